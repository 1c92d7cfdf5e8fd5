import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { type Answers, answersOf } from './answers.ts';
import { plain } from './words.ts';

/** Something in a column that somebody ought to look at. */
export interface Suspicion {
  readonly column: string;
  readonly kind:
    | 'unlabelled'
    | 'not-numbers'
    | 'odd-codes'
    | 'word-missing'
    | 'reversed'
    | 'against'
    | 'empty'
    | 'constant';
  /** The values that it is about. */
  readonly values: readonly string[];
  /** Of `against`: the mean correlation with the others. */
  readonly r?: number;
}

/** What looks wrong in a data file, or is easily overlooked. */
export function suspicionsOf(data: DataProfile, words: Recognise): readonly Suspicion[] {
  const answers = new Map(data.columns.map((column) => [column.name, answersOf(column, words)]));
  return data.columns.flatMap((column) => [
    ...inColumn(column, answers.get(column.name) ?? null, words),
    ...reversed(column, answers.get(column.name) ?? null, data, answers),
  ]);
}

function inColumn(column: ColumnProfile, answers: Answers | null, words: Recognise): readonly Suspicion[] {
  const { name, n, codes, numbers, distinct, empty } = column;
  const about = (kind: Suspicion['kind'], values: readonly string[]): readonly Suspicion[] =>
    values.length === 0 ? [] : [{ column: name, kind, values }];
  if (n === 0) return [{ column: name, kind: 'empty', values: [] }];
  if (distinct === 1 && empty === 0) return [{ column: name, kind: 'constant', values: [] }];
  const all = codes ?? [];
  const labelled = all.some(({ label }) => label !== null);
  const texts = all.filter(({ code }) => !/^-?\d+([.,]\d+)?$/.test(code)).map(({ code }) => code);
  const isWord = (code: string): boolean => words.missing.includes(plain(code));
  const mostlyNumbers = numbers !== null && numbers.count > n / 2;
  return [
    ...about('unlabelled', labelled ? all.filter(({ label }) => label === null).map(({ code }) => code) : []),
    ...about('not-numbers', mostlyNumbers ? texts.filter((code) => !isWord(code)) : []),
    ...about('word-missing', texts.filter(isWord)),
    ...about(
      'odd-codes',
      (answers?.missing ?? [])
        .filter(({ label, code, count }) => label === null && count > 0 && !isWord(code))
        .map(({ code }) => code),
    ),
  ];
}

/** The same answers as in another column, under codes that run the other way. */
function reversed(
  column: ColumnProfile,
  answers: Answers | null,
  { columns }: DataProfile,
  all: ReadonlyMap<string, Answers | null>,
): readonly Suspicion[] {
  const own = order(answers);
  if (own === null) return [];
  const others = columns.filter((other) => {
    const found = other === column ? null : order(all.get(other.name) ?? null);
    return (
      found !== null &&
      found.length === own.length &&
      found.toReversed().every((word, index) => word === own[index])
    );
  });
  // It is the fewer that are told of.
  const alike = columns.filter(
    (other) => JSON.stringify(order(all.get(other.name) ?? null)) === JSON.stringify(own),
  );
  if (others.length === 0 || others.length < alike.length) return [];
  return [{ column: column.name, kind: 'reversed', values: others.slice(0, 3).map(({ name }) => name) }];
}

/** The labels in the order of their codes. */
function order(answers: Answers | null): readonly string[] | null {
  const valid = answers?.valid.toSorted((a, b) => Number(a.code) - Number(b.code)) ?? [];
  if (valid.length < 3 || valid.some(({ code, label }) => label === null || Number.isNaN(Number(code))))
    return null;
  return valid.map(({ label }) => plain(label ?? ''));
}
