import { quoted } from '../../language/words.ts';
import type { DistributionRow, DistributionSum } from '../../model/drawing.ts';
import { resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import type { FigureMaker, MadeFigure, Making, Note, PhraseValue } from '../make.ts';
import { itemOf } from './item.ts';
import { addToHundred, mostGiven, noteOf, shareId, shareOf, sourceNote, sumLabel } from './parts.ts';
import { labelsOf } from './scopes.ts';
import { answersOn, toneOf } from './sides.ts';

/** The answers of one scope to one item, one bar an answer, don't-know among them: base all asked. */
export const distribution: FigureMaker = (making) => {
  const item = itemOf(making, 'distribution');
  return item === null ? null : made(making, item);
};

function made(making: Making, item: Item): MadeFigure {
  const rows = item.scale.answers.map((answer) => rowOf(making, item, answer));
  const sums = (['negative', 'positive'] as const).flatMap((side) => sumOn(making, item, side));
  const values = { measure: item.measure, group: groupText(making) };
  return {
    id: resultId('figure', 'distribution', making.wave, making.scope, item.id),
    title: making.phrase('distribution-title', values),
    subtitle: making.phrase('question', { number: item.number, wording: item.wording }),
    notes: [...notesOf(making, item), ...sourceNote(making)],
    drawing: { kind: 'distribution', rows, sums },
    alt: altOf(making, item, making.plain('distribution-title', values), sums),
  };
}

function groupText(making: Making): string {
  return making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
}

function rowOf(making: Making, item: Item, answer: Answer): DistributionRow {
  const id = shareId(making, 'share', making.scope, item, [answer]);
  return {
    label: answer.label,
    tone: toneOf(answer, item.scale),
    value: shareOf(making, id)?.value ?? null,
    printed: making.label(id, 'share'),
  };
}

/** A bracket for a side with two or more answers beside each other; a single answer is its own sum. */
function sumOn(making: Making, item: Item, side: 'negative' | 'positive'): readonly DistributionSum[] {
  const answers = answersOn(item.scale, side);
  const from = item.scale.answers.findIndex((answer) => answer.side === side);
  const to = item.scale.answers.findLastIndex((answer) => answer.side === side);
  if (answers.length < 2 || to - from + 1 !== answers.length) return [];
  const printed = making.label(shareId(making, 'share', making.scope, item, answers), 'share');
  return [{ from, to, printed, label: sumLabel(making, item, side) }];
}

function notesOf(making: Making, item: Item): Note[] {
  const shares = item.scale.answers.map((answer) => answerShare(making, item, answer));
  return noteOf(making, 'note', [
    baseText(making, item),
    item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
    addToHundred(shares) ? [] : making.phrase('rounding', {}),
  ]);
}

function answerShare(making: Making, item: Item, answer: Answer) {
  return shareOf(making, shareId(making, 'share', making.scope, item, [answer]));
}

/** "n = 186." or, where some were not asked or did not answer, "n = 171 af 186." */
function baseText(making: Making, item: Item) {
  const id = firstId(making, item);
  const all = resultId('count', making.wave, making.scope);
  const isWhole = making.ledger.get(all)?.n === making.ledger.get(id)?.n;
  const base = making.print(id, 'n');
  return isWhole
    ? making.phrase('base', { base })
    : making.phrase('base-of', { base, all: making.print(all, 'n') });
}

function firstId(making: Making, item: Item): string {
  return shareId(making, 'share', making.scope, item, item.scale.answers.slice(0, 1));
}

function altOf(making: Making, item: Item, title: string, sums: readonly DistributionSum[]): string {
  const shares = item.scale.answers.map((answer) => answerShare(making, item, answer));
  const base = making.ledger.get(firstId(making, item))?.n ?? 0;
  const places = mostGiven(shares, base);
  const most = item.scale.answers.filter((_, index) => places.includes(index));
  const rows: PhraseValue = item.scale.answers.map((answer) => ({
    label: answer.label,
    value: making.text(shareId(making, 'share', making.scope, item, [answer]), 'share'),
  }));
  return making.plain('distribution-alt', {
    title,
    known: most.length > 0,
    many: most.length > 1,
    most: most.map((answer) => quoted(answer.label, making.language)),
    rows,
    sums: sums.map((sum) => ({ label: sum.label, value: sum.printed.text })),
    base: making.text(firstId(making, item), 'n'),
  });
}
