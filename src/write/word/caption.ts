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
import { captionNumber } from './targets.ts';
import { fontOf } from './typeface.ts';

/**
 * What stands over a figure or table, under a rule: the finding, number and title, then the subtitle. Kept with what
 * follows, a gap in pt below. The finding is a paragraph of its own, since Word's list of figures takes the whole paragraph
 * in which the number stands.
 */
export function captionOver(caption: Caption, gap: number, setting: Setting): readonly Paragraph[] {
  const { finding, subtitle } = caption;
  const after = subtitle === null ? { after: twips(gap) } : {};
  const ruled = { border: { top: rule(setting.theme, 'ink', 1, 7) } };
  const over = { before: twips(17.5) };
  return [
    ...(finding === null
      ? []
      : [findingLine(finding, { ...ruled, spacing: { ...over, after: 0 } }, setting)]),
    new Paragraph({
      style: styleId('caption'),
      ...(finding === null ? ruled : {}),
      spacing: { ...(finding === null ? over : { before: 0 }), ...after },
      children: [...label(caption), tab(), ...inlines(caption.title, 'caption', setting)],
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

/** Over the title, with which it stays; the rule above it begins at the margin, as that of a caption. */
function findingLine(finding: readonly Inline[], over: IParagraphOptions, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleId('finding'),
    ...over,
    children: [tab(), ...inlines(finding, 'finding', setting)],
  });
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
 * in each chapter: Word sees it by the heading (\s 1), other programs by the first number of a chapter (\r 1). Who puts a
 * caption before the first of a chapter has to take its \r 1 away; with \s 1 alone LibreOffice numbers on through the chapters.
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
