import type { ColourName, Theme } from '../../model/theme.ts';
import { eighths } from './measures.ts';

/** As Word counts: width in eighths of a point, the space beside it in points; the colour without its hash. */
export interface Rule {
  readonly style: 'single';
  readonly size: number;
  readonly space: number;
  readonly color: string;
}

/** A rule along a paragraph or cell. Width and the space beside it in pt. */
export function rule(theme: Theme, colour: ColourName, width: number, space = 0): Rule {
  return { style: 'single', size: eighths(width), space, color: theme.colours[colour].slice(1) };
}
