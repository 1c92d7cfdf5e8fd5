import type { Inline } from '../../model/document.ts';
import type { ResultId } from '../../model/id.ts';
import { resultId } from '../../model/id.ts';
import type { Item, ScoredItem } from '../../model/item.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { ShareResult } from '../../model/results/described.ts';
import type { Answer } from '../../model/scale.ts';
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

/** How many gave a valid answer; 0 where the ledger has nobody, or holds some of their answers back. */
export function validBase(making: Making, item: ScoredItem, scope: string): number {
  const answers = validAnswers(item.scale);
  return wholeBase(
    making,
    answers.map((answer) => shareId(making, 'valid', scope, item, [answer])),
  );
}

/** Whether somebody gave a valid answer, be it told or not. */
export function isAnswered(making: Making, item: ScoredItem, scope: string): boolean {
  return isBased(making, shareId(making, 'valid', scope, item, validAnswers(item.scale).slice(0, 1)));
}

/** The base of shares that are drawn together; 0 where one of them has no value. */
export function wholeBase(making: Making, ids: readonly ResultId[]): number {
  const shares = ids.map((id) => shareOf(making, id));
  return shares.includes(null) ? 0 : (shares[0]?.n ?? 0);
}

/** The base of shares that stand in cells of their own; 0 where none of them has a value. */
export function numberBase(making: Making, ids: readonly ResultId[]): number {
  return ids.map((id) => shareOf(making, id)).find((share) => share !== null)?.n ?? 0;
}

/** Whether a share rests on somebody, be it told or not. */
export function isBased(making: Making, id: ResultId): boolean {
  const result = making.ledger.get(id);
  return result !== undefined && (result.n > 0 || isHeldBack(result));
}

/**
 * The answers that most gave, by place; none where as many may have given one that is held back.
 * @param base how many gave any of them
 */
export function mostGiven(shares: readonly (ShareResult | null)[], base: number): readonly number[] {
  const counts = shares.map((share) => share?.count ?? 0);
  const largest = Math.max(...counts);
  const left = base - counts.reduce((sum, count) => sum + count, 0);
  const isSure = !shares.includes(null) || left < largest;
  return isSure ? counts.flatMap((count, place) => (count === largest ? [place] : [])) : [];
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

/**
 * Where the answers come from, as the study says it; and where there are several waves, those that are shown, unless the study
 * says them itself.
 */
export function sourceNote(making: Making, shown: readonly string[] = [making.wave]): Note[] {
  const { source, waves } = making.study;
  const labels = waves.filter(({ id }) => shown.includes(id)).map(({ label }) => label);
  const named = waves.length > 1 && !labels.every((label) => source.includes(label)) ? labels : null;
  return noteOf(making, 'source', [making.phrase('source', { named })]);
}

const space: Inline = { type: 'text', text: ' ' };
