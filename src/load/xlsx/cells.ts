import { numberText } from '../data/number-text.ts';
import { limits } from '../limits.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { type Attributes, readXml } from './xml.ts';

/** Takes a row: its number in the sheet, and its cells by the number of their column, both from 1. */
export type TakeCells = (row: number, cells: ReadonlyMap<number, string>) => void;

/** The columns and rows of a range, both bounds in, from 1. */
export interface Range {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Hands over the rows of a sheet that hold anything. @throws Faults data-damaged */
export function eachSheetRow(workbook: Workbook, sheet: Sheet, take: TakeCells): void {
  const { parts } = workbook;
  let [row, column, type, style, text, taking] = [0, 0, '', 0, '', false];
  let cells = new Map<number, string>();
  const open = (name: string, attribute: Attributes): void => {
    if (name === 'row') {
      row = Number(attribute('r') ?? row + 1) || row + 1;
      column = 0;
      cells = new Map();
    } else if (name === 'c') {
      column = columnOf(attribute('r')) ?? column + 1;
      type = attribute('t') ?? 'n';
      style = Number(attribute('s') ?? -1);
      text = '';
    } else if (name === 'v' || name === 't') taking = name === 'v' || type === 'inlineStr';
  };
  const close = (name: string): void => {
    if (name === 'v' || name === 't') taking = false;
    else if (name === 'c' && column <= limits.dataColumns) {
      const cell = cellText(workbook, type, style, text);
      if (cell.trim() !== '') cells.set(column, cell);
    } else if (name === 'row' && cells.size > 0) take(row, cells);
  };
  const more = (letters: string): void => {
    if (taking) text += letters;
  };
  readXml(parts.file, parts.need(sheet.part), { open, close, text: more });
}

/** What a cell says, as text: its kinds are a shared string, true or false, an error, a number, or text of its own. */
function cellText(workbook: Workbook, type: string, style: number, text: string): string {
  if (type === 's') return workbook.strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  // Spreadsheets write what is not available as an error; any other error is one, and is told where it is not a code.
  if (type === 'e') return text === '#N/A' ? '' : text;
  if (type !== 'n' || text === '') return text;
  const isDate = workbook.dateStyles[style] === true;
  return isDate ? dateText(Number(text), workbook.from1904) : numberText(Number(text));
}

/** More rows than this are not in a sheet: each has a name that opens and one that closes. */
export function mostRows(workbook: Workbook, sheet: Sheet): number {
  const part = workbook.parts.need(sheet.part);
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  let count = 0;
  for (let at = bytes.indexOf('row'); at !== -1; at = bytes.indexOf('row', at + 3)) count += 1;
  return Math.min(count, limits.dataRows + 1);
}

/** Cells that are merged across columns, by the row that they begin in. */
export function mergedRows(workbook: Workbook, sheet: Sheet): ReadonlySet<number> {
  const part = workbook.parts.need(sheet.part);
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const start = bytes.lastIndexOf('mergeCells ');
  const tail = start === -1 ? '' : bytes.toString('utf8', start, start + 100_000);
  const ranges = [...tail.matchAll(/ref="([A-Z0-9:]+)"/g)].map(([, ref = '']) => rangeOf(ref));
  return new Set(ranges.flatMap((range) => (range !== null && range.right > range.left ? [range.top] : [])));
}

/** "B3:K500", or null where it is no range. */
export function rangeOf(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (match === null) return null;
  const [, first = '', top = '', last = '', bottom = ''] = match;
  const range = { left: numberOf(first), top: Number(top), right: numberOf(last), bottom: Number(bottom) };
  return range.left <= range.right && range.top <= range.bottom && range.top > 0 ? range : null;
}

/** 28 → "AB". */
export function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column <= 26 ? last : lettersOf((column - 1 - rest) / 26) + last;
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : numberOf(letters);
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const day = 86_400_000;

/** Days from the last of December 1899, counting 29 February 1900, which never was; a part of a day is a time. */
function dateText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (!(serial >= 0) || Number.isNaN(moment.getTime()) || moment.getTime() > day * 2_932_896)
    return numberText(serial);
  const [date = '', time = ''] = moment.toISOString().replace('.000Z', '').split('T');
  if (serial < 1) return time;
  return time === '00:00:00' ? date : `${date} ${time}`;
}
