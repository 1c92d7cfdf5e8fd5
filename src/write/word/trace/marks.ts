import type { Document, Inline } from '../../../model/document.ts';
import { type Mark, markOf } from '../../../model/mark.ts';
import type { Print } from '../../../model/print.ts';
import { runsOf, withInner } from './inside.ts';

type Claim = Extract<Inline, { type: 'claim' }>;

/** Which prints and claims of a document can be found again in the Word file, and by what marks. */
export interface Marks {
  /** By `Print.number`: those in running text, cells and notes; not those in titles and drawings. */
  readonly prints: ReadonlyMap<number, Mark>;
  readonly claims: ReadonlyMap<Inline, Mark>;
}

/**
 * @param prints of the whole document, in the order of their numbers. One that the document prints without telling it here
 *   is text like other text.
 */
export function marksOf(document: Document, prints: readonly Print[]): Marks {
  const inside = document.blocks.flatMap(runsOf).flatMap(withInner);
  const numbers = inside.flatMap((inline) => (inline.type === 'print' ? [inline.print] : []));
  const claims = new Set(inside.filter((inline): inline is Claim => inline.type === 'claim'));
  return {
    prints: new Map(
      numbers.flatMap((number) => {
        const print = prints[number - 1];
        return print === undefined ? [] : [[number, markOf(print.id, number)] as const];
      }),
    ),
    claims: new Map([...claims].map((claim, at) => [claim, markOf(claim.id, at + 1)])),
  };
}
