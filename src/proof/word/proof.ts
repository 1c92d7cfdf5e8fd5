import type { Point } from '../point.ts';
import { accessPoints } from './access-points.ts';
import { fieldPoints } from './field-points.ts';
import { idPoints } from './id-points.ts';
import { openWord } from './package.ts';
import { packagePoints } from './package-points.ts';
import { structurePoints } from './structure-points.ts';

/**
 * Reads a Word file back and checks it: by our own list of what makes Word call a file damaged, repair it or ask
 * something of its reader, and by what its check of accessibility asks. Word itself has the last word.
 *
 * @throws {Error} where the bytes are no package that can be opened.
 */
export function proveWord(bytes: Uint8Array): readonly Point[] {
  const file = openWord(bytes);
  return [
    ...packagePoints(file),
    ...idPoints(file),
    ...structurePoints(file),
    ...fieldPoints(file),
    ...accessPoints(file),
  ];
}
