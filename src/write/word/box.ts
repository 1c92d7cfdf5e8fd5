import { type FileChild, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Block, Box } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { say } from './inline.ts';
import { twips } from './measures.ts';
import { NamedTable } from './named-table.ts';
import { rule } from './rule.ts';
import { type Setting, textEdge, textWidth } from './setting.ts';
import { space } from './space.ts';
import { styleId } from './style-names.ts';
import { boxGap } from './styles.ts';

const tones = {
  information: { fill: 'positive-pale', rule: 'identity' },
  warning: { fill: 'negative-tint', rule: 'negative-strong' },
} as const;

/** In pt. */
const topRule = 2.25;
const padding = { top: 9, side: 12, bottom: 10 };

/** A table of one cell at the text edge. */
export function box(block: Box, setting: Setting): readonly FileChild[] {
  const { theme } = setting;
  const { before } = theme.styles['box-heading'];
  const { after } = theme.styles.box;
  return [space(before, true), boxTable(block, setting), space(after)];
}

export function boxTable(block: Box, setting: Setting): Table {
  const { theme } = setting;
  const tone = tones[block.tone];
  const width = twips(textWidth(theme));
  const heading = new Paragraph({ style: styleId('box-heading'), children: [say(block.title)] });
  const cell = new TableCell({
    width: { size: width, type: 'dxa' },
    shading: { type: 'clear', color: 'auto', fill: theme.colours[tone.fill].slice(1) },
    borders: { top: rule(theme, tone.rule, topRule) },
    margins: {
      top: twips(padding.top),
      right: twips(padding.side),
      bottom: twips(padding.bottom - boxGap),
      left: twips(padding.side),
      marginUnitType: 'dxa',
    },
    children: [heading, ...cellContent(block.blocks, setting)],
  });
  return new NamedTable(
    {
      width: { size: width, type: 'dxa' },
      indent: { size: twips(textEdge(setting)), type: 'dxa' },
      columnWidths: [width],
      rows: [new TableRow({ cantSplit: true, children: [cell] })],
    },
    { title: block.title, description: block.title },
  );
}

/** About how high a box is, in pt: exactly so where it holds paragraphs only. */
export function boxHeight(block: Box, setting: Setting): number {
  const { styles } = setting.theme;
  const width = textWidth(setting.theme) - 2 * padding.side;
  const paragraphs = block.blocks.map((inner) =>
    inner.type === 'paragraph' ? setting.measure.lines(plain(inner.children), styles.box, width) : 1,
  );
  const text = paragraphs.reduce((total, count) => total + count * styles.box.leading + boxGap, 0);
  return topRule + padding.top + styles['box-heading'].leading + text + padding.bottom - boxGap;
}

/** Blocks in a cell, which has to end with a paragraph. */
function cellContent(blocks: readonly Block[], setting: Setting): readonly (Paragraph | Table)[] {
  const inner: Setting = { ...setting, place: { kind: 'box', depth: 0 } };
  const children = blocks.flatMap((block) => setting.setBlock(block, inner)).map(inCell);
  return children.at(-1) instanceof Table ? [...children, space(1)] : children;
}

function inCell(child: FileChild): Paragraph | Table {
  if (child instanceof Paragraph || child instanceof Table) return child;
  throw new Error('only paragraphs and tables stand in a box');
}
