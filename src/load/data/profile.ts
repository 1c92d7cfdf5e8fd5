import { throwIfAny } from '../../fault.ts';
import { type NumberCount, oddNumbers } from '../../model/odd-numbers.ts';
import type { CodeCount, ColumnProfile, DataProfile } from '../../model/profile.ts';
import { listing } from '../listing.ts';
import { datesIn } from './dates.ts';
import { decimalSignOf } from './decimal-sign.ts';
import { numberIn } from './number-in.ts';
import { type DataColumn, type DataSource, isDeclaredMissing } from './source.ts';

/** Above so many different values a column holds no codes. */
const mostCodes = 60;
/** So many different values are kept, to see whether all are unlike. */
const mostKept = 200_000;

/** What stands in each column of a data file. @throws Faults what is wrong with its rows */
export function profileOf(source: DataSource): DataProfile {
  const counts = source.columns.map(() => new Map<string, number>());
  const list = listing(source.file);
  let rows = 0;
  source.eachRow((fields) => {
    rows += 1;
    counts.forEach((count, index) => {
      const value = (fields[index] ?? '').trim();
      if (count.size < mostKept || count.has(value)) count.set(value, (count.get(value) ?? 0) + 1);
    });
  }, list);
  throwIfAny(list.faults());
  const { file, weight, sets, reading } = source;
  const told = Object.entries(reading).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  const decimal = reading.decimal === null ? decimalSignOf(counts.map((count) => [...count.keys()])) : null;
  const columns = source.columns.map((column, index) =>
    columnProfile(column, counts[index] ?? new Map(), rows, reading.decimal ?? decimal),
  );
  const data = { file, rows, reading: Object.fromEntries(told), weight, sets, columns };
  return decimal === null ? data : { ...data, decimal };
}

function columnProfile(
  column: DataColumn,
  counts: ReadonlyMap<string, number>,
  rows: number,
  decimal: '.' | ',' | null,
): ColumnProfile {
  const { name, label, type, measure, valueLabels } = column;
  const filled = [...counts].filter(([value]) => value !== '');
  const counted = (entries: readonly (readonly [string, number])[]): readonly CodeCount[] =>
    entries
      .map(([code, count]) => ({ code, label: valueLabels.get(code) ?? null, count }))
      .toSorted((a, b) => inOrder(a.code, b.code));
  const missing = counted(filled.filter(([value]) => isDeclaredMissing(column, value)));
  const valid = filled.filter(([value]) => !isDeclaredMissing(column, value));
  const empty = counts.get('') ?? 0;
  const dates = type === null || type === 'date' ? datesIn(valid.map(([value]) => value)) : null;
  const repeated = counted(repeatedOf(valid)).slice(0, mostRepeated);
  const unused = [...valueLabels].filter(([code]) => !counts.has(code)).map(([code]) => [code, 0] as const);
  return {
    name,
    label,
    type: dates === null ? type : 'date',
    measure,
    n: rows - empty - missing.reduce((sum, { count }) => sum + count, 0),
    empty,
    missing,
    codes: valid.length > mostCodes ? null : counted(valid),
    unused: counted(unused),
    distinct: valid.length,
    numbers: numbersOf(counted, valid, decimal),
    ...(dates === null ? {} : { dates }),
    ...(repeated.length === 0 ? {} : { repeated }),
    longest: valid.reduce((most, [value]) => Math.max(most, value.length), 0),
  };
}

const mostRepeated = 20;

/** Values that stand more than once where nineteen of twenty do not. */
function repeatedOf(valid: Counted): Counted {
  const repeated = valid.filter(([, count]) => count > 1);
  return valid.length >= 10 && repeated.length * 20 <= valid.length ? repeated : [];
}

type Counted = readonly (readonly [code: string, count: number])[];

function numbersOf(
  counted: (entries: Counted) => readonly CodeCount[],
  values: Counted,
  decimal: '.' | ',' | null,
): ColumnProfile['numbers'] {
  const numbers = values.flatMap(([text, count]) => {
    const value = numberIn(text, decimal);
    return value === null ? [] : [{ text, value, count }];
  });
  if (numbers.length === 0) return null;
  const known = new Set(numbers.map(({ text }) => text));
  const others = values.length > mostCodes ? values.filter(([text]) => !known.has(text)) : [];
  const isFew = others.length > 0 && others.length * 20 <= values.length;
  const odd = oddNumbers(together(numbers));
  const [missing, far] = [new Set(odd.missing), new Set(odd.far)];
  const those = (fits: (value: number) => boolean): readonly CodeCount[] =>
    counted(numbers.filter(({ value }) => fits(value)).map(({ text, count }) => [text, count]));
  return {
    ...summaryOf(numbers),
    ...(isFew ? { others: others.slice(0, mostNegative).map(([text]) => text) } : {}),
    missing: those((value) => missing.has(value)),
    far: those((value) => far.has(value)),
    negative: those((value) => value < 0 && !missing.has(value) && !far.has(value)).slice(0, mostNegative),
  };
}

const mostNegative = 20;

/** "5" and "5.0" are one number. */
function together(numbers: readonly NumberCount[]): readonly NumberCount[] {
  const counts = new Map<number, number>();
  for (const { value, count } of numbers) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function summaryOf(numbers: readonly NumberCount[]) {
  let [count, sum, least, greatest, whole] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const { value, count: times } of numbers) {
    count += times;
    sum += value * times;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    whole &&= Number.isInteger(value);
  }
  return { count, least, greatest, mean: sum / count, whole };
}

/** Numbers by size, before all else by code units. */
function inOrder(a: string, b: string): number {
  const [x, y] = [numberIn(a, null), numberIn(b, null)];
  if (x !== null && y !== null && x !== y) return x - y;
  if (x !== null && y === null) return -1;
  if (x === null && y !== null) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
