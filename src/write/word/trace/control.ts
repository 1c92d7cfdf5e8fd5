import { BookmarkEnd, BookmarkStart, type ParagraphChild, type TextRun } from 'docx';
import { aliasOf, bookmarkOf, type Mark, tagOf } from '../../../model/mark.ts';
import { inParagraph } from '../element.ts';
import { Written, xmlOf } from '../package/written.ts';
import { element } from '../package/xml.ts';

/**
 * A print: a content control that bears its id, in a hidden bookmark, since some programs lose the tag of a control and
 * others its bounds. It can be edited; what it held when it was built stands in the part of prints.
 *
 * @param isPlain whether its letters are those of its paragraph. Then it is a plain-text control; LibreOffice would set
 *   other letters as those of the paragraph, so that a number in a strong sentence would be weak.
 */
export function traced(run: TextRun, mark: Mark, isPlain: boolean): readonly ParagraphChild[] {
  const properties = [
    element('w:alias', { 'w:val': aliasOf(mark) }),
    element('w:tag', { 'w:val': tagOf(mark) }),
    element('w:id', { 'w:val': mark.number }),
    ...(isPlain ? [element('w:text')] : []),
  ];
  const control = new Written((context) =>
    element(
      'w:sdt',
      {},
      element('w:sdtPr', {}, properties.join('')) + element('w:sdtContent', {}, xmlOf(run, context)),
    ),
  );
  return marked([inParagraph(control)], bookmarkOf(mark, 'print'), firstPrint + mark.number);
}

/** A claim: the text between two ends of a bookmark. */
export function claimed(children: readonly ParagraphChild[], mark: Mark): readonly ParagraphChild[] {
  return marked(children, bookmarkOf(mark, 'claim'), firstClaim + mark.number);
}

/** Ends of a bookmark find each other by these, far from those of the library; the package numbers them anew. */
const firstPrint = 1_000_000_000;
const firstClaim = 2_000_000_000;

function marked(children: readonly ParagraphChild[], name: string, id: number): readonly ParagraphChild[] {
  return [inParagraph(new BookmarkStart(name, id)), ...children, inParagraph(new BookmarkEnd(id))];
}
