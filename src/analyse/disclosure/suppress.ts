import { type Coefficients, type Constraint, solve } from 'yalps';
import type { AdditiveTable, TableCell } from './additive.ts';
import { isProtected } from './bounds.ts';

/** What is held back of a table, and what could not be protected all the same. */
export interface Suppressed {
  /** Keys of the cells that are not printed. */
  readonly hidden: ReadonlySet<string>;
  readonly unprotected: readonly TableCell[];
}

/**
 * Holds back the secret cells of a table, and besides as little as will do so that none of them follows from the rest. For
 * each cell that is not safe yet, a linear program seeks the cheapest other table that an attacker could take for the true one,
 * in which that cell is as far from its count as it must be: what differs between the two is held back
 * (Kelly, Golden and Assad 1992; Fischetti and Salazar 2000 on bounds of that sort). What was found is audited apart from how it was found.
 *
 * @param unprinted keys of further cells that are not to be printed, secret or not
 */
export function suppress(table: AdditiveTable, unprinted: ReadonlySet<string>): Suppressed {
  const secret = table.cells.filter((cell) => cell.secret > 0);
  const hidden = new Set([...unprinted, ...secret.map(({ key }) => key)]);
  for (const cell of secret) {
    if (!isProtected(table, cell, hidden)) for (const key of partners(table, cell, hidden)) hidden.add(key);
  }
  if (secret.some((cell) => !isProtected(table, cell, hidden)))
    for (const { key } of table.cells) hidden.add(key);
  return { hidden, unprotected: secret.filter((cell) => !isProtected(table, cell, hidden)) };
}

/** What must be held back besides, so that a cell can be larger than it is, or (where it cannot) smaller. */
function partners(table: AdditiveTable, cell: TableCell, hidden: ReadonlySet<string>): readonly string[] {
  for (let up = cell.secret; up >= 0; up -= 1) {
    const above = up === 0 ? [] : moved(table, cell, hidden, up);
    const down = cell.secret - up;
    const below = down === 0 ? [] : moved(table, cell, new Set([...hidden, ...(above ?? [])]), -down);
    if (above !== null && below !== null) return [...above, ...below];
  }
  return [];
}

/** The cells that differ in the cheapest table in which a cell is so much larger; null where there is none. */
function moved(
  table: AdditiveTable,
  cell: TableCell,
  hidden: ReadonlySet<string>,
  by: number,
): readonly string[] | null {
  const variables: [string, Map<string, number>][] = [];
  const constraints: [string, Constraint][] = [];
  const rowsOfAtom = new Map<number, string[]>();
  const row = (name: string, atoms: readonly number[], constraint: Constraint) => {
    constraints.push([name, constraint]);
    for (const atom of atoms) rowsOfAtom.set(atom, [...(rowsOfAtom.get(atom) ?? []), name]);
  };
  row('moved', cell.atoms, { equal: by });
  table.cells.forEach(({ key, atoms, status, cost }, index) => {
    if (key === cell.key || status === 'unprinted' || (status === 'printed' && hidden.has(key))) return;
    row(`sum${index}`, atoms, { equal: 0 });
    if (status === 'known') return;
    // What a printed cell is changed by, upwards or downwards, costs.
    variables.push([
      `+${index}`,
      new Map([
        ['cost', cost],
        [`sum${index}`, -1],
      ]),
    ]);
    variables.push([
      `-${index}`,
      new Map([
        ['cost', cost],
        [`sum${index}`, 1],
      ]),
    ]);
  });
  table.atoms.forEach((count, atom) => {
    const rows = rowsOfAtom.get(atom) ?? [];
    variables.push([`u${atom}`, new Map([['cost', little], ...rows.map((name) => [name, 1] as const)])]);
    if (count === 0) return;
    const least = [`d${atom}`, 1] as const;
    constraints.push([`d${atom}`, { max: count }]);
    variables.push([
      `d${atom}`,
      new Map([['cost', little], least, ...rows.map((name) => [name, -1] as const)]),
    ]);
  });
  const found = solve<string, string>({
    direction: 'minimize',
    objective: 'cost',
    constraints,
    variables: variables as Iterable<readonly [string, Coefficients<string>]>,
  });
  if (found.status !== 'optimal') return null;
  const places = found.variables
    .filter(([name, value]) => /^[+-]/.test(name) && value > tolerance)
    .map(([name]) => Number(name.slice(1)));
  return places.map((place) => table.cells[place]?.key ?? '');
}

/** Of two ways that cost the same, the one that moves fewer. */
const little = 1e-3;
const tolerance = 1e-6;
