import { anneal, type Field } from './anneal.ts';
import { type Counts, codes, countsThatFit } from './counts.ts';
import type { Critical } from './critical.ts';
import { populations } from './design.ts';
import { shortfall, sumsOf } from './energy.ts';
import type { Demand, Fact } from './facts.ts';
import { type People, rowsOf } from './people.ts';
import { type Random, randomOf, shuffled } from './random.ts';
import { type Plan, planOf } from './tests.ts';

const mostStarts = 150;
/** How much satisfaction in general weighs beside satisfaction with the one item, so that items correlate. */
const shared = 0.8;
const own = 0.6;

/**
 * Where the answers of 2019 start: samtale and behandling from the published shares of 4 and 5; all else is chosen near
 * 2020 and may move.
 */
const counts2019: Readonly<Record<string, Counts>> = {
  samtale: [8, 6, 9, 51, 104, 2],
  behandling: [8, 10, 22, 60, 79, 1],
  inddragelse: [11, 6, 12, 47, 98, 6],
  spoerge: [2, 3, 7, 36, 127, 5],
  information: [13, 10, 17, 44, 88, 8],
  fremdrift: [18, 22, 33, 50, 32, 25],
  bidrag: [14, 12, 20, 46, 68, 20],
};
const publishedIn2019 = ['samtale', 'behandling'];

export interface Found {
  /** Per row 1-5; 0: don't know. */
  readonly answers: Int8Array;
  readonly starts: number;
}

/** What the searches of all items share. */
export interface Search {
  readonly people: People;
  /** By row, how satisfied somebody is in general; mean 0, variance 1. */
  readonly satisfaction: Float64Array;
  readonly facts: readonly Fact[];
  readonly demands: readonly Demand[];
  readonly critical: Critical;
  readonly seed: string;
}

/**
 * Answers to one item for which all its published facts hold. Starts anew with other counts and other don't-knows
 * until it succeeds.
 * @throws Error where no start does
 */
export function searchItem(
  { people, satisfaction, facts, demands, critical, seed }: Search,
  item: string,
): Found {
  const asked = demands.filter((demand) => demand.item === item);
  const options = optionsOf(people, facts, item);
  for (let start = 1; start <= mostStarts; start += 1) {
    const random = randomOf(seed, item, start);
    const leaning = satisfaction.map((value) => shared * value + own * random.bell());
    const answers = firstAnswers(people, options, leaning, random);
    const plan = planOf(people, asked, (row) => answers[row] !== 0, critical);
    if (!countsAllow(plan, answers, critical)) continue;
    const field = fieldOf(people, item, answers, leaning);
    if (anneal(plan, answers, field, critical, random)) return { answers, starts: start };
  }
  throw new Error(`No answers found for ${item} in ${mostStarts} starts`);
}

/** By population, the counts that fit what is published. */
function optionsOf(people: People, facts: readonly Fact[], item: string): readonly (readonly Counts[])[] {
  return populations.map((population, index) => {
    if (population === 'udsatte-2019') return [counts2019[item] ?? []];
    const group = population === 'udsatte-2020' ? 'udsatte' : 'jobparate';
    return countsThatFit(facts, group, item, rowsOf(people, index).length);
  });
}

/** One of the possible counts for each population, dealt out: don't-knows anywhere, the rest by leaning. */
function firstAnswers(
  people: People,
  options: readonly (readonly Counts[])[],
  leaning: Float64Array,
  random: Random,
): Int8Array {
  const answers = new Int8Array(people.n);
  options.forEach((list, population) => {
    const counts = list[random.below(list.length)] ?? [];
    const rows = shuffled(rowsOf(people, population), random);
    const valid = rows.slice(counts[codes.indexOf(9)]);
    valid.sort((a, b) => (leaning[a] ?? 0) - (leaning[b] ?? 0));
    const dealt = codes
      .slice(0, 5)
      .flatMap((code, index) => Array.from({ length: counts[index] ?? 0 }, () => code));
    valid.forEach((row, place) => {
      answers[row] = dealt[place] ?? 0;
    });
  });
  return answers;
}

/** Whether the groups compare as published: that depends on the counts alone, which no exchange changes. */
function countsAllow(plan: Plan, answers: Int8Array, critical: Critical): boolean {
  const test = plan.tests.find(({ id }) => id.startsWith('group-comparison') && !id.endsWith('/adjusted'));
  return test === undefined || shortfall(test, sumsOf(plan, answers), critical) === 0;
}

function fieldOf(people: People, item: string, answers: Int8Array, leaning: Float64Array): Field {
  const highest = publishedIn2019.includes(item) ? 3 : 5;
  return {
    rows: populations.map((_, population) => rowsOf(people, population).filter((row) => answers[row] !== 0)),
    free: (_, from, to) => from <= highest && to <= highest && to >= 1,
    leaning,
  };
}
