import type { Critical } from './critical.ts';
import { add, type Sums, shortfall, sumsOf } from './energy.ts';
import type { Random } from './random.ts';
import type { Plan } from './tests.ts';

/** What the search of one item may change. */
export interface Field {
  /** By population, the rows with an answer. */
  readonly rows: readonly (readonly number[])[];
  /** Whether a row's answer may go from one score to another by itself, so that the distribution changes. */
  readonly free: (row: number, from: number, to: number) => boolean;
  /** Who tends to be satisfied: exchanges that go against it are made less often. */
  readonly leaning: Float64Array;
}

const hottest = 0.02;
const coolest = 1e-6;
const cooling = 0.979;
const proposalsEach = 64;
const reheats = 3;
const twice = 0.4;
const single = 0.25;
const againstLeaning = 0.8;
const settling = 40_000;

/**
 * Lets the answers move until every test comes out as published, then exchanges answers towards the leaning as far as that
 * leaves every test so; false where it does not succeed.
 */
export function anneal(
  plan: Plan,
  answers: Int8Array,
  field: Field,
  critical: Critical,
  random: Random,
): boolean {
  const state = startOf(plan, answers, critical);
  for (let heat = 0; heat < reheats; heat += 1)
    for (let warmth = hottest; warmth > coolest; warmth *= cooling)
      for (let count = 0; count < proposalsEach; count += 1) {
        if (state.off.length === 0) return settled(state, field, random);
        step(state, field, warmth, random);
      }
  return false;
}

interface State {
  readonly plan: Plan;
  readonly answers: Int8Array;
  readonly sums: Sums;
  readonly critical: Critical;
  /** The sums before the move under way. */
  readonly kept: Float64Array;
  /** By test, its shortfall, and what it becomes by the move under way. */
  readonly shortfalls: Float64Array;
  readonly next: Float64Array;
  /** By population, the tests that read it. */
  readonly reading: readonly (readonly number[])[];
  /** The tests that do not hold yet. */
  off: readonly number[];
}

/** Rows and the scores they get. */
type Move = (readonly [row: number, to: number])[];

function startOf(plan: Plan, answers: Int8Array, critical: Critical): State {
  const sums = sumsOf(plan, answers);
  const shortfalls = Float64Array.from(plan.tests, (test) => shortfall(test, sums, critical));
  const reading = [0, 1, 2].map((population) =>
    plan.tests.flatMap((test, index) => (test.populations.includes(population) ? [index] : [])),
  );
  const state = { plan, answers, sums, critical, kept: sums.values.slice(), shortfalls, reading };
  return { ...state, next: shortfalls.slice(), off: unmet(shortfalls) };
}

function unmet(shortfalls: Float64Array): readonly number[] {
  return [...shortfalls.keys()].filter((index) => (shortfalls[index] as number) > 0);
}

/** Proposes a move where something does not hold yet, and takes it unless it makes things worse than warmth allows. */
function step(state: State, field: Field, warmth: number, random: Random): void {
  const test = state.plan.tests[state.off[random.below(state.off.length)] as number];
  const read = test?.populations ?? [0];
  const population = read[random.below(read.length)] as number;
  const move = moveIn(state, field, population, random);
  if (move.length > 0) tryMove(state, population, move, warmth * random.uniform());
}

/** Brings satisfaction with one thing and with another together, as people have it, where the tests leave room. */
function settled(state: State, field: Field, random: Random): true {
  for (let count = 0; count < settling; count += 1) {
    const population = random.below(field.rows.length);
    const move = swapIn(state.answers, field.rows[population] ?? [], random);
    if (gainOf(state.answers, field, move) > 0) tryMove(state, population, move, 0);
  }
  return true;
}

/** Makes a move, and takes it back where it makes things worse by more than this. */
function tryMove(state: State, population: number, move: Move, allowed: number): void {
  const before = move.map(([row]) => [row, state.answers[row] as number] as const);
  state.kept.set(state.sums.values);
  make(state, move);
  if (changeOf(state, population) <= allowed) accept(state, population);
  else {
    state.sums.values.set(state.kept);
    for (const [row, answer] of before) state.answers[row] = answer;
  }
}

/** How much nearer the leaning a move brings the answers; below 0 where it goes against it. */
function gainOf(answers: Int8Array, { leaning }: Field, move: Move): number {
  return move.reduce(
    (gain, [row, to]) => gain + (to - (answers[row] as number)) * (leaning[row] as number),
    0,
  );
}

function moveIn(state: State, field: Field, population: number, random: Random): Move {
  const rows = field.rows[population] ?? [];
  const row = rows[random.below(rows.length)] as number;
  const from = state.answers[row] as number;
  const to = from + (random.below(2) === 0 ? 1 : -1);
  if (population === 0 && random.uniform() < single) return field.free(row, from, to) ? [[row, to]] : [];
  const one = leaningSwap(state.answers, field, rows, random);
  if (random.uniform() >= twice) return one;
  const two = leaningSwap(state.answers, field, rows, random);
  return one.some(([own]) => two.some(([other]) => other === own)) ? one : [...one, ...two];
}

/** An exchange of two answers; one that goes against the leaning is given up most of the time. */
function leaningSwap(answers: Int8Array, field: Field, rows: readonly number[], random: Random): Move {
  const move = swapIn(answers, rows, random);
  return gainOf(answers, field, move) < 0 && random.uniform() < againstLeaning ? [] : move;
}

function swapIn(answers: Int8Array, rows: readonly number[], random: Random): Move {
  const one = rows[random.below(rows.length)] as number;
  const other = rows[random.below(rows.length)] as number;
  if (answers[one] === answers[other]) return [];
  return [
    [one, answers[other] as number],
    [other, answers[one] as number],
  ];
}

function make({ sums, answers }: State, move: Move): void {
  for (const [row, to] of move) {
    add(sums, row, answers[row] as number, to);
    answers[row] = to;
  }
}

function changeOf({ plan, sums, critical, shortfalls, next, reading }: State, population: number): number {
  let change = 0;
  for (const index of reading[population] ?? []) {
    const test = plan.tests[index];
    if (test === undefined) continue;
    const value = shortfall(test, sums, critical);
    next[index] = value;
    change += value - (shortfalls[index] as number);
  }
  return change;
}

function accept(state: State, population: number): void {
  for (const index of state.reading[population] ?? []) state.shortfalls[index] = state.next[index] as number;
  state.off = unmet(state.shortfalls);
}
