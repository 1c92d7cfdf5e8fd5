import { type FileChild, type IContext, Paragraph, type ParagraphChild } from 'docx';
import type { Cell, Table, TableRow } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import type { StyleName } from '../../model/theme.ts';
import { columnWidths } from '../column-widths.ts';
import { captionOver, notesUnder } from './caption.ts';
import { inlines, say } from './inline.ts';
import { twips } from './measures.ts';
import { NamedTable } from './named-table.ts';
import { Written, xmlOf } from './package/written.ts';
import { element } from './package/xml.ts';
import { type Rule, rule } from './rule.ts';
import { fullWidth, type Setting, textEdge, textWidth, turned } from './setting.ts';
import { space } from './space.ts';
import { strongStyle, styleId } from './style-names.ts';
import { staysWhole } from './table-height.ts';

/** In pt. */
const aboveHead = 8;
const aboveNotes = 5;
const padding = { narrow: 6, wide: 3, landscape: 3 };

/** Caption, table and notes. The head is repeated on each page; no row is broken. */
export function table(block: Table, setting: Setting): readonly FileChild[] {
  const widths = widthsOf(block, setting);
  const whole = staysWhole(block, widths, setting);
  const grid: Grid = { block, setting, widths, parted: partedAt(block), whole };
  const notes = notesUnder(block.caption, setting, { spacing: { before: twips(aboveNotes) } });
  return [
    ...captionOver(block.caption, aboveHead, setting),
    new Written((context) => drawn(grid, context)),
    ...(notes.length === 0 ? [space(15)] : notes),
  ];
}

/** The library's table without rows, and ours in it: it would make twenty objects of each cell. */
function drawn(grid: Grid, context: IContext): string {
  const { block, setting, widths } = grid;
  const side = twips(padding[block.width]);
  const indent = block.width === 'narrow' ? twips(textEdge(setting)) : 0;
  const empty = new NamedTable(
    {
      width: { size: sum(widths), type: 'dxa' },
      indent: { size: indent, type: 'dxa' },
      columnWidths: widths,
      margins: { left: side, right: side, top: 0, bottom: 0, marginUnitType: 'dxa' },
      rows: [],
    },
    { title: plain(block.caption.title), description: block.alt },
  );
  const head = block.head.map((cells, at) => headRow(cells, at === block.head.length - 1, grid, context));
  const rows = block.rows.map((row, at) => bodyRow(row, at, grid, context));
  const end = '</w:tbl>';
  return xmlOf(empty, context).slice(0, -end.length) + [...head, ...rows, end].join('');
}

interface Grid {
  readonly block: Table;
  readonly setting: Setting;
  /** In twips. */
  readonly widths: readonly number[];
  readonly parted: ReadonlySet<number>;
  /** Whether it stands on one page. */
  readonly whole: boolean;
}

/** In twips. */
function widthsOf(block: Table, { theme, isTurned }: Setting): readonly number[] {
  if (block.width === 'narrow') return columnWidths(block, textWidth(theme)).map(twips);
  const full = fullWidth(theme);
  return columnWidths(block, full, isTurned ? full / fullWidth(turned(theme)) : 1).map(twips);
}

/** Columns left of which a rule parts groups of columns: where a head covers several. */
function partedAt(block: Table): ReadonlySet<number> {
  const edges = block.head.flatMap((cells) =>
    placed(cells).flatMap(({ cell, from }) => (cell.span > 1 ? [from, from + cell.span] : [])),
  );
  return new Set(edges.filter((at) => at > 0 && at < block.columns.length));
}

function headRow(cells: readonly Cell[], last: boolean, grid: Grid, context: IContext): string {
  const { theme } = grid.setting;
  const drawnCells = placed(cells).map(({ cell, from }) =>
    wordCell(cell, from, grid, context, {
      style: grid.block.width === 'narrow' ? 'head' : 'head-wide',
      strong: false,
      keepNext: true,
      bottom: last ? rule(theme, 'ink', 0.75) : cell.span > 1 ? rule(theme, 'line', 0.5) : null,
      top: null,
      isHead: true,
    }),
  );
  return element('w:tr', {}, `<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${drawnCells.join('')}`);
}

function bodyRow(row: TableRow, at: number, grid: Grid, context: IContext): string {
  const { theme } = grid.setting;
  const { rows } = grid.block;
  const last = at === rows.length - 1;
  const total = row.role === 'total';
  const bottom = last
    ? rule(theme, 'ink', 0.75)
    : total
      ? rule(theme, 'line', 0.75)
      : row.role === 'group'
        ? rule(theme, 'line', 0.5)
        : rule(theme, 'hair', 0.5);
  const cells = placed(row.cells).map(({ cell, from }) =>
    wordCell(cell, from, grid, context, {
      style: grid.block.width === 'narrow' ? 'cell' : 'cell-wide',
      strong: row.role !== 'row' || cell.mark !== null,
      keepNext: keptWithNext(row, at, grid),
      bottom,
      top: total && at > 0 ? rule(theme, 'line', 0.75) : null,
      isHead: false,
      before: row.role === 'group' ? 8 : null,
    }),
  );
  return element('w:tr', {}, `<w:trPr><w:cantSplit/></w:trPr>${cells.join('')}`);
}

/**
 * A table that fits a page stays whole, for LibreOffice heeds what is kept only where all rows are; in a longer one a group's
 * heading keeps two rows, and the notes keep the last two.
 */
function keptWithNext(row: TableRow, at: number, { block, whole }: Grid): boolean {
  const { length } = block.rows;
  const last = at === length - 1;
  if (last) return block.caption.notes.length > 0;
  if (whole || at === 0 || at >= length - 3) return true;
  return row.role === 'group' || block.rows[at - 1]?.role === 'group';
}

interface CellLook {
  readonly style: StyleName;
  readonly strong: boolean;
  readonly keepNext: boolean;
  readonly top: Rule | null;
  readonly bottom: Rule | null;
  readonly isHead: boolean;
  /** Space over the text in pt, where it is not the style's. */
  readonly before?: number | null;
}

function wordCell(cell: Cell, from: number, grid: Grid, context: IContext, look: CellLook): string {
  return element(
    'w:tc',
    {},
    cellProperties(cell, from, grid, look) + cellText(cell, from, grid, context, look),
  );
}

/** In the order of the schema. */
function cellProperties(cell: Cell, from: number, grid: Grid, look: CellLook): string {
  const { theme } = grid.setting;
  const tint = { 'w:fill': theme.colours['positive-tint'].slice(1), 'w:color': 'auto', 'w:val': 'clear' };
  const properties = [
    element('w:tcW', { 'w:type': 'dxa', 'w:w': sum(grid.widths.slice(from, from + cell.span)) }),
    cell.span > 1 ? element('w:gridSpan', { 'w:val': cell.span }) : '',
    borders(look, grid.parted.has(from) ? rule(theme, 'line', 0.5) : null),
    cell.mark === null ? '' : element('w:shd', tint),
    from === 0 ? '<w:tcMar><w:left w:type="dxa" w:w="0"/></w:tcMar>' : '',
    look.isHead ? element('w:vAlign', { 'w:val': 'bottom' }) : '',
  ];
  return element('w:tcPr', {}, properties.join(''));
}

function borders({ top, bottom }: CellLook, left: Rule | null): string {
  const drawnRules = [border('w:top', top), border('w:left', left), border('w:bottom', bottom)].join('');
  return drawnRules === '' ? '' : element('w:tcBorders', {}, drawnRules);
}

function border(name: string, drawnRule: Rule | null): string {
  if (drawnRule === null) return '';
  const { style, color, size, space } = drawnRule;
  return element(name, { 'w:val': style, 'w:color': color, 'w:sz': size, 'w:space': space });
}

function cellText(cell: Cell, from: number, grid: Grid, context: IContext, look: CellLook): string {
  const before = look.before ?? null;
  const style = look.strong ? strongStyle(look.style).id : styleId(look.style);
  const properties = [
    element('w:pStyle', { 'w:val': style }),
    look.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>',
    before === null ? '' : element('w:spacing', { 'w:before': twips(before) }),
    element('w:jc', { 'w:val': alignment(cell, from, grid, look.isHead) }),
  ];
  const paragraph = xmlOf(new Paragraph({ children: content(cell, grid.setting, look) }), context);
  const runs = paragraph.slice('<w:p>'.length, -'</w:p>'.length);
  return element('w:p', {}, element('w:pPr', {}, properties.join('')) + runs);
}

/** A head over several columns of numbers stands in their middle. */
function alignment(cell: Cell, from: number, grid: Grid, isHead: boolean): 'left' | 'right' | 'center' {
  const align = grid.block.columns[from]?.align ?? 'left';
  return isHead && cell.span > 1 && align === 'right' ? 'center' : align;
}

/** Marked cells say by an arrow, too, what weight and tint say. */
function content(cell: Cell, setting: Setting, look: CellLook): readonly ParagraphChild[] {
  const arrow = cell.mark === null ? [] : [say(`${arrows[cell.mark]}\u00a0`)];
  return [...arrow, ...inlines(cell.children, look.style, setting)];
}

const arrows = { higher: '▲', lower: '▼' } as const;

function placed(cells: readonly Cell[]): readonly { readonly cell: Cell; readonly from: number }[] {
  return cells.map((cell, at) => ({ cell, from: sum(cells.slice(0, at).map((one) => one.span)) }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
