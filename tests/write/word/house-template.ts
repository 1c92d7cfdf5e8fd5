import {
  Document,
  Footer,
  Header,
  type IRunOptions,
  type IStylesOptions,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { partsOf } from '../../../src/write/word/package/library.ts';
import { sameRelations } from '../../../src/write/word/package/relations.ts';

/** How an institute's own template looks. */
export interface Look {
  readonly font: string;
  readonly colour: string;
  /** Twips. */
  readonly page: { readonly width: number; readonly height: number; readonly margin: number };
  /** Names of its styles for headings and running text. */
  readonly names: readonly [string, string, string];
  readonly body: string;
  /** How it numbers headings of the first level. */
  readonly chapter: string;
  readonly header: string;
  /** The paragraphs of the first page; runs parted as Word may part them. */
  readonly cover: readonly (readonly (string | IRunOptions)[])[];
}

/** What an institute would make in Word: a cover, numbered headings, a header and a footer, and places for the report. */
export const usual: Look = {
  font: 'Arial',
  colour: '7A1F3D',
  page: { width: 11906, height: 16838, margin: 1417 },
  names: ['heading 1', 'heading 2', 'heading 3'],
  body: 'Body Text',
  chapter: '%1',
  header: '{{title}}',
  cover: [
    ['{{publisher}}'],
    [{ text: '{{title}}', bold: true, size: 64 }],
    [{ text: '{{subtitle}}', size: 32 }],
    ['{{authors}}'],
    ['{{published}} {{draft}} {{notice}}'],
  ],
};

export function houseTemplate(
  look: Look,
  places: readonly string[] = ['{{contents}}', '{{body}}'],
): Uint8Array {
  const line = (runs: readonly (string | IRunOptions)[]): Paragraph =>
    new Paragraph({ children: runs.map((run) => new TextRun(run)) });
  const document = new Document({
    creator: 'Kildetal',
    styles: stylesOf(look),
    numbering: { config: [{ reference: 'own', levels: levels(look) }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: look.page.width, height: look.page.height },
            margin: { left: look.page.margin, right: look.page.margin },
          },
        },
        headers: { default: new Header({ children: [line([look.header])] }) },
        footers: { default: new Footer({ children: [line([{ children: [PageNumber.CURRENT] }])] }) },
        children: [
          ...look.cover.map(line),
          new Paragraph({ children: [new PageBreak()] }),
          ...places.map((place) => line([place])),
        ],
      },
    ],
  });
  const parts = partsOf(document);
  const texts = [...parts].flatMap(([path, part]) =>
    typeof part === 'string' ? [[path, dated(part)] as const] : [],
  );
  return packed(
    new Map<string, string | Uint8Array>([
      ...parts,
      ...Object.entries(sameRelations(Object.fromEntries(texts))),
    ]),
  );
}

/** The bytes of the template that is kept must not depend on the compression that this version of Node has. */
function packed(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const sorted = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const bytes = sorted.map(
    ([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1) });
}

function dated(part: string): string {
  return part.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00Z');
}

function stylesOf(look: Look): IStylesOptions {
  const sizes = [40, 30, 24];
  const headings = look.names.map((name, at) => ({
    id: name === `heading ${at + 1}` ? `Heading${at + 1}` : `Own${at + 1}`,
    name,
    basedOn: 'Normal',
    next: 'OwnBody',
    quickFormat: true,
    run: { bold: true, color: look.colour, size: sizes[at] ?? 24 },
    paragraph: {
      spacing: { before: 360, after: 120 },
      keepNext: true,
      outlineLevel: at,
      numbering: { reference: 'own', level: at },
    },
  }));
  return {
    default: {
      document: {
        run: { font: look.font, size: 21 },
        paragraph: { spacing: { line: 276, lineRule: 'auto' } },
      },
    },
    paragraphStyles: [
      ...headings,
      { id: 'OwnBody', name: look.body, basedOn: 'Normal', paragraph: { spacing: { after: 160 } } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: 18, color: look.colour },
        paragraph: { keepNext: true },
      },
    ],
  };
}

function levels(look: Look) {
  return [look.chapter, '%1.%2', '%1.%2.%3'].map((text, level) => ({
    level,
    format: 'decimal' as const,
    text,
    alignment: 'left' as const,
    style: { paragraph: { indent: { left: 850, hanging: 850 } } },
  }));
}
