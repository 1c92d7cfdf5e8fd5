import type { DataColumn } from '../data/source.ts';
import { eachSheetRow } from './cells.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { stopReading } from './xml.ts';

/** What the codebook of a data sheet says of its columns, by name. */
export type Codebook = ReadonlyMap<string, Described>;

interface Described {
  readonly label: string | null;
  readonly valueLabels: ReadonlyMap<string, string>;
}

/** A row of a codebook: its cells by column. */
type Row = ReadonlyMap<number, string>;

/** The rows that are about one column of the data. */
interface Block {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** In so many rows a codebook has begun to name columns. */
const firstRows = 60;
/** A codebook has no more rows than this. */
const mostRows = 20_000;

/**
 * The codebook that a sheet is, if it is one: a column of it holds names of the data's columns, below each other. What
 * stands beside them is told apart by how it is spread: a label is one text a name, values with their labels are several rows
 * a name (the name in the first or in all), or one cell with "1 = yes; 2 = no". Null where the sheet is something else.
 */
export function codebookIn(workbook: Workbook, sheet: Sheet, names: readonly string[]): Codebook | null {
  const known = new Map(names.map((name) => [name.trim().toLowerCase(), name]));
  const rows: Row[] = [];
  eachSheetRow(workbook, sheet, (_, cells) => {
    rows.push(cells);
    if (rows.length === firstRows && namesColumn(rows, known) === null) stopReading();
    if (rows.length >= mostRows) stopReading();
  });
  const column = namesColumn(rows, known);
  if (column === null) return null;
  const blocks = blocksIn(rows, column, known);
  const found = described(blocks, column);
  return [...found.values()].some(isTold) ? found : null;
}

/** Columns with what a codebook says of them, where they say nothing themselves. */
export function withCodebook(columns: readonly DataColumn[], codebook: Codebook): readonly DataColumn[] {
  return columns.map((column) => {
    const told = codebook.get(column.name);
    if (told === undefined) return column;
    return { ...column, label: column.label ?? told.label, valueLabels: told.valueLabels };
  });
}

/** What several codebooks say together, as SPSS writes one of variables and one of values. */
export function joined(books: readonly Codebook[]): Codebook {
  const all = new Map<string, Described>();
  for (const [name, { label, valueLabels }] of books.flatMap((book) => [...book])) {
    const before = all.get(name);
    const labels = new Map([...(before?.valueLabels ?? []), ...valueLabels]);
    all.set(name, { label: before?.label ?? label, valueLabels: labels });
  }
  return all;
}

/** The column that holds most names of the data: two at least, and half of them, or half of what stands in it. */
function namesColumn(rows: readonly Row[], known: ReadonlyMap<string, string>): number | null {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, 30);
  const counts = columns.map((column) => {
    const texts = new Set(rows.flatMap((row) => row.get(column)?.trim().toLowerCase() ?? []));
    const found = [...texts].filter((text) => known.has(text)).length;
    return { column, found, isMost: found >= 2 && found * 2 >= Math.min(known.size, texts.size - 1) };
  });
  const [best] = counts.filter(({ isMost }) => isMost).toSorted((a, b) => b.found - a.found);
  return best?.column ?? null;
}

/** Rows by the name above or in them; those before the first name, or below a name that the data lack, are left out. */
function blocksIn(
  rows: readonly Row[],
  column: number,
  known: ReadonlyMap<string, string>,
): readonly Block[] {
  const blocks = new Map<string, Row[]>();
  let name: string | null = null;
  for (const row of rows) {
    const text = row.get(column)?.trim().toLowerCase();
    if (text !== undefined) name = known.get(text) ?? null;
    if (name === null) continue;
    const own = blocks.get(name);
    if (own === undefined) blocks.set(name, [row]);
    else own.push(row);
  }
  return [...blocks].map(([of, own]) => ({ name: of, rows: own }));
}

function described(blocks: readonly Block[], names: number): Codebook {
  const columns = [...new Set(blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.keys()])))]
    .filter((column) => column !== names)
    .toSorted((a, b) => a - b);
  const packed = columns.find((column) => isPacked(blocks, column)) ?? null;
  const values = packed === null ? valuesColumn(blocks, columns) : null;
  const valueLabels = values === null ? null : (columns.find((column) => column > values) ?? null);
  const rest = columns.filter((column) => ![packed, values, valueLabels].includes(column));
  const label = labelColumn(blocks, rest);
  return new Map(
    blocks.map(({ name, rows }) => [
      name,
      {
        label: label === null ? null : (textsIn(rows, label)[0] ?? null),
        valueLabels: new Map(
          packed === null
            ? rows.flatMap((row) => pairOf(row, values, valueLabels))
            : textsIn(rows, packed).flatMap(pairsIn),
        ),
      },
    ]),
  );
}

function pairOf(
  row: Row,
  values: number | null,
  labels: number | null,
): readonly (readonly [string, string])[] {
  const [code, label] = [row.get(values ?? -1)?.trim(), row.get(labels ?? -1)?.trim()];
  return code === undefined || label === undefined ? [] : [[code, label]];
}

/** Several rows a name, in each of which something short stands that no other row of the name has: the leftmost such column. */
function valuesColumn(blocks: readonly Block[], columns: readonly number[]): number | null {
  const several = blocks.filter(({ rows }) => rows.length > 1);
  const isCode = (column: number): boolean => {
    const filled = several.map(({ rows }) => textsIn(rows, column)).filter((texts) => texts.length > 1);
    const isUnlike = filled.every((texts) => new Set(texts).size === texts.length);
    const isShort = filled.flat().filter((text) => text.length <= 12).length * 10 >= filled.flat().length * 9;
    return filled.length * 2 > several.length && isUnlike && isShort;
  };
  const found = columns.filter(isCode);
  const isNumeric = (column: number): boolean =>
    several.flatMap(({ rows }) => textsIn(rows, column)).every((text) => /^-?\d+([.,]\d+)?$/.test(text));
  return found.find(isNumeric) ?? found[0] ?? null;
}

/** One text a name, unlike those of the others; the longest of equals. */
function labelColumn(blocks: readonly Block[], columns: readonly number[]): number | null {
  const measured = columns.flatMap((column) => {
    const own = blocks.map(({ rows }) => [...new Set(textsIn(rows, column))]);
    const texts = own.flatMap(([first]) => first ?? []).filter((text) => /\p{L}/u.test(text));
    if (texts.length === 0 || own.some((one) => one.length > 1)) return [];
    return [{ column, unlike: new Set(texts).size, length: texts.join('').length }];
  });
  const [best] = measured.toSorted((a, b) => b.unlike - a.unlike || b.length - a.length);
  return best?.column ?? null;
}

/** Whether most cells of a column hold codes with their labels. */
function isPacked(blocks: readonly Block[], column: number): boolean {
  const texts = blocks.flatMap(({ rows }) => textsIn(rows, column));
  return texts.length > 0 && texts.filter((text) => pairsIn(text).length > 1).length * 2 > texts.length;
}

/** "1 = Yes; 2 = No" → [["1", "Yes"], ["2", "No"]]; parted by semicolons, bars, line ends, or commas before a code. */
function pairsIn(text: string): readonly (readonly [string, string])[] {
  const parts = text.split(/[;|\n]|,(?=\s*-?\w{1,6}\s*[=:])/).map((part) => part.trim());
  const pairs = parts.map((part) => /^"?(-?[\w.]{1,12})"?\s*[=:]\s*(\S.*)$/.exec(part));
  return pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? '', (pair[2] ?? '').trim()] as const]));
}

function textsIn(rows: readonly Row[], column: number): readonly string[] {
  return rows.flatMap((row) => {
    const text = row.get(column)?.trim() ?? '';
    return text === '' ? [] : [text];
  });
}

function isTold({ label, valueLabels }: Described): boolean {
  return label !== null || valueLabels.size > 0;
}
