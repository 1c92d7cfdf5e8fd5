import { type Fault, Faults, fault } from '../../fault.ts';
import { columnNames } from '../data/column-names.ts';
import { headerRows } from '../data/header-rows.ts';
import { refuseTooMany } from '../data/rows.ts';
import { bareColumn, type DataSource, type WantedData } from '../data/source.ts';
import { eachSheetRow, lettersOf, mergedRows, mostRows, type Range, rangeOf } from './cells.ts';
import { type Codebook, codebookIn, joined, withCodebook } from './codebook.ts';
import { formulaNotes } from './formulas.ts';
import { partsOf } from './parts.ts';
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts';
import { stopReading } from './xml.ts';

/**
 * Opens a workbook of Excel, .xlsx: one sheet of it, the names of columns in its first row or two.
 * @throws Faults data-damaged, data-empty, sheet-missing, unpacked-too-large
 */
export function openXlsx(bytes: Uint8Array, wanted: WantedData): DataSource {
  const { file, options } = wanted;
  const workbook = readWorkbook(partsOf(file, bytes));
  const { table, others, book } = tableOf(workbook, wanted);
  const { sheet, top, range } = table;
  const merged = mergedRows(workbook, sheet).has(top.row);
  const header = headerRows(top.first, top.second, options.header ?? (merged ? 2 : null));
  const named = columnNames(header.names, file);
  const cellAt = (row: number, column: number): string =>
    `${sheet.name}!${lettersOf(range.left + column)}${row}`;
  return {
    file,
    columns: withCodebook(
      named.names.map((name, index) => bareColumn(name, header.labels[index] ?? null)),
      book?.codebook ?? new Map(),
    ),
    atMost: mostRows(workbook, sheet),
    reading: {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      decimal: options.decimal ?? null,
      headerRows: header.rows,
      sheet: sheet.name,
      ...(book === null ? {} : { codebook: book.sheets.join(', ') }),
      range: `${lettersOf(range.left)}${top.row}:${lettersOf(range.right)}`,
    },
    weight: null,
    sets: [],
    notes: [
      ...(options.sheet === undefined ? sheetNotes(table, others, book, file) : []),
      ...(header.rows === 2 && options.header === undefined
        ? [fault('header-guessed', { rows: 2 }, { file, at: cellAt(top.row, 0) })]
        : []),
      ...named.notes,
      ...formulaNotes(workbook, sheet),
    ],
    eachRow: (take) => {
      const first = header.rows === 2 ? top.secondRow : top.row;
      let rows = 0;
      eachSheetRow(workbook, sheet, (row, cells) => {
        if (row <= first || row > range.bottom) return;
        const fields = fieldsOf(cells, range);
        if (fields.every((field) => field === '')) return;
        refuseTooMany(rows, file);
        rows += 1;
        take(fields, row);
      });
    },
    place: (record, column) => ({ file, at: cellAt(record, column) }),
    rowNumber: (record) => record,
    header: (name) => ({
      file,
      at: name === null ? sheet.name : cellAt(top.row, Math.max(0, named.names.indexOf(name))),
    }),
  };
}

/** The cells of a sheet that hold the table, and what stands at their top. */
interface Table {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly top: Top;
  /** Whether it has three columns or more, two rows or more, and half of its first cells are filled. */
  readonly isFull: boolean;
}

interface Top {
  readonly row: number;
  readonly first: readonly string[];
  readonly secondRow: number;
  readonly second: readonly string[];
}

/** The sheets that are the codebook of another one. */
interface Book {
  readonly codebook: Codebook;
  readonly sheets: readonly string[];
}

/** A table, the sheets that might have been meant as well, and the codebook of its columns. */
interface Chosen {
  readonly table: Table;
  readonly others: readonly string[];
  readonly book: Book | null;
}

/**
 * The sheet that the study names, or the visible one that has most of the wanted columns; of equals the one that has a
 * codebook in the other sheets, or else the first that is as full as data are: before them may be a cover.
 */
function tableOf(workbook: Workbook, { file, options, columns }: WantedData): Chosen {
  const asked = options.range === undefined ? null : rangeOf(options.range);
  const tables = sheetsAsked(workbook, options.sheet, file)
    .map((sheet) => tableIn(workbook, sheet, asked))
    .filter((one) => one !== null);
  const found = ({ top }: Table) => columns.filter((column) => top.first.includes(column)).length;
  const most = Math.max(0, ...tables.map(found));
  const likely = tables.filter((one) => found(one) === most);
  const described = likely.map((table) => ({ table, book: bookOf(workbook, table) }));
  const best =
    described.find(({ book }) => book !== null) ??
    described.find(({ table }) => table.isFull) ??
    described[0];
  if (best === undefined) throw new Faults([fault('data-empty', { file }, { file })]);
  const taken = [best.table.sheet.name, ...(best.book?.sheets ?? [])];
  const others = tables.map(({ sheet }) => sheet.name).filter((name) => !taken.includes(name));
  return { ...best, others };
}

function bookOf(workbook: Workbook, { sheet, top }: Table): Book | null {
  const found = workbook.sheets
    .filter((other) => other !== sheet)
    .slice(0, sheetsLooked)
    .flatMap((other) => {
      const codebook = codebookIn(workbook, other, top.first);
      return codebook === null ? [] : [{ name: other.name, codebook }];
    });
  if (found.length === 0) return null;
  return { codebook: joined(found.map(({ codebook }) => codebook)), sheets: found.map(({ name }) => name) };
}

function sheetNotes(
  { sheet }: Table,
  others: readonly string[],
  book: Book | null,
  file: string,
): readonly Fault[] {
  const values = { sheet: sheet.name, others: others.join(', ') };
  return [
    ...(others.length === 0 ? [] : [fault('sheet-guessed', values, { file })]),
    ...(book === null ? [] : [fault('codebook-guessed', { sheet: book.sheets.join(', ') }, { file })]),
  ];
}

/** Of very many sheets the first are enough to choose from. */
const sheetsLooked = 20;

function sheetsAsked({ sheets }: Workbook, asked: string | undefined, file: string): readonly Sheet[] {
  if (asked === undefined) {
    const visible = sheets.filter((sheet) => sheet.visible);
    return (visible.length > 0 ? visible : sheets).slice(0, sheetsLooked);
  }
  const found = sheets.find(({ name }) => name.trim().toLowerCase() === asked.trim().toLowerCase());
  if (found !== undefined) return [found];
  const known = sheets.map(({ name }) => name).join(', ');
  throw new Faults([fault('sheet-missing', { sheet: asked, known }, { file })]);
}

/** Rows at the top of a sheet that may be a title or a note before its table begins. */
const titleRows = 20;

/**
 * Where the table of a sheet lies: from its first row with two cells or more, a lonely cell above being a title; as wide as
 * its header, as long as the sheet. Null where there is none.
 */
function tableIn(workbook: Workbook, sheet: Sheet, asked: Range | null): Table | null {
  const rows: { readonly row: number; readonly cells: ReadonlyMap<number, string> }[] = [];
  eachSheetRow(workbook, sheet, (row, cells) => {
    if (asked !== null && row < asked.top) return;
    rows.push({ row, cells });
    if (rows.length > titleRows) stopReading();
  });
  const from =
    asked === null
      ? Math.max(
          0,
          rows.findIndex(({ cells }) => cells.size > 1),
        )
      : 0;
  const [head, ...below] = rows.slice(from);
  const [next] = below;
  if (head === undefined) return null;
  const columns = [...head.cells.keys(), ...(next?.cells.keys() ?? [])];
  const range = asked ?? {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: head.row,
    bottom: Number.POSITIVE_INFINITY,
  };
  return {
    sheet,
    range,
    isFull: isFull(head.cells.size, below),
    top: {
      row: head.row,
      first: fieldsOf(head.cells, range).map((name) => name.trim()),
      secondRow: next?.row ?? head.row,
      second: next === undefined ? [] : fieldsOf(next.cells, range),
    },
  };
}

function isFull(width: number, below: readonly { readonly cells: ReadonlyMap<number, string> }[]): boolean {
  const filled = below.reduce((sum, { cells }) => sum + cells.size, 0);
  return width >= 3 && below.length >= 2 && filled * 2 >= width * below.length;
}

function fieldsOf(cells: ReadonlyMap<number, string>, { left, right }: Range): readonly string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => cells.get(left + index) ?? '');
}
