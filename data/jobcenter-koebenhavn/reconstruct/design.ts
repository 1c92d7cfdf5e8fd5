/**
 * What the report does not publish and what is therefore chosen: the 2019 sizes, and who the respondents of each subgroup
 * are. Chosen so that the published totals hold and so that controls can do what the report says that they do: those on
 * aktivitetsparate-over-30 differ much from the rest in sex and ethnic background, and the make-up of two subgroups
 * changes from 2019 to 2020.
 */

/** The three sets of respondents that were asked: answers are moved within one of them only. */
export const populations = ['udsatte-2019', 'udsatte-2020', 'jobparate-2020'] as const;

export type PopulationId = (typeof populations)[number];

export interface Cell {
  readonly population: number;
  readonly subgroup: string;
  readonly n: number;
  readonly women: number;
  /** With another ethnic background than Danish. */
  readonly other: number;
  /** Ages lie between these, both in; most of them near the middle. */
  readonly ages: readonly [number, number];
  /** This many are 51-60 years old whatever else. */
  readonly fifties: number;
  /** Where the subgroup lies among the unemployed, from short to long, and how widely it is spread. */
  readonly unemployed: readonly [number, number];
  /** Nobody has been unemployed for more months than this: benefits end, and the programme lasts five years. */
  readonly longest: number;
  /** The published median of months unemployed. */
  readonly median: number | null;
}

type Row = readonly [string, ...numbers: number[]];

// Subgroup, n, women, other ethnic background, ages from, to, fifties, unemployed place, spread, longest, median.
const udsatte2019: readonly Row[] = [
  ['aktivitetsparate-over-30', 40, 22, 11, 30, 64, 0, 0.8, 1.3, 360],
  ['aktivitetsparate-under-30', 34, 16, 9, 18, 29, 0, -0.5, 0.8, 360],
  ['sygedagpenge', 38, 22, 9, 22, 64, 0, -1.6, 0.7, 60],
  ['ledighedsydelse', 32, 15, 11, 34, 64, 12, 0.6, 0.7, 360],
  ['ressourceforloeb', 36, 18, 10, 30, 61, 0, 0.6, 0.6, 360],
];

const udsatte2020: readonly Row[] = [
  ['aktivitetsparate-over-30', 49, 18, 21, 30, 64, 0, 0.8, 1.4, 360],
  ['aktivitetsparate-under-30', 32, 15, 8, 18, 29, 0, -0.5, 0.8, 360],
  ['sygedagpenge', 40, 24, 8, 22, 64, 0, -1.6, 0.7, 60],
  ['ledighedsydelse', 30, 19, 5, 34, 64, 16, 0.6, 0.7, 360, 62],
  ['ressourceforloeb', 35, 19, 9, 30, 61, 0, 0.6, 0.6, 360, 72],
];

const jobparate2020: readonly Row[] = [
  ['uddannelsesparate-under-30', 31, 14, 7, 18, 29, 0, -0.2, 0.8, 360],
  ['jobparate-under-30', 38, 18, 9, 18, 29, 0, -0.4, 0.8, 360],
  ['dagpenge-akademikere', 50, 29, 10, 25, 58, 0, -0.4, 0.7, 36],
  ['dagpenge-over-30', 47, 26, 12, 30, 64, 0, -0.1, 0.7, 36],
  ['kontanthjaelp-over-30', 34, 16, 14, 30, 62, 0, 0.8, 1.1, 360, 12],
  ['integrationsprogram', 19, 11, 19, 21, 58, 0, 1.4, 0.7, 60, 21],
];

/** Every subgroup of every wave, in the order of the data files. */
export const cells: readonly Cell[] = [udsatte2019, udsatte2020, jobparate2020].flatMap((rows, population) =>
  rows.map((row) => cellOf(population, row)),
);

function cellOf(population: number, [subgroup, ...numbers]: Row): Cell {
  const [n = 0, women = 0, other = 0, from = 0, to = 0, fifties = 0, place = 0, spread = 0, longest = 0] =
    numbers;
  return {
    ...{ population, subgroup, n, women, other, fifties, longest },
    ages: [from, to],
    unemployed: [place, spread],
    median: numbers[9] ?? null,
  };
}

/** Months from, months to, respondents: 2020 as published (12 months is in 6-12, 24 in 1-2 years), 2019 chosen. */
export const monthClasses: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    ...[[0, 5, 36] as const, [6, 12, 22] as const, [13, 24, 21] as const, [25, 36, 15] as const],
    ...[[37, 48, 11] as const, [49, 60, 12] as const, [61, 72, 13] as const, [73, 84, 9] as const],
    ...[[85, 96, 12] as const, [109, 120, 7] as const, [121, 132, 8] as const, [133, 240, 11] as const],
    [241, 312, 3],
  ],
  [
    ...[[0, 5, 34] as const, [6, 12, 22] as const, [13, 24, 22] as const, [25, 36, 15] as const],
    ...[[37, 48, 10] as const, [49, 60, 12] as const, [61, 72, 15] as const, [73, 84, 10] as const],
    ...[[85, 96, 13] as const, [109, 120, 8] as const, [121, 132, 9] as const, [133, 240, 13] as const],
    [241, 312, 3],
  ],
  [
    ...[[0, 5, 101] as const, [6, 12, 55] as const, [13, 24, 33] as const, [25, 36, 11] as const],
    ...[[37, 48, 7] as const, [49, 60, 5] as const, [61, 84, 4] as const, [121, 132, 3] as const],
  ],
];
