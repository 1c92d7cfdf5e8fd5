import type { Cell, Table, TableRow } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import type { TextStyle } from '../../model/theme.ts';
import { type Setting, textWidth } from './setting.ts';

/** What is left of a page for headings and words that stay with a table on it: so much of a page a table may take. */
const ofPage = 0.85;
/** Space over and under rule, caption, head and notes, in pt. */
const around = 40;
const aboveGroup = 8;

/**
 * Whether a table is to stand on one page with its caption and notes: where there is room for all of it.
 *
 * @param widths of the columns, in twips
 */
export function staysWhole(block: Table, widths: readonly number[], setting: Setting): boolean {
  const { page } = setting.theme;
  const room = ofPage * (page.height - page.top - page.bottom);
  const row = styleOf(block, 'cell', setting);
  const least = block.rows.length * rowHeight(1, row);
  return least <= room && least + restOf(block, widths, setting) <= room;
}

/** The height of everything but one line a row, in pt. */
function restOf(block: Table, widths: readonly number[], setting: Setting): number {
  const [row, head] = [styleOf(block, 'cell', setting), styleOf(block, 'head', setting)];
  const more = block.rows.map((one) => {
    const above = one.role === 'group' ? aboveGroup - row.before : 0;
    return above + (linesOf(one, widths, row, setting) - 1) * row.leading;
  });
  const heads = block.head.map((cells) =>
    rowHeight(linesOf({ role: 'row', cells }, widths, head, setting), head),
  );
  return around + sum(more) + sum(heads) + captionHeight(block, setting);
}

function captionHeight({ caption }: Table, setting: Setting): number {
  const { styles } = setting.theme;
  const height = (text: string, style: TextStyle) =>
    setting.measure.lines(text, style, textWidth(setting.theme)) * style.leading;
  return sum([
    caption.finding === null ? 0 : height(plain(caption.finding), styles.finding),
    height(plain(caption.title), styles.caption),
    caption.subtitle === null ? 0 : height(plain(caption.subtitle), styles.subtitle),
    ...caption.notes.map(({ children }) => height(plain(children), styles.note) + styles.note.after),
  ]);
}

/** Lines of the cell that has most. */
function linesOf(
  { role, cells }: TableRow,
  widths: readonly number[],
  style: TextStyle,
  { measure }: Setting,
): number {
  const letters = role === 'row' ? style : { ...style, weight: 600 };
  let from = 0;
  const lines = cells.map((cell: Cell) => {
    const width = sum(widths.slice(from, from + cell.span)) / 20 - 6;
    from += cell.span;
    return measure.lines(plain(cell.children), letters, width);
  });
  return Math.max(1, ...lines);
}

function rowHeight(lines: number, style: TextStyle): number {
  return style.before + lines * style.leading + style.after;
}

function styleOf(block: Table, name: 'cell' | 'head', { theme }: Setting): TextStyle {
  return theme.styles[block.width === 'narrow' ? name : (`${name}-wide` as const)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
