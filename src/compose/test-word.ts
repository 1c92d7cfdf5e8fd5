import type { Study } from '../model/study.ts';

/** What the t-test is called, in the language file: by its variances, or, where weighted numbers decide, by the weights. */
export function testWord({ weights, tests }: Study): string {
  return weights?.print === 'weighted' ? 'test-weighted' : `test-${tests.variances}`;
}
