import type { Caption } from '../model/document.ts';
import { plain } from '../model/plain.ts';
import type { StyleName, TextStyle, Theme } from '../model/theme.ts';
import type { Frame } from './frame.ts';
import { breakLines } from './lines.ts';
import type { Weight } from './measure.ts';
import { across, type Mark, type Words } from './scene.ts';

/** A figure with what stands around it in the publication: all that it needs to be shown by itself. */
export interface Whole {
  readonly width: number;
  readonly height: number;
  /** Where the drawing stands, on whole pixels of CSS. */
  readonly drawing: { readonly x: number; readonly y: number };
  readonly marks: readonly Mark[];
}

/** Whole pixels of CSS, which are 0.75 pt, so that the drawing can be cut out of a picture of the whole. */
const onPixel = (length: number): number => Math.ceil(length / 0.75 - 0.001) * 0.75;

/** In pt, as on the page; `margin` is left around the whole. */
const space = {
  margin: onPixel(14),
  belowRule: 6.5,
  aboveDrawing: 10,
  belowDrawing: 7.5,
  aboveNotes: 5,
  aboveFoot: 4,
};

/** Beside a finding, which is larger, the label stands a little lower, on its baseline. */
const drop = 2.5;

/**
 * Lays finding, titles and notes around a drawing as the page does, and under them where it comes from.
 *
 * @param foot the publication, the number of the figure and, of a draft, that it is one
 */
export function wholeOf(
  caption: Caption,
  drawn: { readonly height: number },
  foot: string,
  theme: Theme,
  frame: Frame,
): Whole {
  const { margin } = space;
  const setter = { theme, frame };
  const top = captionAt(caption, margin + 1 + space.belowRule, setter);
  const drawing = { x: margin, y: onPixel(top.end + space.aboveDrawing) };
  const under = drawing.y + drawn.height + space.belowDrawing;
  const notes = notesAt(caption, under + space.aboveNotes, setter);
  const last = textAt(foot, 'note', edgeOf(frame), notes.end + space.aboveFoot, setter);
  const right = margin + frame.width;
  const rules = [
    across(margin, right, margin + 0.5, frame.colours.ink, 1),
    across(margin, right, under, frame.colours.hair, 0.5),
  ];
  return {
    width: onPixel(frame.width + 2 * margin),
    height: onPixel(last.end + margin),
    drawing,
    marks: [...rules, ...top.words, ...notes.words, ...last.words],
  };
}

interface Setter {
  readonly theme: Theme;
  readonly frame: Frame;
}

/** Words, and where they end. */
interface Set {
  readonly words: readonly Words[];
  readonly end: number;
}

function captionAt(caption: Caption, y: number, setter: Setter): Set {
  const { label, finding, title, subtitle } = caption;
  const { frame, theme } = setter;
  const edge = edgeOf(frame);
  const from = finding === null ? y : y + drop;
  const hanging = linesAt([label], 'caption', space.margin, from, setter, frame.colours.identity);
  const found = finding === null ? null : textAt(plain(finding), 'finding', edge, y, setter);
  const below = found === null ? y : found.end + theme.styles.finding.after;
  const named = textAt(plain(title), 'caption', edge, below, setter);
  const more = subtitle === null ? null : textAt(plain(subtitle), 'subtitle', edge, named.end, setter);
  const words = [hanging, found, named, more].flatMap((set) => set?.words ?? []);
  return { words, end: (more ?? named).end };
}

function notesAt({ notes }: Caption, y: number, setter: Setter): Set {
  const { ink } = setter.frame.colours;
  const words: Words[] = [];
  let end = y;
  for (const { label, children } of notes) {
    const name = linesAt([label], 'note', space.margin, end, setter, ink);
    const text = textAt(plain(children), 'note', edgeOf(setter.frame), end, setter);
    words.push(...name.words.map((one) => ({ ...one, weight: 600 as const })), ...text.words);
    end = text.end + setter.theme.styles.note.after;
  }
  return { words, end };
}

/** A text broken into lines from the text edge on. */
function textAt(text: string, style: StyleName, x: number, y: number, setter: Setter): Set {
  const { frame, theme } = setter;
  const { size } = theme.styles[style];
  const room = frame.width - frame.edge;
  return linesAt(breakLines(text, room, frame, size, weightOf(theme.styles[style])), style, x, y, setter);
}

/** Lines one under another, the first with its top at `y`. */
function linesAt(
  lines: readonly string[],
  name: StyleName,
  x: number,
  y: number,
  { theme, frame }: Setter,
  colour?: string,
): Set {
  const style = theme.styles[name];
  const base = y + style.leading / 2 + frame.measure.middle(style.size);
  const words = lines.map((text, at): Words => {
    const setting = { size: style.size, weight: weightOf(style), anchor: 'left' } as const;
    const fill = colour ?? frame.colours[style.colour];
    return { kind: 'words', x, y: base + at * style.leading, text, ...setting, colour: fill };
  });
  return { words, end: y + lines.length * style.leading };
}

function edgeOf(frame: Frame): number {
  return space.margin + frame.edge;
}

/** Pictures are set in the two cuts that figures have. */
function weightOf({ weight }: TextStyle): Weight {
  return weight < 500 ? 400 : 600;
}
