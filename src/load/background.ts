import { type Fault, fault } from '../fault.ts';
import type { BackgroundVariable, Category, NumberClass } from '../model/background.ts';
import { segmentOf } from '../model/segment.ts';
import type { At, Checked } from './at.ts';
import type { RawBackground } from './study-schema.ts';
import { twice } from './unique.ts';

/** A background variable with its categories or classes. */
export function backgroundOf(raw: RawBackground, at: At): Checked<BackgroundVariable> {
  return raw.type === 'categories' ? categoryVariable(raw, at) : numericVariable(raw, at);
}

function categoryVariable(raw: RawBackground, at: At): Checked<BackgroundVariable> {
  const listed = raw.categories ?? [];
  const categories = listed.map(categoryOf);
  const faults = [
    ...(listed.length === 0 ? [fault('key-missing', { key: 'categories' }, at())] : []),
    ...foreign(raw, ['unit', 'more', 'classes', 'cumulative', 'missing'], at),
    ...listed.flatMap((one, index) => namelessFault(one, index, at)),
    ...twice(
      categories.map(({ id }, index) => ({ word: id, place: at('categories', index, 'code') })),
      'id-twice',
    ),
    ...twice(
      categories.map(({ code }, index) => ({ word: code, place: at('categories', index, 'code') })),
      'code-twice',
    ),
  ];
  const { id, label, column = id } = raw;
  return { value: { id, type: 'categories', column, label, categories }, faults };
}

type RawCategory = NonNullable<RawBackground['categories']>[number];

export function categoryOf({ id, code, label, plural }: RawCategory): Category {
  return { id: id ?? segmentOf(code ?? ''), code: code ?? id ?? '', label, plural: plural ?? null };
}

function namelessFault({ id, code }: RawCategory, index: number, at: At): readonly Fault[] {
  if (id !== undefined) return [];
  if (code === undefined) return [fault('key-missing', { key: 'id' }, at('categories', index))];
  return segmentOf(code) === ''
    ? [fault('code-without-letters', { code }, at('categories', index, 'code'))]
    : [];
}

function numericVariable(raw: RawBackground, at: At): Checked<BackgroundVariable> {
  const { id, label, column = id, unit = '', more = null, missing } = raw;
  const classes = (raw.classes ?? []).map(classOf);
  const cumulative = (raw.cumulative ?? []).map(classOf);
  const value = { id, type: 'numeric' as const, column, label, unit, more, classes, cumulative };
  const faults = [
    ...foreign(raw, ['categories'], at),
    ...classFaults(classes, at),
    ...cumulativeFaults(classes, cumulative, at),
  ];
  return { value: missing === undefined ? value : { ...value, missing }, faults };
}

/** A class without a label is called by its bounds. */
export function classOf(raw: {
  from: number;
  to?: number | undefined;
  label?: string | undefined;
}): NumberClass {
  const { from, to = null } = raw;
  return { from, to, label: raw.label ?? (to === null ? `${from}+` : `${from}–${to}`) };
}

/** Classes rise and do not overlap, and their labels do not say that they do; only the last may be open. */
export function classFaults(classes: readonly NumberClass[], at: At): readonly Fault[] {
  return classes.flatMap((one, index) => {
    const { from, to } = one;
    const before = classes[index - 1];
    if (to !== null && to < from) return [fault('class-turned', { from, to }, at('classes', index))];
    if (before === undefined) return [];
    const free = before.to !== null && before.to < from;
    if (!free) return [fault('classes-overlap', { from }, at('classes', index))];
    return touchFaults(before, one, () => at('classes', index));
  });
}

/** "1–2 år" and "2–3 år": who reads the table cannot tell which of them two years are in. */
function touchFaults(
  { label: first }: NumberClass,
  { label: second }: NumberClass,
  place: () => ReturnType<At>,
): readonly Fault[] {
  const { value, unit } = /[-–]\s*(?<value>\d+)(?<unit>\D*)$/u.exec(first)?.groups ?? {};
  const start = /^\d+/u.exec(second)?.[0];
  if (value === undefined || unit === undefined || value !== start) return [];
  return second.includes(unit.trim()) ? [fault('classes-touch', { first, second, value }, place())] : [];
}

/** Further classes may overlap, but none may be another's copy: results are named by their bounds. */
function cumulativeFaults(
  classes: readonly NumberClass[],
  cumulative: readonly NumberClass[],
  at: At,
): readonly Fault[] {
  const turned = cumulative.flatMap(({ from, to }, index) =>
    to !== null && to < from ? [fault('class-turned', { from, to }, at('cumulative', index))] : [],
  );
  const named = (key: string, all: readonly NumberClass[]) =>
    all.map(({ from, to }, index) => ({ word: `${from}..${to ?? ''}`, place: at(key, index) }));
  return [
    ...turned,
    ...twice([...named('classes', classes), ...named('cumulative', cumulative)], 'id-twice'),
  ];
}

function foreign(
  raw: RawBackground,
  fields: readonly ('unit' | 'more' | 'classes' | 'cumulative' | 'missing' | 'categories')[],
  at: At,
): readonly Fault[] {
  return fields
    .filter((field) => raw[field] !== undefined)
    .map((field) => fault('key-not-for-type', { key: field, type: raw.type }, at(field)));
}
