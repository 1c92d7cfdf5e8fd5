import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import type { Together } from './against.ts';
import { answersOf } from './answers.ts';
import { isBackground } from './who.ts';
import { hasWord } from './words.ts';

/** Codes that stand beside a scale and are no part of it, by column. */
export type OffScale = ReadonlyMap<string, readonly string[]>;

/** Ratings of 1 to 5 are often written with 0 where nothing was answered, and 6 where there was nothing to rate. */
const inner = ['1', '2', '3', '4', '5'];
const below = '0';
const above = '6';

/** Whether bare codes are 1 to 5 with 0 or 6 beside them, so that it is worth to look at the rows. */
export function mayBeOffScale({ codes }: Together): boolean {
  const outer = codes.filter((code) => !inner.includes(code));
  const isWhole = inner.every((code) => codes.includes(code));
  return isWhole && outer.length > 0 && outer.every((code) => code === below || code === above);
}

/**
 * Whether 0 and 6 beside 1 to 5 go against the order of the scale. Who answers one question higher than others do mostly answers
 * the others higher too; so where those with a 6 give lower answers elsewhere than those with 4 or 5 do (Welch's z of the
 * questions together at least 3, and so in three questions of four), 6 is no higher answer. The same, turned round, for 0.
 * Where the answers 1 to 5 do not hang together themselves, nothing can be told.
 * @param positions which of the codes stands in each row, by column; negative: none
 */
export function offScaleIn(
  { columns, codes }: Together,
  positions: ReadonlyMap<string, ArrayLike<number>>,
): readonly string[] {
  const data = columns.map((column) => positions.get(column) ?? []);
  const moments = momentsOf(data, codes);
  const [low, high] = [
    ['1', '2'],
    ['4', '5'],
  ] as const;
  if (!isHigher(moments, high, low)) return [];
  return [
    ...(codes.includes(below) && isHigher(moments, [below], low) ? [below] : []),
    ...(codes.includes(above) && isHigher(moments, high, [above]) ? [above] : []),
  ];
}

/** The question of so many columns that a code is no answer, and of most that could be asked, tells of the others. */
const habit = 3;

/**
 * What rows tell of some columns, for all that have the same habit: a file in which 0 is no answer to most of the questions that
 * could be asked has it as no answer to the others, although they are too few, or too unlike, to be asked themselves.
 * @param found what the rows tell; columns that could be asked and have nothing off their scale have an empty list
 */
export function offScaleOfFile(data: DataProfile, found: OffScale, words: Recognise): OffScale {
  const carriers = new Map(data.columns.flatMap((column) => carried(column, words)));
  const isHabit = (code: string): boolean => {
    const asked = [...found].filter(([name]) => carriers.get(name)?.includes(code));
    const told = asked.filter(([, off]) => off.includes(code)).length;
    return told >= habit && told * 2 > asked.length;
  };
  const usual = [below, above].filter(isHabit);
  const all = new Map([...found].map(([name, codes]) => [name, new Set(codes)]));
  for (const [name, outer] of carriers)
    for (const code of usual) if (outer.includes(code)) all.set(name, (all.get(name) ?? new Set()).add(code));
  return new Map([...all].filter(([, codes]) => codes.size > 0).map(([name, codes]) => [name, [...codes]]));
}

/** A column of bare codes 1 to 5, one of which may be lacking, with 0 or 6 beside them; not one of who people are. */
function carried(column: ColumnProfile, words: Recognise): readonly (readonly [string, readonly string[]])[] {
  const { name } = column;
  const isWho = [words.numeric, words.group, words.design].some((list) => hasWord(name, list));
  if (isWho || isBackground(column, words, false)) return [];
  const codes = (answersOf(column, words)?.valid ?? []).filter(({ count }) => count > 0);
  const outer = codes.filter(({ code }) => !inner.includes(code));
  const isBare = codes.every(({ label }) => label === null);
  if (!isBare || outer.length === 0 || codes.length - outer.length < inner.length - 1) return [];
  const isOuter = outer.every(({ code }) => code === below || code === above);
  return isOuter ? [[name, outer.map(({ code }) => code)]] : [];
}

/** The codes as what they are: declared to be no answers. */
export function withoutOffScale(data: DataProfile, offScale: OffScale): DataProfile {
  if (offScale.size === 0) return data;
  return {
    ...data,
    columns: data.columns.map((column) => without(column, offScale.get(column.name) ?? [])),
  };
}

function without(column: ColumnProfile, off: readonly string[]): ColumnProfile {
  const moved = column.codes?.filter(({ code }) => off.includes(code)) ?? [];
  if (moved.length === 0) return column;
  return {
    ...column,
    n: column.n - moved.reduce((sum, { count }) => sum + count, 0),
    codes: column.codes?.filter((one) => !moved.includes(one)) ?? null,
    distinct: column.distinct - moved.length,
    missing: [...column.missing, ...moved],
  };
}

/** Number, sum and sum of squares of what is answered elsewhere, by the code that stands here. */
interface Moments {
  n: number;
  sum: number;
  squares: number;
}

/** For each column, by code: the mean of a respondent's answers 1 to 5 to the other columns, of two at least. */
function momentsOf(
  data: readonly ArrayLike<number>[],
  codes: readonly string[],
): readonly ReadonlyMap<string, Moments>[] {
  const all = data.map(() => new Map(codes.map((code) => [code, { n: 0, sum: 0, squares: 0 }])));
  const scores = codes.map((code) => (inner.includes(code) ? Number(code) : 0));
  const rows = data[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const own = data.map((column) => scores[column[row] ?? -1] ?? 0);
    const sum = own.reduce((total, score) => total + score, 0);
    const count = own.filter((score) => score > 0).length;
    data.forEach((column, index) => {
      const score = own[index] ?? 0;
      const others = count - (score > 0 ? 1 : 0);
      const moments = all[index]?.get(codes[column[row] ?? -1] ?? '');
      if (moments !== undefined && others >= 2) add(moments, (sum - score) / others);
    });
  }
  return all;
}

function add(moments: Moments, value: number): void {
  moments.n += 1;
  moments.sum += value;
  moments.squares += value * value;
}

/** So few answers to a question tell nothing of it. */
const fewest = 20;

/** Whether those with the one codes answer elsewhere higher than those with the others, the questions taken together. */
function isHigher(
  all: readonly ReadonlyMap<string, Moments>[],
  one: readonly string[],
  other: readonly string[],
): boolean {
  const contrasts = all.flatMap((moments) => {
    const [a, b] = [pooled(moments, one), pooled(moments, other)];
    return a.n < fewest || b.n < fewest
      ? []
      : [{ difference: a.sum / a.n - b.sum / b.n, variance: variance(a) / a.n + variance(b) / b.n }];
  });
  const higher = contrasts.filter(({ difference }) => difference > 0).length;
  const difference = contrasts.reduce((total, one) => total + one.difference, 0);
  const error = Math.sqrt(contrasts.reduce((total, one) => total + one.variance, 0));
  return contrasts.length >= 3 && higher * 4 >= contrasts.length * 3 && difference > 3 * error;
}

function pooled(moments: ReadonlyMap<string, Moments>, codes: readonly string[]): Moments {
  const sum: Moments = { n: 0, sum: 0, squares: 0 };
  for (const code of codes) {
    const one = moments.get(code);
    sum.n += one?.n ?? 0;
    sum.sum += one?.sum ?? 0;
    sum.squares += one?.squares ?? 0;
  }
  return sum;
}

function variance({ n, sum, squares }: Moments): number {
  return (squares - (sum * sum) / n) / (n - 1);
}
