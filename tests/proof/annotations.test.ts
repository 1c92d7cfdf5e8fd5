import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { type Case, testCases } from './cases.ts';
import { name } from './mutate.ts';

const cases: readonly Case[] = [
  [
    'a link without a description',
    ['28-004', '28-012'],
    ({ link }) => link().annotation.delete(name('Contents')),
  ],
  ['no order of tabs', ['28-008'], ({ link, page }) => page(link().page).delete(name('Tabs'))],
  ['tabs in order of rows', ['28-009'], ({ link, page }) => page(link().page).set(name('Tabs'), name('R'))],
  [
    'the structure sees a link on another page',
    ['28-011'],
    ({ elements: all, document }) => {
      const reference = objects(all('Link'))[0];
      const last = document.getPages().at(-1);
      if (last !== undefined) reference?.set(name('Pg'), last.ref);
    },
  ],
  [
    'a link leads to no element',
    ['28-011'],
    ({ link }) => link().annotation.set(name('StructParent'), PDFNumber.of(99_999)),
  ],
  [
    'a link in a paragraph',
    ['28-011'],
    ({ elements: all }) => all('Link').at(-1)?.set(name('S'), name('Span')),
  ],
  [
    'a comment outside the structure',
    ['28-002', '28-004'],
    ({ document, link, page }) => {
      const comment = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], F: 4 });
      page(link().page).lookup(name('Annots'), PDFArray).push(document.context.register(comment));
    },
  ],
  [
    'a field outside the structure, without a name',
    ['28-005', '28-010'],
    ({ document, link, page }) => {
      const field = document.context.obj({ Type: 'Annot', Subtype: 'Widget', Rect: [0, 0, 9, 9], F: 4 });
      page(link().page).lookup(name('Annots'), PDFArray).push(document.context.register(field));
    },
  ],
];

testCases('links', cases);

/** References to annotations among the children of elements. */
function objects(holders: readonly PDFDict[]): readonly PDFDict[] {
  return holders.flatMap((holder) => {
    const list = holder.lookup(name('K'));
    const members =
      list instanceof PDFArray ? Array.from({ length: list.size() }, (_, at) => list.lookup(at)) : [];
    return members.flatMap((one) =>
      one instanceof PDFDict && one.get(PDFName.of('Type')) === name('OBJR') ? [one] : [],
    );
  });
}
