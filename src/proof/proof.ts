import { annotationPoints } from './annotation-points.ts';
import { archivePoints } from './archive-points.ts';
import { documentPoints } from './document-points.ts';
import { elementPoints } from './element-points.ts';
import { openPdf } from './file.ts';
import { fontPoints } from './font-points.ts';
import { markingPoints } from './marking.ts';
import { nestingPoints } from './nesting.ts';
import type { Proof } from './verdict.ts';

/**
 * Reads a PDF back and checks the points that a machine can decide: those of the Matterhorn protocol (1.1) that our structure could
 * break, and clauses of ISO 19005-2. What the checks do not look at (whether a text alternative is true, whether the order
 * makes sense) stays with people.
 *
 * @throws {Error} where the bytes are no PDF that can be read.
 */
export async function prove(bytes: Uint8Array): Promise<Proof> {
  const file = await openPdf(bytes);
  const points = [
    ...markingPoints(file),
    ...documentPoints(file),
    ...nestingPoints(file),
    ...elementPoints(file),
    ...annotationPoints(file),
    ...fontPoints(file),
  ].toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return { pages: file.pages.length, points: [...points, ...archivePoints(file)] };
}
