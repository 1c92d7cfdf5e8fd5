import { type Cell, cells } from './design.ts';
import { type Random, shuffled } from './random.ts';

/** The respondents of both waves, column by column, before they have answered; row numbers agree across columns. */
export interface People {
  readonly n: number;
  /** Index into `cells`. */
  readonly cell: Uint8Array;
  /** Index into `populations`. */
  readonly population: Uint8Array;
  /** 1 for women. */
  readonly woman: Float64Array;
  /** 1 for another ethnic background than Danish. */
  readonly other: Float64Array;
  readonly age: Float64Array;
  /** Months unemployed. */
  readonly months: Float64Array;
}

/** Everybody's sex, ethnic background and age, cell by cell; months are still 0. */
export function peopleWithoutMonths(random: Random): People {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const people: People = {
    n,
    cell: new Uint8Array(n),
    population: new Uint8Array(n),
    woman: new Float64Array(n),
    other: new Float64Array(n),
    age: new Float64Array(n),
    months: new Float64Array(n),
  };
  let first = 0;
  cells.forEach((cell, index) => {
    fill(people, cell, index, first, random);
    first += cell.n;
  });
  return people;
}

/** The rows of a population, as numbers. */
export function rowsOf(people: People, population: number): number[] {
  const rows: number[] = [];
  people.population.forEach((own, row) => {
    if (own === population) rows.push(row);
  });
  return rows;
}

/** The rows of a cell, as numbers. */
export function rowsOfCell(people: People, cell: number): number[] {
  const rows: number[] = [];
  people.cell.forEach((own, row) => {
    if (own === cell) rows.push(row);
  });
  return rows;
}

function fill(people: People, cell: Cell, index: number, first: number, random: Random): void {
  const women = marks(cell.n, cell.women, random);
  const other = marks(cell.n, cell.other, random);
  const ages = shuffled(agesOf(cell, random), random);
  for (let place = 0; place < cell.n; place += 1) {
    const row = first + place;
    people.cell[row] = index;
    people.population[row] = cell.population;
    people.woman[row] = women[place] ?? 0;
    people.other[row] = other[place] ?? 0;
    people.age[row] = ages[place] ?? 0;
  }
}

/** So many ones among n, in random order. */
function marks(n: number, ones: number, random: Random): readonly number[] {
  return shuffled(
    Array.from({ length: n }, (_, place) => (place < ones ? 1 : 0)),
    random,
  );
}

function agesOf(cell: Cell, random: Random): readonly number[] {
  return Array.from({ length: cell.n }, (_, place) =>
    place < cell.fifties ? 51 + random.below(10) : ageBetween(cell.ages, random),
  );
}

/** The mean of two uniform numbers: a triangle over the range. */
function ageBetween([from, to]: readonly [number, number], random: Random): number {
  return from + Math.floor(((random.uniform() + random.uniform()) / 2) * (to - from + 1));
}
