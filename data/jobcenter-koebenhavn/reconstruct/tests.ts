import type { Critical } from './critical.ts';
import { cells, populations } from './design.ts';
import type { Band, Demand } from './facts.ts';
import type { People } from './people.ts';
import { correlationProjection, type Projection, regressionProjections } from './projections.ts';
import { type Samples, sampleOfCategory, sampleOfCell, sampleOfPopulation, samplesOf } from './samples.ts';

/** One demand on t, ready to be computed from sums. Which fields mean what depends on the type. */
export interface Test {
  readonly type: 'means' | 'correlation' | 'regression';
  readonly id: string;
  readonly band: Band;
  readonly sign: 1 | -1;
  /** Indices into `populations`, whose answers the test reads. */
  readonly populations: readonly number[];
  /** means: the sample compared; correlation and regression: the (first) sample that holds its rows. */
  readonly a: number;
  /** means: the sample compared with; regression: the second sample, or -1. */
  readonly b: number;
  /** means: compared with what is left of b without a. */
  readonly rest: boolean;
  /** correlation: its projection; regression: the first of its five. */
  readonly projection: number;
  readonly df: number;
  /** Critical t at df; Welch's degrees vary and are looked up as they come. */
  readonly five: number;
  readonly ten: number;
}

/** All that the search of one item needs to know, once it is fixed who does not know. */
export interface Plan {
  readonly samples: Samples;
  readonly projections: readonly Projection[];
  readonly tests: readonly Test[];
}

/** The tests of an item, as sums over the rows that gave a valid answer. */
export function planOf(
  people: People,
  demands: readonly Demand[],
  valid: (row: number) => boolean,
  critical: Critical,
): Plan {
  const samples = samplesOf(people, valid);
  const projections: Projection[] = [];
  const tests = demands.flatMap((demand) => {
    const pair = pairOf(demand);
    const own = [meansOrCorrelation(people, demand, pair, samples, valid, projections, critical)];
    if (demand.adjusted === null) return own;
    return [...own, regression(people, demand, demand.adjusted, pair, valid, projections, critical)];
  });
  return { samples, projections, tests };
}

/** The two samples that a demand sets against each other. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly rest: boolean;
  readonly populations: readonly number[];
}

function pairOf(demand: Demand): Pair {
  const [before, vulnerable, ready] = populations;
  if (demand.kind === 'comparison')
    return pair(sampleOfPopulation(ready), sampleOfPopulation(vulnerable), false, [ready, vulnerable]);
  if (demand.kind === 'change') {
    const { subgroup } = demand;
    const sample = (population: string): number =>
      subgroup === null ? sampleOfPopulation(population) : sampleOfCell(population, subgroup);
    return pair(sample(vulnerable), sample(before), false, [vulnerable, before]);
  }
  const population = demand.group === 'udsatte' ? vulnerable : ready;
  const a =
    demand.kind === 'difference'
      ? sampleOfCell(population, demand.subgroup ?? '')
      : sampleOfCategory(population, demand.variable ?? '');
  return pair(a, sampleOfPopulation(population), true, [population]);
}

function pair(a: number, b: number, rest: boolean, names: readonly (typeof populations)[number][]): Pair {
  return { a, b, rest, populations: names.map((name) => populations.indexOf(name)) };
}

function meansOrCorrelation(
  people: People,
  demand: Demand,
  { a, b, rest, populations: read }: Pair,
  samples: Samples,
  valid: (row: number) => boolean,
  projections: Projection[],
  critical: Critical,
): Test {
  const { id, band, sign } = demand;
  const numeric = demand.variable === 'alder' || demand.variable === 'ledighed';
  const all = (samples.sizes[b] ?? 0) + (rest ? 0 : (samples.sizes[a] ?? 0));
  const base = { id, band, sign, populations: read, b, rest, df: all - 2, ...criticalAt(critical, all - 2) };
  if (!numeric) return { ...base, type: 'means', a, projection: -1 };
  const column = demand.variable === 'alder' ? people.age : people.months;
  projections.push(correlationProjection(people, rowsIn(people, [b], valid), column));
  return { ...base, type: 'correlation', a: b, projection: projections.length - 1 };
}

function regression(
  people: People,
  demand: Demand,
  band: Band,
  { a, b, rest, populations: read }: Pair,
  valid: (row: number) => boolean,
  projections: Projection[],
  critical: Critical,
): Test {
  const rows = rowsIn(people, rest ? [b] : [a, b], valid);
  const inside = new Set(rowsIn(people, [a], valid));
  const projection = projections.length;
  projections.push(...regressionProjections(people, rows, (row) => inside.has(row)));
  const df = rows.length - 5;
  const base = { id: `${demand.id}/adjusted`, band, sign: demand.sign, populations: read, rest, projection, df };
  const where = rest ? { a: b, b: -1 } : { a, b };
  return { ...base, ...where, type: 'regression', ...criticalAt(critical, df) };
}

function criticalAt(critical: Critical, df: number): { readonly five: number; readonly ten: number } {
  return { five: critical.five(df), ten: critical.ten(df) };
}

/** The valid rows of samples that are cells or populations. */
function rowsIn(people: People, samples: readonly number[], valid: (row: number) => boolean): readonly number[] {
  return Array.from({ length: people.n }, (_, row) => row).filter((row) => {
    const whole = cells.length + (people.population[row] ?? 0);
    return valid(row) && (samples.includes(people.cell[row] ?? -1) || samples.includes(whole));
  });
}
