import { type Fault, fault } from '../../fault.ts';

/** Names that are unlike each other, and what had to be done for it. */
export interface ColumnNames {
  readonly names: readonly string[];
  readonly notes: readonly Fault[];
}

/**
 * Names by which columns can be told apart: an empty one becomes the number of its column, `#5`; those that stand
 * twice get a number behind them, `q1 (1)` and `q1 (2)`, so that none is taken for the other.
 */
export function columnNames(found: readonly string[], file: string): ColumnNames {
  const named = found.map((name, index) => (name === '' ? `#${index + 1}` : name));
  const counts = new Map<string, number>();
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set(named.filter((name) => counts.get(name) === 1));
  const names = named.map((name) => (counts.get(name) === 1 ? name : numbered(name, taken)));
  const empty = names.filter((_, index) => found[index] === '');
  const twice = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return {
    names,
    notes: [
      ...(empty.length === 0
        ? []
        : [fault('columns-unnamed', { count: empty.length, first: empty[0] ?? '' }, { file })]),
      ...(twice.length === 0 ? [] : [fault('columns-same', { columns: listed(twice) }, { file })]),
    ],
  };
}

/** Whether a name stands for several columns, which are told apart by a number behind it. */
export function isAmbiguous(name: string, names: readonly string[]): boolean {
  return !names.includes(name) && names.includes(`${name} (1)`) && names.includes(`${name} (2)`);
}

function numbered(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${name} (${number})`)) number += 1;
  const unlike = `${name} (${number})`;
  taken.add(unlike);
  return unlike;
}

/** Enough of them to know what is meant. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown}, …` : shown;
}
