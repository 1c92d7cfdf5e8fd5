import { dictAt, dictOf, listAt, textAt } from '../../src/proof/object.ts';
import type { Element } from '../../src/proof/tree.ts';
import { isWithin } from '../proof/layout/lines.ts';
import { readPages, type Shown } from '../proof/layout/read-pages.ts';
import { type Said, unspaced } from './said.ts';

/** Reads a PDF by its structure: what belongs to each element, in the order of the elements. */
export async function pdfSaid(bytes: Uint8Array): Promise<Said> {
  const { file, shown } = await readPages(bytes);
  const owned = new Map<Element | null, Shown[]>();
  for (const one of shown) {
    const owner = ownerOf(one.element);
    const known = owned.get(owner);
    if (known === undefined) owned.set(owner, [one]);
    else known.push(one);
  }
  const told = file.tree.all.filter((element) => ownerOf(element) === element && !isDrawn(element));
  const notes = new Set(file.tree.all.flatMap(({ role, id }) => (role === 'Note' ? [id] : [])));
  const said = (element: Element): string => textOf(owned.get(element) ?? []);
  const inOrder = told.filter((element) => said(element) !== '');
  const ofRole = (role: RegExp) => inOrder.filter((element) => role.test(element.role));
  return {
    headings: ofRole(/^H\d$/).map((one) => ({ level: Number(one.role.slice(1)), text: said(one) })),
    captions: file.tree.all.flatMap((one) => (one.role === 'Caption' ? [within(one, said)] : [])),
    cover: inOrder.flatMap((one) => (one.page === 1 ? [said(one)] : [])),
    texts: textsOf(
      inOrder.filter(({ page }) => page !== 1),
      said,
    ),
    notes: ofRole(/^Note$/).map(said),
    references: file.tree.all.flatMap((one) =>
      isReference(one, notes) ? [textOf(shown.filter(({ element }) => element === one))] : [],
    ),
    alternatives: file.tree.all.flatMap(alternativeOf),
    contents: ofRole(/^TOCI$/).map(said),
  };
}

function alternativeOf({ role, alt, page, dict }: Element): readonly string[] {
  if (role === 'Figure') return alt === null || page === 1 ? [] : [unspaced(alt)];
  return listAt(dict, 'A').flatMap((one) => {
    const summary = textAt(dictOf(one), 'Summary');
    return summary === null ? [] : [unspaced(summary)];
  });
}

/** The text to which an element belongs: a link to its paragraph, a label to its item or note. */
function ownerOf(element: Element | null): Element | null {
  if (element === null || !/^(Span|Link|Reference|Lbl|LBody)$/.test(element.role)) return element;
  return ownerOf(element.parent);
}

/** What is drawn within a figure, and not its caption. */
function isDrawn({ role }: Element): boolean {
  return role === 'Figure';
}

/** A caption is one text, and so is an item with its dash or number. */
function textsOf(elements: readonly Element[], said: (one: Element) => string): readonly string[] {
  const texts: { whole: Element; text: string }[] = [];
  for (const element of elements) {
    if (element.role === 'Note') continue;
    const whole = wholeOf(element);
    const last = texts.at(-1);
    const follows =
      last !== undefined && last.whole === whole && (whole.role === 'Caption' || isLabel(last.text));
    if (follows) last.text += said(element);
    else texts.push({ whole, text: said(element) });
  }
  return texts.map(({ text }) => text);
}

/** The caption or item in which an element stands; else itself. */
function wholeOf(element: Element): Element {
  const holders = ancestors(element).filter(({ role }) => role === 'Caption' || role === 'LI');
  return holders[0] ?? element;
}

function ancestors(element: Element): readonly Element[] {
  return element.parent === null ? [element] : [element, ...ancestors(element.parent)];
}

function isLabel(text: string): boolean {
  return /^(–|\d+\.)$/u.test(text);
}

function within(element: Element, said: (one: Element) => string): string {
  return said(element) + element.children.map((child) => within(child, said)).join('');
}

/** A link of the text: not of contents, not the number of a note. */
function isReference(element: Element, notes: ReadonlySet<string | null>): boolean {
  const { role, parent, annotations } = element;
  if (role !== 'Link' || parent?.role !== 'Reference' || isWithin(element, 'TOCI')) return false;
  return annotations.every(({ annotation }) => !notes.has(textAt(dictAt(annotation, 'A'), 'D')));
}

function textOf(shown: readonly Shown[]): string {
  return unspaced(shown.map(({ text }) => text).join(''));
}
