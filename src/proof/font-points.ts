import type { PdfFile } from './file.ts';
import { type Program, readProgram } from './font-program.ts';
import {
  bytesOf,
  type Dict,
  dictAt,
  dictOf,
  isStream,
  listAt,
  listOf,
  nameAt,
  numberOf,
  type Value,
  valueAt,
} from './object.ts';
import { type Finding, type Point, point } from './point.ts';
import { readToUnicode } from './to-unicode.ts';

/** A font that text is shown in, and what is known of it. */
interface UsedFont {
  readonly name: string;
  readonly page: number;
  readonly font: Dict;
  /** Of a composite font, the font with the glyphs; of any other, itself. */
  readonly inner: Dict | null;
  readonly composite: boolean;
  readonly codes: ReadonlySet<number>;
  readonly unicode: ReadonlyMap<number, readonly number[]> | null;
  readonly program: Program | null;
  readonly embedded: boolean;
}

const simpleEncodings = ['MacRomanEncoding', 'MacExpertEncoding', 'WinAnsiEncoding'];
/** Widths may differ by so many thousandths; the library rounds to millionths. */
const tolerance = 1;

/** Checkpoints 10 and 31: the fonts are in the file, and every character can be told from its code. */
export function fontPoints(file: PdfFile): readonly Point[] {
  const fonts = usedFonts(file);
  const composite = fonts.filter((font) => font.composite);
  const identity = composite.filter(({ inner }) => nameAt(inner, 'Subtype') === 'CIDFontType2');
  const mapped = fonts.filter(({ unicode }) => unicode !== null);
  const read = identity.filter(({ program }) => program !== null);
  const each = (number: string, list: readonly UsedFont[], broken: (font: UsedFont) => boolean): Point =>
    point(number, list.length > 0, list.filter(broken).map(findingOf));
  return [
    each('10-001', fonts, isUnreadable),
    each('31-004', identity, ({ inner }) => !hasGlyphMap(inner) && valueAt(inner, 'CIDToGIDMap') !== null),
    each('31-005', identity, ({ inner }) => valueAt(inner, 'CIDToGIDMap') === null),
    each('31-006', composite, ({ font }) => !hasKnownMap(font)),
    each('31-009', fonts, ({ embedded }) => !embedded),
    each('31-011', identity, ({ embedded, program, codes }) => embedded && lacksGlyphs(program, codes)),
    each('31-016', read, differsInWidth),
    each('31-027', fonts, ({ unicode, font }) => unicode === null && !needsNoMap(font)),
    each('31-028', mapped, ({ unicode }) => holds(unicode, [0])),
    each('31-029', mapped, ({ unicode }) => holds(unicode, [0xfeff, 0xfffe])),
    each('31-030', composite, ({ codes }) => codes.has(0)),
  ];
}

function usedFonts({ pages }: PdfFile): readonly UsedFont[] {
  const codes = new Map<Dict, { readonly page: number; readonly codes: Set<number> }>();
  for (const { number, content } of pages) {
    for (const [font, shown] of content.shown) {
      const known = codes.get(font) ?? { page: number, codes: new Set() };
      codes.set(font, known);
      for (const code of shown) known.codes.add(code);
    }
  }
  return [...codes].map(([font, used]) => usedFont(font, used.page, used.codes));
}

function usedFont(font: Dict, page: number, codes: ReadonlySet<number>): UsedFont {
  const composite = nameAt(font, 'Subtype') === 'Type0';
  const inner = composite ? dictOf(listAt(font, 'DescendantFonts')[0] ?? null) : font;
  const descriptor = dictAt(inner, 'FontDescriptor');
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => valueAt(descriptor, key));
  const unicode = bytesOf(valueAt(font, 'ToUnicode'));
  return {
    name: nameAt(font, 'BaseFont') ?? '',
    page,
    font,
    inner,
    composite,
    codes,
    unicode: unicode === null ? null : readToUnicode(unicode),
    program: readProgram(bytesOf(files[1] ?? null)),
    embedded: files.some(isStream) || nameAt(font, 'Subtype') === 'Type3',
  };
}

function isUnreadable({ codes, unicode, font }: UsedFont): boolean {
  if (unicode === null) return !needsNoMap(font);
  return [...codes].some((code) => (unicode.get(code) ?? []).length === 0);
}

function needsNoMap(font: Dict): boolean {
  const encoding = valueAt(font, 'Encoding');
  const name = nameAt(font, 'Encoding') ?? nameAt(dictOf(encoding), 'BaseEncoding') ?? '';
  return nameAt(font, 'Subtype') !== 'Type0' && simpleEncodings.includes(name);
}

function hasGlyphMap(inner: Dict | null): boolean {
  return nameAt(inner, 'CIDToGIDMap') === 'Identity' || isStream(valueAt(inner, 'CIDToGIDMap'));
}

function hasKnownMap(font: Dict): boolean {
  const name = nameAt(font, 'Encoding');
  return isStream(valueAt(font, 'Encoding')) || (name !== null && /^(Identity|.+)-[HV]$/.test(name));
}

/** Codes are glyphs where the map between them is the identity. */
function lacksGlyphs(program: Program | null, codes: ReadonlySet<number>): boolean {
  return program === null || [...codes].some((code) => code >= program.glyphs);
}

function differsInWidth({ inner, program, codes }: UsedFont): boolean {
  if (program === null || nameAt(inner, 'CIDToGIDMap') !== 'Identity') return false;
  const widths = widthsOf(listAt(inner, 'W'));
  const usual = numberOf(valueAt(inner, 'DW')) ?? 1000;
  return [...codes].some(
    (code) =>
      code < program.glyphs && Math.abs((widths.get(code) ?? usual) - program.widthOf(code)) > tolerance,
  );
}

/** "first [w w w]" or "first last w", again and again (ISO 32000-1, 9.7.4.3). */
function widthsOf(parts: readonly Value[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + 1 < parts.length; ) {
    const first = numberOf(parts[at] ?? null) ?? 0;
    const last = numberOf(parts[at + 1] ?? null);
    if (last === null) {
      listOf(parts[at + 1] ?? null).forEach((width, more) => {
        found.set(first + more, numberOf(width) ?? 0);
      });
      at += 2;
    } else {
      const width = numberOf(parts[at + 2] ?? null) ?? 0;
      for (let code = first; code <= Math.min(last, first + 0xffff); code += 1) found.set(code, width);
      at += 3;
    }
  }
  return found;
}

function holds(unicode: UsedFont['unicode'], forbidden: readonly number[]): boolean {
  return [...(unicode?.values() ?? [])].some((units) => units.some((unit) => forbidden.includes(unit)));
}

function findingOf({ name, page }: UsedFont): Finding {
  return { page, what: name };
}
