import { strFromU8, unzipSync } from 'fflate';

/** A cell as a spreadsheet program reads it from the file. */
export interface ReadCell {
  readonly value: string | number;
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  /** By address: "B7". */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** Where each link of a cell leads. */
  readonly links: ReadonlyMap<string, string>;
  readonly xml: string;
}

/** Reads a workbook by the parts of its package (ECMA-376), without the library that wrote it. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => unescaped(text)).join(''),
  );
  const formats = formatsOf(part('xl/styles.xml'));
  const targets = relations(part('xl/_rels/workbook.xml.rels'));
  return [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"[^>]* r:id="([^"]*)"/g)].map(
    ([, name = '', id = '']) => {
      const target = targets.get(id) ?? '';
      const xml = part(`xl/${target}`);
      const own = relations(part(`xl/worksheets/_rels/${target.replace('worksheets/', '')}.rels`));
      const cells = cellsOf(xml, strings, formats);
      return { name: unescaped(name), cells, links: linksOf(xml, own), xml };
    },
  );
}

function formatsOf(styles: string): readonly string[] {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = '']) => [
      id,
      unescaped(code),
    ]),
  );
  const known: Readonly<Record<string, string>> = { '0': 'General', '1': '0', '3': '#,##0', '4': '#,##0.00' };
  const [, cells = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  return [...cells.matchAll(/<xf numFmtId="(\d+)"/g)].map(
    ([, id = '']) => codes.get(id) ?? known[id] ?? `unknown ${id}`,
  );
}

function relations(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<Relationship Id="([^"]*)"[^>]*?Target="([^"]*)"/g)].map(([, id = '', target = '']) => [
      id,
      unescaped(target),
    ]),
  );
}

function cellsOf(
  xml: string,
  strings: readonly string[],
  formats: readonly string[],
): ReadonlyMap<string, ReadCell> {
  const found = [...xml.matchAll(/<c r="([A-Z]+\d+)"((?: [a-z]+="[^"]*")*)><v>([^<]*)<\/v><\/c>/g)];
  return new Map(
    found.map(([, address = '', attributes = '', value = '']) => {
      const format = formats[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? 'General';
      const isText = / t="s"/.test(attributes);
      return [address, { value: isText ? (strings[Number(value)] ?? '') : Number(value), format }];
    }),
  );
}

function linksOf(xml: string, own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<hyperlink ([^>]*)\/>/g)].map(([, attributes = '']) => {
      const of = (name: string): string =>
        unescaped(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
      return [of('ref'), of('location') || (own.get(of('r:id')) ?? '')];
    }),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/**
 * A number as Excel shows it in Danish: sections for above, below and at zero, text in quotation marks, "0.00", "#,##0"
 * and "%" (ECMA-376, 18.8.31). Excel rounds half away from zero on 15 digits.
 */
export function shown(value: number, format: string): string {
  if (format === 'General') return String(value).replace('.', ',');
  const sections = format.split(';');
  const [above = '', below, zero = above] = sections;
  const section = value > 0 ? above : value < 0 ? (below ?? `-${above}`) : zero;
  const times = section.replace(/"[^"]*"/g, '').includes('%') ? 100 : 1;
  return section.replace(
    /"([^"]*)"|(#,##)?0(\.0+)?/g,
    (_, literal: string | undefined, grouped: string | undefined, decimals = '.') =>
      literal ?? danish(Math.abs(value) * times, decimals.length - 1, grouped !== undefined),
  );
}

function danish(value: number, decimals: number, grouped: boolean): string {
  const scaled = String(Math.round(Number((value * 10 ** decimals).toPrecision(15))));
  const digits = scaled.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const groups = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return decimals === 0 ? groups : `${groups},${digits.slice(-decimals)}`;
}
