/** Size of heads in wide tables, and the space at both sides of a cell, in pt. */
const size = 8.5;
const padding = 6;

/** Widths of letters in parts of the type size: at least those of the semibold sans of the theme's heads. */
const letters: readonly (readonly [RegExp, number])[] = [
  [/[fijlrtIJ/.,:;()'’!|-]/, 0.37],
  [/[mwMWæÆœŒ%]/, 0.84],
  [/\p{Lu}/u, 0.67],
];
const usual = 0.57;

/**
 * The least width, in pt, of a column whose head is not broken within a word: lines may end at a space or after a slash.
 * Estimated, since composing knows no fonts; never too little.
 */
export function headWidth(head: string): number {
  return Math.ceil(Math.max(0, ...piecesOf(head).map(widthOf)) + padding);
}

/** What stands on one line at least: words, and parts of words that end with a slash. */
function piecesOf(head: string): readonly string[] {
  return head.split(/(?<=\/)| /);
}

function widthOf(piece: string): number {
  return [...piece].reduce((sum, letter) => sum + size * factorOf(letter), 0);
}

function factorOf(letter: string): number {
  return letters.find(([pattern]) => pattern.test(letter))?.[1] ?? usual;
}

/**
 * Widths of columns of numbers under these heads: all as wide as the widest needs, or each as wide as it needs itself, if
 * all of them have no room for that. Where there is no room for that either they shrink alike, and heads break.
 */
export function numberWidths(heads: readonly string[], room: number): readonly number[] {
  const needed = heads.map((head) => Math.max(least, headWidth(head)));
  const widest = Math.max(0, ...needed);
  if (widest * heads.length <= room) return heads.map(() => widest);
  const sum = needed.reduce((total, one) => total + one, 0);
  return sum <= room ? needed : needed.map((one) => Math.floor((one * room) / sum));
}

/** "100" and a little air. */
const least = 30;
