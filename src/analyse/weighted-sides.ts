import { everyone } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { TestedKind } from '../model/results/origin.ts';
import type { Study } from '../model/study.ts';
import type { ScopeCells } from './cells.ts';
import type { Tested } from './controls.ts';
import { type Design, joined } from './taylor.ts';
import type { Averaged, Values, WeightedWave } from './weighted-values.ts';

/** What weighted results are found in. */
export interface WeightedSources {
  readonly study: Study;
  readonly scopes: readonly ScopeCells[];
  readonly waves: ReadonlyMap<string, WeightedWave>;
  readonly values: Values;
}

/** Some respondents of a wave. */
export interface WeightedPlace {
  readonly wave: WeightedWave;
  readonly rows: readonly number[];
}

/** The two sides of a test in one design: rows of b are shifted where they are of another wave. */
export interface WeightedSides {
  readonly a: WeightedPlace;
  readonly b: WeightedPlace;
  readonly design: Design;
  readonly shift: number;
  /** Null: no controls. */
  readonly tested: Tested | null;
}

/** Everybody of a result's scope with a weight; null where the wave has no weights. */
export function placeOf(sources: WeightedSources, wave: string, scope: string): WeightedPlace | null {
  const found = sources.waves.get(wave);
  const cells = sources.scopes.find((one) => one.scope === scope)?.cells;
  return found === undefined || cells === undefined ? null : { wave: found, rows: found.rowsOf(cells) };
}

/** Finds the sides of tests; a design of two waves is made once. */
export function sidesIn(
  sources: WeightedSources,
): (result: Extract<Result, { kind: TestedKind }>) => WeightedSides | null {
  const pairs = new Map<string, Design>();
  const designOf = (a: WeightedWave, b: WeightedWave): Design => {
    if (a === b) return a.design;
    const key = `${a.cells.wave} ${b.cells.wave}`;
    const design = pairs.get(key) ?? joined(a.design, b.design);
    pairs.set(key, design);
    return design;
  };
  return (result) => {
    const places = placesOf(sources, result);
    if (places === null) return null;
    const { a, b, tested } = places;
    const shift = a.wave === b.wave ? 0 : a.wave.cells.data.n;
    return { a, b, tested, shift, design: designOf(a.wave, b.wave) };
  };
}

/** A value of everybody in a place who has one. */
export function valued(
  { values }: WeightedSources,
  { wave, rows }: WeightedPlace,
  what: Averaged,
): { readonly rows: readonly number[]; readonly values: readonly number[] } {
  const column = values(wave, what);
  const found: { readonly rows: number[]; readonly values: number[] } = { rows: [], values: [] };
  for (const row of rows) {
    const value = column?.[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    found.rows.push(row);
    found.values.push(value);
  }
  return found;
}

type Places = Pick<WeightedSides, 'a' | 'b' | 'tested'>;

function placesOf(
  sources: WeightedSources,
  { kind, from }: Extract<Result, { kind: TestedKind }>,
): Places | null {
  const a = placeOf(sources, from.wave, from.scope);
  if (a === null) return null;
  if (kind === 'background') return categoriesOf(sources, a, from.variable ?? '');
  if (kind === 'change') {
    const b = placeOf(sources, from.since ?? '', from.scope);
    return b === null ? null : { a, b, tested: 'wave' };
  }
  if (kind === 'comparison') {
    const b = placeOf(sources, from.wave, from.against ?? '');
    return b === null ? null : { a, b, tested: 'group' };
  }
  const rest = sources.scopes.find(({ scope }) => scope === from.scope)?.rest;
  if (rest === null || rest === undefined) return null;
  const tested = rest.scope === everyone ? 'group' : 'subgroup';
  return { a, b: { wave: a.wave, rows: a.wave.rowsOf(rest.cells) }, tested };
}

/** The first category against the second. */
function categoriesOf(
  { study }: WeightedSources,
  { wave, rows }: WeightedPlace,
  variable: string,
): Places | null {
  const codes = wave.cells.data.categories.get(variable);
  const own = study.background.find(({ id }) => id === variable);
  if (codes === undefined || own?.type !== 'categories') return null;
  const side = (category: number) => ({ wave, rows: rows.filter((row) => codes[row] === category) });
  return { a: side(0), b: side(1), tested: null };
}
