import type { Word } from './engine/library.ts';
import type { Face } from './faces.ts';
import type { Hyphenate } from './hyphenation.ts';
import type { Run } from './inline.ts';

/** A run in a font that has its characters. */
export interface Strip extends Run {
  readonly face: Face;
  readonly noWrap: boolean;
}

/** A word of a line, or the part of one; after a part that ends the line stands a hyphen, which its width holds. */
export interface LineWord extends Word<Strip> {
  readonly parted?: true;
}

/** The words of one line. */
export interface FilledLine {
  readonly words: readonly LineWord[];
  /** Whether the text itself ends the line here. */
  readonly forced: boolean;
}

/** The column, and when words are parted. */
export interface Filling {
  readonly width: number;
  /** The first line is wider by so much. */
  readonly outdent: number;
  readonly hyphenate: Hyphenate;
  /** Whether words are parted wherever that fills a line, or only where one is wider than the column. */
  readonly parts: boolean;
}

/** Words between which no line may end. */
type Unit = readonly LineWord[];

/** Sums of widths differ by rounding; a line is not too long for that. */
const tolerance = 0.01;

/** Lines that end with a hyphen, one below the other: more of them are hard to read. */
const hyphensInARow = 2;

const wordParts = /^(?<before>[^\p{L}]*)(?<letters>\p{L}+)(?<after>.*)$/su;

/** Lines so far, and the one that is being filled. */
interface Filled {
  readonly lines: FilledLine[];
  words: LineWord[];
  used: number;
}

/** Puts words into lines, as many into each as it holds. */
export function fill(words: readonly LineWord[], filling: Filling): readonly FilledLine[] {
  const filled: Filled = { lines: [], words: [], used: 0 };
  const units = [...unitsOf(words)].reverse();
  for (let unit = units.pop(); unit !== undefined; unit = units.pop()) {
    const rest = withUnit(filled, unit, filling);
    if (rest !== null) units.push(rest);
  }
  const { lines } = filled;
  return filled.words.length > 0 || lines.length === 0 ? [...lines, ended(filled, false)] : lines;
}

/** Sets a unit, or what of it has room; the rest goes to the next line. */
function withUnit(filled: Filled, unit: Unit, filling: Filling): Unit | null {
  const room = filling.width + (filled.lines.length === 0 ? filling.outdent : 0);
  const left = room - filled.used + (filled.used === 0 ? (unit[0]?.leadingCut ?? 0) : 0) + tolerance;
  if (trimmedWidth(unit) <= left) {
    filled.words.push(...unit);
    filled.used += widthOf(unit);
    if (unit.at(-1)?.lineEnd === true) endLine(filled, true);
    return null;
  }
  const [head, rest] = partedAt(unit, left, filled, filling);
  filled.words.push(...head);
  endLine(filled, false);
  return rest.length > 0 ? rest : null;
}

/** A unit in two: nothing before the line ends where it may not be parted. */
function partedAt(unit: Unit, left: number, filled: Filled, filling: Filling): readonly [Unit, Unit] {
  const isTooWide = trimmedWidth(unit) > filling.width + tolerance;
  const mayPart = isTooWide || (filling.parts && !hasHyphens(filled.lines));
  const parted = mayPart ? part(unit, left, filling.hyphenate) : null;
  return parted ?? (isTooWide && filled.used === 0 ? cutLetters(unit, left) : [[], unit]);
}

function endLine(filled: Filled, forced: boolean): void {
  filled.lines.push(ended(filled, forced));
  filled.words = [];
  filled.used = 0;
}

function ended({ words }: Filled, forced: boolean): FilledLine {
  return { words, forced };
}

function unitsOf(words: readonly LineWord[]): readonly Unit[] {
  const units: LineWord[][] = [];
  let open = false;
  for (const word of words) {
    const last = units.at(-1);
    if (open && last !== undefined) last.push(word);
    else units.push([word]);
    open = word.noNewLine === true;
  }
  return units;
}

function widthOf(words: Unit): number {
  return words.reduce((sum, word) => sum + word.width, 0);
}

function trimmedWidth(unit: Unit): number {
  return widthOf(unit) - (unit.at(-1)?.trailingCut ?? 0);
}

function hasHyphens(lines: readonly FilledLine[]): boolean {
  const last = lines.slice(-hyphensInARow);
  return last.length === hyphensInARow && last.every(({ words }) => words.at(-1)?.parted === true);
}

/** The longest beginning of a unit's first word that has room with its hyphen, and what is left; null: none has. */
function part(unit: Unit, room: number, hyphenate: Hyphenate): readonly [Unit, Unit] | null {
  const [word, ...others] = unit;
  const { before = '', letters = '', after = '' } = word?.text.match(wordParts)?.groups ?? {};
  if (word === undefined || letters === '' || word.run.noWrap) return null;
  const places = hyphenate(letters);
  for (let count = places.length - 1; count > 0; count -= 1) {
    const text = before + places.slice(0, count).join('');
    const width = measured(`${text}-`, word);
    if (width - word.leadingCut > room) continue;
    const rest = places.slice(count).join('') + after;
    const head: LineWord = { ...partOf(word, text, width), trailingCut: 0, parted: true };
    return [[head], [{ ...word, ...partOf(word, rest, measured(rest, word)), leadingCut: 0 }, ...others]];
  }
  return null;
}

/** As many letters as have room, at least one, and what is left. */
function cutLetters(unit: Unit, room: number): readonly [Unit, Unit] {
  const [word, ...others] = unit;
  if (word === undefined) return [[], []];
  const letters = [...word.text];
  let count = 1;
  while (count < letters.length && measured(letters.slice(0, count + 1).join(''), word) <= room) count += 1;
  const [text, rest] = [letters.slice(0, count).join(''), letters.slice(count).join('')];
  const head = { ...partOf(word, text, measured(text, word)), trailingCut: 0 };
  if (rest === '') return [[head], others];
  return [[head], [{ ...word, ...partOf(word, rest, measured(rest, word)), leadingCut: 0 }, ...others]];
}

function partOf({ run, leadingCut, trailingCut }: LineWord, text: string, width: number): LineWord {
  return { text, width, leadingCut, trailingCut, run };
}

function measured(text: string, { run: { face, look } }: LineWord): number {
  return face.open.widthOfString(text, look.size) + look.tracking * [...text].length;
}
