import { type FileChild, Paragraph, TableCell, TableRow } from 'docx';
import type { Colophon, Inline } from '../../model/document.ts';
import { boxTable } from './box.ts';
import { inlines } from './inline.ts';
import { twips } from './measures.ts';
import { NamedTable } from './named-table.ts';
import { rule } from './rule.ts';
import { fullWidth, type Setting } from './setting.ts';
import { space } from './space.ts';
import { styleId } from './style-names.ts';
import { fontOf } from './typeface.ts';

/** A box at the top of the page, the rows at its foot, where a floating table keeps them. */
export function colophon(block: Colophon, setting: Setting): readonly FileChild[] {
  const box = block.box === null ? [] : [boxTable(block.box, setting), space(1)];
  return [...box, ...(block.rows.length === 0 ? [] : [rows(block, setting)]), space(1)];
}

function rows(block: Colophon, setting: Setting): NamedTable {
  const { theme } = setting;
  const edge = twips(theme.page.hanging);
  const widths = [edge, twips(fullWidth(theme)) - edge] as const;
  const strong = fontOf({ family: 'sans', weight: 600, italic: false }, theme);
  const title = block.rows.map((row) => row.label).join(', ');
  return new NamedTable(
    {
      width: { size: widths[0] + widths[1], type: 'dxa' },
      columnWidths: widths,
      float: {
        horizontalAnchor: 'margin',
        absoluteHorizontalPosition: 1,
        verticalAnchor: 'margin',
        relativeVerticalPosition: 'bottom',
      },
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
    borders: { top: rule(setting.theme, 'hair', 0.5) },
    margins: { top: twips(5), bottom: twips(5), left: 0, right: 0, marginUnitType: 'dxa' },
    children: [
      new Paragraph({
        style: styleId('box'),
        spacing: { after: 0 },
        children: [...inlines(children, 'box', setting, letters)],
      }),
    ],
  });
}
