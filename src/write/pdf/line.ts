import { firmHyphens, printable } from './characters.ts';
import { measureWords, type PdfDocument } from './engine/library.ts';
import type { Face, Faces } from './faces.ts';
import { type FilledLine, fill, type LineWord, type Strip } from './fill.ts';
import type { Hyphenate } from './hyphenation.ts';
import type { Look, NoteInline, Run } from './inline.ts';
import type { Slot } from './tags/tag.ts';

/** A line of text, set. */
export interface Line {
  readonly stretches: readonly Stretch[];
  readonly width: number;
  /** Footnotes whose numbers stand in the line. */
  readonly notes: readonly NoteInline[];
  /** Whether the line ends within a word, such as after a hyphen, so that no space stands between it and the next. */
  readonly parted: boolean;
}

/** Part of a line in one font and look. */
export interface Stretch {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly face: Face;
  readonly look: Look;
  readonly slot: Slot | null;
  /** Whether it is the hyphen of a word that is parted at the end of its line, and so not of the text. */
  readonly hyphen: boolean;
}

/** What lines are broken by. */
export interface LineTools {
  readonly faces: Faces;
  readonly document: PdfDocument;
  readonly hyphenate: Hyphenate;
}

/** How lines are broken. */
export interface Breaking {
  readonly width: number;
  /** The first line is wider by so much. */
  readonly outdent?: number;
  /** Whether words are parted wherever that fills a line, or only where one is wider than the column. */
  readonly parts?: boolean;
  /** Whether every line but the last fills its column. */
  readonly justified?: boolean;
}

/** Of the size: a line whose spaces would have to be stretched by more stays ragged. */
const widestSpace = 0.6;

/** Sets runs in lines that are no wider than their column. There is always at least one line. */
export function breakLines(runs: readonly Run[], breaking: Breaking, tools: LineTools): readonly Line[] {
  const { faces, document } = tools;
  const strips = runs.flatMap((run) => stripsOf(run, faces)).filter((strip) => strip.text !== '');
  if (strips.length === 0) return [{ stretches: [], width: 0, notes: [], parted: false }];
  const words = measureWords(
    document,
    strips.map((run) => ({
      text: run.text,
      font: run.face.key,
      fontSize: run.look.size,
      characterSpacing: run.look.tracking,
      noWrap: run.noWrap,
      run,
    })),
  );
  const { width, outdent = 0, parts = false } = breaking;
  const lines = fill(words, { width, outdent, parts, hyphenate: withOwnPlaces(runs, tools.hyphenate) });
  return lines.map((line, at) => lineOf(line, at === lines.length - 1, breaking));
}

/** Where the writer has put soft hyphens into a word, these count. */
function withOwnPlaces(runs: readonly Run[], hyphenate: Hyphenate): Hyphenate {
  const words = runs.flatMap(({ text }) =>
    text.includes('\u00ad') ? (text.match(/\p{L}+(?:\u00ad\p{L}+)+/gu) ?? []) : [],
  );
  if (words.length === 0) return hyphenate;
  const own = new Map(words.map((word) => [word.replaceAll('\u00ad', ''), word.split('\u00ad')]));
  return (word) => own.get(word) ?? hyphenate(word);
}

function stripsOf(run: Run, faces: Faces): readonly Strip[] {
  const { look } = run;
  const face = faces.of(look.family, look.weight, look.italic);
  return unbreakable(firmHyphens(printable(run.text))).flatMap(({ text, noWrap }) =>
    faces.spell(text, face).map((spelled) => ({ ...run, ...spelled, noWrap })),
  );
}

/**
 * A word with a hyphen at which no line may end is not broken, nor is a range of whole numbers, such as pages or years; the
 * hyphen itself is set like any other.
 */
function unbreakable(text: string): readonly { text: string; noWrap: boolean }[] {
  if (!text.includes('\u2011') && !text.includes('–')) return [{ text, noWrap: false }];
  const parts = text.split(/([^\s\u2011]*\u2011\S*|(?<![\d,.–])\d{1,5}–\d{1,5}(?![\d–]|[,.]\d)[^\s\p{L}]*)/u);
  return parts.map((part, at) => ({ text: part.replaceAll('\u2011', '-'), noWrap: at % 2 === 1 }));
}

/** Words of one look become one stretch; the spaces at the ends of the line fall away. */
function lineOf({ words, forced }: FilledLine, last: boolean, breaking: Breaking): Line {
  const stretches: (Omit<Stretch, 'text' | 'width'> & { text: string; width: number })[] = [];
  const space = last || forced || breaking.justified !== true ? 0 : spaceFor(words, breaking.width);
  let x = 0;
  words.forEach((word, at) => {
    const { face, look, slot } = word.run;
    const [first, end] = [at === 0, at === words.length - 1];
    const text = trimmed(word.text, first, end);
    const bare = word.width - (first ? word.leadingCut : 0) - (end ? word.trailingCut : 0);
    const width = bare + (end || !endsWithSpace(word) ? 0 : space);
    const previous = stretches.at(-1);
    // Stretched spaces are not in the fonts' widths: each word is placed by itself.
    if (space === 0 && previous?.look === look && previous.face === face && previous.slot === slot) {
      previous.text += text;
      previous.width += width;
    } else {
      stretches.push({ text, x, width, face, look, slot, hyphen: false });
    }
    x += width;
  });
  const parted = !(last || forced) && !/\s$/u.test(words.at(-1)?.text ?? '');
  const hyphenated = words.at(-1)?.parted === true ? withHyphen(stretches) : stretches;
  return { stretches: hyphenated, width: x, notes: notesOf(words), parted };
}

/** What each space between words takes more, so that the line fills its column; too wide a gap is worse than none. */
function spaceFor(words: readonly LineWord[], column: number): number {
  const ends = (words[0]?.leadingCut ?? 0) + (words.at(-1)?.trailingCut ?? 0);
  const spaces = words.slice(0, -1).filter(endsWithSpace).length;
  const more = (column + ends - words.reduce((sum, word) => sum + word.width, 0)) / spaces;
  const size = Math.min(...words.map(({ run }) => run.look.size));
  return spaces > 0 && more > 0 && more <= widestSpace * size ? more : 0;
}

function endsWithSpace({ text }: LineWord): boolean {
  return text.endsWith(' ');
}

/** The hyphen of a parted word is drawn apart: it is no letter of the word. */
function withHyphen(stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1);
  if (last === undefined) return stretches;
  const width = last.face.open.widthOfString('-', last.look.size) + last.look.tracking;
  const x = last.x + last.width - width;
  return [
    ...stretches.slice(0, -1),
    { ...last, width: last.width - width },
    { ...last, text: '-', x, width, hyphen: true },
  ];
}

/** A footnote's number is never parted, but it may be measured in parts. */
function notesOf(words: readonly LineWord[]): readonly NoteInline[] {
  const notes = words.flatMap(({ run }) => (run.note === null ? [] : [run.note]));
  return [...new Set(notes)];
}

function trimmed(text: string, first: boolean, last: boolean): string {
  const started = first ? text.trimStart() : text;
  return last ? started.trimEnd() : started;
}
