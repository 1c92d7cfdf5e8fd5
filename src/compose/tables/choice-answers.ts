import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type ChoiceItem, isChoice } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { questionText, sumTexts } from '../drawings/choice-parts.ts';
import { sortOf } from '../drawings/item.ts';
import { isBased, noteOf, numberBase, shareId, sourceNote } from '../drawings/parts.ts';
import { labelsOf, testedScopes } from '../drawings/scopes.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { isShown } from '../small.ts';
import {
  columnsOf,
  groupRow,
  headRow,
  inlineCell,
  row,
  scopeRow,
  smallNotes,
  textCell,
  tooFewCell,
} from './cells.ts';
import { numberWidths } from './head-width.ts';

/**
 * How many gave each answer to an item without order, in every scope: a column an answer, or, where the answers are too
 * many to stand beside each other, a row an answer below each scope.
 */
export const choiceAnswers: TableMaker = (making) => {
  const item = sortOf(making, 'answers', isChoice);
  return item === null ? null : made(making, item);
};

/** More columns than these have no room for their heads. */
const mostColumns = 7;
/** The width of a wide table, and what base and the names of the groups need of it. */
const wideWidth = 481.89;
const [labelWidth, baseWidth] = [104, 30];
/** A number needs no more, but its head may be long. */
const widestColumn = 72;
/** Number, per cent and the two ends of its interval. */
const longWidths = [60, 60, 110];

function made(making: Making, item: ChoiceItem): MadeTable {
  const all = { scope: everyone, labels: labelsOf(making.study, everyone) };
  const scopes = [all, ...testedScopes(making.study)].filter(({ scope }) =>
    isBased(making, shareId(making, 'share', scope, item, item.scale.answers.slice(0, 1))),
  );
  const { answers } = item.scale;
  const isLong = answers.length > mostColumns;
  const bases = scopes.map(({ scope }) => baseIn(making, item, scope));
  const shown = scopes.filter((_, index) => isShown(bases[index] ?? 0)).map(({ scope }) => scope);
  return {
    id: resultId('table', 'answers', making.wave, everyone, item.id),
    title: making.phrase('choice-answers-title', { measure: item.measure }),
    subtitle: isLong ? making.phrase('choice-answers-subtitle', {}) : making.phrase('answers-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [
        item.type === 'multiple' ? questionText(making, item).concat({ type: 'text', text: '.' }) : [],
        sumTexts(making, item, 'share', shown),
        ...smallNotes(making, bases),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf(isLong ? longWidths : shortWidths(answers)),
    head: [headRow(isLong ? longHeads(making) : shortHeads(making, answers))],
    rows: scopes.flatMap((one) =>
      isLong ? longRows(making, item, one) : [shortRow(making, item, one, scopes)],
    ),
    alt: making.plain('choice-answers-alt', { topic: item.topic }),
  };
}

function shortHeads(making: Making, answers: readonly Answer[]): readonly string[] {
  return [making.word('group'), making.word('base'), ...answers.map(({ label }) => label)];
}

function shortWidths(answers: readonly Answer[]): readonly number[] {
  const room = wideWidth - labelWidth - baseWidth;
  const labels = answers.map(({ label }) => label);
  const needed = numberWidths(labels, room);
  const share = Math.min(widestColumn, Math.floor(room / answers.length));
  return [baseWidth, ...(Math.max(...needed) < share ? answers.map(() => share) : needed)];
}

function shortRow(
  making: Making,
  item: ChoiceItem,
  one: ScopeOfStudy,
  scopes: readonly ScopeOfStudy[],
): TableRow {
  const ids = item.scale.answers.map((answer) => shareId(making, 'share', one.scope, item, [answer]));
  const numbers = isShown(baseIn(making, item, one.scope))
    ? ids.map((id) => inlineCell([making.print(id, 'percent')]))
    : [tooFewCell(making, ids.length)];
  return scopeRow(one, scopes, [inlineCell([making.print(ids[0] ?? '', 'n')]), ...numbers]);
}

function longHeads(making: Making): readonly string[] {
  return ['answer', 'count-head', 'per-cent-head', 'interval-head'].map((key) => making.word(key));
}

function longRows(making: Making, item: ChoiceItem, { scope, labels }: ScopeOfStudy): readonly TableRow[] {
  const [first] = item.scale.answers;
  const base = making.print(shareId(making, 'share', scope, item, first === undefined ? [] : [first]), 'n');
  const heading = groupRow(
    making.phrase('profile-base', { label: labels.short, base }),
    longWidths.length + 1,
  );
  if (!isShown(baseIn(making, item, scope))) return [heading, row(tooFewCell(making, longWidths.length + 1))];
  return [
    heading,
    ...item.scale.answers.map((answer) => {
      const id = shareId(making, 'share', scope, item, [answer]);
      const [low, high] = [making.print(id, 'low'), making.print(id, 'high')];
      return row(
        textCell(answer.label),
        inlineCell([making.print(id, 'count')]),
        inlineCell([making.print(id, 'percent')]),
        inlineCell([low, { type: 'text', text: '–' }, high]),
      );
    }),
  ];
}

function baseIn(making: Making, item: ChoiceItem, scope: string): number {
  return numberBase(
    making,
    item.scale.answers.map((answer) => shareId(making, 'share', scope, item, [answer])),
  );
}
