import type { PageGrid } from '../../../src/model/theme.ts';
import { prove } from '../../../src/proof/proof.ts';
import type { Element } from '../../../src/proof/tree.ts';
import { failures } from '../../../src/proof/verdict.ts';
import type { LayoutFault } from './kinds.ts';
import { isWithin, letters, lines } from './lines.ts';
import { outside } from './outside.ts';
import { overlaps } from './overlaps.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { tableFaults } from './tables.ts';
import { noteFaults, paragraphFaults, parted, stranded } from './texts.ts';

/** What stands in the document, and on which pages. */
export interface Expected {
  readonly page: PageGrid;
  /** All words that the document holds, in any order. */
  readonly words: string;
}

/** Reads a PDF back and finds what a typographer would not let pass. */
export async function layoutFaults(bytes: Uint8Array, expected: Expected): Promise<readonly LayoutFault[]> {
  const read = await readPages(bytes);
  const all = lines(read);
  return [
    ...overlaps(read),
    ...outside(read, expected.page),
    ...paragraphFaults(read, all),
    ...stranded(read, all),
    ...noteFaults(read, all),
    ...tableFaults(read, all),
    ...parted(read, all),
    ...lost(read, expected.words),
    ...(await structureFaults(bytes)),
  ];
}

/** Every letter of the document is in the file's content, and no other. */
function lost({ shown }: ReadPages, words: string): readonly LayoutFault[] {
  const counts = new Map<string, number>();
  for (const letter of letters(words)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const content = shown.filter(({ artifact, element }) => artifact === null && !isElsewhere(element));
  for (const letter of letters(content.map(({ text }) => text).join('')))
    counts.set(letter, (counts.get(letter) ?? 0) - 1);
  const wrong = [...counts].filter(([, count]) => count !== 0);
  return wrong.length === 0
    ? []
    : [{ kind: 'lost', page: 0, text: wrong.map(([letter, count]) => `${letter} ${count}`).join(', ') }];
}

/** What a figure draws, and what stands in the contents once more, is not among the words of the document. */
function isElsewhere(element: Element | null): boolean {
  return element?.role === 'Figure' || isWithin(element, 'TOC');
}

async function structureFaults(bytes: Uint8Array): Promise<readonly LayoutFault[]> {
  const proof = await prove(bytes);
  return [...failures(proof, 'ua'), ...failures(proof, 'a')].map(
    ({ number }): LayoutFault => ({ kind: 'structure', page: 0, text: number }),
  );
}
