import { type Check, checked, type Fact, textOf } from './check.ts';
import { correlated, lastCoefficient, pooled, type Tested, welch } from './statistics.ts';
import type { Row } from './table.ts';

export type Waves = ReadonlyMap<string, readonly Row[]>;

const controls: readonly ((row: Row) => number)[] = [
  (row) => (row['koen'] === 'kvinde' ? 1 : 0),
  (row) => (row['etnicitet'] === 'anden' ? 1 : 0),
  (row) => Number(row['ledighed']),
];

/** Holds a tested fact against the data: both t-tests have to agree, and so has the adjusted one where it is spoken of. */
export function testedCheck(fact: Fact, waves: Waves): Check {
  const item = textOf(fact, 'item');
  const tests = testsOf(fact, item, waves);
  const plain = tests.plain.every((test) => asPublished(fact, test));
  const adjusted = tests.adjusted === null || adjustedAsPublished(fact, tests.adjusted);
  const found = [...tests.plain, ...(tests.adjusted === null ? [] : [tests.adjusted])];
  return checked(
    fact,
    plain && adjusted,
    found.map(({ t, p }) => `t ${t.toFixed(2)}, p ${p.toFixed(4)}`).join('; '),
  );
}

interface Tests {
  readonly plain: readonly Tested[];
  readonly adjusted: Tested | null;
}

function testsOf(fact: Fact, item: string, waves: Waves): Tests {
  const now = answered(waves.get('2020') ?? [], item);
  const group = now.filter((row) => row['gruppe'] === textOf(fact, 'group'));
  const subgroup = textOf(fact, 'subgroup');
  if (fact.kind === 'group-comparison')
    return twoSamples(now.filter(is('gruppe', 'jobparate')), now.filter(is('gruppe', 'udsatte')), item);
  if (fact.kind === 'change') {
    const before = answered(waves.get('2019') ?? [], item);
    const own = (row: Row): boolean => subgroup === '' || row['delgruppe'] === subgroup;
    return twoSamples(group.filter(own), before.filter(own), item);
  }
  if (fact.kind === 'difference') return split(group, is('delgruppe', subgroup), item);
  return background(group, textOf(fact, 'variable'), item);
}

function background(group: readonly Row[], variable: string, item: string): Tests {
  const first = variable === 'koen' ? 'kvinde' : 'anden';
  if (variable === 'koen' || variable === 'etnicitet')
    return { ...split(group, is(variable, first), item), adjusted: null };
  const x = group.map((row) => Number(row[variable]));
  return { plain: [correlated(x, scores(group, item))], adjusted: null };
}

function split(rows: readonly Row[], inside: (row: Row) => boolean, item: string): Tests {
  return twoSamples(
    rows.filter(inside),
    rows.filter((row) => !inside(row)),
    item,
  );
}

function twoSamples(a: readonly Row[], b: readonly Row[], item: string): Tests {
  const all = [...a, ...b];
  const dummy = all.map((_, row) => (row < a.length ? 1 : 0));
  const columns = [...controls.map((control) => all.map(control)), dummy];
  const x = scores(a, item);
  const y = scores(b, item);
  return { plain: [welch(x, y), pooled(x, y)], adjusted: lastCoefficient(scores(all, item), columns) };
}

function asPublished(fact: Fact, { t, p }: Tested): boolean {
  if (fact['significant'] !== true) return p > 0.1;
  const up = fact['direction'] === 'higher' || fact['direction'] === 'positive';
  const level = fact['level'] === 10 ? p > 0.05 && p <= 0.1 : p <= 0.05;
  return level && up === t > 0;
}

function adjustedAsPublished(fact: Fact, { t, p }: Tested): boolean {
  if (fact['adjusted'] === 'vanishes') return p > 0.1;
  if (fact['adjusted'] !== 'persists') return true;
  if (t > 0 !== (fact['direction'] === 'higher')) return false;
  if (fact['adjustedLevel'] === 10) return p > 0.05 && p <= 0.1;
  return p <= Number(fact['level']) / 100;
}

function answered(rows: readonly Row[], item: string): readonly Row[] {
  return rows.filter((row) => row[item] !== '9');
}

function scores(rows: readonly Row[], item: string): readonly number[] {
  return rows.map((row) => Number(row[item]));
}

function is(column: string, value: string): (row: Row) => boolean {
  return (row) => row[column] === value;
}
