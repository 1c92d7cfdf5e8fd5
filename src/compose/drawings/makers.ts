import type { FigureMaker } from '../make.ts';
import { distribution } from './distribution.ts';
import { stack } from './stack.ts';

/** What `{{figure "…"}}` can draw. */
export const figureMakers: Readonly<Record<string, FigureMaker>> = { distribution, stack };
