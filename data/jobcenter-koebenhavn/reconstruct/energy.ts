import type { Critical } from './critical.ts';
import type { Band } from './facts.ts';
import { type Samples, samplesEach } from './samples.ts';
import type { Plan, Test } from './tests.ts';

/** How far within its band a t value has to lie; the second at each side of a band between two levels. */
const margin = 0.15;
const marginOfTen = 0.09;

/**
 * The sums that tests read: per sample the sum of scores and of their squares, then one a projection. A changed answer is
 * an addition to it.
 */
export interface Sums {
  readonly values: Float64Array;
  readonly samples: Samples;
  /** Row by row, the weight in every projection. */
  readonly weights: Float64Array;
  readonly projections: number;
}

/** The sums of the answers given; 0 stands for don't-know, which is in no sum. */
export function sumsOf(plan: Plan, answers: Int8Array): Sums {
  const projections = plan.projections.length;
  const weights = new Float64Array(answers.length * projections);
  plan.projections.forEach((projection, index) => {
    projection.forEach((weight, row) => {
      weights[row * projections + index] = weight;
    });
  });
  const values = new Float64Array(2 * plan.samples.count + projections);
  const sums: Sums = { values, samples: plan.samples, weights, projections };
  answers.forEach((answer, row) => {
    if (answer > 0) add(sums, row, 0, answer);
  });
  return sums;
}

/** Changes a row's score from one to another in all sums. */
export function add(
  { values, samples, weights, projections }: Sums,
  row: number,
  from: number,
  to: number,
): void {
  const step = to - from;
  const squares = to * to - from * from;
  for (let index = row * samplesEach; index < (row + 1) * samplesEach; index += 1) {
    const sample = samples.of[index] as number;
    values[sample] = (values[sample] as number) + step;
    values[samples.count + sample] = (values[samples.count + sample] as number) + squares;
  }
  const first = 2 * samples.count;
  const own = row * projections;
  for (let index = 0; index < projections; index += 1)
    values[first + index] = (values[first + index] as number) + step * (weights[own + index] as number);
}

/** 0 where a test comes out as published, with room to spare; else the square of how far t is off. */
export function shortfall(test: Test, sums: Sums, critical: Critical): number {
  if (test.type === 'means') return ofMeans(test, sums, critical);
  const t = test.type === 'correlation' ? tOfCorrelation(test, sums) : tOfRegression(test, sums);
  return squareOff(test.band, t * test.sign, test.five, test.ten);
}

/** The equal-variances and the Welch test together. */
function ofMeans(test: Test, { values, samples }: Sums, critical: Critical): number {
  const { a, b, rest, band, sign } = test;
  const { count, sizes } = samples;
  const na = sizes[a] as number;
  const nb = (sizes[b] as number) - (rest ? na : 0);
  const sa = values[a] as number;
  const sb = (values[b] as number) - (rest ? sa : 0);
  const qa = values[count + a] as number;
  const qb = (values[count + b] as number) - (rest ? qa : 0);
  const step = (sa / na - sb / nb) * sign;
  const da = qa - (sa * sa) / na;
  const db = qb - (sb * sb) / nb;
  const pooled = step / Math.sqrt(((da + db) / (na + nb - 2)) * (1 / na + 1 / nb));
  const va = da / (na - 1) / na;
  const vb = db / (nb - 1) / nb;
  const welch = step / Math.sqrt(va + vb);
  const df = ((va + vb) * (va + vb)) / ((va * va) / (na - 1) + (vb * vb) / (nb - 1));
  return (
    squareOff(band, pooled, test.five, test.ten) + squareOff(band, welch, critical.five(df), critical.ten(df))
  );
}

function tOfCorrelation({ projection, a, df }: Test, { values, samples }: Sums): number {
  const n = samples.sizes[a] as number;
  const sum = values[a] as number;
  const squares = (values[samples.count + a] as number) - (sum * sum) / n;
  const r = (values[2 * samples.count + projection] as number) / Math.sqrt(squares);
  return r * Math.sqrt(df / (1 - r * r));
}

function tOfRegression({ projection, a, b, df }: Test, { values, samples }: Sums): number {
  const { count } = samples;
  let left = (values[count + a] as number) + (b < 0 ? 0 : (values[count + b] as number));
  const first = 2 * count + projection;
  for (let index = first; index < first + 5; index += 1) left -= (values[index] as number) ** 2;
  return (values[first + 4] as number) / Math.sqrt(left / df);
}

function squareOff(band: Band, t: number, five: number, ten: number): number {
  const off = offBy(band, t, five, ten);
  return off > 0 ? off * off : 0;
}

function offBy(band: Band, t: number, five: number, ten: number): number {
  if (band === 'none') return Math.abs(t) - (ten - margin);
  if (band === 'five') return five + margin - t;
  if (band === 'within-ten') return ten + margin - t;
  return Math.max(ten + marginOfTen - t, t - (five - marginOfTen));
}
