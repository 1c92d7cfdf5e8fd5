import type { Cell, Inline } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
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
  absentNote,
  columnsOf,
  fewNote,
  headRow,
  inlineCell,
  scopeRow,
  smallNotes,
  tooFewCell,
} from './cells.ts';
import { headWidth, nameWidth, numberWidths } from './head-width.ts';
import { momentCells } from './moment-cells.ts';

/**
 * The numbers behind the figures of an item: every answer in every scope, with base, mean and spread.
 * `base="valid"` leaves don't-know out, as the figures of tested groups do; the usual base is all who answered.
 * `told=true`: the text above tells of all such tables that shares are rounded and which numbers are uncertain.
 */
export const answers: TableMaker = (making, options) => {
  const item = itemOf(making, 'answers');
  const told = options['told'] === true;
  return item === null ? null : made(making, item, options['base'] === 'valid' ? 'valid' : 'share', told);
};

function made(making: Making, item: Item, base: Base, told: boolean): MadeTable {
  const shown = base === 'valid' ? validAnswers(item.scale) : item.scale.answers;
  const scopes = scopesWithAnswers(making, item, base, shown);
  const rows = scopes.map((one) => scopeRow(one, scopes, cellsOf(making, item, base, one, shown)));
  return {
    id: resultId('table', base === 'valid' ? 'answers-valid' : 'answers', making.wave, everyone, item.id),
    title: titleOf(making, item, base),
    subtitle: subtitleOf(making, item, base),
    notes: [
      ...noteOf(making, 'note', [
        meanText(making, item, base),
        ...notesOf(making, item, base, scopes, shown, told),
        absentNote(making, rows),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf(widthsOf(making, shown, scopes)),
    head: [headRow([making.word('group'), ...headsOf(making, shown).flat()])],
    rows,
    alt: making.plain('answers-alt', { topic: item.topic }),
  };
}

/** The width of a wide table, and what the names of the groups need of it. */
const wideWidth = 481.89;
const labelWidth = 104;

/** Base; the answers; mean and spread. */
function headsOf(making: Making, shown: readonly Answer[]): readonly (readonly string[])[] {
  const labels = shown.map((answer) => answer.label);
  return [[making.word('base')], labels, [making.word('mean'), making.word('spread')]];
}

/** The answers have what base, mean, spread and the names of the groups leave. */
function widthsOf(
  making: Making,
  shown: readonly Answer[],
  scopes: readonly ScopeOfStudy[],
): readonly number[] {
  const [before = [], labels = [], after = []] = headsOf(making, shown);
  const base = before.map((head) => Math.max(28, headWidth(head)));
  const moments = after.map((head) => headWidth(head));
  const room = [...base, ...moments].reduce((left, width) => left - width, wideWidth);
  const names = scopes.map((one) => one.labels.short);
  return [...base, ...numberWidths(labels, room - nameWidth(names, labels, room, labelWidth)), ...moments];
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
  told: boolean,
): readonly (readonly Inline[])[] {
  const bases = scopes.map(({ scope }) => baseIn(making, item, base, scope, shown));
  if (told) return [fewNote(making, bases)];
  const isRounded = scopes.every(
    ({ scope }, index) =>
      !isShown(bases[index] ?? 0) ||
      addToHundred(shown.map((answer) => shareOf(making, shareId(making, base, scope, item, [answer])))),
  );
  return [isRounded ? [] : making.phrase('rounding', {}), ...smallNotes(making, bases)];
}

/** What the mean is of: the ends of the scores where they rise one by one, or else each of them. */
function meanText(making: Making, item: Item, base: Base): readonly Inline[] {
  const valid = validAnswers(item.scale).toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const points = valid.map(({ label, score }) => ({ label, score: String(score) }));
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  const without = base === 'valid' ? '' : (dontKnow?.label ?? '');
  const isEven = valid.every(({ score }, index) => score === (valid[0]?.score ?? 0) + index);
  const [low, high] = [points[0], points.at(-1)];
  return isEven && low !== undefined && high !== undefined
    ? making.phrase('answers-mean-range', { low, high, without })
    : making.phrase('answers-mean', { points, without });
}

function cellsOf(
  making: Making,
  item: Item,
  base: Base,
  one: ScopeOfStudy,
  shown: readonly Answer[],
): readonly Cell[] {
  const ids = shown.map((answer) => shareId(making, base, one.scope, item, [answer]));
  const numbers = isShown(baseIn(making, item, base, one.scope, shown))
    ? [
        ...ids.map((id) => inlineCell([making.print(id, 'percent')])),
        ...momentCells(making, resultId('mean', making.wave, one.scope, item.id)),
      ]
    : [tooFewCell(making, ids.length + 2)];
  return [inlineCell([making.print(ids[0] ?? '', 'n')]), ...numbers];
}

function baseIn(making: Making, item: Item, base: Base, scope: string, shown: readonly Answer[]): number {
  return numberBase(
    making,
    shown.map((answer) => shareId(making, base, scope, item, [answer])),
  );
}
