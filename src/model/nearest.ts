/**
 * The known word that is nearest to a misspelt one (fewest letters put in, left out, changed or swapped), or null where
 * none is near: at most a third of the letters may differ. The first of equally near ones.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance; at least `enough` where it would be larger than that. */
function editDistance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, above, before);
    [before, above] = [above, current];
  }
  return above[b.length] ?? enough;
}

function nextRow(a: string, b: string, row: number, above: number[], before: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const left = (current[column - 1] ?? 0) + 1;
    const swapped = isSwap(a, b, row, column) ? (before[column - 2] ?? 0) + 1 : changed;
    current.push(Math.min(changed, left, (above[column] ?? 0) + 1, swapped));
  }
  return current;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
