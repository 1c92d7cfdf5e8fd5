/** Word counts in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Borders count in eighths of a point. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** Font sizes count in half points. */
export function halves(points: number): number {
  return Math.round(points * 2);
}

/** Pictures count in pixels, 96 to the inch. */
export function pixels(points: number): number {
  return (points * 96) / 72;
}

/** Floating pictures are placed in English metric units, 12,700 to the point. */
export function emus(points: number): number {
  return Math.round(points * 12_700);
}

/** Millimetres in pt: the look is drawn on a page measured in millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
