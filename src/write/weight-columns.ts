import type { Ledger, Result } from '../model/result.ts';
import type { Counterpart } from '../model/results/origin.ts';

/** Columns of ledger.csv that only a study with weights has: the same numbers with weights and without them. */
export const weightColumns = [
  'weighted_n',
  'weighted_value',
  'weighted_se',
  'weighted_low',
  'weighted_high',
  'weighted_df',
  'weighted_p',
  'weighted_level',
  'weighted_deff',
  'weighted_effective',
  'weighted_adjusted_estimate',
  'weighted_adjusted_p',
  'unweighted_n',
  'unweighted_value',
  'unweighted_low',
  'unweighted_high',
  'unweighted_p',
  'unweighted_level',
  'least',
  'most',
  'trimmed',
  'without',
  'margins',
  'changed',
] as const;

export function hasWeights(ledger: Ledger): boolean {
  return [...ledger.values()].some(({ kind }) => kind === 'weighting');
}

/** A result's numbers in these columns. */
export function weightCells(result: Result): Readonly<Record<string, string | number | null | undefined>> {
  if (result.kind === 'weighting') {
    const { least, most, trimmed, without, margins, changed } = result;
    return { least, most, trimmed, without, margins: margins.join(' '), changed };
  }
  const { weighted, unweighted } = result;
  return {
    ...(weighted === undefined ? {} : cellsOf('weighted', weighted)),
    ...(unweighted === undefined ? {} : cellsOf('unweighted', unweighted)),
  };
}

function cellsOf(way: string, { adjusted, ...values }: Counterpart) {
  const { n, value, se, low, high, df, p, level, deff, effective } = values;
  const named = { n, value, se, low, high, df, p, level, deff, effective };
  const controlled = { adjusted_estimate: adjusted?.estimate, adjusted_p: adjusted?.p };
  return Object.fromEntries(
    Object.entries({ ...named, ...controlled }).map(([name, one]) => [`${way}_${name}`, one]),
  );
}
