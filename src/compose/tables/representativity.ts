import { fault } from '../../fault.ts';
import type { Cell, Inline, TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { addToHundred, noteOf, shareOf } from '../drawings/parts.ts';
import { labelsOf } from '../drawings/scopes.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { type Place, placesOf } from '../populated.ts';
import { outsideOf } from '../remainder.ts';
import { wholeOf } from '../rounding.ts';
import {
  absentCells,
  absentNote,
  columnsOf,
  groupRow,
  headRow,
  numberWidth,
  row,
  textCell,
  totalRow,
} from './cells.ts';
import { printCell } from './controlled.ts';
import { sourceNotes } from './source-notes.ts';

interface Shown {
  readonly label: string;
  readonly places: readonly Place[];
  /** Further classes that the population is known in: they overlap with the others. */
  readonly summed: readonly Place[];
}

/**
 * The respondents of a scope against the population: number, per cent, the population's per cent and the difference in
 * whole points. `variable=` shows one variable; without it, those that the population is known of.
 */
export const representativity: TableMaker = (making, options) => {
  const only = options['variable'];
  const variables = variablesOf(making).filter(({ id }) => only === undefined || id === only);
  const all = variables.map(({ id, label }) => shownOf(making, id, label));
  const found = all.filter(({ places }) => places.length > 0 && (only !== undefined || isKnown(places)));
  if (found.length > 0) return made(making, found, typeof only === 'string' ? only : null);
  making.report(fault('nothing-to-tabulate', { table: 'representativity', scope: making.scope }));
  return null;
};

function variablesOf(making: Making): readonly { readonly id: string; readonly label: string }[] {
  const part = making.scope === everyone ? 'group' : 'subgroup';
  return [{ id: part, label: making.word(part) }, ...making.study.background];
}

/** Classes that nobody is in are left out at both ends. */
function shownOf(making: Making, variable: string, label: string): Shown {
  const all = placesOf(making, making.wave, making.scope, variable);
  const places = all.filter(({ cumulative }) => !cumulative);
  const isEmpty = ({ id }: Place) => (shareOf(making, id)?.count ?? 0) === 0;
  const first = places.findIndex((place) => !isEmpty(place));
  const last = places.findLastIndex((place) => !isEmpty(place));
  return {
    label,
    places: first === -1 ? [] : places.slice(first, last + 1),
    summed: all.filter(({ cumulative, points }) => cumulative && points !== null),
  };
}

function isKnown(places: readonly Place[]): boolean {
  return places.some(({ points }) => points !== null);
}

function made(making: Making, shown: readonly Shown[], only: string | null): MadeTable {
  const compared = shown.some(({ places, summed }) => isKnown(places) || summed.length > 0);
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const [first] = shown;
  const one = only !== null && first !== undefined ? first.label : null;
  const heads = ['number', 'per-cent-head', ...(compared ? ['population-head', 'points-head'] : [])];
  const rows = shown.flatMap((variable) => variableRows(making, variable, compared, one === null));
  const subject = one === null ? making.word('background') : one;
  return {
    id: resultId('table', 'representativity', making.wave, making.scope, ...(only === null ? [] : [only])),
    title: titleOf(making, only, one, group),
    subtitle: making.phrase(compared ? 'representativity-subtitle' : 'profile-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [
        shown.every((one) => addsUp(making, one)) ? [] : making.phrase('rounding', {}),
        absentNote(
          making,
          rows.filter(({ role }) => role !== 'total'),
        ),
      ]),
      ...sourceNotes(making, populationIds(shown)),
    ],
    width: 'narrow',
    columns: columnsOf(compared ? [40, 48, 74, 74] : [numberWidth, numberWidth]),
    head: [headRow([subject, ...heads.map((key) => making.word(key))])],
    rows,
    alt: making.plain('representativity-alt', { group, variables: shown.map(({ label }) => label) }),
  };
}

/** Whether either column gives 100; the population's only where it is known of every place. */
function addsUp(making: Making, { places }: Shown): boolean {
  const wholes = places.flatMap(({ points, population }) => {
    const whole = making.ledger.get(population);
    return points === null || whole === undefined ? [] : [wholeOf(whole, making.study, making.ledger) ?? 0];
  });
  const isPart = wholes.length < places.length;
  const shares = places.map(({ id }) => shareOf(making, id));
  const [first = null] = shares;
  const isOutside = first !== null && outsideOf(first, making.study, making.ledger) > 0;
  const own = isOutside || addToHundred(shares);
  return own && (isPart || wholes.reduce((sum, whole) => sum + whole, 0) === 100);
}

/** A table of the parts says how the respondents are spread over them: "Delmålgruppe" alone would be no title. */
function titleOf(
  making: Making,
  only: string | null,
  label: string | null,
  group: string,
): readonly Inline[] {
  if (only === null || label === null) return making.phrase('representativity-title', { group });
  const isParts = only === 'group' || only === 'subgroup';
  if (!isParts) return making.phrase('profile-title-one', { variable: label, group });
  return making.phrase('representativity-title-parts', {
    group,
    breakdown: making.plain(`breakdown-${only}s`, {}),
  });
}

function populationIds(shown: readonly Shown[]): readonly string[] {
  return shown.flatMap((one) => [...one.places, ...one.summed]).map(({ population }) => population);
}

function variableRows(making: Making, shown: Shown, compared: boolean, headed: boolean): readonly TableRow[] {
  const columns = compared ? 5 : 3;
  const heading = (text: string) => groupRow([{ type: 'text', text }], columns);
  const rows = (places: readonly Place[]) => places.map((place) => placeRow(making, place, compared));
  return [
    ...(headed ? [heading(shown.label)] : []),
    ...rows(shown.places),
    ...outsideRows(making, shown, compared),
    ...totalOf(making, shown, compared),
    ...(shown.summed.length > 0 ? [heading(making.word('summed')), ...rows(shown.summed)] : []),
  ];
}

function placeRow(making: Making, place: Place, compared: boolean): TableRow {
  const { id, label } = place;
  const cells = [printCell(making, id, 'count'), printCell(making, id, 'percent')];
  return row(textCell(label), ...cells, ...(compared ? comparedCells(making, place) : []));
}

/** Those whose value is in no class. */
function outsideRows(making: Making, { places }: Shown, compared: boolean): readonly TableRow[] {
  const share = shareOf(making, places[0]?.id ?? '');
  if (share === null || outsideOf(share, making.study, making.ledger) === 0) return [];
  const cells = [printCell(making, share.id, 'outside'), printCell(making, share.id, 'outside-percent')];
  return [row(textCell(making.word('outside-classes')), ...cells, ...absentCells(making, compared ? 2 : 0))];
}

/** All whose category or class is known; the population's are all of it only where each of its parts is known. */
function totalOf(making: Making, { places }: Shown, compared: boolean): readonly TableRow[] {
  const share = shareOf(making, places[0]?.id ?? '');
  if (share === null) return [];
  const isWhole = places.every(({ points }) => points !== null);
  const cells = [textCell(making.word('total')), printCell(making, share.id, 'n'), textCell('100')];
  if (!compared) return [totalRow(...cells)];
  return [
    totalRow(...cells, ...(isWhole ? [textCell('100')] : absentCells(making, 1)), ...absentCells(making, 1)),
  ];
}

function comparedCells(making: Making, { id, population, points }: Place): readonly Cell[] {
  if (points === null) return absentCells(making, 2);
  return [printCell(making, population, 'percent'), printCell(making, id, 'points')];
}
