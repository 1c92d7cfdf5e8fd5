/** Size of heads in wide tables, and the space at both sides of a cell, in pt. */
const size = 8.5;
const padding = 6;

/** Widths of letters in parts of the type size: at least those of the semibold sans of the theme's heads. */
const letters: readonly (readonly [RegExp, number])[] = [
  [/[fijlI.,:;()'’!|-]/, 0.34],
  [/[rt/]/, 0.38],
  [/[ ]/, 0.21],
  [/[csvxyzJ–]/, 0.5],
  [/[aåegkøoFELSTVXYZ\d]/, 0.56],
  [/[mwMWæÆœŒ%]/, 0.86],
  [/\p{Lu}/u, 0.69],
];
const usual = 0.59;

/** More lines than these no head should need. */
const mostLines = 4;

/**
 * The least width, in pt, of a column whose head has no more lines than these: lines may end at a space or after a slash,
 * never within a word. Estimated, since composing knows no fonts; never too little.
 */
export function headWidth(head: string, lines = Number.POSITIVE_INFINITY): number {
  const pieces = head.split(/(?<=[/ ])/);
  const stretches = pieces.flatMap((_, from) =>
    pieces.slice(from).map((_, to) => pieces.slice(from, from + to + 1)),
  );
  const widths = stretches.map((stretch) => widthOf(stretch.join('')));
  const enough = widths.filter((width) => linesIn(pieces, width) <= Math.min(lines, pieces.length));
  return Math.ceil(Math.min(...enough) + padding);
}

/** How many lines of this width the pieces fill, one after another; more than any number where one piece is wider. */
function linesIn(pieces: readonly string[], width: number): number {
  let [lines, line] = [1, ''];
  for (const piece of pieces) {
    if (widthOf(piece) > width) return Number.POSITIVE_INFINITY;
    if (widthOf(line + piece) <= width) line += piece;
    else [lines, line] = [lines + 1, piece];
  }
  return lines;
}

function widthOf(text: string): number {
  return [...text.trimEnd()].reduce((sum, letter) => sum + size * factorOf(letter), 0);
}

function factorOf(letter: string): number {
  return factors[letter.charCodeAt(0)] ?? measured(letter);
}

/** Latin letters, looked up: every word of every table is measured. */
const factors: readonly number[] = Array.from({ length: 0x180 }, (_, code) =>
  measured(String.fromCharCode(code)),
);

function measured(letter: string): number {
  return letters.find(([pattern]) => pattern.test(letter))?.[1] ?? usual;
}

/**
 * Widths of columns of numbers under these heads: with as few lines of heads as there is room for, all as wide as the widest
 * needs and at ease where there is room, or else each as wide as it needs itself. Where there is no room at all they shrink alike, and words break.
 */
export function numberWidths(heads: readonly string[], room: number): readonly number[] {
  for (let lines = 1; lines <= mostLines; lines += 1) {
    const needed = neededFor(heads, lines);
    const widest = Math.max(0, ...needed);
    if (widest * heads.length <= room)
      return heads.map(() => Math.max(widest, Math.min(comfortable, Math.floor(room / heads.length))));
    if (sumOf(needed) <= room) return needed;
  }
  const needed = neededFor(heads, Number.POSITIVE_INFINITY);
  return sumOf(needed) <= room ? needed : needed.map((one) => Math.floor((one * room) / sumOf(needed)));
}

/** How many lines such columns of numbers give their heads; one more than there should be where there is no room at all. */
function headLines(heads: readonly string[], room: number): number {
  const lines = Array.from({ length: mostLines }, (_, at) => at + 1);
  return lines.find((one) => sumOf(neededFor(heads, one)) <= room) ?? mostLines + 1;
}

/**
 * The width of a column of names beside columns of numbers: enough for as many names on one line as leave the heads no more
 * lines than they have beside the least column of names.
 *
 * @param room of names and numbers together
 */
export function nameWidth(
  names: readonly string[],
  heads: readonly string[],
  room: number,
  least: number,
): number {
  const lines = headLines(heads, room - least);
  if (lines > mostLines) return least;
  const widths = names.map((name) => headWidth(name, 1)).filter((width) => width > least);
  return Math.max(least, ...widths.filter((width) => headLines(heads, room - width) <= lines));
}

function neededFor(heads: readonly string[], lines: number): readonly number[] {
  return heads.map((head) => Math.max(least, headWidth(head, lines)));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0);
}

/** "100" and a little air; and what a column takes where there is room for it. */
const [least, comfortable] = [30, 52];
