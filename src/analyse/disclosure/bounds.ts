import { type Coefficients, solve } from 'yalps';
import type { AdditiveTable, Bounds, TableCell } from './additive.ts';

/**
 * What follows of a cell from all that is printed: the least and the greatest count that fits, by linear programming over
 * the atoms, which are 0 or more. An interval of fractions is cut to the whole numbers within it, so that it is never wider than what an
 * attacker finds who knows that people are counted whole.
 *
 * @param hidden keys of the cells that are held back; all others that are printed or known are taken as exact
 */
export function boundsOf(table: AdditiveTable, cell: TableCell, hidden: ReadonlySet<string>): Bounds {
  const known = solved(equationsOf(table, hidden));
  const open = cell.atoms.filter((atom) => !known.values.has(atom));
  const fixed = cell.atoms.reduce((sum, atom) => sum + (known.values.get(atom) ?? 0), 0);
  if (open.length === 0) return { low: fixed, high: fixed };
  const equations = connected(known.equations, open);
  const [low, high] = (['minimize', 'maximize'] as const).map((direction) =>
    extreme(equations, open, direction),
  );
  // Where the solver gives up, nothing is promised: the true count stands for an interval that protects nobody.
  if (low === undefined || high === undefined || low === null || high === null)
    return { low: cell.count, high: cell.count };
  return { low: fixed + Math.ceil(low - tolerance), high: fixed + Math.floor(high + tolerance) };
}

/** Whether an attacker is left with enough values. */
export function isProtected(table: AdditiveTable, cell: TableCell, hidden: ReadonlySet<string>): boolean {
  const { low, high } = boundsOf(table, cell, hidden);
  return high - low >= cell.secret;
}

const tolerance = 1e-6;

/** The sum of some atoms, all of them unknown. */
interface Equation {
  readonly atoms: readonly number[];
  readonly sum: number;
}

function equationsOf({ cells }: AdditiveTable, hidden: ReadonlySet<string>): readonly Equation[] {
  return cells
    .filter(({ key, status }) => status === 'known' || (status === 'printed' && !hidden.has(key)))
    .map(({ atoms, count }) => ({ atoms, sum: count }));
}

/** Takes out what follows at once: an atom that is alone in an equation, and all atoms of a sum that is 0. */
function solved(given: readonly Equation[]): {
  readonly values: ReadonlyMap<number, number>;
  readonly equations: readonly Equation[];
} {
  const values = new Map<number, number>();
  let equations = given;
  for (let before = -1; before < values.size; ) {
    before = values.size;
    for (const { atoms, sum } of equations) {
      if (sum === 0) for (const atom of atoms) values.set(atom, 0);
      else if (atoms.length === 1 && atoms[0] !== undefined) values.set(atoms[0], sum);
    }
    equations = equations.map((one) => without(one, values)).filter(({ atoms }) => atoms.length > 0);
  }
  return { values, equations };
}

function without({ atoms, sum }: Equation, values: ReadonlyMap<number, number>): Equation {
  const left = atoms.filter((atom) => !values.has(atom));
  const known = atoms.reduce((total, atom) => total + (values.get(atom) ?? 0), 0);
  return { atoms: left, sum: sum - known };
}

/** The equations that can say anything of some atoms. */
function connected(equations: readonly Equation[], start: readonly number[]): readonly Equation[] {
  const reached = new Set(start);
  const taken = new Set<Equation>();
  for (let before = -1; before < taken.size; ) {
    before = taken.size;
    for (const equation of equations) {
      if (taken.has(equation) || !equation.atoms.some((atom) => reached.has(atom))) continue;
      taken.add(equation);
      for (const atom of equation.atoms) reached.add(atom);
    }
  }
  return [...taken];
}

/** The least or greatest sum of some atoms; null where the solver finds none. */
function extreme(
  equations: readonly Equation[],
  wanted: readonly number[],
  direction: 'minimize' | 'maximize',
): number | null {
  const coefficients = new Map<number, Map<string, number>>(
    wanted.map((atom) => [atom, new Map([[goal, 1]])]),
  );
  equations.forEach(({ atoms }, index) => {
    for (const atom of atoms) {
      const own = coefficients.get(atom) ?? new Map<string, number>();
      coefficients.set(atom, own.set(String(index), 1));
    }
  });
  const found = solve<number, string>({
    direction,
    objective: goal,
    constraints: equations.map(({ sum }, index) => [String(index), { equal: sum }] as const),
    variables: coefficients as Iterable<readonly [number, Coefficients<string>]>,
  });
  return found.status === 'optimal' ? found.result : null;
}

const goal = 'goal';
