import {
  type IParagraphOptions,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Caption } from '../../model/document.ts';
import { field } from './field.ts';
import { bookmark, inlines, say } from './inline.ts';
import { twips } from './measures.ts';
import { rule } from './rule.ts';
import type { Setting } from './setting.ts';
import { labelStyle, styleId } from './style-names.ts';
import { captionNumber } from './targets.ts';
import { fontOf } from './typeface.ts';

/** What stands over a figure or table, under a rule: finding, number and title, subtitle. Kept with what follows. */
export function captionOver(caption: Caption, setting: Setting): readonly Paragraph[] {
  const finding = caption.finding === null ? [] : [{ style: 'finding' as const, children: caption.finding }];
  const subtitle =
    caption.subtitle === null ? [] : [{ style: 'subtitle' as const, children: caption.subtitle }];
  const top = topRule(setting);
  return [
    ...finding.map(
      ({ style, children }) =>
        new Paragraph({
          style: styleId(style),
          ...top,
          children: [tab(), ...inlines(children, style, setting)],
        }),
    ),
    new Paragraph({
      style: styleId('caption'),
      ...(finding.length === 0 ? top : {}),
      ...(subtitle.length === 0
        ? { spacing: { ...(finding.length === 0 ? top.spacing : {}), after: twips(10) } }
        : {}),
      children: [...label(caption), tab(), ...inlines(caption.title, 'caption', setting)],
    }),
    ...subtitle.map(
      ({ style, children }) =>
        new Paragraph({ style: styleId(style), children: [...inlines(children, style, setting)] }),
    ),
  ];
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

/** The rule over a figure or table: over everything that belongs to it. */
function topRule(setting: Setting) {
  return { border: { top: rule(setting.theme, 'ink', 1, 7) }, spacing: { before: twips(17.5) } };
}

/**
 * "Figur 3.4": the word as it stands, the number as Word's own fields, bookmarked for references. Numbering begins again
 * in each chapter: Word sees it by the heading (\\s 1), other programs by the first number of a chapter (\\r 1).
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
