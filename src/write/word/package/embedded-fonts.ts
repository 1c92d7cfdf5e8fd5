import { createHash } from 'node:crypto';
import type { Font, Fonts } from '../../../model/font.ts';

/** Parts of the package that carry the document's fonts, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A font as a part: garbled by its key, as the format asks (ECMA-376 part 4, 10.1). */
interface Embedded {
  readonly font: Font;
  readonly key: string;
  readonly relation: string;
  readonly file: string;
}

/** The fonts, whole, with the table that names them: every reader sees the document in its own letters. */
export function fontParts(fonts: Fonts): Parts {
  const embedded = [...fonts.values()].toSorted(byKey).map(embed);
  return {
    'word/fontTable.xml': encode(fontTable(embedded)),
    'word/_rels/fontTable.xml.rels': encode(relations(embedded)),
    ...Object.fromEntries(embedded.map((one) => [`word/${one.file}`, garbled(one.font.bytes, one.key)])),
  };
}

function byKey(a: Font, b: Font): number {
  return a.key < b.key ? -1 : 1;
}

function embed(font: Font, at: number): Embedded {
  const hash = createHash('sha256').update(font.bytes).digest('hex').toUpperCase();
  const cuts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ];
  return { font, key: cuts.join('-'), relation: `rId${at + 1}`, file: `fonts/font${at + 1}.odttf` };
}

/** The first 32 bytes, twice 16, are combined with the key's bytes in reverse. */
function garbled(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Uint8Array.from(Buffer.from(key.replaceAll('-', ''), 'hex')).toReversed();
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at < 32; at += 1) copy[at] = (bytes[at] ?? 0) ^ (mask[at % 16] ?? 0);
  return copy;
}

function fontTable(embedded: readonly Embedded[]): string {
  const families = [...new Set(embedded.map((one) => one.font.word))].toSorted();
  const entries = families.map((family) => {
    const cuts = embedded.filter((one) => one.font.word === family);
    const lightest = Math.min(...cuts.map((one) => one.font.weight));
    const links = cuts
      .map((one) => ({ one, slot: slot(one.font, lightest) }))
      .toSorted((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot))
      .map(({ one, slot: name }) => `<w:${name} r:id="${one.relation}" w:fontKey="{${one.key}}"/>`);
    const kind = cuts[0]?.font.family === 'serif' ? 'roman' : 'swiss';
    return `<w:font w:name="${family}"><w:charset w:val="00"/><w:family w:val="${kind}"/><w:pitch w:val="variable"/>${links.join('')}</w:font>`;
  });
  return `${declaration}<w:fonts xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

/** In the order of the schema. */
const slots = ['embedRegular', 'embedBold', 'embedItalic', 'embedBoldItalic'] as const;

function slot(font: Font, lightest: number): (typeof slots)[number] {
  const bold = font.weight > lightest;
  if (font.italic) return bold ? 'embedBoldItalic' : 'embedItalic';
  return bold ? 'embedBold' : 'embedRegular';
}

function relations(embedded: readonly Embedded[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
  const entries = embedded.map(
    (one) => `<Relationship Id="${one.relation}" Type="${type}" Target="${one.file}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
