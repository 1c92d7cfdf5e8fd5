import type { Inline } from '../../model/document.ts';
import type { ResultId } from '../../model/id.ts';
import { sourceNote } from '../drawings/parts.ts';
import type { Making, Note } from '../make.ts';

/** Where the answers come from, then where these numbers of the population do, each source once. */
export function sourceNotes(making: Making, population: readonly ResultId[]): readonly Note[] {
  const sources = population.flatMap((id) => {
    const result = making.ledger.get(id);
    return result?.kind === 'population' && result.source !== null ? [result.source] : [];
  });
  const names = [...new Set(sources)];
  const [own] = sourceNote(making);
  if (own === undefined || names.length === 0) return own === undefined ? [] : [own];
  const space: Inline = { type: 'text', text: ' ' };
  return [{ ...own, children: [...own.children, space, ...making.phrase('population-source', { names })] }];
}
