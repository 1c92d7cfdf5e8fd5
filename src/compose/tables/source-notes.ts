import type { Inline } from '../../model/document.ts';
import type { ResultId } from '../../model/id.ts';
import { sourceNote } from '../drawings/parts.ts';
import type { Making, Note } from '../make.ts';

/** Where the answers come from, then where these numbers of the population and of the interviewing do, each source once. */
export function sourceNotes(
  making: Making,
  population: readonly ResultId[],
  fieldwork: readonly ResultId[] = [],
): readonly Note[] {
  const [own] = sourceNote(making);
  if (own === undefined) return [];
  const others = [...named(making, 'population', population), ...named(making, 'fieldwork', fieldwork)];
  return [{ ...own, children: [...own.children, ...others] }];
}

function named(
  making: Making,
  kind: 'population' | 'fieldwork',
  ids: readonly ResultId[],
): readonly Inline[] {
  const sources = ids.flatMap((id) => {
    const result = making.ledger.get(id);
    return result?.kind === kind && result.source !== null ? [result.source] : [];
  });
  // "A, reprinted in B" also says B.
  const names = [...new Set(sources)].filter(
    (name, _, all) => !all.some((other) => other !== name && other.endsWith(` ${name}`)),
  );
  return names.length === 0 ? [] : [space, ...making.phrase(`${kind}-source`, { names })];
}

const space: Inline = { type: 'text', text: ' ' };
