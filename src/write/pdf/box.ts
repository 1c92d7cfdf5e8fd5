import type { Box } from '../../model/document.ts';
import type { ColourName } from '../../model/theme.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { backed, type Flow, flow, type Item, joinFlows, kept, padded, solid } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { text } from './text.ts';

const rule = 2.25;
const padding = { top: 9, right: 12, bottom: 10, left: 12 };
const colours: Readonly<Record<Box['tone'], { rule: ColourName; fill: ColourName }>> = {
  information: { rule: 'identity', fill: 'positive-pale' },
  warning: { rule: 'negative-strong', fill: 'negative-tint' },
};

/** A tinted box under a rule, kept on one page if it can be. */
export function box(block: Box, context: Context, place: Place): Flow {
  const headingStyle = styleOf(context, 'box-heading');
  const inner: Place = {
    x: place.x + padding.left,
    width: place.width - padding.left - padding.right,
    body: 'box',
    tag: tagIn(place.tag, 'Div'),
  };
  const titleSetting = { ...inner, tag: tagIn(inner.tag, 'P') };
  const title = flow(text(context, block.title, headingStyle, titleSetting), 0, 0, 'kept');
  const content = joinFlows([title, inBox(context.flow(block.blocks, inner))]);
  const lastPiece = content.pieces.length - 1;
  const pieces = solid(kept(content.pieces)).map((one, at) =>
    padded(one, at === 0 ? rule + padding.top : 0, at === lastPiece ? padding.bottom : 0),
  );
  const { fill, rule: ruleColour } = colours[block.tone];
  const back = (height: number, first: boolean): readonly Item[] => [
    { type: 'fill', x: place.x, y: 0, width: place.width, height, colour: fill },
    ...(first
      ? [{ type: 'fill' as const, x: place.x, y: 0, width: place.width, height: rule, colour: ruleColour }]
      : []),
  ];
  return flow(backed(pieces, back), headingStyle.before, context.theme.styles.box.after);
}

/** The style's space below a box is not the space between its paragraphs. */
function inBox(content: Flow): Flow {
  const pieces = content.pieces.map((one, at) =>
    at > 0 && one.gap > 0 ? { ...one, gap: Math.min(one.gap, 5) } : one,
  );
  return flow(pieces, 0, 0);
}
