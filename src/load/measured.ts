import { type Fault, fault } from '../fault.ts';
import type { IndexItem, NumericItem } from '../model/item.ts';
import type { Scale } from '../model/scale.ts';
import type { Around, AskedItem } from './asked-item.ts';
import type { At, Checked } from './at.ts';
import { classFaults, classOf } from './background.ts';
import type { RawItem } from './study-schema.ts';
import { twice } from './unique.ts';

/** A question that is answered with a number. */
export function numericOf(raw: RawItem, asked: AskedItem, at: At): Checked<NumericItem> {
  const { column = raw.id, unit = '', missing = [] } = raw;
  const classes = (raw.classes ?? []).map(classOf);
  return {
    value: { ...asked, type: 'numeric', column, unit, classes, missing },
    faults: classFaults(classes, at),
  };
}

/** The mean of several items; who has answered fewer than `minimum` of them has none. */
export function indexOf(raw: RawItem, asked: AskedItem, around: Around, at: At): Checked<IndexItem> {
  const { items = [] } = raw;
  const { minimum = items.length } = raw;
  return {
    value: { ...asked, type: 'index', items, minimum },
    faults: raw.items === undefined ? [missing(at)] : indexFaults(raw, items, minimum, around, at),
  };
}

function missing(at: At): Fault {
  return fault('key-missing', { key: 'items' }, at());
}

function indexFaults(
  raw: RawItem,
  items: readonly string[],
  minimum: number,
  around: Around,
  at: At,
): readonly Fault[] {
  const scaled = around.items.filter(({ type }) => type === 'scale');
  const known = scaled.map(({ id }) => id);
  const words = items.map((word, index) => ({ word, place: at('items', index) }));
  const isWithin = minimum >= 1 && minimum <= items.length;
  return [
    ...(items.length < 2 ? [fault('index-too-short', { item: raw.id }, at('items'))] : []),
    ...words.flatMap(({ word, place }) =>
      known.includes(word)
        ? []
        : [fault('index-item-unknown', { value: word, known: known.join(', ') }, place)],
    ),
    ...twice(words, 'id-twice'),
    ...(items.length >= 2 && !isWithin
      ? [fault('index-minimum', { minimum, items: items.length }, at('minimum'))]
      : []),
    ...unevenFaults(items, around, at),
  ];
}

/** A mean of scores says something only where all scores run from the same to the same. */
function unevenFaults(items: readonly string[], { items: all, scales }: Around, at: At): readonly Fault[] {
  const found = items.map((id) => {
    const scale = scales.find((one) => one.id === all.find((item) => item.id === id)?.scale);
    return { id, ends: scale === undefined ? null : endsOf(scale) };
  });
  const first = found.find(({ ends }) => ends !== null);
  return found.flatMap(({ id, ends }, index) =>
    ends === null || first === undefined || ends === first.ends
      ? []
      : [fault('index-scales-differ', { item: id, first: first.id }, at('items', index))],
  );
}

/** "1-5" */
function endsOf({ answers }: Scale): string {
  const scores = answers.map(({ score }) => score).filter((score) => score !== null);
  return `${Math.min(...scores)}-${Math.max(...scores)}`;
}
