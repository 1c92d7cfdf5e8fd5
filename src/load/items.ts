import { type Fault, fault } from '../fault.ts';
import type { Item, OtherItem } from '../model/item.ts';
import { nearest } from '../model/nearest.ts';
import type { Scale } from '../model/scale.ts';
import { type Around, type AskedItem, askedOf } from './asked-item.ts';
import type { At, Checked } from './at.ts';
import { multipleOf, nominalOf } from './choices.ts';
import { indexOf, numericOf } from './measured.ts';
import type { RawItem } from './study-schema.ts';

/** What each type may have beside what all items have. */
const fieldsOf = {
  scale: ['column', 'followUps', 'scale', 'battery'],
  nominal: ['column', 'answers', 'dontKnow', 'missing'],
  multiple: [
    'column',
    'answers',
    'dontKnow',
    'missing',
    'columns',
    'chosenIn',
    'ticked',
    'unticked',
    'separator',
    'blank',
  ],
  numeric: ['column', 'missing', 'unit', 'classes'],
  index: ['items', 'minimum'],
} as const satisfies Partial<Record<RawItem['type'], readonly (keyof RawItem)[]>>;

/** An item, complete; null where it cannot be used. */
export function itemOf(
  raw: RawItem,
  place: number,
  around: Around,
  at: At,
): Checked<Item | OtherItem | null> {
  const { value, faults } = checked(raw, place, around, at);
  return { value, faults: [...(raw.type === 'open' ? [] : foreign(raw, raw.type, at)), ...faults] };
}

function checked(raw: RawItem, place: number, around: Around, at: At): Checked<Item | OtherItem | null> {
  const asked = askedOf(raw, place);
  switch (raw.type) {
    case 'nominal':
      return nominalOf(raw, asked, at);
    case 'multiple':
      return multipleOf(raw, asked, at);
    case 'numeric':
      return numericOf(raw, asked, at);
    case 'index':
      return indexOf(raw, asked, around, at);
    case 'scale':
      return scaledOf(raw, asked, around.scales, at);
    case 'open':
      return { value: null, faults: [unsupported(raw, at)] };
  }
}

function unsupported({ id, type }: RawItem, at: At): Fault {
  return fault('item-type-unsupported', { item: id, type }, at('type'));
}

function scaledOf(raw: RawItem, asked: AskedItem, scales: readonly Scale[], at: At): Checked<Item | null> {
  if (raw.scale === undefined) return { value: null, faults: [fault('key-missing', { key: 'scale' }, at())] };
  const scale = scales.find((one) => one.id === raw.scale);
  if (scale === undefined) return { value: null, faults: [unknownScale(raw.scale, scales, at)] };
  const { place: _, ...common } = asked;
  const { column = raw.id, followUps = null, battery } = raw;
  const together = battery === undefined ? {} : { battery };
  return { value: { ...common, type: 'scale', column, followUps, scale, ...together }, faults: [] };
}

function foreign(raw: RawItem, type: keyof typeof fieldsOf, at: At): readonly Fault[] {
  const own: readonly string[] = fieldsOf[type];
  const all = new Set<keyof RawItem>(Object.values(fieldsOf).flat());
  return [...all]
    .filter((key) => raw[key] !== undefined && !own.includes(key))
    .map((key) => fault('key-not-for-type', { key, type }, at(key)));
}

function unknownScale(wanted: string, scales: readonly Scale[], at: At) {
  const known = scales.map((scale) => scale.id);
  const near = nearest(wanted, known);
  const place = at('scale');
  if (near !== null) return fault('scale-misspelt', { scale: wanted, nearest: near }, place);
  return fault('scale-unknown', { scale: wanted, known: known.join(', ') }, place);
}
