import { decimalText, integerText, pText } from '../language/numbers.ts';
import type { Check, CheckName, Corrected } from '../model/inference.ts';
import type { Result } from '../model/result.ts';
import type { MultiplicityResult, RepresentativityResult, WeightedResult } from '../model/results/method.ts';
import type { TestResult } from '../model/results/tested.ts';
import { isFinding, isTest } from './finding.ts';
import { counted, decimals, type Printing, type Reading, type Readings, signed } from './reading.ts';
import { probability } from './test-readings.ts';

/** How what a referee asks of a test is read: effects, corrections, other methods, how many tests there are. */
export const methodReadings: Readings = {
  hedges: test(({ hedges }, printing) => signed(hedges?.value ?? null, languageOf(printing))),
  'hedges-low': test(({ hedges }, printing) => signed(hedges?.low ?? null, languageOf(printing))),
  'hedges-high': test(({ hedges }, printing) => signed(hedges?.high ?? null, languageOf(printing))),
  detectable: test(({ detectable }, printing) => decimals(detectable, 2, languageOf(printing))),
  superiority: checked('mann-whitney', ({ estimate }, printing) =>
    decimals(estimate, 2, languageOf(printing)),
  ),
  'family-holm': corrected(({ holm }) => holm),
  'family-bh': corrected(({ bh }) => bh),
  checks: test(({ robustness }, printing) =>
    robustness === null ? null : integerText(robustness.computed, languageOf(printing)),
  ),
  'checks-agreeing': test(({ robustness }, printing) =>
    robustness === null ? null : integerText(robustness.agreeing, languageOf(printing)),
  ),
  'adjusted-r-squared': test(({ adjusted }, printing) =>
    decimals(adjusted?.rSquared ?? null, 2, languageOf(printing)),
  ),
  'adjusted-missing': test(({ n, adjusted }, printing) =>
    adjusted === null ? null : integerText(n - adjusted.n, languageOf(printing)),
  ),
  'adjusted-vif': test((result, printing) => decimals(largestVif(result), 2, languageOf(printing))),
  of: multiplicity(({ of }, printing) => counted(of, printing)),
  value: multiplicity(({ value }, printing) => counted(value, printing)),
  plain: multiplicity(({ plain }, printing) => counted(plain, printing)),
  'count-holm': multiplicity(({ holm }, printing) => counted(holm, printing)),
  'count-bh': multiplicity(({ bh }, printing) => counted(bh, printing)),
  chance: multiplicity(({ chance }, printing) => decimalText(chance, 1, languageOf(printing))),
  'chance-round': multiplicity(({ chance }, printing) =>
    chance < 0.95 ? decimalText(chance, 1, languageOf(printing)) : counted(Math.round(chance), printing),
  ),
  mean: weighted(({ value }, printing) => decimals(value, 2, languageOf(printing))),
  'chi-square': composed(({ chiSquare }, printing) => decimals(chiSquare, 2, languageOf(printing))),
  df: composed(({ df }, printing) => decimals(df, 0, languageOf(printing))),
  p: composed(({ p }, printing) => probability(p, printing)),
  effect: composed(({ effect }, printing) => decimals(effect, 2, languageOf(printing))),
};

/** The largest variance inflation of what is tested and its controls. */
export function largestVif({ adjusted }: TestResult): number | null {
  const all = adjusted?.terms.flatMap(({ vif }) => (vif === null ? [] : [vif])) ?? [];
  return all.length === 0 ? null : Math.max(...all);
}

export function checkOf(result: TestResult, name: CheckName): Check | null {
  return result.robustness?.checks.find(({ check }) => check === name) ?? null;
}

function test(read: (result: TestResult, printing: Printing) => string | null): Reading {
  return (result, printing) => (isTest(result) ? read(result, printing) : null);
}

function checked(name: CheckName, read: (check: Check, printing: Printing) => string | null): Reading {
  return test((result, printing) => {
    const found = checkOf(result, name);
    return found === null ? null : read(found, printing);
  });
}

function corrected(read: (corrected: Corrected) => number): Reading {
  return (result: Result, printing) =>
    isFinding(result) && result.corrected !== null
      ? pText(read(result.corrected), languageOf(printing))
      : null;
}

function multiplicity(read: (result: MultiplicityResult, printing: Printing) => string | null): Reading {
  return (result, printing) => (result.kind === 'multiplicity' ? read(result, printing) : null);
}

function composed(read: (result: RepresentativityResult, printing: Printing) => string | null): Reading {
  return (result, printing) => (result.kind === 'representativity' ? read(result, printing) : null);
}

function weighted(read: (result: WeightedResult, printing: Printing) => string | null): Reading {
  return (result, printing) => (result.kind === 'weighted' ? read(result, printing) : null);
}

function languageOf({ composition }: Printing) {
  return composition.templates.language;
}
