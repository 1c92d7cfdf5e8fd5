import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { type Answers, answersOf } from './answers.ts';
import { isNoAnswerSign } from './slips.ts';
import { hasWord, plain } from './words.ts';

/** Something in a column that somebody ought to look at. */
export interface Suspicion {
  readonly column: string;
  readonly kind:
    | 'unlabelled'
    | 'not-numbers'
    | 'odd-codes'
    | 'far'
    | 'slip'
    | 'negative'
    | 'ranking'
    | 'off-scale'
    | 'repeated'
    | 'alike'
    | 'word-missing'
    | 'reversed'
    | 'against'
    | 'empty'
    | 'constant';
  /** The values that it is about. */
  readonly values: readonly string[];
  /** How often each of them stands, where that is of interest. */
  readonly counts?: readonly number[];
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
  const isWord = (code: string): boolean =>
    words.missing.includes(plain(code)) || isNoAnswerSign(code, texts);
  const mostlyNumbers = numbers !== null && numbers.count > n / 2;
  return [
    ...about('unlabelled', labelled ? all.filter(({ label }) => label === null).map(({ code }) => code) : []),
    ...about(
      'not-numbers',
      mostlyNumbers ? [...texts, ...(numbers.others ?? [])].filter((code) => !isWord(code)) : [],
    ),
    ...about('word-missing', texts.filter(isWord)),
    ...counted(
      name,
      'odd-codes',
      oddCodes(column, answers).filter((one) => !isWord(one.code) && one !== answers?.slip),
    ),
    ...counted(name, 'slip', answers?.slip == null ? [] : [answers.slip]),
    ...counted(name, 'far', numbers?.far.filter(({ code }) => code !== answers?.slip?.code) ?? []),
    ...counted(name, 'repeated', hasWord(name, words.respondent) ? (column.repeated ?? []) : []),
    ...counted(name, 'alike', alikeIn(all)),
    ...counted(name, 'negative', mostlyNumbers ? negativeOf(column, words) : []),
  ];
}

function counted(column: string, kind: Suspicion['kind'], found: readonly CodeCount[]): readonly Suspicion[] {
  if (found.length === 0) return [];
  const [values, counts] = [found.map(({ code }) => code), found.map(({ count }) => count)];
  return [{ column, kind, values, counts }];
}

/** Bare codes for no answer, be the column one of codes or of numbers. */
function oddCodes({ numbers }: ColumnProfile, answers: Answers | null): readonly CodeCount[] {
  const coded = answers?.missing.filter(({ label, count }) => label === null && count > 0) ?? [];
  const known = new Set(coded.map(({ code }) => code));
  const measured = numbers?.missing.filter(({ label, code }) => label === null && !known.has(code)) ?? [];
  return [...coded, ...measured];
}

/** Numbers below none: of ages, hours and the like all, elsewhere those that are few among others. */
function negativeOf({ name, n, numbers }: ColumnProfile, words: Recognise): readonly CodeCount[] {
  const negative = numbers?.negative ?? [];
  const sum = negative.reduce((all, { count }) => all + count, 0);
  return hasWord(name, words.numeric) || sum * 100 < n ? negative : [];
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

/** Bare texts that differ by case, blanks and signs alone: "Nord" and "nord". */
export function alikeIn(codes: readonly CodeCount[]): readonly CodeCount[] {
  const words = codes.map(({ code }) => plain(code));
  const isAlike = (word: string): boolean => word !== '' && words.filter((one) => one === word).length > 1;
  return codes.filter(
    ({ code, label }, index) => label === null && /\p{L}/u.test(code) && isAlike(words[index] ?? ''),
  );
}
