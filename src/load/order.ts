import type { Fault } from '../fault.ts';

/** Faults in the order in which the user meets them: file by file, from the top down. */
export function byPlace(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(
    (a, b) =>
      compared(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
