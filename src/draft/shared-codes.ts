import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { questionOf } from './scales.ts';
import { withUnused } from './shared-words.ts';
import { isBackground } from './who.ts';
import { hasWord } from './words.ts';

/**
 * The data with the codes that a question's parts have in common: where nobody has given one of the parts the answer 1, it can
 * be given all the same. Parts are neighbours of one name (`Q1_1`, `Q1_2`) or one label, with bare numbers of which each has three at
 * least and half of all, and which together run on by one. Neighbours of other names have the codes of a rating beside them.
 */
export function withSharedCodes(data: DataProfile, words: Recognise): DataProfile {
  const isQuestion = (column: ColumnProfile): boolean => codesOf(column) !== null && !isWho(column, words);
  const ofOne = runsOf(
    data.columns,
    (column) => codesOf(column) !== null,
    (a, b) => questionOf(a) !== null && questionOf(a) === questionOf(b),
  ).flatMap(shared);
  return { ...data, columns: runsOf(ofOne, isQuestion, () => true).flatMap(besideRatings) };
}

/** Neighbours that belong together; a column that does not fit stands alone. */
function runsOf(
  columns: readonly ColumnProfile[],
  fits: (column: ColumnProfile) => boolean,
  isTogether: (a: ColumnProfile, b: ColumnProfile) => boolean,
): readonly (readonly ColumnProfile[])[] {
  const runs: ColumnProfile[][] = [];
  for (const column of columns) {
    const before = runs.at(-1)?.at(-1);
    const carriesOn = before !== undefined && fits(before) && fits(column) && isTogether(before, column);
    if (carriesOn) runs.at(-1)?.push(column);
    else runs.push([column]);
  }
  return runs;
}

function isWho(column: ColumnProfile, words: Recognise): boolean {
  const { respondent, group, numeric, design, weight } = words;
  const isNamed = [respondent, group, numeric, design, weight].some((list) => hasWord(column.name, list));
  return isNamed || isBackground(column, words, false);
}

function shared(run: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const parts = run.map((column) => ({ column, codes: codesOf(column) ?? [] }));
  const all = [...new Set(parts.flatMap(({ codes }) => codes))].toSorted((a, b) => a - b);
  if (run.length < 2 || all.length < 4 || all.length > 11 || !isRunning(all)) return run;
  return parts.map(({ column, codes }) => (isHalf(codes, all) ? withCodes(column, codes, all) : column));
}

type Codes = readonly number[];

/** So many who have answered would have given the highest answer, had there been one. */
const enough = 300;

/** First 1 to 4 that stand alone become 1 to 5, then whatever does not run from the first answer on. */
function besideRatings(run: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const own = run.map((column) => [...(codesOf(column) ?? [])].toSorted((a, b) => a - b));
  const isAlone = (codes: Codes, at: number): boolean =>
    ![own[at - 1], own[at + 1]].some((one) => one?.join() === codes.join());
  const mayGrow = (codes: Codes, at: number): boolean =>
    !isUsual(codes) && isAlone(codes, at) && (run[at]?.n ?? 0) < enough;
  const first = own.map((codes, at) =>
    isRunning(codes) && mayGrow(codes, at) ? (nearestRating(own, at) ?? codes) : codes,
  );
  return run.map((column, at) => {
    const codes = own[at] ?? [];
    const whole = isRunning(codes) ? first[at] : nearestRating(first, at);
    return whole === undefined ? column : withCodes(column, codes, whole);
  });
}

/** The codes of the nearest rating of which those at a place are half or more; what two columns have is a rating. */
function nearestRating(all: readonly Codes[], at: number): Codes | undefined {
  const own = all[at] ?? [];
  const isRating = (codes: Codes): boolean =>
    isRunning(codes) && (isUsual(codes) || all.filter((one) => one.join() === codes.join()).length > 1);
  return all
    .map((codes, index) => ({ codes, distance: Math.abs(index - at) }))
    .filter(({ codes }) => codes.length > own.length && codes.length >= 4 && isRating(codes))
    .filter(({ codes }) => isHalf(own, codes) && own.every((code) => codes.includes(code)))
    .toSorted((a, b) => a.distance - b.distance)[0]?.codes;
}

/** 1 to 5, and ten answers or eleven. */
function isUsual(codes: Codes): boolean {
  return codes.length >= 10 || (codes.length === 5 && codes[0] === 1);
}

function isHalf(codes: Codes, all: Codes): boolean {
  return codes.length >= 3 && codes.length * 2 >= all.length;
}

function withCodes(column: ColumnProfile, codes: Codes, all: Codes): ColumnProfile {
  return withUnused(
    column,
    all.filter((code) => !codes.includes(code)).map((code) => String(code)),
  );
}

/** Bare codes 0 to 10; what is higher, or below none, may stand for no answer. */
function codesOf({ codes, unused }: ColumnProfile): Codes | null {
  if (codes === null || unused.some(({ label }) => label !== null)) return null;
  const all = [...codes, ...unused];
  if (all.some(({ label }) => label !== null)) return null;
  const numbers = all.flatMap(({ code }) => (/^(\d|10)$/.test(code) ? [Number(code)] : []));
  const others = all.filter(({ code }) => /[1-9]/.test(code) && !/^-?\d+$/.test(code));
  return numbers.length < 3 || others.length > 0 ? null : numbers;
}

function isRunning(numbers: Codes): boolean {
  return (numbers[0] ?? 2) <= 1 && numbers.every((one, index) => one === (numbers[0] ?? 0) + index);
}
