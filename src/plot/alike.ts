import { contrast } from '../model/colour.ts';
import { seenAs, visions } from '../model/colour-vision.ts';
import type { Bar, Dot, Mark, Outline, Scene, Words } from './scene.ts';

/** Two colours beside each other that somebody cannot tell apart, and the least contrast that anybody sees. */
export interface Alike {
  readonly first: string;
  readonly second: string;
  readonly ratio: number;
}

/** Least contrast of what lies beside each other (WCAG 2.2, 1.4.11). */
export const leastContrast = 3;

/** Marks so far apart at most, in pt, lie beside each other. */
const beside = 2;
/** From this on a gap is seen, in pt. */
const seenGap = 0.5;

/**
 * The two neighbours in a figure that are hardest to tell apart without colour; null: all can be told. Segments can where
 * one is clearly lighter, where an edge is seen between them, or where each carries a text of its own; dots where one is
 * clearly lighter or they are on lines of their own. Seen with fewer colours, too, and in grey.
 */
export function hardestToTell(scene: Scene, paper: string): Alike | null {
  const pairs = [...besideEachOther(scene.marks, paper)].toSorted((a, b) => a.ratio - b.ratio);
  return pairs[0] ?? null;
}

function* besideEachOther(marks: readonly Mark[], paper: string): Generator<Alike> {
  const shapes = marks.filter((mark): mark is Bar | Dot => mark.kind === 'bar' || mark.kind === 'dot');
  const words = marks.filter((mark) => mark.kind === 'words');
  for (const [at, first] of shapes.entries()) {
    for (const second of shapes.slice(at + 1)) {
      if (first.kind !== second.kind || looksOf(first) === looksOf(second)) continue;
      if (!areNeighbours(first, second)) continue;
      const ratio = leastSeen(first.fill, second.fill);
      const told = ratio >= leastContrast || hasEdge(first, second, paper) || areNamed(first, second, words);
      if (!told) yield { first: first.fill, second: second.fill, ratio };
    }
  }
}

function looksOf({ fill, outline }: Bar | Dot): string {
  return `${fill} ${outline?.colour} ${outline?.dash}`;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(mark: Bar | Dot): Box {
  if (mark.kind === 'dot') {
    const { x, y, radius } = mark;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }
  const { x, y, width, height } = mark;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function areNeighbours(first: Bar | Dot, second: Bar | Dot): boolean {
  const [a, b] = [boxOf(first), boxOf(second)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > 0 && gapBetween(a, b) <= beside;
}

/** Across; below 0 they overlap. */
function gapBetween(a: Box, b: Box): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

/** Paper between two marks that both stand out from it, or the outline of one of them. */
function hasEdge(first: Bar | Dot, second: Bar | Dot, paper: string): boolean {
  const gap = gapBetween(boxOf(first), boxOf(second));
  if (gap < seenGap && first.outline === null && second.outline === null) return false;
  return [first, second].every(({ fill, outline }) => standsOut(fill, outline, paper));
}

function standsOut(fill: string, outline: Outline | null, paper: string): boolean {
  const colours = outline === null ? [fill] : [fill, outline.colour];
  return colours.some((colour) => leastSeen(colour, paper) >= leastContrast);
}

function areNamed(first: Bar | Dot, second: Bar | Dot, words: readonly Words[]): boolean {
  return [first, second].every((mark) => {
    const { left, right, top, bottom } = boxOf(mark);
    return words.some(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
  });
}

/** The least contrast of two colours, over all ways of seeing. */
function leastSeen(one: string, other: string): number {
  return Math.min(
    contrast(one, other),
    ...visions.map((vision) => contrast(seenAs(one, vision), seenAs(other, vision))),
  );
}
