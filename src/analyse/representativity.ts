import gammainc from '@stdlib/math-base-special-gammainc';
import { everyone, resultId } from '../model/id.ts';
import type { Reason } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { RepresentativityResult } from '../model/results/method.ts';
import type { Study } from '../model/study.ts';
import { methods } from './methods.ts';
import { because } from './reason.ts';

/** How many have a category, and the population's number (or share, in any unit) of it; null: not known. */
interface Part {
  readonly count: number;
  readonly population: number | null;
}

/**
 * The respondents of each scope against the population that they were drawn from, for every variable of which the population
 * is known of some category. Population shares are those of its known numbers.
 */
export function representativity(
  results: readonly Result[],
  study: Study,
): readonly RepresentativityResult[] {
  const known = new Map(results.map((result) => [result.id, result]));
  const stems = new Set(results.flatMap((result) => (isPart(result) ? [stemOf(result)] : [])));
  return [...stems].flatMap((stem) => {
    const [wave = '', scope = '', variable = ''] = stem.split('/');
    const parts = categoriesOf(study, scope, variable).flatMap((category): readonly Part[] => {
      const own = known.get(resultId('profile', stem, category));
      const theirs = known.get(resultId('population', stem, category));
      if (own?.kind !== 'profile' || own.count === null) return [];
      return [{ count: own.count, population: theirs?.kind === 'population' ? theirs.value : null }];
    });
    return parts.length < 2 ? [] : [resultOf(wave, scope, variable, parts)];
  });
}

function isPart({ kind, from }: Result): boolean {
  return kind === 'population' && from.variable !== undefined;
}

function stemOf({ from: { wave, scope, variable = '' } }: Result): string {
  return [wave, scope, variable].join('/');
}

/** The categories that exclude each other and leave nobody out. */
function categoriesOf(study: Study, scope: string, variable: string): readonly string[] {
  if (variable === 'group') return scope === everyone ? study.groups.map(({ id }) => id) : [];
  if (variable === 'subgroup')
    return study.groups.find(({ id }) => id === scope)?.subgroups.map(({ id }) => id) ?? [];
  const own = study.background.find(({ id }) => id === variable);
  if (own === undefined) return [];
  if (own.type === 'categories') return own.categories.map(({ id }) => id);
  return own.classes.map(({ from, to }) => `${from}..${to ?? ''}`);
}

/** R: `chisq.test(counts, p = population, rescale.p = TRUE)`; effect: `sqrt(X2 / n)` (Cohen, 1988, 7.2). */
function resultOf(
  wave: string,
  scope: string,
  variable: string,
  parts: readonly Part[],
): RepresentativityResult {
  const n = parts.reduce((sum, { count }) => sum + count, 0);
  const total = parts.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const cells = parts.map(({ count, population }) => ({ count, expected: (n * (population ?? 0)) / total }));
  const least = Math.min(...cells.map(({ expected }) => expected));
  const reason = reasonOf(
    n,
    parts,
    cells.map(({ expected }) => expected),
  );
  const value = cells.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  const df = parts.length - 1;
  const isTold = reason === null;
  return {
    id: resultId('representativity', wave, scope, variable),
    kind: 'representativity',
    from: { wave, scope, variable },
    n,
    method: methods.representativity,
    chiSquare: isTold ? value : null,
    df: isTold ? df : null,
    p: isTold ? gammainc(value / 2, df / 2, true, true) : null,
    expected: Number.isFinite(least) && reason !== 'population-unknown' ? least : null,
    effect: isTold ? Math.sqrt(value / n) : null,
    ...because(reason),
  };
}

function reasonOf(n: number, parts: readonly Part[], expected: readonly number[]): Reason | null {
  if (n === 0) return 'no-valid-answers';
  if (parts.some(({ population }) => population === null || population === 0)) return 'population-unknown';
  const few = expected.filter((one) => one < 5).length;
  const isRare = parts.length === 2 ? few > 0 : few > parts.length / 5 || Math.min(...expected) < 1;
  return isRare ? 'expected-too-small' : null;
}
