import { fault } from '../fault.ts';
import type { Item, Scale } from '../model/study.ts';
import type { At, Checked } from './at.ts';
import { nearest } from './nearest.ts';
import type { RawItem } from './study-schema.ts';

/** An item with its scale; null where it cannot be used. */
export function itemOf(raw: RawItem, index: number, scales: readonly Scale[], at: At): Checked<Item | null> {
  if (raw.type !== 'scale')
    return {
      value: null,
      faults: [fault('item-type-unsupported', { item: raw.id, type: raw.type }, at('type'))],
    };
  if (raw.scale === undefined) return { value: null, faults: [fault('key-missing', { key: 'scale' }, at())] };
  const scale = scales.find((one) => one.id === raw.scale);
  if (scale === undefined) return { value: null, faults: [unknownScale(raw.scale, scales, at)] };
  const item: Item = {
    id: raw.id,
    type: 'scale',
    column: raw.column ?? raw.id,
    topic: raw.topic,
    measure: raw.measure ?? raw.topic,
    wording: raw.wording,
    followUps: raw.followUps ?? null,
    askedIf: raw.askedIf ?? null,
    number: raw.number ?? String(index + 1),
    scale,
  };
  return { value: item, faults: [] };
}

function unknownScale(wanted: string, scales: readonly Scale[], at: At) {
  const known = scales.map((scale) => scale.id);
  const near = nearest(wanted, known);
  const place = at('scale');
  if (near !== null) return fault('scale-misspelt', { scale: wanted, nearest: near }, place);
  return fault('scale-unknown', { scale: wanted, known: known.join(', ') }, place);
}
