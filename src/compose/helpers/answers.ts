import { classSegment, rangeSegment } from '../../model/id.ts';
import { type AnyItem, type Item, isMeasured, type MeasuredItem } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import { type Call, stop } from '../composition.ts';
import { meant } from '../template/check.ts';
import { idOption, neededItem } from './arguments.ts';

/** The answer of an item without order that a test is of; nothing where the test is of the whole item. */
export function oneAnswer(call: Call): readonly string[] {
  if (call.hash['answers'] === undefined) return [];
  return [answerOf(idOption(call, 'answers'), neededItem(call), call)];
}

/** The segment of the answers that a call names; a fault where the item has none such. */
export function answerOf(wanted: string, item: AnyItem, call: Call): string {
  const found = isMeasured(item) ? classOf(wanted, item) : segmentOf(wanted, item);
  return found ?? unknownAnswers(wanted, item, call);
}

/** A class of a numeric item by its bounds, "18..30"; an index has none. */
function classOf(wanted: string, item: MeasuredItem): string | null {
  return classesOf(item).find((one) => one === wanted) ?? null;
}

function classesOf(item: MeasuredItem): readonly string[] {
  return item.type === 'numeric' ? item.classes.map(classSegment) : [];
}

const sides: Readonly<Record<string, Answer['side']>> = {
  positive: 'positive',
  negative: 'negative',
  middle: 'middle',
  dontKnow: 'dont-know',
  'dont-know': 'dont-know',
};

/** The segment of a side, a code or a range of codes; null where the scale has no such answers. */
export function segmentOf(wanted: string, { scale }: Pick<Item, 'scale'>): string | null {
  const side = Object.hasOwn(sides, wanted) ? sides[wanted] : undefined;
  if (side !== undefined) {
    const segments = scale.answers.filter((answer) => answer.side === side).map((answer) => answer.segment);
    return segments.length === 0 ? null : rangeSegment(segments);
  }
  const single = scale.answers.find((answer) => answer.code === wanted || answer.segment === wanted);
  return single?.segment ?? rangeOf(wanted, scale.answers);
}

function rangeOf(wanted: string, answers: readonly Answer[]): string | null {
  for (const first of answers) {
    for (const last of answers) {
      if (`${first.code}-${last.code}` === wanted || `${first.segment}-${last.segment}` === wanted) {
        return rangeSegment([first.segment, last.segment]);
      }
    }
  }
  return null;
}

function unknownAnswers(answers: string, item: AnyItem, call: Call): never {
  if (isMeasured(item))
    return stop(call, 'answers-unknown', { answers, item: item.id, known: classesOf(item).join(', ') });
  const own = item.scale.answers.map((answer) => answer.code);
  const known = meant(answers, ['positive', 'negative', 'middle', 'dontKnow', ...own]);
  return stop(call, 'answers-unknown', { answers, item: item.id, known });
}
