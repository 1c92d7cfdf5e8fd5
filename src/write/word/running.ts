import { Footer, Header, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Chapter, Heading } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { tab } from './caption.ts';
import { field } from './field.ts';
import { say } from './inline.ts';
import { halves, twips } from './measures.ts';
import { fullWidth, type Setting, turned } from './setting.ts';
import { footerStyle, styleId } from './style-names.ts';
import { draftLine } from './tag.ts';
import { fontOf } from './typeface.ts';
import { watermark } from './watermark.ts';

/** The header of the cover, which is dark all over: nothing behind it would be seen. */
export function coverHeader(): Header {
  return new Header({ children: [new Paragraph({ style: styleId('running') })] });
}

/** A header that names nothing. */
export function emptyHeader(setting: Setting): Header {
  return new Header({ children: [running([], setting)] });
}

export function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: footerStyle })] });
}

/** The header of pages without running titles: the draft's mark alone. */
export function openingHeader(setting: Setting): Header {
  return new Header({ children: [...draft(setting), running([], setting)] });
}

/** Which of a chapter's two names a header tells: bound pages have one each. */
export type Side = 'both' | 'even' | 'odd';

/**
 * The chapter at the text edge, its section at the right margin, both found anew by Word on each page. A header of one side
 * alone tells the chapter where there is no section.
 */
export function runningHeader(
  chapter: Chapter,
  blocks: readonly Block[],
  setting: Setting,
  side: Side = 'both',
): Header {
  const sections = blocks.filter((block): block is Heading => block.type === 'heading' && block.level === 2);
  const name = named(1, chapter.number, chapter.title);
  // Without a section of its own, the field would find that of an earlier chapter.
  const hasSection = sections.length > 0 && side !== 'even';
  const children = [
    ...(side === 'odd' && hasSection ? [] : name),
    ...(hasSection ? [new TextRun({ children: [new Tab()] }), ...section(sections)] : []),
  ];
  return new Header({ children: [...draft(setting), running(children, setting)] });
}

/** Word works the section out for each page. A program that does not is told which there are: any one of them would be wrong. */
function section(sections: readonly Heading[]): readonly ParagraphChild[] {
  const [first, last] = [sections[0], sections.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return named(2, first.number, plain(first.children));
  const all = first.number === null || last.number === null ? null : `${first.number}–${last.number}`;
  return named(2, all, '');
}

/** Number and title of the heading of a level. A null number: it has none, and none is asked for. */
function named(level: 1 | 2, number: string | null, title: string): readonly ParagraphChild[] {
  const numbered = number === null ? [] : [...field(`STYLEREF ${level} \\n \\t`, number), say(' ')];
  return [...numbered, ...field(`STYLEREF ${level}`, title)];
}

/** The line of a header; what lies behind the pages hangs on it. */
function running(children: readonly ParagraphChild[], setting: Setting): Paragraph {
  return new Paragraph({
    style: styleId('running'),
    ...toRight(setting),
    children: [...watermark(setting), ...children],
  });
}

/** On a page laid on its side the right margin is further off than where the style ends its lines. */
function toRight({ theme, isTurned }: Setting): IParagraphOptions {
  if (!isTurned) return {};
  const [usual, here] = [turned(theme), theme].map((one) => twips(fullWidth(one)));
  return {
    tabStops: [
      { type: 'clear', position: usual ?? 0 },
      { type: 'right', position: here ?? 0 },
    ],
  };
}

function draft(setting: Setting): readonly Paragraph[] {
  const { draftMark } = setting.document;
  return draftMark === null ? [] : [draftLine(draftMark, setting)];
}

/**
 * Page number at the margin, the document's title at the text edge, what kind of data this is at the right. On an odd page
 * of those that are bound the number is at the right.
 */
export function footer(setting: Setting, side: Side = 'both'): Footer {
  const { document, theme } = setting;
  const style = theme.styles['page-number'];
  const letters = {
    ...fontOf(style, theme),
    size: halves(style.size),
    color: theme.colours[style.colour].slice(1),
  };
  const number = field('PAGE', '1', letters);
  const notice = document.noticeLabel === null ? [] : [say(document.noticeLabel)];
  const title = say(document.title);
  const children =
    side === 'odd'
      ? [...notice, tab(), title, tab(), ...number]
      : [...number, tab(), title, ...(notice.length === 0 ? [] : [tab(), ...notice])];
  return new Footer({ children: [new Paragraph({ style: footerStyle, ...toRight(setting), children })] });
}
