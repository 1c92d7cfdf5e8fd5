import { type Fault, fault } from '../fault.ts';
import { classSegment, everyone, type Scope } from '../model/id.ts';
import type { Study } from '../model/study.ts';
import type { PopulationRecord, Survey, WaveData } from '../model/survey.ts';
import type { Margin } from '../model/weights.ts';
import type { TargetMargin } from './raking.ts';

/** A margin of the population as it lies over the respondents of a wave. */
export interface MarginInWave {
  readonly margin: Margin;
  readonly target: TargetMargin;
  readonly faults: readonly Fault[];
  /** Respondents with a weight whose cell is not known: they keep their part of all. */
  readonly unknown: number;
}

/** One cell: whom it holds, and how much of the population. */
interface Cell {
  /** What stands in population.csv: a category, or several that count as one. */
  readonly categories: readonly string[];
  readonly scope: Scope;
  readonly population: number | null;
}

/** @param base per row, the weight before it is fitted; 0: none */
export function marginInWave(
  margin: Margin,
  { data, survey, study }: { readonly data: WaveData; readonly survey: Survey; readonly study: Study },
  base: Float64Array,
): MarginInWave {
  const known = populationOf(survey, data.wave);
  const groups = askedGroups(study, data.wave);
  const categories = categoriesOf(margin, study, groups);
  const cells = margin.inGroups
    ? groups.flatMap(({ id }) => cellsOf(categories(id), id, margin, known, known(everyone, 'group', id)))
    : cellsOf(categories(everyone), everyone, margin, known, 1);
  const cellOf = cellFinder(margin, study, cells, data);
  const rows = Int32Array.from(base, (weight, row) => (weight > 0 ? cellOf(row) : -2));
  const sizes = cells.map((_, cell) => rows.reduce((many, one) => many + Number(one === cell), 0));
  const unknown = rows.reduce((many, one) => many + Number(one === -1), 0);
  return {
    margin,
    unknown,
    faults: cells.flatMap((cell, index) => cellFaults(cell, sizes[index] ?? 0, margin, data.wave)),
    target: targetOf(rows, cells, base),
  };
}

/** The margins of which the population of everybody knows every category, in the order of study.yaml. */
export function knownMargins(study: Study, survey: Survey): readonly Margin[] {
  const place = study.weights?.place ?? { file: 'study.yaml' };
  const variables = [...(study.groups.length > 1 ? ['group'] : []), ...study.background.map(({ id }) => id)];
  return variables
    .map((variable): Margin => ({ variable, inGroups: false, collapse: [], place }))
    .filter((margin) =>
      study.waves.every(({ id }) => {
        const categories = categoriesOf(margin, study, askedGroups(study, id))(everyone);
        const known = populationOf(survey, id);
        return (
          categories.length > 1 && categories.every((one) => (known(everyone, margin.variable, one) ?? 0) > 0)
        );
      }),
    );
}

type Known = (scope: Scope, variable: string, category: string) => number | null;

function populationOf({ population }: Survey, wave: string): Known {
  const keyOf = ({ scope, part }: PopulationRecord) => `${scope}/${part?.variable}/${part?.category}`;
  const own = population.filter((record) => record.wave === wave && record.part !== null);
  const found = new Map(own.map((record) => [keyOf(record), record.value]));
  return (scope, variable, category) => found.get(`${scope}/${variable}/${category}`) ?? null;
}

function askedGroups({ groups, waves }: Study, wave: string): Study['groups'] {
  const asked = waves.find(({ id }) => id === wave)?.groups ?? [];
  return groups.filter(({ id }) => asked.includes(id));
}

/** By scope, the categories of a margin that exclude each other, as population.csv names them. */
function categoriesOf(
  { variable }: Margin,
  { background, groups }: Study,
  asked: Study['groups'],
): (scope: Scope) => readonly string[] {
  if (variable === 'group') return () => asked.map(({ id }) => id);
  if (variable === 'subgroup')
    return (scope) => groups.find(({ id }) => id === scope)?.subgroups.map(({ id }) => id) ?? [];
  const own = background.find(({ id }) => id === variable);
  if (own === undefined) return () => [];
  return () =>
    own.type === 'categories' ? own.categories.map(({ id }) => id) : own.classes.map(classSegment);
}

/** @param part how much of the population the scope is; null: not known */
function cellsOf(
  categories: readonly string[],
  scope: Scope,
  { variable, collapse }: Margin,
  known: Known,
  part: number | null,
): readonly Cell[] {
  const values = categories.map((category) => known(scope, variable, category));
  const total = values.reduce((sum: number, value) => sum + (value ?? 0), 0);
  const merged = collapse.filter((group) => group.some((one) => categories.includes(one)));
  const alone = categories.filter((one) => !merged.some((group) => group.includes(one)));
  const sets = [...alone.map((one) => [one]), ...merged].map((set) =>
    set.filter((one) => categories.includes(one)),
  );
  return sets.map((own) => {
    const parts = own.map((one) => values[categories.indexOf(one)] ?? null);
    const isKnown = part !== null && parts.every((one) => one !== null);
    const sum = parts.reduce((all: number, one) => all + (one ?? 0), 0);
    return { categories: own, scope, population: isKnown ? (part * sum) / total : null };
  });
}

/** By row, the number of its cell; -1: not known. */
function cellFinder(
  { variable, inGroups }: Margin,
  study: Study,
  cells: readonly Cell[],
  data: WaveData,
): (row: number) => number {
  const places = new Map(
    cells.flatMap(({ categories, scope }, cell) =>
      categories.map((one) => [`${scope}/${one}`, cell] as const),
    ),
  );
  const groupOf = (row: number) => study.groups[data.group[row] ?? -1];
  const categoryOf = categoryFinder(variable, study, data);
  return (row) => {
    const scope = inGroups ? (groupOf(row)?.id ?? '') : everyone;
    return places.get(`${scope}/${categoryOf(row)}`) ?? -1;
  };
}

function categoryFinder(variable: string, study: Study, data: WaveData): (row: number) => string {
  const groupOf = (row: number) => study.groups[data.group[row] ?? -1];
  if (variable === 'group') return (row) => groupOf(row)?.id ?? '';
  if (variable === 'subgroup') return (row) => groupOf(row)?.subgroups[data.subgroup[row] ?? -1]?.id ?? '';
  const own = study.background.find(({ id }) => id === variable);
  if (own === undefined) return () => '';
  if (own.type === 'categories') {
    const codes = data.categories.get(variable);
    return (row) => own.categories[codes?.[row] ?? -1]?.id ?? '';
  }
  const numbers = data.numbers.get(variable);
  return (row) => {
    const value = numbers?.[row] ?? Number.NaN;
    const found = own.classes.find(({ from, to }) => value >= from && (to === null || value < to + 1));
    return found === undefined ? '' : classSegment(found);
  };
}

function cellFaults(
  { categories, scope, population }: Cell,
  respondents: number,
  { variable, place }: Margin,
  wave: string,
): readonly Fault[] {
  const values = { category: categories.join(' + '), variable, scope, wave };
  if (population === null || (population === 0 && respondents > 0))
    return [fault('weighting-population-missing', values, place)];
  return population > 0 && respondents === 0 ? [fault('weighting-cell-empty', values, place)] : [];
}

/** Cells that the population and the respondents both lack are left out; those of unknown cell are one of their own. */
function targetOf(rows: Int32Array, cells: readonly Cell[], base: Float64Array): TargetMargin {
  const present = cells.map(({ population }) => (population ?? 0) > 0);
  const numbers = cells.map((_, cell) => present.slice(0, cell).filter(Boolean).length);
  const unknownCell = present.filter(Boolean).length;
  const weightOf = (wanted: (cell: number) => boolean): number =>
    rows.reduce((sum, cell, row) => (wanted(cell) ? sum + (base[row] ?? 0) : sum), 0);
  const lost = weightOf((cell) => cell === -1) / weightOf((cell) => cell !== -2);
  const total = cells.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const shares = cells
    .filter((_, cell) => present[cell])
    .map(({ population }) => ((1 - lost) * (population ?? 0)) / total);
  return {
    cells: rows.map((cell) => (cell === -2 ? -1 : cell === -1 ? unknownCell : (numbers[cell] ?? -1))),
    shares: lost > 0 ? [...shares, lost] : shares,
  };
}
