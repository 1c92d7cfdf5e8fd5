import type { Reason } from '../model/reason.ts';
import type { Adjusted } from '../model/results/adjusted.ts';
import type { TestRules } from '../model/study.ts';
import type { Cell } from './cells.ts';
import { type Fit, leastSquares } from './least-squares.ts';
import { levelOf } from './level.ts';
import { because } from './reason.ts';
import type { Regressors } from './regressors.ts';
import { factorOf } from './triangle.ts';

/** One side of an adjusted test: some cells of one wave. */
export interface RegressionSide {
  readonly regressors: Regressors;
  readonly cells: readonly Cell[];
}

/** What the adjusted test is compared with: the same difference without controls. */
export interface Unadjusted {
  readonly difference: number | null;
  readonly level: number | null;
}

/**
 * The difference of a minus b at equal values of the controls: the coefficient of a dummy that is 1 in a and 0 in b, in a
 * linear regression of the score on it and the controls. Cases are complete over item and controls. R: `lm(score ~
 * tested + controls)`.
 */
export function adjusted(
  a: RegressionSide,
  b: RegressionSide,
  rules: TestRules,
  plain: Unadjusted,
): Adjusted {
  const [inA, inB] = [casesOf(a), casesOf(b)];
  const names = ['intercept', tested, ...a.regressors.controls.map(({ term }) => term)];
  const fit = leastSquares([...rowsOf(a, 1), ...rowsOf(b, 0)], names, inA + inB);
  const reason = inA === 0 || inB === 0 ? 'no-valid-answers' : reasonOf(fit);
  const found = reason === null ? fit.terms.find(({ term }) => term === tested) : undefined;
  const { estimate = null, se = null, t = null, p = null } = found ?? {};
  const level = p === null ? null : levelOf(p, rules.levels);
  return {
    n: inA + inB,
    estimate,
    se,
    t,
    df: found === undefined ? null : fit.df,
    p,
    level,
    verdict: found === undefined ? null : verdictOf(plain, found.estimate, level),
    rSquared: found === undefined ? null : fit.rSquared,
    terms: found === undefined ? [] : fit.terms,
    dropped: fit.dropped,
    ...because(reason),
  };
}

const tested = 'tested';

/** The factors of the cells, with the dummy: constant within a cell, it is that many times the intercept. */
function rowsOf({ regressors, cells }: RegressionSide, dummy: number): readonly (readonly number[])[] {
  return cells.flatMap((cell) => {
    const triangle = regressors.byCell[cell];
    if (triangle === undefined || triangle.n === 0) return [];
    return factorOf(triangle).map(([one = 0, ...others]) => [one, dummy * one, ...others]);
  });
}

function casesOf({ regressors, cells }: RegressionSide): number {
  return cells.reduce((sum, cell) => sum + (regressors.byCell[cell]?.n ?? 0), 0);
}

function reasonOf(fit: Fit): Reason | null {
  if (!fit.varies) return 'no-variation';
  if (fit.dropped.includes(tested)) return 'collinear';
  if (fit.df <= 0) return 'too-few-answers';
  return fit.residuals ? null : 'no-residual-variation';
}

/** What becomes of a significant difference under control. */
export function verdictOf(
  { difference, level }: Unadjusted,
  estimate: number,
  then: number | null,
): Adjusted['verdict'] {
  if (level === null || difference === null) return null;
  if (then === null) return 'vanishes';
  return Math.sign(estimate) === Math.sign(difference) ? 'persists' : 'reverses';
}
