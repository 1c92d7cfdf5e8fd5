import type { LayoutFault } from './kinds.ts';
import { boxesOf } from './outside.ts';
import type { Area, Filled, ReadPages, Shown } from './read-pages.ts';

/** By so much areas may meet: letters reach into each other's cells. */
const slack = 0.75;
/** What is filled and thinner than this is a rule. */
const thickest = 1.5;

/** Text on text, text in a drawing, and rules through text. What stands in a drawing is the drawing's own matter. */
export function overlaps(read: ReadPages): readonly LayoutFault[] {
  const boxes = boxesOf(read);
  return read.sizes.flatMap((_, at) => {
    const page = at + 1;
    const shown = read.shown.filter((one) => one.page === page && isText(one));
    const rules = read.filled.filter((one) => one.page === page && isRule(one));
    const drawings = boxes.filter((one) => one.page === page);
    return shown.flatMap((one, place): readonly LayoutFault[] => {
      const met = [
        ...shown.slice(place + 1).map(inkOf),
        ...drawings,
        // Below the height of small letters and above the baseline, where no underline is.
        ...rules.filter((rule) => meet(innerOf(one), rule, 0)),
      ].filter((other) => meet(inkOf(one), other, 'element' in other || isThin(other) ? 0.2 : slack));
      return met.length === 0 ? [] : [{ kind: 'overlap', page, text: one.text }];
    });
  });
}

function isText({ level, text, element, artifact }: Shown): boolean {
  return level && text.trim() !== '' && element?.role !== 'Figure' && artifact !== 'Watermark';
}

function isRule({ height, element }: Filled): boolean {
  return height <= thickest && element?.role !== 'Figure';
}

function isThin({ height }: Omit<Area, 'page'>): boolean {
  return height <= thickest;
}

/** Where letters of usual height are. */
function inkOf({ x, y, width, size }: Shown): Omit<Area, 'page'> {
  return { x, y: y - 0.7 * size, width, height: 0.9 * size };
}

function innerOf({ x, y, width, size }: Shown): Omit<Area, 'page'> {
  return { x, y: y - 0.45 * size, width, height: 0.35 * size };
}

function meet(one: Omit<Area, 'page'>, other: Omit<Area, 'page'>, by: number): boolean {
  return (
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > by &&
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > by
  );
}
