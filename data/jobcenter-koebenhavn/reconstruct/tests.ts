import type { Critical } from './critical.ts';
import { cells, type PopulationId, populations } from './design.ts';
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
  const base: Base = { people, valid, samples: samplesOf(people, valid), projections: [], critical };
  const tests = demands.flatMap((demand) => {
    const pair = pairOf(demand);
    const plain = meansOrCorrelation(base, demand, pair);
    return demand.adjusted === null ? [plain] : [plain, regression(base, demand, demand.adjusted, pair)];
  });
  return { samples: base.samples, projections: base.projections, tests };
}

/** What all tests of an item are built on; projections are added as tests need them. */
interface Base {
  readonly people: People;
  readonly valid: (row: number) => boolean;
  readonly samples: Samples;
  readonly projections: Projection[];
  readonly critical: Critical;
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
    const sample = (population: PopulationId): number =>
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

function pair(a: number, b: number, rest: boolean, names: readonly PopulationId[]): Pair {
  return { a, b, rest, populations: names.map((name) => populations.indexOf(name)) };
}

function meansOrCorrelation(base: Base, demand: Demand, { a, b, rest, populations: read }: Pair): Test {
  const { people, samples, projections, critical } = base;
  const { id, band, sign, variable } = demand;
  const df = (samples.sizes[b] ?? 0) + (rest ? 0 : (samples.sizes[a] ?? 0)) - 2;
  const test = { id, band, sign, populations: read, b, rest, df, ...criticalAt(critical, df) };
  if (variable !== 'alder' && variable !== 'ledighed') return { ...test, type: 'means', a, projection: -1 };
  const column = variable === 'alder' ? people.age : people.months;
  projections.push(correlationProjection(people, rowsIn(base, [b]), column));
  return { ...test, type: 'correlation', a: b, projection: projections.length - 1 };
}

function regression(base: Base, demand: Demand, band: Band, { a, b, rest, populations: read }: Pair): Test {
  const rows = rowsIn(base, rest ? [b] : [a, b]);
  const inside = new Set(rowsIn(base, [a]));
  const projection = base.projections.length;
  base.projections.push(...regressionProjections(base.people, rows, (row) => inside.has(row)));
  const df = rows.length - 5;
  const where = rest ? { a: b, b: -1 } : { a, b };
  const test = {
    id: `${demand.id}/adjusted`,
    band,
    sign: demand.sign,
    populations: read,
    rest,
    projection,
    df,
  };
  return { ...test, ...where, type: 'regression', ...criticalAt(base.critical, df) };
}

function criticalAt(critical: Critical, df: number): { readonly five: number; readonly ten: number } {
  return { five: critical.five(df), ten: critical.ten(df) };
}

/** The valid rows of samples that are cells or populations. */
function rowsIn({ people, valid }: Base, samples: readonly number[]): readonly number[] {
  return Array.from({ length: people.n }, (_, row) => row).filter((row) => {
    const whole = cells.length + (people.population[row] ?? 0);
    return valid(row) && (samples.includes(people.cell[row] ?? -1) || samples.includes(whole));
  });
}
