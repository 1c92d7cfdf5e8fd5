import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { orderOf, wordIn } from './answers.ts';

/** So many who have answered would have given an answer of the middle, had there been one. */
const enough = 30;

/**
 * The data with the words that questions have in common: where nobody has answered "Meget utilfreds" to one of the questions on
 * satisfaction, it could be answered all the same. Columns have bare words of one known scale. One whose words all stand in
 * another has the other's; two that each lack an end of what they are together have what they are together. An own scale has what
 * at least thirty have answered and what lacks words inside it, the same on both sides: four answers without a middle.
 */
export function withSharedWords(data: DataProfile, words: Recognise): DataProfile {
  const added = new Map<ColumnProfile, readonly string[]>();
  const worded = data.columns.flatMap((column) => wordedOf(column, words));
  for (const scale of words.scales) {
    const order = orderOf(scale);
    const parts = worded.filter(
      ({ column, codes }) => !added.has(column) && codes.every((code) => order.includes(wordIn(code))),
    );
    const inOrder = (codes: readonly string[]): readonly string[] =>
      codes.toSorted((a, b) => order.indexOf(wordIn(a)) - order.indexOf(wordIn(b)));
    const whole = wholeOf(parts, inOrder);
    for (const { column, codes } of parts) {
      const found = whole.find((one) => isPart(codes, one) && !isOwn(codes, one, column.n));
      if (found !== undefined)
        added.set(
          column,
          found.filter((code) => !codes.includes(code)),
        );
    }
  }
  return { ...data, columns: data.columns.map((column) => withUnused(column, added.get(column) ?? [])) };
}

/** The column with answers that nobody gave. */
export function withUnused(column: ColumnProfile, codes: readonly string[]): ColumnProfile {
  if (codes.length === 0) return column;
  const unused = codes.map((code) => ({ code, label: null, count: 0 }));
  return { ...column, unused: [...column.unused, ...unused] };
}

interface Worded {
  readonly column: ColumnProfile;
  readonly codes: readonly string[];
}

/** The bare words of a column without those for no answer; none of a column that has labels, or one word only. */
function wordedOf(column: ColumnProfile, words: Recognise): readonly Worded[] {
  const all = column.codes ?? [];
  if (column.unused.length > 0 || all.some(({ label }) => label !== null)) return [];
  const none = [...words.missing, ...words.dontKnow];
  const codes = all.map(({ code }) => code).filter((code) => !none.includes(wordIn(code)));
  return codes.length < 2 ? [] : [{ column, codes }];
}

/** The scales that the columns are parts of, the longest first. */
function wholeOf(
  parts: readonly Worded[],
  inOrder: (codes: readonly string[]) => readonly string[],
): readonly (readonly string[])[] {
  const whole: (readonly string[])[] = [];
  for (const { codes } of parts.toSorted((a, b) => b.codes.length - a.codes.length)) {
    if (whole.some((one) => isPart(codes, one))) continue;
    const at = whole.findIndex((one) => areEnds(codes, one, inOrder));
    const known = whole[at];
    if (known === undefined) whole.push(inOrder(codes));
    else whole[at] = inOrder([...new Set([...known, ...codes])]);
  }
  return whole.toSorted((a, b) => b.length - a.length);
}

function isPart(codes: readonly string[], whole: readonly string[]): boolean {
  return codes.every((code) => whole.includes(code));
}

/** Whether both are runs of what they are together, with two answers in common, and none stands there in two spellings. */
function areEnds(
  a: readonly string[],
  b: readonly string[],
  inOrder: (codes: readonly string[]) => readonly string[],
): boolean {
  const all = inOrder([...new Set([...a, ...b])]);
  const isRun = (codes: readonly string[]): boolean => {
    const places = codes.map((code) => all.indexOf(code));
    return Math.max(...places) - Math.min(...places) === codes.length - 1;
  };
  const common = a.filter((code) => b.includes(code)).length;
  return new Set(all.map(wordIn)).size === all.length && common >= 2 && isRun(a) && isRun(b);
}

function isOwn(codes: readonly string[], whole: readonly string[], n: number): boolean {
  const has = whole.map((code) => codes.includes(code));
  const isEven = has.every((one, index) => one === has[has.length - 1 - index]);
  return n >= enough && isEven && has.slice(has.indexOf(true), has.lastIndexOf(true)).includes(false);
}
