import type { Label, Stack, StackRow, StackSegment } from '../../model/drawing.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { FigureMaker, MadeFigure, Making } from '../make.ts';
import { standingOf } from '../small.ts';
import { itemOf } from './item.ts';
import { isAnswered, shareId, shareOf, sourceNote, validBase } from './parts.ts';
import { labelsOf, withParts } from './scopes.ts';
import { answersOn, barAnswers, sideText, toneOf, validAnswers } from './sides.ts';
import { smallRow } from './small.ts';
import { stackAlt } from './stack-alt.ts';
import { stackNotes } from './stack-notes.ts';

/** An item in a scope and in each of its parts, one diverging bar each: base valid answers. */
export const stack: FigureMaker = (making) => {
  const item = itemOf(making, 'stack');
  return item === null ? null : made(making, item);
};

function made(making: Making, item: Item): MadeFigure {
  const scopes = shownScopes(making, item);
  const breakdown = making.plain(making.scope === everyone ? 'breakdown-groups' : 'breakdown-subgroups', {});
  const labels = { ...labelsOf(making.study, making.scope) };
  const values = { measure: item.measure, breakdown, group: making.plain('group', { labels }) };
  return {
    id: resultId('figure', 'stack', making.wave, making.scope, item.id),
    title: making.phrase('stack-title', values),
    subtitle: subtitleOf(making, item),
    notes: [...stackNotes(making, item, scopes), ...sourceNote(making)],
    drawing: drawingOf(making, item, scopes),
    alt: stackAlt(making, item, scopes, making.plain('stack-title', values)),
  };
}

/** The scope itself, and those of its parts that gave a valid answer. */
function shownScopes(making: Making, item: Item): readonly ScopeOfStudy[] {
  return withParts(making.study, making.scope).filter(
    ({ scope }) => scope === making.scope || isAnswered(making, item, scope),
  );
}

function subtitleOf(making: Making, item: Item) {
  const { number, wording, scale } = item;
  const isPlain = answersOn(scale, 'negative').length === 0 || answersOn(scale, 'positive').length === 0;
  if (isPlain) return making.phrase('stack-subtitle-plain', { number, wording });
  const negative = sideText(scale, 'negative', making.language);
  const positive = sideText(scale, 'positive', making.language);
  return making.phrase('stack-subtitle', { number, negative, positive });
}

function drawingOf(making: Making, item: Item, scopes: readonly ScopeOfStudy[]): Stack {
  const key = barAnswers(item.scale).map((answer) => ({
    label: answer.label,
    tone: toneOf(answer, item.scale),
  }));
  return {
    kind: 'stack',
    baseHead: making.word('base'),
    key,
    rows: scopes.map((one) => rowOf(making, item, one)),
    ends: { negative: endText(making, item, 'negative'), positive: endText(making, item, 'positive') },
  };
}

function rowOf(making: Making, item: Item, { scope, labels }: ScopeOfStudy): StackRow {
  const first = validAnswers(item.scale).slice(0, 1);
  const standing = standingOf(validBase(making, item, scope));
  const head = {
    label: labels.short,
    total: scope === making.scope,
    heading: null,
    base: making.label(shareId(making, 'valid', scope, item, first), 'n'),
    ...smallRow(making, standing),
  };
  if (standing === 'few') return { ...head, segments: [], negativeSum: null, positiveSum: null };
  return {
    ...head,
    segments: segmentsOf(making, item, scope),
    negativeSum: sumOn(making, item, scope, 'negative'),
    positiveSum: sumOn(making, item, scope, 'positive'),
  };
}

/** A segment that is alone on its side says nothing in itself: its number stands at the outer end. */
export function segmentsOf(making: Making, item: Item, scope: string): readonly StackSegment[] {
  return barAnswers(item.scale).map((answer) => {
    const id = shareId(making, 'valid', scope, item, [answer]);
    const isSum = isOuter(answer.side) && answersOn(item.scale, answer.side).length === 1;
    return {
      tone: toneOf(answer, item.scale),
      value: shareOf(making, id)?.value ?? 0,
      printed: isSum ? { text: '', print: null } : making.label(id, 'percent'),
    };
  });
}

function isOuter(side: string): boolean {
  return side === 'negative' || side === 'positive';
}

/** The unit stands once, on the right: "12" and "54 %". */
export function sumOn(
  making: Making,
  item: Item,
  scope: string,
  side: 'negative' | 'positive',
): Label | null {
  const answers = answersOn(item.scale, side);
  if (answers.length === 0) return null;
  return making.label(
    shareId(making, 'valid', scope, item, answers),
    side === 'negative' ? 'percent' : 'share',
  );
}

export function endText(making: Making, item: Item, side: 'negative' | 'positive'): string {
  const answers = answersOn(item.scale, side);
  if (answers.length === 0) return '';
  const only = answers.length === 1 ? answers[0]?.label : undefined;
  const kind = item.scale.ranking === true ? 'ranking' : 'stack';
  const name = item.scale.names?.[side] ?? only ?? making.plain(`${kind}-${side}`, {});
  return making.plain(`stack-end-${side}`, { name });
}
