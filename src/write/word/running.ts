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

export function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: styleId('running') })] });
}

export function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: footerStyle })] });
}

/** The header of pages without running titles: the draft's mark alone. */
export function openingHeader(setting: Setting): Header {
  return new Header({ children: [...draft(setting), new Paragraph({ style: styleId('running') })] });
}

/** The chapter at the text edge, its section at the right margin, both found anew by Word on each page. */
export function runningHeader(chapter: Chapter, blocks: readonly Block[], setting: Setting): Header {
  const sections = blocks.filter((block): block is Heading => block.type === 'heading' && block.level === 2);
  const children = [
    ...running(1, chapter.number, chapter.title),
    // Without a section of its own, the field would find that of an earlier chapter.
    ...(sections.length === 0 ? [] : [new TextRun({ children: [new Tab()] }), ...section(sections)]),
  ];
  return new Header({
    children: [
      ...draft(setting),
      new Paragraph({ style: styleId('running'), ...toRight(setting), children }),
    ],
  });
}

/** Word works the section out for each page; a program that does not shows the chapter's first on all of them. */
function section(sections: readonly Heading[]): readonly ParagraphChild[] {
  const [first] = sections;
  return first === undefined ? [] : running(2, first.number, plain(first.children));
}

/** Number and title of the heading of a level. A null number: it has none, and none is asked for. */
function running(level: 1 | 2, number: string | null, title: string): readonly ParagraphChild[] {
  const numbered = number === null ? [] : [...field(`STYLEREF ${level} \\n \\t`, number), say(' ')];
  return [...numbered, ...field(`STYLEREF ${level}`, title)];
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

/** Page number at the margin, the document's title at the text edge, what kind of data this is at the right. */
export function footer(setting: Setting): Footer {
  const { document, theme } = setting;
  const style = theme.styles['page-number'];
  const letters = {
    ...fontOf(style, theme),
    size: halves(style.size),
    color: theme.colours[style.colour].slice(1),
  };
  return new Footer({
    children: [
      new Paragraph({
        style: footerStyle,
        ...toRight(setting),
        children: [
          ...field('PAGE', '1', letters),
          tab(),
          say(document.title),
          ...(document.noticeLabel === null ? [] : [tab(), say(document.noticeLabel)]),
        ],
      }),
    ],
  });
}
