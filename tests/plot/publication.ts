import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import type { Document, FigureBlock } from '../../src/model/document.ts';
import type { Drawing, Figure, Figures } from '../../src/model/drawing.ts';
import type { Font, Fonts } from '../../src/model/font.ts';
import { familyNames, type Theme } from '../../src/model/theme.ts';
import { pictureOf } from '../../src/plot/picture.ts';
import { type PicturesInput, pictures } from '../../src/plot/pictures.ts';
import { plot } from '../../src/plot/plot.ts';

const require = createRequire(import.meta.url);
const theme = new URL('../../templates/rapport/theme.yaml', import.meta.url);

/** The report's own theme. Its text styles are as the file has them: plot does not read them. */
export const reportTheme: Theme = parse(readFileSync(theme, 'utf8'));

/** Every font of the theme, from the installed packages. */
export const reportFonts: Fonts = new Map(
  familyNames.flatMap((family) => {
    const { name, package: source, fonts } = reportTheme.families[family];
    return Object.values(fonts).map((file) => {
      const path = require.resolve(`${source}/${file.file}`);
      const key = `${family}-${file.weight}${file.italic ? '-italic' : ''}`;
      const bytes = new Uint8Array(readFileSync(path));
      const font: Font = { ...file, key, family, familyName: name, path, bytes };
      return [key, font] as const;
    });
  }),
);

/** A document of nothing but one figure. */
export function documentOf(
  drawing: Drawing,
  alt = 'Tekst for den, der ikke ser figuren',
  title = 'Titel',
): Document {
  const block: FigureBlock = {
    type: 'figure',
    id: `figure/${drawing.kind}/2026/alle/samtale`,
    caption: {
      label: 'Figur 3.1',
      word: 'Figur',
      chapter: '3',
      sequence: 1,
      anchor: 'figur-3-1',
      finding: null,
      title: [{ type: 'text', text: title }],
      subtitle: null,
      notes: [],
    },
    drawing,
    alt,
  };
  return {
    language: 'da',
    languageTag: 'da-DK',
    title: 'Rapport',
    subtitle: null,
    publisher: 'Kildetal',
    authors: [],
    published: '2026-11-22',
    status: 'final',
    draftMark: null,
    draftWord: null,
    noticeLabel: null,
    blocks: [block],
  };
}

/** One drawing, plotted in the report's theme. */
export async function plotted(drawing: Drawing, theme: Theme = reportTheme, png = false): Promise<Figure> {
  const document = documentOf(drawing);
  const { value } = await plot({ document, theme, fonts: reportFonts });
  const input = { document, figures: value, theme, fonts: reportFonts };
  const figures = png ? await pictured(input) : value;
  const [figure] = figures.values();
  if (figure === undefined) throw new Error('no figure was plotted');
  return figure;
}

/** Figures with the pictures and shapes that Word shows. */
export async function pictured(input: PicturesInput): Promise<Figures> {
  const figures = new Map(input.figures);
  for (const { id, outlined, sheet } of pictures(input)) {
    const figure = input.figures.get(id);
    if (figure !== undefined) figures.set(id, { ...figure, outlined, png: (await pictureOf(sheet)).part });
  }
  return figures;
}
