/** A number and how often it stands. */
export interface NumberCount {
  readonly value: number;
  readonly count: number;
}

/** Numbers of a column that seem to be something else than what is measured. */
export interface OddNumbers {
  /** 999, 99, 888, -9 …: no answers, mostly. */
  readonly missing: readonly number[];
  /** So far from all others that they may be slips of the keyboard. */
  readonly far: readonly number[];
}

/**
 * Whether people write such a number where there is no answer: two or more nines, eights or sevens (with 96 to 98, 996 to
 * 998 … beside 99, 999), and below none -1 to -9 and these. Decimal signs do not count: 99.99 is one.
 */
export function isLikeMissing(value: number): boolean {
  const digits = String(Math.abs(value)).replace('.', '');
  return /^(9{2,}|8{2,}|7{2,}|9+[678])$/.test(digits) || (value < 0 && /^[1-9]$/.test(digits));
}

/**
 * The numbers among others that seem to be codes for missing answers, and those that lie far outside the rest. A rule of
 * thumb, made for numbers such as ages, hours and amounts; what it finds is a guess for somebody to look at.
 * @param counts each number once, in any order
 */
export function oddNumbers(counts: readonly NumberCount[]): OddNumbers {
  const sorted = counts.toSorted((a, b) => a.value - b.value);
  const rest = sorted.filter(({ value }) => !isLikeMissing(value));
  if (rest.length < fewest) return none;
  const missing = sorted
    .filter(({ value }) => isLikeMissing(value))
    .filter((one) => isBelowAll(one, sorted, rest) || isBeyond(one, rest));
  const codes = new Set(missing.map(({ value }) => value));
  const left = sorted.filter((one) => !codes.has(one.value));
  return { missing: [...codes], far: farFrom(left) };
}

/** Fewer different numbers do not tell what is far from them. */
const fewest = 5;
const none: OddNumbers = { missing: [], far: [] };

/** One of at most three numbers below none, of which each could be a code, where all others count from none upwards. */
function isBelowAll(
  { value }: NumberCount,
  sorted: readonly NumberCount[],
  rest: readonly NumberCount[],
): boolean {
  const negative = sorted.filter((one) => one.value < 0);
  return value < 0 && negative.length <= 3 && (rest[0]?.value ?? -1) >= 0;
}

/**
 * Beyond the rest by more than a quarter of its range; or by some steps, and more often than any of the five numbers
 * that are nearest to it, as when 99 stands for "no answer" in a column of ages up to 90.
 */
function isBeyond({ value, count }: NumberCount, rest: readonly NumberCount[]): boolean {
  const [least, greatest] = [rest[0]?.value ?? 0, rest.at(-1)?.value ?? 0];
  const range = greatest - least;
  const gap = Math.max(value - greatest, least - value);
  if (gap > range / 4) return true;
  const nearest = value > greatest ? rest.slice(-5) : rest.slice(0, 5);
  const isOften = count >= 3 && nearest.every((one) => one.count < count);
  return isOften && gap >= (5 * range) / (rest.length - 1);
}

/**
 * Beyond three times the interquartile range from the quartiles (Tukey's outer fences), parted from all others by more than half
 * of their range, and no more than one in a hundred: long tails, as those of incomes, are not meant.
 */
function farFrom(sorted: readonly NumberCount[]): readonly number[] {
  const turned = sorted.map(({ value, count }) => ({ value: -value, count })).toReversed();
  const below = farAbove(turned).map((value) => -value);
  return [...below.toReversed(), ...farAbove(sorted)];
}

/** Those behind the first wide gap above the upper fence. */
function farAbove(sorted: readonly NumberCount[]): readonly number[] {
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  const [low, high] = [quantile(sorted, n / 4), quantile(sorted, (3 * n) / 4)];
  const fence = high + 3 * (high - low);
  const least = sorted[0]?.value ?? 0;
  let left = n;
  const start = sorted.findIndex(({ value, count }, index) => {
    const before = sorted[index - 1]?.value ?? value;
    const isFar = value > fence && value - before > (before - least) / 2 && left <= Math.max(1, n / 100);
    left -= count;
    return isFar;
  });
  return start === -1 ? [] : sorted.slice(start).map(({ value }) => value);
}

/** The number below or at which so many stand. */
function quantile(sorted: readonly NumberCount[], rank: number): number {
  let seen = 0;
  const found = sorted.find(({ count }) => {
    seen += count;
    return seen >= rank;
  });
  return found?.value ?? 0;
}
