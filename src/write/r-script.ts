import type { Check, CheckName } from '../model/inference.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { Adjusted } from '../model/results/adjusted.ts';
import type { AnswerResult, ChiSquareResult } from '../model/results/chi-square.ts';
import type { Counterpart } from '../model/results/origin.ts';
import type { CorrelationResult, TestResult } from '../model/results/tested.ts';
import type { Study } from '../model/study.ts';
import { twinOf } from '../model/told.ts';
import { inWay, isWeighted } from '../model/weighted.ts';
import { rStudy } from './r-study.ts';
import { assigned, listOf, texts } from './r-values.ts';
import { rWeighting } from './r-weighting.ts';

/** Results that R recomputes: those that could be computed. */
type Tested = TestResult | ChiSquareResult | AnswerResult | CorrelationResult;

/**
 * An R script that recomputes the tests of the ledger from the study's own data files, and tells every number
 * that is another: a way to check a report without this program.
 * @param functions what the script does, templates/r/tests.R
 */
export function rScript(ledger: Ledger, study: Study, functions: string): Uint8Array {
  const tests = [...ledger.values()].filter(isComputed);
  const script = [
    functions,
    ...rStudy(study),
    ...rWeighting(study, ledger),
    tableOf(tests.map((test) => onceIn(study, test))),
    'compareAll()',
    '',
  ].join('\n');
  return new TextEncoder().encode(script);
}

/**
 * The very same test under a second id belongs to no family of its own: it is counted under the first. Where numbers are held
 * back, families lack those whose p is, so that R could not correct by their size.
 */
function onceIn(study: Study, test: Tested): Tested {
  if (twinOf(study, test) === null && study.disclosure === null) return test;
  const { corrected: _, ...alone } = test;
  return alone as Tested;
}

function isComputed(result: Result): result is Tested {
  return 'test' in result && result.p !== null;
}

/** A data frame, one column an assignment, since R reads no string of any length. */
function tableOf(tests: readonly Tested[]): string {
  const columns = Object.entries(columnsOf).map(
    ([name, read]) => [name, texts(tests.map((test) => read(test)))] as const,
  );
  return assigned('tests', `data.frame(stringsAsFactors = FALSE, ${listOf(columns)})`);
}

type Cell = string | number | null | undefined;

const columnsOf: Readonly<Record<string, (test: Tested) => Cell>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  test: ({ test }) => test,
  wave: ({ from }) => from.wave,
  since: ({ from }) => from.since ?? '',
  scope: ({ from }) => from.scope,
  against: ({ from }) => from.against ?? '',
  item: ({ from }) => from.item ?? '',
  variable: ({ from }) => from.variable ?? '',
  answer: (one) => (one.test === 'answer' ? (one.from.answers?.[0] ?? '') : ''),
  difference: (one) => ('difference' in one ? plain(one)?.value : null),
  r: (one) => (one.test === 'correlation' ? plain(one)?.value : null),
  chi_square: (one) => (one.test === 'chi-square' ? plain(one)?.value : unlessWeighted(one, chiSquareOf)),
  t: (one) => unlessWeighted(one, () => ('t' in one ? one.t : null)),
  df: (one) => plain(one)?.df,
  p: (one) => plain(one)?.p,
  low: (one) => plain(one)?.low,
  high: (one) => plain(one)?.high,
  effect: ofTest((one) => unlessWeighted(one, ({ effect }) => effect)),
  hedges: ofTest((one) => unlessWeighted(one, ({ hedges }) => hedges?.value)),
  ranks_w: ofCheck('mann-whitney', ({ statistic }) => statistic),
  ranks_p: ofCheck('mann-whitney', ({ p }) => p),
  adjusted_estimate: ofTest((one) => plain(one)?.adjusted?.estimate),
  adjusted_se: ofTest((one) => plain(one)?.adjusted?.se),
  adjusted_p: ofTest((one) => plain(one)?.adjusted?.p),
  r_squared: ofTest((one) => unlessWeighted(one, ({ adjusted }) => adjusted?.rSquared)),
  vif: ofTest((one) => unlessWeighted(one, ({ adjusted }) => largestVif(adjusted))),
  hc3_se: ofCheck('hc3', ({ se }) => se),
  family: ({ corrected }) => corrected?.family ?? '',
  family_holm: ({ corrected }) => corrected?.holm,
  family_bh: ({ corrected }) => corrected?.bh,
  weighted_value: ({ weighted }) => weighted?.value,
  weighted_se: ({ weighted }) => weighted?.se,
  weighted_p: ({ weighted }) => weighted?.p,
  weighted_adjusted_estimate: ({ weighted }) => weighted?.adjusted?.estimate,
  weighted_adjusted_p: ({ weighted }) => weighted?.adjusted?.p,
};

/** A test without weights, whichever way the report tells it. */
function plain(test: Tested): Counterpart | null {
  return inWay(test, 'unweighted');
}

/** What stands in the ledger in one way only, the report's own. */
function unlessWeighted<T extends Tested>(test: T, read: (test: T) => Cell): Cell {
  return isWeighted(test) ? null : read(test);
}

/** The largest variance inflation; null where there is no regression. */
function largestVif(adjusted: Adjusted | null): number | null {
  const all = adjusted?.terms.flatMap(({ vif }) => (vif === null ? [] : [vif])) ?? [];
  return all.length === 0 ? null : Math.max(...all);
}

function chiSquareOf(test: Tested): Cell {
  return 'chiSquare' in test ? test.chiSquare : null;
}

function ofTest(read: (test: TestResult) => Cell): (test: Tested) => Cell {
  return (test) => (test.test === 't-test' ? read(test) : null);
}

function ofCheck(name: CheckName, read: (check: Check) => Cell): (test: Tested) => Cell {
  return ofTest(({ robustness }) => {
    const found = robustness?.checks.find(({ check }) => check === name);
    return found === undefined ? null : read(found);
  });
}
