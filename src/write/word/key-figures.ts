import { type FileChild, Paragraph, TableCell, TableRow } from 'docx';
import type { KeyFigures } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { inlines } from './inline.ts';
import { twips } from './measures.ts';
import { NamedTable } from './named-table.ts';
import { rule } from './rule.ts';
import { fullWidth, type Setting } from './setting.ts';
import { space } from './space.ts';
import { styleId } from './style-names.ts';

/** Equal cells over the full width: number, what it is, its base. */
export function keyFigures(block: KeyFigures, setting: Setting): readonly FileChild[] {
  if (block.cells.length === 0) return [];
  const total = twips(fullWidth(setting.theme));
  const width = Math.floor(total / block.cells.length);
  const table = new NamedTable(
    {
      width: { size: width * block.cells.length, type: 'dxa' },
      columnWidths: block.cells.map(() => width),
      rows: [
        new TableRow({
          cantSplit: true,
          children: block.cells.map((cell, at) => keyCell(cell, at > 0, width, setting)),
        }),
      ],
    },
    alternative(block),
  );
  return [space(20, true), table, space(24)];
}

function keyCell(
  cell: KeyFigures['cells'][number],
  divided: boolean,
  width: number,
  setting: Setting,
): TableCell {
  const { theme } = setting;
  return new TableCell({
    width: { size: width, type: 'dxa' },
    shading: { type: 'clear', color: 'auto', fill: theme.colours['positive-pale'].slice(1) },
    borders: {
      top: rule(theme, 'identity', 2.25),
      ...(divided ? { left: rule(theme, 'hair', 0.5) } : {}),
    },
    margins: { top: twips(11), right: twips(10), bottom: twips(12), left: twips(12), marginUnitType: 'dxa' },
    children: [
      new Paragraph({
        style: styleId('key-value'),
        children: [...inlines(cell.value, 'key-value', setting)],
      }),
      new Paragraph({ style: styleId('key-text'), children: [...inlines(cell.text, 'key-text', setting)] }),
      new Paragraph({ style: styleId('key-base'), children: [...inlines(cell.base, 'key-base', setting)] }),
    ],
  });
}

function alternative(block: KeyFigures): { readonly title: string; readonly description: string } {
  const lines = block.cells.map((cell) => [cell.value, cell.text, cell.base].map(plain).join(' ').trim());
  return { title: block.cells.map((cell) => plain(cell.value)).join(', '), description: lines.join('. ') };
}
