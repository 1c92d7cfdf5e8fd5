import { firmHyphens, printable } from './characters.ts';
import type { Face, Faces } from './faces.ts';
import type { Look, NoteInline, Run } from './inline.ts';
import { measureWords, type PdfDocument, type Word } from './library.ts';
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
}

/** A run in a font that has its characters. */
interface Strip extends Run {
  readonly face: Face;
  readonly noWrap: boolean;
}

/** Sums of widths differ by rounding; a line is not too long for that. */
const tolerance = 0.01;

/** Sets runs in lines that are no wider than `width`, the first by `outdent` wider. There is always at least one line. */
export function breakLines(
  runs: readonly Run[],
  width: number,
  faces: Faces,
  document: PdfDocument,
  outdent = 0,
): readonly Line[] {
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
  const lines = fill(unitsOf(words, width), width, outdent);
  return lines.map((line, at) => lineOf(line, at === lines.length - 1));
}

function stripsOf(run: Run, faces: Faces): readonly Strip[] {
  const { look } = run;
  const face = faces.of(look.family, look.weight, look.italic);
  return unbreakable(firmHyphens(printable(run.text))).flatMap(({ text, noWrap }) =>
    faces.spell(text, face).map((spelled) => ({ ...run, ...spelled, noWrap })),
  );
}

/** A word with a hyphen at which no line may end is not broken; the hyphen itself is set like any other. */
function unbreakable(text: string): readonly { text: string; noWrap: boolean }[] {
  const parts = text.split(/([^\s\u2011]*\u2011\S*)/u);
  return parts.map((part) => ({ text: part.replaceAll('\u2011', '-'), noWrap: part.includes('\u2011') }));
}

type Unit = readonly Word<Strip>[];

/** Words between which no line may end, cut into parts where they are wider than a line. */
function unitsOf(words: readonly Word<Strip>[], width: number): readonly Unit[] {
  const units: Word<Strip>[][] = [];
  let open = false;
  for (const word of words) {
    const last = units.at(-1);
    if (open && last !== undefined) last.push(word);
    else units.push([word]);
    open = word.noNewLine === true;
  }
  return units.flatMap((unit) => (trimmedWidth(unit) > width + tolerance ? cut(unit, width) : [unit]));
}

function trimmedWidth(unit: Unit): number {
  return unit.reduce((sum, word) => sum + word.width, 0) - (unit.at(-1)?.trailingCut ?? 0);
}

/** A word too wide for the line is parted between its letters. */
function cut(unit: Unit, width: number): readonly Unit[] {
  const parts: Word<Strip>[][] = [[]];
  let used = 0;
  for (const letter of unit.flatMap(lettersOf)) {
    if (used > 0 && used + letter.width - letter.trailingCut > width) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(letter);
    used += letter.width;
  }
  return parts;
}

function lettersOf(word: Word<Strip>): readonly Word<Strip>[] {
  const { face, look } = word.run;
  const letters = [...word.text];
  return letters.map((text, at) => {
    const width = face.open.widthOfString(text, look.size) + (at < letters.length - 1 ? look.tracking : 0);
    const cuts = { leadingCut: 0, trailingCut: text.trim() === '' ? width : 0 };
    return {
      text,
      width,
      ...cuts,
      lineEnd: word.lineEnd === true && at === letters.length - 1,
      run: word.run,
    };
  });
}

function fill(units: readonly Unit[], width: number, outdent: number): readonly Unit[] {
  const lines: Word<Strip>[][] = [[]];
  let used = 0;
  let forced = false;
  for (const unit of units) {
    const first = used === 0 ? (unit[0]?.leadingCut ?? 0) : 0;
    const room = width + (lines.length === 1 ? outdent : 0);
    if (forced || (used > 0 && used + trimmedWidth(unit) - first > room + tolerance)) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...unit);
    used += unit.reduce((sum, word) => sum + word.width, 0);
    forced = unit.at(-1)?.lineEnd === true;
  }
  return lines;
}

/** Words of one look become one stretch; the spaces at the ends of the line fall away. */
function lineOf(words: Unit, last: boolean): Line {
  const stretches: (Omit<Stretch, 'text' | 'width'> & { text: string; width: number })[] = [];
  let x = 0;
  words.forEach((word, at) => {
    const { face, look, slot } = word.run;
    const [first, end] = [at === 0, at === words.length - 1];
    const text = trimmed(word.text, first, end);
    const width = word.width - (first ? word.leadingCut : 0) - (end ? word.trailingCut : 0);
    const previous = stretches.at(-1);
    if (previous?.look === look && previous.face === face && previous.slot === slot) {
      previous.text += text;
      previous.width += width;
    } else {
      stretches.push({ text, x, width, face, look, slot });
    }
    x += width;
  });
  const parted = !last && !/\s$/u.test(words.at(-1)?.text ?? '');
  return { stretches, width: x, notes: notesOf(words), parted };
}

/** A footnote's number is never parted, but it may be measured in parts. */
function notesOf(words: Unit): readonly NoteInline[] {
  const notes = words.flatMap(({ run }) => (run.note === null ? [] : [run.note]));
  return [...new Set(notes)];
}

function trimmed(text: string, first: boolean, last: boolean): string {
  const started = first ? text.trimStart() : text;
  return last ? started.trimEnd() : started;
}
