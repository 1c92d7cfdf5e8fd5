import type { CategoryVariable, NumberClass, NumericVariable } from '../model/background.ts';
import { classSegment, everyone, parentScope, resultId, type Scope } from '../model/id.ts';
import type { ShareResult } from '../model/results/described.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { methods } from './methods.ts';
import { shareValues } from './share.ts';
import { countsIn, type Table } from './tabulate.ts';

/** The share of a scope's respondents in each category, of those whose category is known. */
export function categoryProfile(
  wave: CellsOfWave,
  scope: CellsOfScope,
  variable: CategoryVariable,
  table: Table,
): readonly ShareResult[] {
  const counts = countsIn(table, scope);
  const parts = variable.categories.map(({ id }, index) => ({ segment: id, count: counts[index] ?? 0 }));
  return profile(wave, scope, variable.id, parts, total(parts));
}

/**
 * The share of a scope's respondents in each class of a numeric variable, of all whose value is known, in a class or not;
 * and in each of the study's cumulative classes. Bounds are whole numbers and values count by their whole units, as age does: 30.5 is in 18..30.
 */
export function classProfile(
  wave: CellsOfWave,
  scope: CellsOfScope,
  variable: NumericVariable,
  sorted: Float64Array,
): readonly ShareResult[] {
  const parts = [...variable.classes, ...variable.cumulative].map((one) => ({
    segment: classSegment(one),
    count: countInClass(sorted, one),
  }));
  return profile(wave, scope, variable.id, parts, sorted.length);
}

/** How `alle` is made up of groups (variable `group`), or a group of its subgroups (variable `subgroup`). */
export function membershipProfile(
  wave: CellsOfWave,
  whole: CellsOfScope,
  scopes: readonly CellsOfScope[],
): readonly ShareResult[] {
  const parts = scopes
    .filter(({ scope }) => parentScope(scope) === whole.scope)
    .map((part) => ({ segment: lastSegment(part.scope), count: respondentsIn(wave, part) }));
  return profile(wave, whole, whole.scope === everyone ? 'group' : 'subgroup', parts, total(parts));
}

interface Part {
  readonly segment: string;
  readonly count: number;
}

function profile(
  wave: CellsOfWave,
  scope: CellsOfScope,
  variable: string,
  parts: readonly Part[],
  n: number,
): readonly ShareResult[] {
  const respondents = respondentsIn(wave, scope);
  return parts.map(({ segment, count }) => ({
    id: resultId('profile', wave.wave, scope.scope, variable, segment),
    kind: 'profile',
    from: { wave: wave.wave, scope: scope.scope, variable, answers: [segment] },
    method: methods.share,
    ...shareValues(respondents, count, n),
  }));
}

/** How many of some sorted numbers lie in a class, counted by their whole units. */
export function countInClass(values: Float64Array, { from, to }: NumberClass): number {
  const end = to === null ? values.length : firstFrom(values, to + 1);
  return end - firstFrom(values, from);
}

/** Where in sorted values the first stands that is at least a bound. */
function firstFrom(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastSegment(scope: Scope): string {
  return scope.slice(scope.indexOf('.') + 1);
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
