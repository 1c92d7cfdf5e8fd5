import { fault } from '../../fault.ts';
import { uncapitalised } from '../../language/words.ts';
import type { Cell, Inline, TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf } from '../drawings/scopes.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { outsideOf } from '../remainder.ts';
import { isShown } from '../small.ts';
import {
  absentCells,
  absentNote,
  columnsOf,
  groupRow,
  headRow,
  inlineCell,
  numberWidth,
  row,
  smallNotes,
  textCell,
  tooFewCell,
  totalRow,
} from './cells.ts';
import { addsUp, idOf, type Profiled, profiledIn } from './profiled.ts';

/** Who the respondents of a scope are: each background variable, in a group beside the shares among everyone. */
export const profile: TableMaker = (making) => {
  const variables = profiledIn(making);
  if (variables.length > 0) return made(making, variables);
  making.report(fault('nothing-to-tabulate', { table: 'profile', scope: making.scope }));
  return null;
};

/** How the rows of a table are set. */
interface Setting {
  /** Everybody's value is known of every variable. */
  readonly isWhole: boolean;
  /** A single variable has no heading. */
  readonly isAlone: boolean;
  /** A column beside the group's own. */
  readonly everyoneToo: boolean;
}

function made(making: Making, variables: readonly Profiled[]): MadeTable {
  const all = resultId('count', making.wave, making.scope);
  const isWhole = variables.every(({ unknown }) => unknown === 0);
  const setting = {
    isWhole,
    isAlone: variables.length === 1 && isWhole,
    everyoneToo: variables.some(({ among }) => among !== null),
  };
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const rows = [
    ...variables.flatMap((one) => variableRows(making, one, setting)),
    totalOf(making, all, setting.everyoneToo),
  ];
  return {
    id: resultId('table', 'profile', making.wave, making.scope),
    title: titleOf(making, variables, group),
    subtitle: making.phrase(isWhole ? 'profile-subtitle-all' : 'profile-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [...notesOf(making, variables), absentNote(making, rows)]),
      ...sourceNote(making),
    ],
    width: 'narrow',
    columns: columnsOf(Array.from({ length: setting.everyoneToo ? 3 : 2 }, () => numberWidth)),
    head: [headRow(heads(making, setting))],
    rows,
    alt: making.plain('profile-alt', {
      group,
      variables: variables.map(({ label }) => uncapitalised(label)),
      base: making.text(all, 'n'),
    }),
  };
}

/** A single variable is the table's subject, and has no heading of its own below. */
function titleOf(making: Making, variables: readonly Profiled[], group: string): readonly Inline[] {
  const [first] = variables;
  if (first === undefined || variables.length > 1) return making.phrase('profile-title', { group });
  return making.phrase('profile-title-one', { variable: first.label, group });
}

/** Rounding in either column, then small bases. */
function notesOf(making: Making, variables: readonly Profiled[]): readonly (readonly Inline[])[] {
  const adds = variables.every(
    (one) =>
      (!isShown(one.first.n) || addsUp(making, one, making.scope)) &&
      (one.among === null || addsUp(making, one, everyone)),
  );
  const bases = variables.map(({ first }) => first.n);
  return [adds ? [] : making.phrase('rounding', {}), ...smallNotes(making, bases)];
}

function heads(making: Making, { everyoneToo }: Setting): readonly string[] {
  const labels = { ...making.study.everyone };
  return [
    making.word('background'),
    making.word('number'),
    making.word('per-cent-head'),
    ...(everyoneToo ? [making.plain('profile-everyone', { labels })] : []),
  ];
}

/** The variable as a heading, with its own base where the bases differ; then a row a category and what is left. */
function variableRows(making: Making, one: Profiled, setting: Setting): readonly TableRow[] {
  const heading = groupRow(headingOf(making, one, setting.isWhole), setting.everyoneToo ? 4 : 3);
  return [
    ...(setting.isAlone ? [] : [heading]),
    ...(isShown(one.first.n) ? categoryRows(making, one, setting) : [fewRow(making, one, setting)]),
    ...(one.unknown === 0 ? [] : [unknownRow(making, one, setting)]),
  ];
}

function headingOf(making: Making, { label, first }: Profiled, isWhole: boolean) {
  const heading: readonly Inline[] = [{ type: 'text', text: label }];
  return isWhole ? heading : making.phrase('profile-base', { label, base: making.print(first.id, 'n') });
}

function categoryRows(making: Making, one: Profiled, setting: Setting): readonly TableRow[] {
  const rows = one.categories.map(({ label, segment }) => {
    const id = idOf(making, one.variable, segment);
    const cells = [making.print(id, 'count'), making.print(id, 'percent')].map((cell) => inlineCell([cell]));
    const among = amongCells(making, one, setting, () =>
      making.print(idOf(making, one.variable, segment, everyone), 'percent'),
    );
    return row(textCell(label), ...cells, ...among);
  });
  const outsideAmong = one.among === null ? 0 : outsideOf(one.among, making.study, making.ledger);
  return one.outside + outsideAmong === 0 ? rows : [...rows, outsideRow(making, one, setting)];
}

/** Those whose value is in no class. */
function outsideRow(making: Making, one: Profiled, setting: Setting): TableRow {
  const { first, among } = one;
  const cells = [making.print(first.id, 'outside'), making.print(first.id, 'outside-percent')];
  const beside = amongCells(making, one, setting, () =>
    making.print(among?.id ?? first.id, 'outside-percent'),
  );
  return row(textCell(making.word('outside-classes')), ...cells.map((cell) => inlineCell([cell])), ...beside);
}

/** Those whose value is unknown are no part of the base. */
function unknownRow(making: Making, { first }: Profiled, { everyoneToo }: Setting): TableRow {
  const count = inlineCell([making.print(first.id, 'unknown')]);
  return row(textCell(making.word('unknown')), count, ...absentCells(making, everyoneToo ? 2 : 1));
}

/** In place of categories that too few answers stand behind. */
function fewRow(making: Making, { first }: Profiled, { everyoneToo }: Setting): TableRow {
  const count = inlineCell([making.print(first.id, 'n')]);
  return row(
    textCell(making.word('known')),
    count,
    tooFewCell(making, 1),
    ...absentCells(making, everyoneToo ? 1 : 0),
  );
}

/** Nothing for subgroups, which everyone is not divided into. */
function amongCells(
  making: Making,
  { among }: Profiled,
  { everyoneToo }: Setting,
  print: () => Inline,
): readonly Cell[] {
  if (!everyoneToo) return [];
  return among === null ? absentCells(making, 1) : [inlineCell([print()])];
}

function totalOf(making: Making, all: string, everyoneToo: boolean): TableRow {
  const cells = [textCell(making.word('total')), inlineCell([making.print(all, 'n')]), textCell('100')];
  return totalRow(...cells, ...(everyoneToo ? [textCell('100')] : []));
}
