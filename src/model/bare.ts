import type { Scale } from './scale.ts';

/**
 * Whether nobody has said what an end of a scale means: it has no good and no bad answers, and its first or its last answer is
 * called by its code. What is high and what is low on it cannot be told then, nor whether all its codes are answers at all.
 */
export function isBare({ answers }: Pick<Scale, 'answers'>): boolean {
  const valid = answers.filter(({ side }) => side !== 'dont-know');
  const isSided = valid.some(({ side }) => side !== 'none');
  return !isSided && [valid[0], valid.at(-1)].some((one) => one !== undefined && one.label === one.code);
}
