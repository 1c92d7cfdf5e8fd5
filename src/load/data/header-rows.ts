/** The columns that the first rows of a table name. */
export interface HeaderRows {
  readonly rows: number;
  /** Empty where nothing names a column. */
  readonly names: readonly string[];
  readonly labels: readonly (string | null)[];
}

/**
 * What one or two header rows say. Where each column has a name of its own in the first, the second tells what it holds.
 * Otherwise a question that stands over several columns is followed by what each of them asks: "Question: part".
 * @param asked how many rows the study says there are; null: to be found out
 */
export function headerRows(
  first: readonly string[],
  second: readonly string[],
  asked: 1 | 2 | null,
): HeaderRows {
  const upper = first.map((name) => name.trim());
  const lower = upper.map((_, index) => (second[index] ?? '').trim());
  if ((asked ?? (isSecondHeader(upper, lower) ? 2 : 1)) === 1)
    return { rows: 1, names: upper, labels: upper.map(() => null) };
  if (new Set(upper).size === upper.length && !upper.includes(''))
    return { rows: 2, names: upper, labels: lower.map((label) => (label === '' ? null : label)) };
  const over = carriedOn(upper);
  const names = upper.map((_, index) => joined(over[index] ?? '', lower[index] ?? '', upper, index));
  return { rows: 2, names, labels: names.map(() => null) };
}

/** Names of which many lack, all of them told in the row below, whose first cell names no respondent. */
function isSecondHeader(upper: readonly string[], lower: readonly string[]): boolean {
  const gaps = upper.flatMap((name, index) => (name === '' ? [index] : []));
  if (gaps.length < 2 || (lower[0] ?? '') !== '') return false;
  return gaps.every((index) => /\p{L}/u.test(lower[index] ?? ''));
}

/** The name that stands over a column: its own, or the last one to its left. */
function carriedOn(upper: readonly string[]): readonly string[] {
  let over = '';
  return upper.map((name) => {
    if (name !== '') over = name;
    return over;
  });
}

/** A word such as "Response", below a question that has one column only, adds nothing to it. */
function joined(over: string, part: string, upper: readonly string[], index: number): string {
  const alone = upper[index] !== '' && upper[index + 1] !== '';
  if (part === '' || over === '') return over + part;
  return alone ? over : `${over}: ${part}`;
}
