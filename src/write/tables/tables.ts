import type { Document } from '../../model/document.ts';
import type { Language } from '../../model/language.ts';
import type { PageMap } from '../../model/pages.ts';
import type { Print } from '../../model/print.ts';
import type { Ledger } from '../../model/result.ts';
import type { Theme } from '../../model/theme.ts';
import { contentsSheet } from './contents-sheet.ts';
import { drawingGrid } from './drawings.ts';
import { workbook } from './library.ts';
import { partSheet } from './part-sheet.ts';
import { type Part, partsOf } from './parts.ts';
import { type Sourcing, sourcing } from './sourced.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { tableGrid } from './table.ts';

export interface TablesInput {
  readonly document: Document;
  readonly prints: readonly Print[];
  readonly ledger: Ledger;
  readonly pages: PageMap;
  readonly language: Language;
  readonly theme: Theme;
  /** The file of each figure's picture, by the figure's id. */
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * tables.xlsx: the numbers of every figure and table, one sheet each in the order of the document. Before them the
 * contents; after them every number with the result that it comes from. What the publication holds back is not here
 * either, since cells are made from what it prints and draws.
 */
export function writeTables(input: TablesInput): Promise<Uint8Array> {
  const { document, prints, ledger, language, theme, pictures } = input;
  const from = sourcing(prints, ledger, language);
  const parts = partsOf(document, pictures);
  const contents = contentsSheet({ ...input, parts });
  const sheets = parts.map((part) => partSheet(part.caption, gridOf(part, from), contents));
  return workbook([contents, ...sheets, sourcesSheet(sheets, ledger, language)], document, theme);
}

function gridOf({ block }: Part, from: Sourcing) {
  return block.type === 'table' ? tableGrid(block, from) : drawingGrid(block.drawing, from);
}
