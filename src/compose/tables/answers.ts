import type { Cell, Inline, TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Answer, Item, ScopeOfStudy } from '../../model/study.ts';
import { itemOf } from '../drawings/item.ts';
import { addToHundred, type Base, noteOf, shareId, shareOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf, testedScopes } from '../drawings/scopes.ts';
import { answersOn, validAnswers } from '../drawings/sides.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { columnsOf, headRow, inlineCell, row, textCell, totalRow } from './cells.ts';

/**
 * The numbers behind the figures of an item: every answer in every scope, with base, mean and spread.
 * `base="valid"` leaves don't-know out, as the figures of tested groups do; the usual base is all who answered.
 */
export const answers: TableMaker = (making, options) => {
  const item = itemOf(making, 'answers');
  return item === null ? null : made(making, item, options['base'] === 'valid' ? 'valid' : 'share');
};

function made(making: Making, item: Item, base: Base): MadeTable {
  const shown = base === 'valid' ? validAnswers(item.scale) : item.scale.answers;
  const scopes = scopesWithAnswers(making, item, base, shown);
  const heads = [making.word('group'), making.word('base'), ...shown.map((answer) => answer.label)];
  return {
    id: resultId('table', base === 'valid' ? 'answers-valid' : 'answers', making.wave, everyone, item.id),
    title: making.phrase('answers-title', { measure: item.measure }),
    subtitle: subtitleOf(making, item, base),
    notes: [...noteOf(making, 'note', notesOf(making, item, base, scopes, shown)), ...sourceNote(making)],
    width: 'wide',
    columns: columnsOf([36, ...shown.map(() => answerWidth(shown.length)), meanWidth, meanWidth]),
    head: [headRow([...heads, making.word('mean'), making.word('spread')])],
    rows: scopes.map((one) => scopeRow(making, item, base, one, shown)),
    alt: making.plain('answers-alt', { topic: item.topic }),
  };
}

const meanWidth = 58;

/** Five answers and don't-know leave 110 pt for the names of the groups. */
function answerWidth(count: number): number {
  return Math.min(56, Math.floor(220 / count));
}

function scopesWithAnswers(making: Making, item: Item, base: Base, shown: readonly Answer[]) {
  const all = { scope: everyone, labels: labelsOf(making.study, everyone) };
  return [all, ...testedScopes(making.study)].filter(
    ({ scope }) => shareOf(making, shareId(making, base, scope, item, shown.slice(0, 1))) !== null,
  );
}

function subtitleOf(making: Making, item: Item, base: Base): readonly Inline[] {
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  if (base === 'share' || dontKnow === undefined) return making.phrase('answers-subtitle', {});
  return making.phrase('answers-subtitle-valid', { label: dontKnow.label });
}

function notesOf(
  making: Making,
  item: Item,
  base: Base,
  scopes: readonly ScopeOfStudy[],
  shown: readonly Answer[],
): readonly (readonly Inline[])[] {
  const points = validAnswers(item.scale).map(({ label, score }) => ({ label, score: String(score) }));
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  const isRounded = scopes.every(({ scope }) =>
    addToHundred(shown.map((answer) => shareOf(making, shareId(making, base, scope, item, [answer])))),
  );
  return [
    making.phrase('answers-mean', { points }),
    base === 'valid' || dontKnow === undefined
      ? []
      : making.phrase('answers-mean-dont-know', { label: dontKnow.label }),
    isRounded ? [] : making.phrase('sums-not-hundred', {}),
  ];
}

function scopeRow(
  making: Making,
  item: Item,
  base: Base,
  { scope, labels }: ScopeOfStudy,
  shown: readonly Answer[],
): TableRow {
  const ids = shown.map((answer) => shareId(making, base, scope, item, [answer]));
  const [first = ''] = ids;
  const cells = [
    textCell(labels.short),
    inlineCell([making.print(first, 'n')]),
    ...ids.map((id) => inlineCell([making.print(id, 'percent')])),
    ...momentCells(making, resultId('mean', making.wave, scope, item.id)),
  ];
  return scope === everyone ? totalRow(...cells) : row(...cells);
}

/** Empty where fewer than two gave a valid answer: there is nothing to take a mean of. */
function momentCells(making: Making, id: string): readonly Cell[] {
  const mean = making.ledger.get(id);
  const isThere = mean !== undefined && mean.reason === undefined;
  return (['mean', 'sd'] as const).map((form) =>
    isThere ? inlineCell([making.print(id, form)]) : textCell(''),
  );
}
