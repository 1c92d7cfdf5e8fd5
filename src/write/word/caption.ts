import {
  type IParagraphOptions,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Caption, Inline } from '../../model/document.ts';
import { field } from './field.ts';
import { bookmark, inlines, say } from './inline.ts';
import { twips } from './measures.ts';
import { rule } from './rule.ts';
import type { Setting } from './setting.ts';
import { labelStyle, styleId } from './style-names.ts';
import { lines } from './styles.ts';
import { captionNumber } from './targets.ts';
import { fontOf, lettersOf } from './typeface.ts';

/**
 * What stands over a figure or table, under a rule: number, finding and title, then the subtitle. Kept with what
 * follows, a gap in pt below.
 */
export function captionOver(caption: Caption, gap: number, setting: Setting): readonly Paragraph[] {
  const { finding, subtitle } = caption;
  const { theme } = setting;
  const after = subtitle === null ? { after: twips(gap) } : {};
  const over = {
    before: twips(17.5),
    ...(finding === null ? {} : lines({ ...theme.styles.caption, leading: 15 })),
  };
  return [
    new Paragraph({
      style: styleId('caption'),
      border: { top: rule(theme, 'ink', 1, 7) },
      spacing: { ...over, ...after },
      children: [
        ...label(caption),
        tab(),
        ...(finding === null ? [] : findingLine(finding, setting)),
        ...inlines(caption.title, 'caption', setting),
      ],
    }),
    ...(subtitle === null
      ? []
      : [
          new Paragraph({
            style: styleId('subtitle'),
            spacing: { after: twips(gap) },
            children: [...inlines(subtitle, 'subtitle', setting)],
          }),
        ]),
  ];
}

/** A line of its own before the title, in the same paragraph, so that the number stands beside it and belongs to both. */
function findingLine(finding: readonly Inline[], setting: Setting): readonly ParagraphChild[] {
  const letters = lettersOf(setting.theme.styles.finding, setting.theme);
  return [...inlines(finding, 'finding', setting, letters), new TextRun({ break: 1 })];
}

/** Notes, tests and sources under a figure or table, each with its label in the hanging zone. */
export function notesUnder(
  caption: Caption,
  setting: Setting,
  first: IParagraphOptions,
): readonly Paragraph[] {
  const last = caption.notes.length - 1;
  const { theme } = setting;
  const strong = {
    ...fontOf({ family: 'sans', weight: 600, italic: false }, theme),
    color: theme.colours.ink.slice(1),
  };
  return caption.notes.map(
    (note, at) =>
      new Paragraph({
        style: styleId('note'),
        keepNext: at < last,
        ...(at === 0 ? first : {}),
        spacing: { ...(at === 0 ? first.spacing : {}), ...(at === last ? { after: twips(15) } : {}) },
        children: [say(note.label, strong), tab(), ...inlines(note.children, 'note', setting)],
      }),
  );
}

/**
 * "Figur 3.4": the word as it stands, the number as Word's own fields, bookmarked for references. Numbering begins again
 * in each chapter: Word sees it by the heading (\s 1), other programs by the first number of a chapter (\r 1).
 */
function label(caption: Caption): readonly ParagraphChild[] {
  const number = captionNumber(caption);
  const letters = { style: labelStyle };
  if (!caption.label.endsWith(number)) return [bookmark(caption.anchor, [say(caption.label, letters)])];
  const words = caption.label.slice(0, -number.length);
  const chapter =
    caption.chapter === '' ? [] : [...field('STYLEREF 1 \\s', caption.chapter, letters), say('.', letters)];
  const restart = caption.chapter === '' ? '' : caption.sequence === 1 ? ' \\r 1' : ' \\s 1';
  const sequence = field(`SEQ ${caption.word} \\* ARABIC${restart}`, String(caption.sequence), letters);
  return [say(words, letters), bookmark(caption.anchor, [...chapter, ...sequence])];
}

export function tab(letters: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ ...letters, children: [new Tab()] });
}
