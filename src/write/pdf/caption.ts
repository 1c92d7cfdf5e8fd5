import type { Caption } from '../../model/document.ts';
import { type Context, styleOf } from './context.ts';
import { beside, type Flow, flow, type Item, kept, type Piece, padded, piece, whole } from './piece.ts';
import { type Tag, tagIn } from './tags/tag.ts';
import { type Setting, text } from './text.ts';

/** Space around a figure or table, and from its rule to the caption. */
export const around = { before: 17.5, after: 15 };
const rule = { thickness: 1, below: 6.5 };

/** A rule over the full width, the label hanging, then finding, title and subtitle at the text edge. */
export function caption(block: Caption, context: Context, parent: Tag): readonly Piece[] {
  const { grid } = context;
  const tag = tagIn(parent, 'Caption');
  const label = labelOf(block, context, tagIn(tag, 'P'));
  const part = (): Setting => ({ x: grid.text, width: grid.measure, tag: tagIn(tag, 'P') });
  const find = styleOf(context, 'finding');
  const title = styleOf(context, 'caption');
  const subtitle = styleOf(context, 'subtitle');
  const finding = block.finding === null ? [] : text(context, block.finding, find, part());
  const lines = [
    ...finding.map((line, at) => (at === finding.length - 1 ? padded(line, 0, find.after) : line)),
    ...text(context, block.title, title, part()),
    ...(block.subtitle === null ? [] : text(context, block.subtitle, subtitle, part())),
  ];
  return whole([ruled(context), ...labelled(block, lines, label)]);
}

/** A horizontal rule from the left to the right margin. */
export function fullRule(context: Context, y: number, height: number, colour: 'ink' | 'hair'): Item {
  return { type: 'fill', x: context.grid.left, y, width: context.grid.full, height, colour };
}

/**
 * Notes hang like the caption: what they are at the margin, their text at the text edge. Below the last stands no more than the
 * space below the figure or table.
 */
export function notes(block: Caption, context: Context, parent: Tag): Flow {
  const style = styleOf(context, 'note');
  const labelStyle = { ...style, weight: 600, colour: 'ink' as const };
  const { left, text: edge, measure, page } = context.grid;
  const pieces = block.notes.flatMap(({ label, children }, note) => {
    const below = note === block.notes.length - 1 ? 0 : style.after;
    const tag = tagIn(parent, 'P');
    const labels = text(context, label, labelStyle, { x: left, width: page.hanging, tag });
    const lines = text(context, children, style, { x: edge, width: measure, tag });
    return lines.map((line, at) => {
      const started = at === 0 ? { ...beside([...labels.slice(0, 1), line]) } : line;
      return at === lines.length - 1 ? padded(started, 0, below) : started;
    });
  });
  return flow(kept(pieces), 0, 0);
}

function ruled(context: Context): Piece {
  return piece(rule.thickness + rule.below, [fullRule(context, 0, rule.thickness, 'ink')]);
}

function labelOf(block: Caption, context: Context, tag: Tag): readonly Piece[] {
  const style = styleOf(context, 'caption', { colour: 'identity' });
  const { left, page } = context.grid;
  return text(context, block.label, style, { x: left, width: page.hanging, tag });
}

function labelled(block: Caption, lines: readonly Piece[], labels: readonly Piece[]): readonly Piece[] {
  // Beside a finding, which is larger, the label stands a little lower, on its baseline.
  const drop = block.finding === null ? 0 : 2.5;
  const [first = piece(0, []), ...others] = lines;
  const started = beside([...labels.slice(0, 1).map((one) => padded(one, drop, 0)), first]);
  const mark = { anchor: block.anchor, level: null, title: block.label, running: block.label };
  return [{ ...started, height: first.height, marks: [mark] }, ...others];
}
