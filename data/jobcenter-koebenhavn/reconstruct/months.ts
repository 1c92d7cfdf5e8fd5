import { cells, monthClasses, populations } from './design.ts';
import { type People, rowsOf, rowsOfCell } from './people.ts';
import type { Random } from './random.ts';
import { correlation, explained, median } from './summary.ts';

/** Nobody has been unemployed since before this age. */
const youngest = 16;
/** A subgroup other than the two longest stays this far below the second longest. */
const belowSecond = 0.8;
/** The report calls the correlation of age and unemployment high. */
const ageCorrelation = 0.27;
/** How much of belonging to aktivitetsparate-over-30 sex, ethnic background and unemployment tell together, at least. */
const confounded = 0.15;
const tries = 15_000;

/**
 * Gives everybody months unemployed: the counts of the published classes, dealt out by rank of where the subgroup lies, age
 * and chance; then months are exchanged and redrawn within their class until the medians are the published ones.
 * False where it does not come to that.
 */
export function giveMonths(people: People, random: Random): boolean {
  return populations.every((_, population) => {
    deal(people, population, random);
    return improve(people, population, random);
  });
}

function deal(people: People, population: number, random: Random): void {
  const rows = rowsOf(people, population);
  const place = new Map(rows.map((row) => [row, placeOf(people, row, random)]));
  const sorted = rows.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || a - b);
  const months = (monthClasses[population] ?? []).flatMap(([from, to, count]) =>
    Array.from({ length: count }, () => from + random.below(to - from + 1)),
  );
  months.sort((a, b) => a - b);
  sorted.forEach((row, rank) => {
    people.months[row] = months[rank] ?? 0;
  });
}

function placeOf(people: People, row: number, random: Random): number {
  const [middle, spread] = cells[people.cell[row] ?? 0]?.unemployed ?? [0, 1];
  return middle + spread * random.bell() + ((people.age[row] ?? 0) - 40) * 0.025;
}

function improve(people: People, population: number, random: Random): boolean {
  const rows = rowsOf(people, population);
  let cost = costOf(people, population, rows);
  for (let count = 0; count < tries && cost > 0; count += 1) {
    const undo = random.below(2) === 0 ? exchange(people, rows, random) : redraw(people, rows, random);
    const next = costOf(people, population, rows);
    if (next < cost || (next === cost && random.below(20) === 0)) cost = next;
    else undo();
  }
  return cost === 0;
}

function exchange(people: People, rows: readonly number[], random: Random): () => void {
  const one = rows[random.below(rows.length)] ?? 0;
  const other = rows[random.below(rows.length)] ?? 0;
  const swap = (): void => {
    const kept = people.months[one] ?? 0;
    people.months[one] = people.months[other] ?? 0;
    people.months[other] = kept;
  };
  swap();
  return swap;
}

function redraw(people: People, rows: readonly number[], random: Random): () => void {
  const row = rows[random.below(rows.length)] ?? 0;
  const kept = people.months[row] ?? 0;
  const classes = monthClasses[people.population[row] ?? 0] ?? [];
  const [from, to] = classes.find(([low, high]) => kept >= low && kept <= high) ?? [kept, kept];
  people.months[row] = from + random.below(to - from + 1);
  return () => {
    people.months[row] = kept;
  };
}

/** 0 where all demands on months hold; else how far they are off, in no particular unit. */
function costOf(people: People, population: number, rows: readonly number[]): number {
  const age = rows.map((row) => people.age[row] ?? 0);
  const months = rows.map((row) => people.months[row] ?? 0);
  const long = rows.filter((row) => (people.months[row] ?? 0) > mostMonths(people, row)).length;
  const loose = Math.max(0, ageCorrelation - correlation(age, months)) * 20;
  return long + loose + medianCost(people, population) + confoundingCost(people, population, rows);
}

/** Nobody was out of work as a child, or for longer than the benefit lasts. */
function mostMonths(people: People, row: number): number {
  const sinceYouth = ((people.age[row] ?? 0) - youngest) * 12;
  return Math.min(sinceYouth, cells[people.cell[row] ?? 0]?.longest ?? sinceYouth);
}

function medianCost(people: People, population: number): number {
  const targets = cells.filter((cell) => cell.population === population && cell.median !== null);
  const second = Math.min(...targets.map((cell) => cell.median ?? 0));
  let cost = 0;
  cells.forEach((cell, index) => {
    if (cell.population !== population || targets.length === 0) return;
    const found = median(rowsOfCell(people, index).map((row) => people.months[row] ?? 0));
    const off =
      cell.median === null ? Math.max(0, found - belowSecond * second) : Math.abs(found - cell.median);
    cost += off / second;
  });
  return cost;
}

function confoundingCost(people: People, population: number, rows: readonly number[]): number {
  const index = cells.findIndex(
    (cell) => cell.population === population && cell.subgroup === 'aktivitetsparate-over-30',
  );
  if (populations[population] !== 'udsatte-2020' || index < 0) return 0;
  const inside = rows.map((row) => (people.cell[row] === index ? 1 : 0));
  const controls = [people.woman, people.other, people.months].map((column) =>
    rows.map((row) => column[row] ?? 0),
  );
  return Math.max(0, confounded - explained(inside, controls)) * 20;
}
