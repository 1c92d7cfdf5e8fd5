import { everyone, type Scope, scopeOf } from '../model/id.ts';
import type { Group } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';

/**
 * Cells are the smallest parts that scopes are made of, numbered from 0: respondents without a group, then for each group
 * those without a subgroup and those of each subgroup, in the study's order. Every respondent is in exactly one cell,
 * so the counts of a scope are the sums of its cells' counts.
 */
export type Cell = number;

/** The cells of a scope. */
export interface CellsOfScope {
  readonly scope: Scope;
  readonly cells: readonly Cell[];
}

/** A scope that results are computed for, and what it is tested against. */
export interface ScopeCells extends CellsOfScope {
  /**
   * The parent's other respondents, under the parent's name; null for `alle`. Those who are in no group (or subgroup) are
   * left out, since nobody knows that they are not in this one.
   */
  readonly rest: CellsOfScope | null;
}

/** One wave's respondents by cell. */
export interface CellsOfWave {
  readonly wave: string;
  readonly data: WaveData;
  readonly cellOfRow: Int32Array;
  /** By cell, how many respondents it holds. */
  readonly respondents: readonly number[];
}

/** `alle`, then each group followed by its subgroups. */
export function scopesOf(groups: readonly Group[]): readonly ScopeCells[] {
  const starts = startsOf(groups);
  const grouped = groups.map((group, g) => range(starts[g] ?? 0, group.subgroups.length + 1));
  const scopes = groups.map((group, g) => {
    const cells = grouped[g] ?? [];
    const others = grouped.filter((_, index) => index !== g).flat();
    const own = { scope: group.id, cells, rest: { scope: everyone, cells: others } };
    return [own, ...subgroupScopes(group, cells.slice(1))];
  });
  return [{ scope: everyone, cells: range(0, allCells(groups)), rest: null }, ...scopes.flat()];
}

/** Finds the cell of each respondent of a wave. */
export function cellsOfWave(groups: readonly Group[], data: WaveData): CellsOfWave {
  // One entry more, so that the group -1 ("none") finds its cell, 0, without a question asked per row.
  const starts = Int32Array.of(0, ...startsOf(groups));
  const cellOfRow = new Int32Array(data.n);
  const respondents = new Array<number>(allCells(groups)).fill(0);
  for (let row = 0; row < data.n; row += 1) {
    const group = data.group[row] ?? -1;
    const subgroup = group === -1 ? -1 : (data.subgroup[row] ?? -1);
    const cell = (starts[group + 1] ?? 0) + (group === -1 ? 0 : subgroup + 1);
    cellOfRow[row] = cell;
    respondents[cell] = (respondents[cell] ?? 0) + 1;
  }
  return { wave: data.wave, data, cellOfRow, respondents };
}

/** How many respondents a scope holds. */
export function respondentsIn(wave: CellsOfWave, { cells }: CellsOfScope): number {
  return cells.reduce((sum, cell) => sum + (wave.respondents[cell] ?? 0), 0);
}

function subgroupScopes(group: Group, cells: readonly Cell[]): readonly ScopeCells[] {
  return group.subgroups.map((subgroup, s) => ({
    scope: scopeOf(group.id, subgroup.id),
    cells: cells.slice(s, s + 1),
    rest: { scope: group.id, cells: cells.filter((_, index) => index !== s) },
  }));
}

/** How many cells there are. */
function allCells(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + 1 + group.subgroups.length, 1);
}

/** By group, the cell of those without a subgroup, which its subgroups follow. */
function startsOf(groups: readonly Group[]): readonly Cell[] {
  return groups.map((_, g) => allCells(groups.slice(0, g)));
}

function range(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => from + index);
}
