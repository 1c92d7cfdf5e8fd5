import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import type { Answers } from './answers.ts';
import { hasWord } from './words.ts';

/** A column in which each row has a value of its own: one that is called so, or the first whole numbers. */
export function respondentOf({ columns, rows }: DataProfile, words: Recognise): ColumnProfile | null {
  const unlike = columns.filter(
    ({ n, distinct, numbers }) => n === rows && distinct === rows && (numbers?.whole ?? true),
  );
  const named = unlike.find(({ name }) => hasWord(name, words.respondent));
  const isNumber = ({ name, numbers }: ColumnProfile): boolean =>
    numbers?.count === rows && !hasWord(name, words.numeric);
  return named ?? unlike.find(isNumber) ?? null;
}

export function weightOf({ columns, rows }: DataProfile, words: Recognise): string | null {
  const fits = ({ name, numbers }: ColumnProfile): boolean =>
    hasWord(name, words.weight) &&
    numbers !== null &&
    !numbers.whole &&
    numbers.least >= 0 &&
    numbers.count > rows / 2;
  return columns.find(fits)?.name ?? null;
}

/** Categories that tell groups: called so, or the first that part people into three to eight, age or region before opinions. */
export function groupOf<T extends { readonly column: ColumnProfile; readonly answers: Answers | null }>(
  found: readonly T[],
  words: Recognise,
): T | null {
  const large = found.filter(({ answers }) => {
    const counts = answers?.valid.filter(({ count }) => count > 0) ?? [];
    return counts.length >= 2 && counts.length <= 8 && counts.every(({ count }) => count >= 10);
  });
  const named = large.find(({ column }) => hasWord(column.name, words.group));
  const told = large.filter(({ column }) => isBackground(column, words, false));
  const worded = large.filter(({ column }) => isBackground(column, words));
  const several = ({ answers }: T): boolean => (answers?.valid.length ?? 0) > 2;
  return named ?? told.find(several) ?? worded.find(several) ?? worded[0] ?? null;
}

/** What is called so, or, where that counts, has words for categories. */
export function isBackground(
  { name, label, codes, numbers }: ColumnProfile,
  words: Recognise,
  worded = true,
): boolean {
  if (hasWord(name, words.background) || hasWord(label ?? '', words.background)) return true;
  return worded && codes !== null && (numbers === null || codes.some((one) => one.label !== null));
}
