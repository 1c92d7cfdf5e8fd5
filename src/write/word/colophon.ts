import { type FileChild, Paragraph, TableCell, TableRow } from 'docx';
import type { Colophon, Inline } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { boxHeight, boxTable } from './box.ts';
import { inlines } from './inline.ts';
import { twips } from './measures.ts';
import { NamedTable } from './named-table.ts';
import { rule } from './rule.ts';
import { fullWidth, labelZone, type Setting, textWidth } from './setting.ts';
import { space } from './space.ts';
import { styleId } from './style-names.ts';
import { fontOf } from './typeface.ts';

/**
 * A box at the top of the page, the rows at its foot. The space between is reckoned: a table that floats to the foot
 * stays at the top in some programs.
 */
export function colophon(block: Colophon, setting: Setting): readonly FileChild[] {
  const { page } = setting.theme;
  const box = block.box === null ? [] : [boxTable(block.box, setting)];
  const taken = (block.box === null ? 0 : boxHeight(block.box, setting)) + rowsHeight(block, setting);
  const left = page.height - page.top - page.bottom - taken - spare;
  const rows = block.rows.length === 0 ? [] : [rowsTable(block, setting)];
  return [...box, space(setting.inHouse ? betweenInHouse : left), ...rows, space(1)];
}

/** What the reckoning may be wrong by before the rows run on to the next page, in pt. */
const spare = 10;

/** Between the two where the lines of another's template cannot be reckoned, in pt. */
const betweenInHouse = 30;

/** Over and under the text of a row, in pt. */
const padding = 5;

function rowsHeight(block: Colophon, setting: Setting): number {
  const { theme, measure } = setting;
  const style = theme.styles.box;
  const heights = block.rows.map((row) => {
    const lines = Math.max(
      measure.lines(plain(row.children), style, textWidth(theme)),
      measure.lines(row.label, { ...style, weight: 600 }, labelZone(theme)),
    );
    return lines * style.leading + 2 * padding + hairline;
  });
  return heights.reduce((total, height) => total + height, 0);
}

const hairline = 0.5;

function rowsTable(block: Colophon, setting: Setting): NamedTable {
  const { theme } = setting;
  const edge = twips(labelZone(theme));
  const widths = [edge, twips(fullWidth(theme)) - edge] as const;
  const strong = fontOf({ family: 'sans', weight: 600, italic: false }, theme);
  const title = block.rows.map((row) => row.label).join(', ');
  return new NamedTable(
    {
      width: { size: widths[0] + widths[1], type: 'dxa' },
      columnWidths: widths,
      // Labels stand in the first column, and no row is a head.
      tableLook: { firstRow: false, firstColumn: true },
      rows: block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell([{ type: 'text', text: row.label }], widths[0], strong, setting),
              cell(row.children, widths[1], {}, setting),
            ],
          }),
      ),
    },
    { title, description: title },
  );
}

function cell(
  children: readonly Inline[],
  width: number,
  letters: ReturnType<typeof fontOf> | Record<string, never>,
  setting: Setting,
): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    borders: { top: rule(setting.theme, 'hair', hairline) },
    margins: { top: twips(padding), bottom: twips(padding), left: 0, right: 0, marginUnitType: 'dxa' },
    children: [
      new Paragraph({
        style: styleId('box'),
        spacing: { after: 0 },
        children: [...inlines(children, 'box', setting, letters)],
      }),
    ],
  });
}
