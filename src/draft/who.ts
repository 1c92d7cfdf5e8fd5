import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { type Answers, orderOf, wordIn } from './answers.ts';
import { hasWord } from './words.ts';

/**
 * A column in which each row has a value of its own: one that is called so, or the first whole numbers. One that is called so may
 * have the same value in a row of twenty: that is a mistake in the file, which is found when the study is checked.
 */
export function respondentOf({ columns, rows }: DataProfile, words: Recognise): ColumnProfile | null {
  const whole = columns.filter(({ n, numbers }) => n === rows && (numbers?.whole ?? true));
  const unlike = whole.filter(({ distinct }) => distinct === rows);
  const named = ({ name }: ColumnProfile): boolean => hasWord(name, words.respondent);
  const isNumber = ({ name, numbers }: ColumnProfile): boolean =>
    numbers?.count === rows && !hasWord(name, words.numeric);
  const nearly = whole.find((one) => named(one) && (one.repeated?.length ?? 0) > 0);
  return unlike.find(named) ?? nearly ?? unlike.find(isNumber) ?? null;
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

/**
 * Categories that tell groups: called so, or the first that part people into three to eight, age or region before others. What
 * looks like opinions is no group, unless it is called one.
 */
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
  const worded = large.filter((one) => isBackground(one.column, words) && !isOpinion(one, found, words));
  const several = ({ answers }: T): boolean => (answers?.valid.length ?? 0) > 2;
  return named ?? told.find(several) ?? worded.find(several) ?? worded[0] ?? null;
}

interface Categories {
  readonly column: ColumnProfile;
  readonly answers: Answers | null;
}

/** Whether two columns have the same three answers or more, or most of the answers are words of one scale. */
function isOpinion({ column, answers }: Categories, all: readonly Categories[], words: Recognise): boolean {
  const said = (one: Answers | null): readonly string[] =>
    one?.valid.map(({ code, label }) => wordIn(label ?? code)).toSorted() ?? [];
  const own = said(answers);
  const isShared = all.some((one) => one.column !== column && said(one.answers).join('|') === own.join('|'));
  const known = words.scales.map((scale) => own.filter((word) => orderOf(scale).includes(word)).length);
  return own.length >= 3 && (isShared || Math.max(0, ...known) * 2 > own.length);
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
