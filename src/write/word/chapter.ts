import { type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { ShapeRun } from 'docx/shapes';
import type { Chapter } from '../../model/document.ts';
import type { TextStyle } from '../../model/theme.ts';
import { field } from './field.ts';
import { bookmark, inlines, say } from './inline.ts';
import { lines } from './leading.ts';
import { mm, twips } from './measures.ts';
import { band } from './picture.ts';
import { type Setting, textWidth } from './setting.ts';
import { styleId } from './style-names.ts';
import { draftTag } from './tag.ts';
import { bookmarkName } from './targets.ts';
import { textBox } from './text-box.ts';
import { lettersOf } from './typeface.ts';

/** The opening of a chapter: a numbered one on a band of colour, front matter and appendices with their title alone. */
export function chapter(block: Chapter, setting: Setting): readonly FileChild[] {
  if (setting.inHouse) return inHouse(block, setting);
  return block.part === 'chapter' && block.number !== null
    ? onBand(block, block.number, setting)
    : [plainTitle(block, setting)];
}

/** A heading as the institute sets it, numbered by its own list. */
function inHouse(block: Chapter, setting: Setting): readonly FileChild[] {
  const base = [...inlines(block.base, 'chapter-base', setting)];
  const title = new Paragraph({
    style: styleId('chapter-title'),
    pageBreakBefore: true,
    ...(block.part === 'chapter' && block.number !== null ? {} : unnumbered(block)),
    children: [bookmark(block.anchor, [say(block.title)])],
  });
  return [
    title,
    ...(base.length === 0 ? [] : [new Paragraph({ style: styleId('chapter-base'), children: base })]),
  ];
}

function unnumbered(block: Chapter): IParagraphOptions {
  if (block.number === null) return { numbering: false, indent: { left: 0, hanging: 0 } };
  return { numbering: { reference: 'appendices', level: 0, custom: true } };
}

/** Where things stand on the opening page of a numbered chapter, in pt from the top of the page. */
const opening = { band: mm(104), baseline: mm(82), text: mm(120) };

/** Word puts the baseline of a line of exact height four fifths down. */
const ascent = 0.8;

/**
 * The title ends on the baseline of the number, and grows upwards. The number in view is a field in a text box, since it
 * is far larger than the title's lines; the number of the heading itself has the colour of the band.
 */
function onBand(block: Chapter, number: string, setting: Setting): readonly FileChild[] {
  const { theme, measure } = setting;
  const style = fitted(block.title, theme.styles['chapter-title'], setting);
  const letters = lettersOf(style, theme);
  const base = theme.styles['chapter-base'];
  const count = measure.lines(block.title, style, textWidth(theme));
  const top = opening.baseline - ascent * style.leading - (count - 1) * style.leading;
  const end = opening.baseline + (1 - ascent) * style.leading;
  const gap = 6;
  const { draftMark } = setting.document;
  return [
    new Paragraph({
      style: styleId('chapter-title'),
      spacing: { ...lines(style), before: twips(Math.max(0, top - theme.page.top)), after: twips(gap) },
      run: letters,
      children: [bookmark(block.anchor, [say(block.title, letters)])],
    }),
    new Paragraph({
      style: styleId('chapter-base'),
      spacing: { after: twips(opening.text - end - gap - base.leading) },
      children: [
        ...inlines(block.base, 'chapter-base', setting),
        band(theme.colours.identity, theme.page.width, opening.band),
        bigNumber(block, number, setting),
        ...(draftMark === null ? [] : [draftTag(draftMark, setting)]),
      ],
    }),
  ];
}

/** Two thirds of a title's size: what would have to be smaller is parted after all. */
const leastFit = 2 / 3;

/** The style of a title, smaller where its longest word would not stand whole in the column. */
function fitted(title: string, style: TextStyle, { measure, theme }: Setting): TextStyle {
  const words = title.split(/\s+|(?<=-)/u).map((word) => measure.width(word, style));
  const [widest, width] = [Math.max(0, ...words), textWidth(theme)];
  if (widest <= width) return style;
  const factor = Math.max(leastFit, Math.floor((style.size * width * 2) / widest) / 2 / style.size);
  return { ...style, size: style.size * factor, tracking: style.tracking * factor };
}

/** A field alone in a text box loses its colour in some programs; a run without width before it keeps it. */
function bigNumber(block: Chapter, number: string, setting: Setting): ShapeRun {
  const { page, styles } = setting.theme;
  const style = styles['chapter-number'];
  const y = opening.baseline - ascent * style.leading;
  const children = field(`REF ${bookmarkName(block.anchor)} \\n`, number, lettersOf(style, setting.theme));
  return textBox({ x: page.left, y, width: page.hanging, height: style.leading }, number, [
    new Paragraph({
      style: styleId('chapter-number'),
      children: [say('\u200b', lettersOf(style, setting.theme)), ...children],
    }),
  ]);
}

/** A real heading of the first level all the same, so that contents and running headers find it. */
function plainTitle(block: Chapter, setting: Setting): Paragraph {
  const { theme } = setting;
  const style = fitted(block.title, theme.styles.title, setting);
  const letters = style === theme.styles.title ? {} : lettersOf(style, theme);
  const edge = twips(theme.page.hanging);
  const numbered = block.part === 'appendix' && block.number !== null;
  return new Paragraph({
    style: styleId('chapter-title'),
    numbering: numbered ? { reference: 'appendices', level: 0, custom: true } : false,
    indent: { left: edge, hanging: numbered ? edge : 0 },
    spacing: { ...lines(style), before: 0, after: twips(style.after) },
    run: letters,
    children: [bookmark(block.anchor, [say(block.title, letters)])],
  });
}
