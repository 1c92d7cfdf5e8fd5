import type { Cell } from '../../model/document.ts';
import type { Reason } from '../../model/reason.ts';
import type { Result } from '../../model/result.ts';
import type { Making } from '../make.ts';
import { textCell } from './cells.ts';

/** In place of numbers that could not be computed: why not. */
export function whyCell(making: Making, result: Pick<Result, 'reason' | 'unweighted'>, span: number): Cell {
  return reasonCell(making, reasonOf(result), span);
}

export function reasonCell(making: Making, reason: Reason | undefined, span: number): Cell {
  const key = reason === undefined ? undefined : words[reason];
  return textCell(making.word(key ?? 'not-computed'), span);
}

/** Weights make one reason of several: where there is one without them too, it says more. */
function reasonOf({ reason, unweighted }: Pick<Result, 'reason' | 'unweighted'>): Reason | undefined {
  return reason === 'no-variance' ? (unweighted?.reason ?? reason) : reason;
}

/** The words for the reasons that a reader may meet where there are answers enough. */
const words: Readonly<Partial<Record<Reason, string>>> = {
  'no-valid-answers': 'why-no-answers',
  'no-respondents': 'why-no-answers',
  'one-valid-answer': 'too-few',
  'too-few-answers': 'too-few',
  'no-variation': 'why-alike',
  'expected-too-small': 'expected-too-small',
  collinear: 'why-collinear',
  'no-residual-variation': 'why-explained',
  'one-decides': 'why-one-decides',
  separation: 'why-explained',
  'no-variance': 'why-no-variance',
};
