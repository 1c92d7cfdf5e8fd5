import type { Scale } from '../model/scale.ts';
import type { RawItem } from './study-schema.ts';

/** What an item is checked against: the study's scales, and its items as they are written. */
export interface Around {
  readonly scales: readonly Scale[];
  readonly items: readonly RawItem[];
}

/** What all items have, every default filled in. */
export type AskedItem = ReturnType<typeof askedOf>;

/** @param place where the item stands among all, from 0 */
export function askedOf(raw: RawItem, place: number) {
  return {
    id: raw.id,
    topic: raw.topic,
    measure: raw.measure ?? raw.topic,
    wording: raw.wording,
    askedIf: raw.askedIf ?? null,
    number: raw.number ?? String(place + 1),
    place,
  };
}
