import { everyone, type Scope, scopeOf } from '../../model/id.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import type { AdditiveTable, TableCell } from './additive.ts';

/** Counts of several columns in every scope: what an additive table is built from. */
export interface Grid {
  /** Names the cells that no result prints. */
  readonly name: string;
  /** What excludes each other and together makes up the base; one without an id is not printed. */
  readonly columns: readonly Column[];
  /** Columns that are told together: places in `columns`. */
  readonly sums: readonly { readonly places: readonly number[]; readonly idOf: (scope: Scope) => string }[];
  /** The base of a scope; everybody knows it. */
  readonly baseOf: (scope: Scope) => number;
}

export interface Column {
  /** Null: no result tells it; it is what the others leave of the base. */
  readonly idOf: ((scope: Scope) => string) | null;
  readonly countIn: (scope: Scope) => number;
  /** Whether few of them could point at somebody. */
  readonly isSecret: boolean;
  /** How dear it is, as a multiple of other columns. */
  readonly weight: number;
}

/** A line of a table: a scope, or those of a group (or of all) who stand in none of its parts. */
export interface Line {
  /** Null: no scope has them. */
  readonly scope: Scope | null;
  /** Places of its leaves: the lines that have no parts. */
  readonly leaves: readonly number[];
  readonly weight: number;
}

/** Alle, the groups, their subgroups, and those in between; leaves are numbered as they come. */
export function linesOf(groups: Study['groups']): readonly Line[] {
  const ofGroups = groups.map(({ id, subgroups }) => ({
    scope: id,
    parts: subgroups.length === 0 ? [] : [...subgroups.map((one) => scopeOf(id, one.id)), null],
  }));
  let next = 0;
  const leaf = (scope: Scope | null): Line => ({ scope, leaves: [next++], weight: 1 });
  const lines = ofGroups.flatMap(({ scope, parts }): readonly Line[] => {
    if (parts.length === 0) return [leaf(scope)];
    const own = parts.map(leaf);
    return [{ scope, leaves: own.flatMap(({ leaves }) => leaves), weight: 3 }, ...own];
  });
  if (groups.length === 0) return [leaf(everyone)];
  const all = [...lines, leaf(null)];
  return [{ scope: everyone, leaves: Array.from({ length: next }, (_, place) => place), weight: 8 }, ...all];
}

/** The table of a grid: its atoms are the columns of each leaf. */
export function tableOf(grid: Grid, lines: readonly Line[], limits: Disclosure): AdditiveTable {
  const width = grid.columns.length;
  const values = leafCounts(grid, lines);
  const atoms = values.flat();
  const sumOf = (places: readonly number[]) => places.reduce((sum, place) => sum + (atoms[place] ?? 0), 0);
  const cells = lines.flatMap((line, index): readonly TableCell[] => {
    const place = (leaf: number, column: number) => leaf * width + column;
    const all = line.leaves.flatMap((leaf) => grid.columns.map((_, column) => place(leaf, column)));
    const base = sumOf(all);
    const cell = (columns: readonly number[], of: Omit<Column, 'countIn'>, name: string): TableCell => {
      const own = line.leaves.flatMap((leaf) => columns.map((column) => place(leaf, column)));
      const count = sumOf(own);
      const isPrinted = line.scope !== null && of.idOf !== null;
      return {
        key: isPrinted && line.scope !== null && of.idOf !== null ? of.idOf(line.scope) : `${name}/${index}`,
        atoms: own,
        count,
        base,
        status: isPrinted ? 'printed' : 'unprinted',
        secret: of.isSecret ? secretOf(count, base, limits) : 0,
        cost: line.weight * of.weight * (1 + Math.log2(1 + count)),
      };
    };
    return [
      { key: `${grid.name}/n/${index}`, atoms: all, count: base, base, status: 'known', secret: 0, cost: 0 },
      ...grid.columns.map((column, at) => cell([at], column, `${grid.name}/${at}`)),
      ...grid.sums.map(({ places, idOf }) => cell(places, { idOf, isSecret: true, weight: 3 }, grid.name)),
    ];
  });
  return { atoms, cells };
}

/** Of a small base all counts are secret, as far as its size leaves anything to say; else those that are small. */
function secretOf(count: number, base: number, limits: Disclosure): number {
  if (count === 0) return 0;
  if (base < limits.base) return Math.min(Math.max(limits.cell, 1), base);
  return count < limits.cell ? limits.cell : 0;
}

/** By leaf and column; a leaf without a scope has what the others leave of the line above it. */
function leafCounts(grid: Grid, lines: readonly Line[]): readonly (readonly number[])[] {
  const columns = grid.columns;
  const found = new Map<number, readonly number[]>();
  for (const { scope, leaves } of lines) {
    if (scope !== null && leaves[0] !== undefined && leaves.length === 1)
      found.set(leaves[0], countsIn(grid, scope));
  }
  // Narrow lines first, so that what a group leaves is known before what all leave.
  for (const { scope, leaves } of [...lines].sort((a, b) => a.leaves.length - b.leaves.length)) {
    const missing = leaves.find((leaf) => !found.has(leaf));
    if (scope === null || missing === undefined) continue;
    const own = countsIn(grid, scope);
    const others = leaves.flatMap((leaf) => (leaf === missing ? [] : [found.get(leaf) ?? []]));
    found.set(
      missing,
      columns.map((_, at) => others.reduce((left, counts) => left - (counts[at] ?? 0), own[at] ?? 0)),
    );
  }
  return [...found].sort(([a], [b]) => a - b).map(([, counts]) => counts);
}

/** A column without an id is what the others leave. */
function countsIn({ columns, baseOf }: Grid, scope: Scope): readonly number[] {
  const told = columns.reduce((sum, one) => sum + (one.idOf === null ? 0 : one.countIn(scope)), 0);
  return columns.map((one) => (one.idOf === null ? baseOf(scope) - told : one.countIn(scope)));
}
