import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { noteOf } from '../drawings/parts.ts';
import { withParts } from '../drawings/scopes.ts';
import type { Making, TableMaker } from '../make.ts';
import { restOf } from '../remainder.ts';
import { columnsOf, headRow, row, textCell, totalRow } from './cells.ts';
import { printCell } from './controlled.ts';
import { sourceNotes } from './source-notes.ts';

/** What may have become of somebody, in the order of the table. */
const outcomes = [
  'invited',
  'ineligible',
  'eligible',
  'contacted',
  'completed',
  'partial',
  'refused',
  'noncontact',
  'other',
  'unknown',
];

const rates = ['rr1', 'rr2'];

/** How many were invited, and what became of them; response rates below. A column for all and for each group of which it is known. */
export const disposition: TableMaker = (making) => {
  const scopes = disposedScopes(making);
  const known = outcomes.filter((one) =>
    scopes.some(({ scope }) => making.ledger.has(idOf(making, scope, one))),
  );
  const ids = scopes.flatMap(({ scope }) => known.map((one) => idOf(making, scope, one)));
  return {
    id: resultId('table', 'disposition', making.wave, everyone),
    title: making.phrase('disposition-title', {}),
    subtitle: null,
    notes: [
      ...noteOf(making, 'note', [making.phrase('disposition-note', {})]),
      ...sourceNotes(making, [], ids),
    ],
    width: 'narrow',
    columns: columnsOf(scopes.map(() => 88)),
    head: [headRow([making.word('outcome-head'), ...scopes.map(({ labels }) => labels.short)])],
    rows: [
      ...outcomes
        .filter((one) => known.includes(one) || one === 'completed')
        .map((one) => outcomeRow(making, scopes, one)),
      ...restRows(making, scopes),
      ...rates.map((one) => rateRow(making, scopes, one)),
    ],
    alt: making.plain('disposition-alt', {}),
  };
};

/** All and the groups of which more is told than how many completed. */
export function disposedScopes(making: Making): readonly ScopeOfStudy[] {
  return withParts(making.study, everyone).filter(({ scope }) =>
    making.ledger.has(resultId('response', making.wave, scope, 'rr1')),
  );
}

function outcomeRow(making: Making, scopes: readonly ScopeOfStudy[], outcome: string): TableRow {
  const cells = scopes.map(({ scope }): Cell => {
    const id = idOf(making, scope, outcome);
    if (making.ledger.has(id)) return printCell(making, id, 'value');
    return outcome === 'completed' ? completedCell(making, scope) : textCell('');
  });
  return row(textCell(making.word(`measure-${outcome}`)), ...cells);
}

/** Where the file does not say how many completed, they are those whom the rate counts. */
function completedCell(making: Making, scope: Scope): Cell {
  const rate = resultId('response', making.wave, scope, 'rr1');
  return making.ledger.get(rate)?.reason === undefined ? printCell(making, rate, 'count') : textCell('');
}

/** Those of whom nobody has told what became of them; no row where there are none. */
function restRows(making: Making, scopes: readonly ScopeOfStudy[]): readonly TableRow[] {
  const rests = scopes.map(({ scope }) => {
    const rate = making.ledger.get(resultId('response', making.wave, scope, 'rr1'));
    const isKnown = rate?.kind === 'response' && rate.reason === undefined;
    return isKnown && restOf(rate, making.ledger) > 0 ? printCell(making, rate.id, 'rest') : null;
  });
  if (rests.every((cell) => cell === null)) return [];
  return [row(textCell(making.word('outcome-rest')), ...rests.map((cell) => cell ?? textCell('')))];
}

function rateRow(making: Making, scopes: readonly ScopeOfStudy[], rate: string): TableRow {
  const cells = scopes.map(({ scope }): Cell => {
    const id = resultId('response', making.wave, scope, rate);
    const found = making.ledger.get(id);
    if (found?.reason === undefined) return printCell(making, id, 'share');
    return textCell(making.word('not-computable'));
  });
  return totalRow(textCell(making.word(`response-${rate}`)), ...cells);
}

function idOf({ wave }: Making, scope: Scope, measure: string): string {
  return resultId('fieldwork', wave, scope, measure);
}
