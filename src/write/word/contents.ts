import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import type { Contents, ContentsEntry } from '../../model/document.ts';
import type { StyleName } from '../../model/theme.ts';
import { tab } from './caption.ts';
import { valued } from './element.ts';
import { field, fieldEnd, fieldStart, unknownPage } from './field.ts';
import { bookmark, say } from './inline.ts';
import { twips } from './measures.ts';
import { rule } from './rule.ts';
import type { Setting } from './setting.ts';
import { labelStyle, styleId } from './style-names.ts';
import { bookmarkName } from './targets.ts';

const styleOf = { 1: 'contents-1', 2: 'contents-2', 3: 'contents-3' } as const satisfies Record<
  ContentsEntry['level'],
  StyleName
>;

/** The contents: a field that Word can renew, with all its entries in place. */
export function contents(block: Contents, setting: Setting): readonly FileChild[] {
  const entries = block.entries.length;
  const paragraphs = block.entries.map((entry, at) => {
    const start = at === 0 ? fieldStart('TOC \\o "1-3" \\h \\z') : [];
    const end = at === entries - 1 ? [fieldEnd()] : [];
    return new Paragraph({
      style: styleId(styleOf[entry.level]),
      ...(entry.level === 1
        ? { ...lineOver(at, underLine, setting), spacing: { before: twips(overLine) } }
        : {}),
      children: [...start, entryLine(entry, setting), ...end],
    });
  });
  const title = new Paragraph({
    style: styleId('title'),
    children: [bookmark(block.anchor, [say(block.title)])],
  });
  return [new ContentsControl([title, ...paragraphs])];
}

/** From a hairline to the entry under it, and from the entry before to the hairline: together the 12 of the style. */
const underLine = 7;
const overLine = 5;

/**
 * A hairline over an entry. Paragraphs that follow each other with the same borders have them around the whole; a
 * point of difference gives each its own.
 */
export function lineOver(at: number, space: number, setting: Setting): Pick<IParagraphOptions, 'border'> {
  const line = (gap: number) => rule(setting.theme, 'hair', 0.5, gap);
  return { border: { top: line(space + (at % 2)), between: line(space) } };
}

/** Number, title and page, a link to the heading. */
export function entryLine(
  entry: ContentsEntry,
  setting: Setting,
  letters: IRunPropertiesOptions = {},
): InternalHyperlink {
  const name = bookmarkName(entry.anchor);
  const page = setting.pages?.byAnchor.get(entry.anchor);
  const children: ParagraphChild[] = [
    ...(entry.number === null
      ? []
      : [
          say(
            entry.number,
            entry.level === 1
              ? { ...letters, style: labelStyle, color: setting.theme.colours.identity.slice(1) }
              : letters,
          ),
        ]),
    tab(letters),
    say(entry.title, letters),
    tab(letters),
    ...field(`PAGEREF ${name} \\h`, page === undefined ? unknownPage : String(page), letters),
  ];
  return new InternalHyperlink({ anchor: name, children });
}

/** The control in which Word keeps a table of contents, and offers to renew it. */
class ContentsControl extends FileChild {
  constructor(children: readonly Paragraph[]) {
    super('w:sdt');
    this.root.push(
      element('w:sdtPr', [
        element('w:docPartObj', [
          valued('w:docPartGallery', 'Table of Contents'),
          element('w:docPartUnique', []),
        ]),
      ]),
      element('w:sdtContent', children),
    );
  }
}

function element(name: string, children: readonly (BuilderElement | Paragraph)[]): BuilderElement {
  return new BuilderElement({ name, children: [...children] });
}
