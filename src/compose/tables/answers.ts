import type { Cell, Inline, TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Answer, Item, ScopeOfStudy } from '../../model/study.ts';
import { itemOf } from '../drawings/item.ts';
import {
  addToHundred,
  type Base,
  isBased,
  noteOf,
  numberBase,
  shareId,
  shareOf,
  sourceNote,
} from '../drawings/parts.ts';
import { labelsOf, testedScopes } from '../drawings/scopes.ts';
import { answersOn, validAnswers } from '../drawings/sides.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { isShown } from '../small.ts';
import {
  columnsOf,
  headRow,
  inlineCell,
  row,
  scopeLabel,
  smallNotes,
  textCell,
  tooFewCell,
  totalRow,
} from './cells.ts';
import { headWidth, numberWidths } from './head-width.ts';

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
  return {
    id: resultId('table', base === 'valid' ? 'answers-valid' : 'answers', making.wave, everyone, item.id),
    title: titleOf(making, item, base),
    subtitle: subtitleOf(making, item, base),
    notes: [...noteOf(making, 'note', notesOf(making, item, base, scopes, shown)), ...sourceNote(making)],
    width: 'wide',
    columns: columnsOf(widthsOf(making, shown)),
    head: [headRow([making.word('group'), ...headsOf(making, shown).flat()])],
    rows: scopes.map((one) => scopeRow(making, item, base, one, shown)),
    alt: making.plain('answers-alt', { topic: item.topic }),
  };
}

/** The width of a wide table, and what the names of the groups need of it. */
const wideWidth = 481.89;
const labelWidth = 101;

/** Base; the answers; mean and spread. */
function headsOf(making: Making, shown: readonly Answer[]): readonly (readonly string[])[] {
  const labels = shown.map((answer) => answer.label);
  return [[making.word('base')], labels, [making.word('mean'), making.word('spread')]];
}

/** The answers have what base, mean, spread and the names of the groups leave. */
function widthsOf(making: Making, shown: readonly Answer[]): readonly number[] {
  const [before = [], labels = [], after = []] = headsOf(making, shown);
  const base = before.map((head) => Math.max(36, headWidth(head)));
  const moments = after.map(headWidth);
  const others = [...base, ...moments].reduce((sum, width) => sum + width, labelWidth);
  return [...base, ...numberWidths(labels, wideWidth - others), ...moments];
}

function scopesWithAnswers(making: Making, item: Item, base: Base, shown: readonly Answer[]) {
  const all = { scope: everyone, labels: labelsOf(making.study, everyone) };
  return [all, ...testedScopes(making.study)].filter(({ scope }) =>
    isBased(making, shareId(making, base, scope, item, shown.slice(0, 1))),
  );
}

/** Where there are two tables of an item, the title says which. */
function titleOf(making: Making, item: Item, base: Base): readonly Inline[] {
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  const label = dontKnow?.label ?? null;
  return making.phrase('answers-title', { measure: item.measure, label, valid: base === 'valid' });
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
  const bases = scopes.map(({ scope }) => baseIn(making, item, base, scope, shown));
  const isRounded = scopes.every(
    ({ scope }, index) =>
      !isShown(bases[index] ?? 0) ||
      addToHundred(shown.map((answer) => shareOf(making, shareId(making, base, scope, item, [answer])))),
  );
  return [
    making.phrase('answers-mean', { points }),
    base === 'valid' || dontKnow === undefined
      ? []
      : making.phrase('answers-mean-dont-know', { label: dontKnow.label }),
    isRounded ? [] : making.phrase('sums-not-hundred', {}),
    ...smallNotes(making, bases),
  ];
}

function scopeRow(
  making: Making,
  item: Item,
  base: Base,
  one: ScopeOfStudy,
  shown: readonly Answer[],
): TableRow {
  const ids = shown.map((answer) => shareId(making, base, one.scope, item, [answer]));
  const numbers = isShown(baseIn(making, item, base, one.scope, shown))
    ? [
        ...ids.map((id) => inlineCell([making.print(id, 'percent')])),
        ...momentCells(making, resultId('mean', making.wave, one.scope, item.id)),
      ]
    : [tooFewCell(making, ids.length + 2)];
  const cells = [
    textCell(scopeLabel(making, one)),
    inlineCell([making.print(ids[0] ?? '', 'n')]),
    ...numbers,
  ];
  return one.scope === everyone ? totalRow(...cells) : row(...cells);
}

function baseIn(making: Making, item: Item, base: Base, scope: string, shown: readonly Answer[]): number {
  return numberBase(
    making,
    shown.map((answer) => shareId(making, base, scope, item, [answer])),
  );
}

/** Too few where most have answered don't-know: what is left is nothing to take a mean of. */
function momentCells(making: Making, id: string): readonly Cell[] {
  const mean = making.ledger.get(id);
  const isThere = mean !== undefined && mean.reason === undefined && isShown(mean.n);
  return (['mean', 'sd'] as const).map((form) =>
    isThere ? inlineCell([making.print(id, form)]) : textCell(''),
  );
}
