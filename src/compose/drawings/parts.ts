import type { Inline } from '../../model/document.ts';
import type { ResultId } from '../../model/id.ts';
import { resultId } from '../../model/id.ts';
import type { ShareResult } from '../../model/result.ts';
import type { Answer, Item, ScoredItem } from '../../model/study.ts';
import type { Making, Note } from '../make.ts';
import { ownPercent } from '../rounding.ts';
import { segmentOf, validAnswers } from './sides.ts';

/** The shares of a figure or table: on all asked (`share`) or on the valid answers (`valid`). */
export type Base = 'share' | 'valid';

/** The id of the share of some answers to an item. */
export function shareId(
  making: Making,
  base: Base,
  scope: string,
  item: Pick<ScoredItem, 'id'>,
  answers: readonly Answer[],
): ResultId {
  return resultId(base, making.wave, scope, item.id, segmentOf(answers));
}

/** The share by its id; null where the ledger has none, or one without a value. */
export function shareOf(making: Making, id: ResultId): ShareResult | null {
  const result = making.ledger.get(id);
  const isShare = result?.kind === 'share' || result?.kind === 'valid' || result?.kind === 'profile';
  return isShare && result.value !== null ? result : null;
}

/** How many gave a valid answer; 0 where the ledger has nobody. */
export function validBase(making: Making, item: ScoredItem, scope: string): number {
  const first = validAnswers(item.scale).slice(0, 1);
  return shareOf(making, shareId(making, 'valid', scope, item, first))?.n ?? 0;
}

/** Whether these shares, each rounded for itself as it is printed, add up to 100. */
export function addToHundred(shares: readonly (ShareResult | null)[]): boolean {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 || known.reduce((sum, share) => sum + ownPercent(share), 0) === 100;
}

/** "tilfredse i alt": what the answers of a side are called together. */
export function sumLabel(making: Making, item: Item, side: 'negative' | 'positive'): string {
  const name = item.scale.names?.[side] ?? null;
  return name === null ? making.plain(`sum-${side}`, {}) : making.plain('sum-named', { name });
}

/** A note under a figure or table: none where it has nothing to say. */
export function noteOf(making: Making, word: string, sentences: readonly (readonly Inline[])[]): Note[] {
  const told = sentences.filter((sentence) => sentence.length > 0);
  if (told.length === 0) return [];
  const children = told.flatMap((sentence, index) => (index === 0 ? sentence : [space, ...sentence]));
  return [{ label: making.word(word), children }];
}

/** Where the answers come from, as the study says it. */
export function sourceNote(making: Making): Note[] {
  return noteOf(making, 'source', [making.phrase('source', {})]);
}

const space: Inline = { type: 'text', text: ' ' };
