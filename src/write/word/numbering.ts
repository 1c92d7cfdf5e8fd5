import type { ILevelsOptions, INumberingOptions, IRunStylePropertiesOptions } from 'docx';
import type { Chapter, Document } from '../../model/document.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import { halves, twips } from './measures.ts';
import { labelZone } from './setting.ts';
import { styleId } from './style-names.ts';
import { fontOf } from './typeface.ts';

/** How far the words of a list stand in from its dash or number, in pt. */
const listIndents = { bullets: 12, numbers: 18 } as const;

/** The lists of the document: chapters and appendices with their sections, bullets and numbers, on the page and in boxes. */
export function numberingOf(document: Document, theme: Theme): INumberingOptions {
  const chapters = document.blocks.filter((block) => block.type === 'chapter');
  return {
    config: [
      { reference: 'chapters', levels: chapterLevels(chapters, theme) },
      { reference: 'appendices', levels: appendixLevels(chapters, theme) },
      ...(['page', 'box'] as const).flatMap((place) => [
        { reference: listReference('bullets', place), levels: bulletLevels(place, theme) },
        { reference: listReference('numbers', place), levels: numberLevels(place, theme) },
      ]),
    ],
  };
}

export function listReference(kind: 'bullets' | 'numbers', place: 'page' | 'box'): string {
  return place === 'page' ? kind : `box-${kind}`;
}

/** Bound to the heading styles, so that a heading is numbered by its style alone. */
function chapterLevels(chapters: readonly Chapter[], theme: Theme): readonly ILevelsOptions[] {
  const first = chapters.find((chapter) => chapter.part === 'chapter')?.number;
  const { styles } = theme;
  return [
    level(0, '%1', number(styles['chapter-title'], 300, theme), {
      style: styleId('chapter-title'),
      start: start(Number(first)),
    }),
    level(1, '%1.%2', number(styles['heading-2'], 400, theme), { style: styleId('heading-2') }),
    level(2, '%1.%2.%3', number(styles['heading-3'], 400, theme), { style: styleId('heading-3') }),
  ].map((one) => hang(one, theme));
}

/** Lettered from A; the first level names the appendix as references do: "Bilag A". */
function appendixLevels(chapters: readonly Chapter[], theme: Theme): readonly ILevelsOptions[] {
  const first = chapters.find((chapter) => chapter.part === 'appendix');
  const letter = first?.number ?? 'A';
  const label = first?.label ?? letter;
  const { styles } = theme;
  return [
    level(0, label.replace(new RegExp(`${letter}$`), '%1'), number(styles['heading-2'], 400, theme), {
      format: 'upperLetter',
      start: start((letter.codePointAt(0) ?? 0) - 64),
    }),
    level(1, '%1.%2', number(styles['heading-2'], 400, theme), {}),
    level(2, '%1.%2.%3', number(styles['heading-3'], 400, theme), {}),
  ].map((one) => hang(one, theme));
}

function level(
  at: number,
  text: string,
  run: IRunStylePropertiesOptions,
  more: { style?: string; start?: number; format?: 'upperLetter' },
): ILevelsOptions {
  const { style, ...rest } = more;
  return {
    level: at,
    format: 'decimal',
    text,
    alignment: 'left',
    style: { run, ...(style === undefined ? {} : { style }) },
    ...rest,
  };
}

/** The number stands at the margin, the title at the text edge. */
function hang(one: ILevelsOptions, theme: Theme): ILevelsOptions {
  const edge = twips(labelZone(theme));
  const paragraph = { indent: { left: edge, hanging: edge }, leftTabStop: edge };
  return { ...one, style: { ...one.style, paragraph } };
}

function number(style: TextStyle, weight: number, theme: Theme): IRunStylePropertiesOptions {
  return {
    ...fontOf({ family: style.family, weight, italic: false }, theme),
    size: halves(style.size),
    color: theme.colours.identity.slice(1),
  };
}

function start(value: number): number {
  return Number.isInteger(value) && value > 0 ? value : 1;
}

const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function bulletLevels(place: 'page' | 'box', theme: Theme): readonly ILevelsOptions[] {
  return depths.map((depth) => ({
    level: depth,
    format: 'bullet',
    text: '–',
    alignment: 'left',
    style: {
      run: { ...fontOf(face(place, theme), theme), color: theme.colours.identity.slice(1) },
      paragraph: { indent: listIndent('bullets', place, depth, theme) },
    },
  }));
}

function numberLevels(place: 'page' | 'box', theme: Theme): readonly ILevelsOptions[] {
  return depths.map((depth) => ({
    level: depth,
    format: 'decimal',
    text: `%${depth + 1}.`,
    alignment: 'left',
    style: {
      run: { ...fontOf(face(place, theme), theme), color: theme.colours.identity.slice(1) },
      paragraph: { indent: listIndent('numbers', place, depth, theme) },
    },
  }));
}

/** Indent of the words of a list item at a depth, in twips. */
export function listIndent(
  kind: 'bullets' | 'numbers',
  place: 'page' | 'box',
  depth: number,
  theme: Theme,
): { readonly left: number; readonly hanging: number } {
  const edge = place === 'page' ? theme.page.hanging : 0;
  const step = listIndents[kind];
  return { left: twips(edge + step + depth * listIndents.numbers), hanging: twips(step) };
}

function face(place: 'page' | 'box', theme: Theme): TextStyle {
  return place === 'page' ? theme.styles.list : theme.styles.box;
}
