import { everyone } from '../model/id.ts';
import type { TestResult } from '../model/results/tested.ts';
import type { Study } from '../model/study.ts';
import { type AlikeInCell, alikeByCell } from './alike.ts';
import { answersByCategory, categoryTally } from './category-effect.ts';
import type { CellsOfScope, ScopeCells } from './cells.ts';
import type { Tested } from './controls.ts';
import { type ItemInWave, tallyIn } from './item-in-wave.ts';
import { type ByTested, type ControlColumns, controlColumns } from './regressors.ts';
import type { Cases, TestSides } from './robustness.ts';

/** What the sides of tests are found in. */
export interface TestSources {
  readonly study: Study;
  readonly scopes: readonly ScopeCells[];
  /** By wave, the items that have scores. */
  readonly items: ReadonlyMap<string, readonly ItemInWave[]>;
}

/** Finds the two sides that a t-test was made of, by what its result says it is of; null where they are not known. */
export function sidesFinder(sources: TestSources): (result: TestResult) => TestSides | null {
  const columns = remembered(
    (item: ItemInWave) => controlColumns(sources.study, item.wave),
    ({ wave }) => wave,
  );
  const alike = (tested: Tested) =>
    remembered(
      (item: ItemInWave) => {
        const own = columns(item);
        return own === null ? new Map<number, readonly AlikeInCell[]>() : alikeByCell(item, own[tested]);
      },
      (item) => item,
    );
  const byTested = { group: alike('group'), subgroup: alike('subgroup'), wave: alike('wave') };
  return (result) => {
    if (result.kind === 'background') return backgroundSides(sources, result);
    const places = placesOf(sources, result);
    if (places === null) return null;
    const { a, b, tested } = places;
    const own = columns(a.item);
    const casesOf = ({ item, scope }: Place) =>
      scope.cells.flatMap((cell) => byTested[tested](item).get(cell) ?? []);
    const cases = (controls: ByTested<ControlColumns>): Cases => ({
      controls: controls[tested].controls.map(({ term }) => term),
      a: casesOf(a),
      b: casesOf(b),
    });
    return {
      a: tallyIn(a.item, a.scope),
      b: tallyIn(b.item, b.scope),
      cases: own === null ? null : () => cases(own),
    };
  };
}

/** One side: some scope of an item in a wave. */
interface Place {
  readonly item: ItemInWave;
  readonly scope: CellsOfScope;
}

function placesOf(
  sources: TestSources,
  { kind, from }: TestResult,
): { readonly a: Place; readonly b: Place; readonly tested: Tested } | null {
  const item = itemOf(sources, from.wave, from.item);
  const scope = sources.scopes.find((one) => one.scope === from.scope);
  if (item === undefined || scope === undefined) return null;
  const other = kind === 'change' ? itemOf(sources, from.since, from.item) : item;
  const against = { difference: scope.rest, change: scope, comparison: scopeOf(sources, from.against) };
  const rest = kind === 'background' ? null : (against[kind] ?? null);
  if (other === undefined || rest === null) return null;
  const isOfGroups = kind === 'comparison' || rest.scope === everyone;
  const tested = kind === 'change' ? 'wave' : isOfGroups ? 'group' : 'subgroup';
  return { a: { item, scope }, b: { item: other, scope: rest }, tested };
}

/** Background effects are not adjusted. */
function backgroundSides(sources: TestSources, { from }: TestResult): TestSides | null {
  const item = itemOf(sources, from.wave, from.item);
  const scope = scopeOf(sources, from.scope);
  const variable = sources.study.background.find(({ id }) => id === from.variable);
  if (item === undefined || scope === null || variable?.type !== 'categories') return null;
  const answers = answersByCategory(variable, item);
  if (answers === null) return null;
  return {
    a: categoryTally(item, scope, answers, 0),
    b: categoryTally(item, scope, answers, 1),
    cases: null,
  };
}

function itemOf({ items }: TestSources, wave = '', id = ''): ItemInWave | undefined {
  return items.get(wave)?.find(({ item }) => item.id === id);
}

function scopeOf({ scopes }: TestSources, id = ''): ScopeCells | null {
  return scopes.find(({ scope }) => scope === id) ?? null;
}

/** Computes once for each key, and only what is asked for: few of all tests are findings. */
function remembered<T, V>(compute: (of: T) => V, keyOf: (of: T) => object): (of: T) => V {
  const known = new WeakMap<object, { readonly value: V }>();
  return (of) => {
    const found = known.get(keyOf(of)) ?? { value: compute(of) };
    known.set(keyOf(of), found);
    return found.value;
  };
}
