import type { Composition, Frame } from '../composition.ts';
import type { Sheet } from './rendered.ts';

/** One filling of a program: where names are found, and where the text goes. */
export interface Filling {
  readonly frame: Frame;
  readonly composition: Composition;
  readonly sheet: Sheet;
}
