import type { FigureMaker } from '../make.ts';
import { age } from './age.ts';
import { change } from './change.ts';
import { distribution } from './distribution.ts';
import { stack } from './stack.ts';
import { twoGroups } from './two-groups.ts';

/** What `{{figure "…"}}` can draw. */
export const figureMakers: Readonly<Record<string, FigureMaker>> = {
  distribution,
  stack,
  change,
  'two-groups': twoGroups,
  age,
};
