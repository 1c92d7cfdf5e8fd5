import type { Check, CheckName } from '../model/inference.ts';
import type {
  AnswerResult,
  ChiSquareResult,
  CorrelationResult,
  Ledger,
  Result,
  TestResult,
} from '../model/result.ts';
import type { Study } from '../model/study.ts';
import { twinOf } from '../model/told.ts';
import { rStudy } from './r-study.ts';
import { assigned, listOf, texts } from './r-values.ts';

/** Results that R recomputes: those that could be computed. */
type Tested = TestResult | ChiSquareResult | AnswerResult | CorrelationResult;

/**
 * An R script that recomputes the tests of the ledger from the study's own data files, in base R, and tells every number
 * that is another: a way to check a report without this program.
 * @param functions what the script does, templates/r/tests.R
 */
export function rScript(ledger: Ledger, study: Study, functions: string): Uint8Array {
  const tests = [...ledger.values()].filter(isComputed);
  const script = [
    functions,
    ...rStudy(study),
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
  difference: (one) => ('difference' in one ? one.difference : null),
  r: (one) => (one.test === 'correlation' ? one.r : null),
  chi_square: (one) => ('chiSquare' in one ? one.chiSquare : null),
  t: (one) => ('t' in one ? one.t : null),
  df: ({ df }) => df,
  p: ({ p }) => p,
  low: (one) => ('low' in one ? one.low : null),
  high: (one) => ('high' in one ? one.high : null),
  effect: (one) => (one.test === 't-test' ? one.effect : null),
  hedges: ofTest(({ hedges }) => hedges?.value),
  ranks_w: ofCheck('mann-whitney', ({ statistic }) => statistic),
  ranks_p: ofCheck('mann-whitney', ({ p }) => p),
  adjusted_estimate: ofTest(({ adjusted }) => adjusted?.estimate),
  adjusted_se: ofTest(({ adjusted }) => adjusted?.se),
  adjusted_p: ofTest(({ adjusted }) => adjusted?.p),
  r_squared: ofTest(({ adjusted }) => adjusted?.rSquared),
  hc3_se: ofCheck('hc3', ({ se }) => se),
  family: ({ corrected }) => corrected?.family ?? '',
  family_holm: ({ corrected }) => corrected?.holm,
  family_bh: ({ corrected }) => corrected?.bh,
};

function ofTest(read: (test: TestResult) => Cell): (test: Tested) => Cell {
  return (test) => (test.test === 't-test' ? read(test) : null);
}

function ofCheck(name: CheckName, read: (check: Check) => Cell): (test: Tested) => Cell {
  return ofTest(({ robustness }) => {
    const found = robustness?.checks.find(({ check }) => check === name);
    return found === undefined ? null : read(found);
  });
}
