import type { Language } from '../../model/language.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Ledger, Result } from '../../model/result.ts';
import type { Source } from './grid.ts';
import {
  address,
  type Sheet,
  type SheetCell,
  type SheetRow,
  sheetName,
  sheetNumber,
  sheetRow,
  sheetText,
} from './sheet.ts';
import { wordOf } from './words.ts';

const columns = ['sheet', 'cell', 'printed', 'unrounded', 'base', 'result', 'reading', 'minus'] as const;

/** In characters, in the order of the columns. */
const widths = [14, 8, 14, 14, 8, 62, 16, 50];

/** Every number of the other sheets with the result of the ledger that it comes from. */
export function sourcesSheet(sheets: readonly Sheet[], ledger: Ledger, language: Language): Sheet {
  const heads = columns.map((column) => sheetText(wordOf(language, `workbook-${column}`), 'head'));
  return {
    name: sheetName(wordOf(language, 'workbook-sources')),
    widths,
    rows: [sheetRow(...heads), ...sheets.flatMap((sheet) => sheetSources(sheet, ledger))],
    frozen: 1,
    filtered: true,
  };
}

function sheetSources({ name, rows }: Sheet, ledger: Ledger): readonly SheetRow[] {
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.flatMap((cell) => {
      const place = address(row, column);
      column += cell.span;
      return cell.sources.map((source) => sheetRow(...sourceCells(source, name, place, ledger)));
    });
  });
}

function sourceCells(source: Source, sheet: string, cell: string, ledger: Ledger): readonly SheetCell[] {
  const { id, form, minus, printed, unrounded } = source;
  const result = ledger.get(id);
  const base = result === undefined || isOfRecords(result) || isBaseHeld(result) ? null : result.n;
  return [
    sheetText(sheet, 'plain'),
    sheetText(cell, 'plain'),
    sheetText(printed ?? '', 'plain'),
    sheetNumber(unrounded, null, 'plain'),
    sheetNumber(base, null, 'plain'),
    sheetText(id, 'plain'),
    sheetText(form, 'plain'),
    sheetText(minus ?? '', 'plain'),
  ];
}

/** Numbers that rest on no respondents have no base. */
function isOfRecords({ kind }: Result): boolean {
  return kind === 'population' || kind === 'fieldwork' || kind === 'given';
}

function isBaseHeld(result: Result): boolean {
  return result.n === 0 && isHeldBack(result);
}
