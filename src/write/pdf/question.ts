import type { Question } from '../../model/document.ts';
import { fullRule } from './caption.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { beside, type Flow, flow, type Item, kept, type Piece, padded, piece } from './piece.ts';
import { type Tag, tagIn } from './tags/tag.ts';
import { oneLine, type Setting, text } from './text.ts';

const hairline = 0.5;
const padding = { top: 7, belowWording: 3, aboveFollowUp: 1 };
const around = { before: 9, after: 9 };
const tick = { size: 8, thickness: 1, indent: 15 };
const small = { size: 8.5, colour: 'muted' } as const;
/** Kept free for the code at the right margin. */
const codeColumn = 40;

/** A question as it was asked: what it is called hangs at the margin, its answers have boxes and codes. */
export function question(block: Question, context: Context, place: Place): Flow {
  const { grid } = context;
  const left = labels(block, context, place.tag);
  const style = styleOf(context, 'question');
  const part = (): Setting => ({ x: grid.text, width: grid.measure, tag: tagIn(place.tag, 'P') });
  const asked =
    block.askedIf === null ? [] : text(context, block.askedIf, answerStyle(context, small), part());
  const wording = text(context, block.wording, style, part());
  const told =
    block.instruction === null ? [] : text(context, block.instruction, answerStyle(context, small), part());
  const head = [...wording, ...told];
  const list = tagIn(place.tag, 'L', { numbering: 'None' });
  const right = [
    ...asked,
    ...head.map((line, at) => (at === head.length - 1 ? padded(line, 0, padding.belowWording) : line)),
    ...block.answers.flatMap((answer) => answerPieces(answer, context, tagIn(list, 'LI'))),
    ...block.followUps.flatMap((followUp) => followUpPieces(followUp, context, place.tag)),
  ];
  const pieces = sideBySide(left, right);
  const ruled = pieces.map((one, at) => (at === 0 ? underRule(one, context) : one));
  return flow(kept(ruled), around.before, around.after);
}

function answerStyle(context: Context, changes = {}) {
  return styleOf(context, 'answer', changes);
}

function labels(block: Question, context: Context, tag: Tag): readonly Piece[] {
  const setting = { x: context.grid.left, width: context.grid.page.hanging - 6, tag: tagIn(tag, 'P') };
  return text(context, block.label, answerStyle(context, { weight: 600 }), setting);
}

/** An answer with the box that was ticked, and the code that it has in the data. */
function answerPieces(answer: Question['answers'][number], context: Context, item: Tag): readonly Piece[] {
  const { grid } = context;
  const tag = tagIn(item, 'LBody');
  const style = answerStyle(context);
  const lines = text(context, answer.label, style, {
    x: grid.text + tick.indent,
    width: grid.measure - tick.indent - codeColumn,
    tag,
  });
  const y = (style.leading - tick.size) / 2;
  const ticked: Item = {
    type: 'frame',
    x: grid.text + tick.thickness / 2,
    y,
    width: tick.size,
    height: tick.size,
    colour: 'line',
    thickness: tick.thickness,
  };
  const place = { x: grid.right, y: 0, align: 'right', tag } as const;
  const code = answer.code === '' ? [] : oneLine(context, answer.code, answerStyle(context, small), place);
  return lines.map((line, at) => (at === 0 ? { ...line, items: [ticked, ...line.items, ...code] } : line));
}

/** Who is asked further, and what. */
function followUpPieces(
  { askedIf, wording }: Question['followUps'][number],
  context: Context,
  parent: Tag,
): readonly Piece[] {
  const { text: x, measure: width } = context.grid;
  const part = (): Setting => ({ x, width, tag: tagIn(parent, 'P') });
  const lines = [
    ...text(context, askedIf, styleOf(context, 'note'), part()),
    ...text(context, wording, answerStyle(context, { weight: 600, colour: 'identity' }), part()),
  ];
  return lines.map((line, at) => (at === 0 ? padded(line, padding.aboveFollowUp, 0) : line));
}

/** Two columns of lines, row by row. */
function sideBySide(left: readonly Piece[], right: readonly Piece[]): readonly Piece[] {
  const rows = Math.max(left.length, right.length);
  const [rest, heights] = [[...left], [...right]];
  return Array.from({ length: rows }, (_, at) =>
    beside([rest[at] ?? piece(0, []), heights[at] ?? piece(0, [])]),
  );
}

function underRule(one: Piece, context: Context): Piece {
  const set = padded(one, hairline + padding.top, 0);
  return { ...set, items: [fullRule(context, 0, hairline, 'hair'), ...set.items] };
}
