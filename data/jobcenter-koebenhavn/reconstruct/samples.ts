import { cells, type PopulationId, populations } from './design.ts';
import type { People } from './people.ts';

/**
 * The samples whose sums and sums of squares the tests need: every cell, every population, the women of a population and
 * those of another ethnic background. Everybody is in exactly four.
 */
export interface Samples {
  readonly count: number;
  /** Four a row. */
  readonly of: Int32Array;
  /** How many in each gave an answer that is not don't-know. */
  readonly sizes: Float64Array;
}

export const samplesEach = 4;

/** Where the men, or the Danish, go: a sample that no test asks for. */
const unused = cells.length + 3 * populations.length;

export function sampleOfCell(population: PopulationId, subgroup: string): number {
  return cells.findIndex((cell) => populations[cell.population] === population && cell.subgroup === subgroup);
}

export function sampleOfPopulation(population: PopulationId): number {
  return cells.length + populations.indexOf(population);
}

/** Women (`koen`) or those of another ethnic background (`etnicitet`): the category that the report compares. */
export function sampleOfCategory(population: PopulationId, variable: string): number {
  return sampleOfPopulation(population) + populations.length * (variable === 'koen' ? 1 : 2);
}

export function samplesOf(people: People, valid: (row: number) => boolean): Samples {
  const of = new Int32Array(people.n * samplesEach);
  const sizes = new Float64Array(unused + 1);
  for (let row = 0; row < people.n; row += 1) {
    const whole = cells.length + (people.population[row] ?? 0);
    const woman = people.woman[row] === 1 ? whole + populations.length : unused;
    const other = people.other[row] === 1 ? whole + 2 * populations.length : unused;
    of.set([people.cell[row] ?? 0, whole, woman, other], row * samplesEach);
    if (!valid(row)) continue;
    for (const sample of of.subarray(row * samplesEach, (row + 1) * samplesEach))
      sizes[sample] = (sizes[sample] ?? 0) + 1;
  }
  return { count: unused + 1, of, sizes };
}
