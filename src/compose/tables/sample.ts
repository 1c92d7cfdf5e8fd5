import { fault } from '../../fault.ts';
import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { noteOf } from '../drawings/parts.ts';
import { partsOf } from '../drawings/scopes.ts';
import type { Making, MakingOptions, TableMaker } from '../make.ts';
import { absentCells, absentNote, columnsOf, groupRow, headRow, row, textCell, totalRow } from './cells.ts';
import { printCell } from './controlled.ts';
import { sourceNotes } from './source-notes.ts';

/** What may stand in a column: records of the interviewing, or numbers of our own and of the population. */
const own = ['respondents', 'population'];

/**
 * How the respondents were found, group by group: `of="target completed"` (the usual one), `of="days completed"`,
 * `of="population respondents"`, or any measures of the study's fieldwork. The language names them: `measure-days`.
 */
export const sample: TableMaker = (making, options) => {
  const measures = measuresOf(options);
  const rows = partsOf(making.study, everyone).flatMap((group) => groupRows(making, group, measures));
  if (rows.every(({ role }) => role === 'group')) {
    making.report(fault('nothing-to-tabulate', { table: 'sample', scope: making.scope }));
    return null;
  }
  const names = measures.map((measure) => making.word(`measure-${measure}`));
  const totals = totalOf(making, measures);
  return {
    id: resultId('table', 'sample', making.wave, everyone, measures.join('-')),
    title: making.phrase(measures.includes('population') ? 'sample-title-population' : 'sample-title', {
      names,
    }),
    subtitle: measures.includes('population') ? making.phrase('sample-subtitle', { names }) : null,
    notes: [
      ...noteOf(making, 'note', [
        absentNote(making, rows),
        absentNote(making, totals).length === 0 ? [] : making.phrase('table-not-summed', {}),
      ]),
      ...sourceNotes(making, populationIds(making, measures), fieldworkIds(making, measures)),
    ],
    width: 'narrow',
    columns: columnsOf(measures.map(() => 88)),
    head: [headRow([making.word('group'), ...names])],
    rows: [...rows, ...totals],
    alt: making.plain('sample-alt', { names }),
  };
};

function measuresOf(options: MakingOptions): readonly string[] {
  const given = options['of'];
  return typeof given === 'string' ? given.split(/\s+/).filter((one) => one !== '') : ['target', 'completed'];
}

function populationIds(making: Making, measures: readonly string[]): readonly string[] {
  if (!measures.includes('population')) return [];
  return partsOf(making.study, everyone).map(({ scope }) => idOf(making, scope, 'population'));
}

function fieldworkIds(making: Making, measures: readonly string[]): readonly string[] {
  const recorded = measures.filter((measure) => !own.includes(measure));
  const groups = partsOf(making.study, everyone);
  const scopes = groups.flatMap(({ scope }) => [
    scope,
    ...partsOf(making.study, scope).map((one) => one.scope),
  ]);
  return scopes.flatMap((scope) => recorded.map((measure) => idOf(making, scope, measure)));
}

/** A group as a heading over its subgroups, with its own numbers where it has any. */
function groupRows(making: Making, group: ScopeOfStudy, measures: readonly string[]): readonly TableRow[] {
  const parts = partsOf(making.study, group.scope);
  const shown = (parts.length === 0 ? [group] : parts).filter(({ scope }) => hasAny(making, scope, measures));
  const rows = shown.map((one) => measureRow(making, one, measures));
  if (parts.length === 0 || rows.length === 0) return rows;
  const isCounted = measures.some((one) => own.includes(one));
  const name = making.plain('sum-named', { name: group.labels.short });
  const sum = isCounted ? [measureRow(making, group, measures, name)] : [];
  return [groupRow([{ type: 'text', text: group.labels.short }], measures.length + 1), ...rows, ...sum];
}

function hasAny(making: Making, scope: Scope, measures: readonly string[]): boolean {
  return measures.some((measure) => making.ledger.has(idOf(making, scope, measure)));
}

function measureRow(
  making: Making,
  { scope, labels }: ScopeOfStudy,
  measures: readonly string[],
  name = labels.short,
): TableRow {
  return row(textCell(name), ...measures.flatMap((measure) => measureCells(making, scope, measure)));
}

function measureCells(making: Making, scope: Scope, measure: string): readonly Cell[] {
  const id = idOf(making, scope, measure);
  return making.ledger.has(id) ? [printCell(making, id, 'value')] : absentCells(making, 1);
}

function idOf({ wave }: Making, scope: Scope, measure: string): string {
  if (measure === 'respondents') return resultId('count', wave, scope);
  if (measure === 'population') return resultId('population', wave, scope, 'people');
  return resultId('fieldwork', wave, scope, measure);
}

/** All respondents, under the columns that add up to them. */
function totalOf(making: Making, measures: readonly string[]): readonly TableRow[] {
  const all = resultId('count', making.wave, everyone);
  const adds = (measure: string) => measure === 'respondents' || (measure === 'completed' && isWhole(making));
  if (!measures.some(adds)) return [];
  const cells = measures.flatMap((one) =>
    adds(one) ? [printCell(making, all, 'count')] : absentCells(making, 1),
  );
  return [totalRow(textCell(making.word('total')), ...cells)];
}

/** Whether the interviews that the records tell of are as many as the respondents. */
function isWhole({ study, ledger, wave }: Making): boolean {
  const groups = partsOf(study, everyone);
  const parts = groups.flatMap((group) => {
    const subgroups = partsOf(study, group.scope);
    return subgroups.length === 0 ? [group] : subgroups;
  });
  const sum = parts.reduce((total, { scope }) => {
    const result = ledger.get(resultId('fieldwork', wave, scope, 'completed'));
    return total + (result?.kind === 'fieldwork' ? (result.value ?? 0) : 0);
  }, 0);
  return sum === ledger.get(resultId('count', wave, everyone))?.n;
}
