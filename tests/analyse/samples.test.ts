import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { Adjusted } from '../../src/model/results/adjusted.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row } from './survey-of.ts';

/** Expected values: base R 4.2.2, called in tests/analyse/r/samples.R, which draws the same samples. */
const data = new URL('../../data/jobcenter-koebenhavn/', import.meta.url);
const isHere = existsSync(new URL('besvarelser-2020.csv', data));
const skipped = isHere ? '' : ' (skipped: data/jobcenter-koebenhavn has no besvarelser-2020.csv)';
const items = ['samtale', 'behandling', 'inddragelse', 'spoerge', 'information', 'fremdrift', 'bidrag'];

describe.skipIf(!isHere)(`agreement with R on samples of the jobcentre respondents${skipped}`, () => {
  test('240 samples: t-tests, regression with controls, correlations, quantiles', () => {
    const rows = ['2019', '2020'].flatMap((wave) => recordsOf(`besvarelser-${wave}.csv`));
    const expected = expectedValues();
    const draw = generator();
    for (let sample = 1; sample <= 240; sample += 1) {
      const item = items[draw(items.length)] ?? '';
      const size = 24 + draw(377);
      const chosen = Array.from({ length: size }, () => rows[draw(rows.length)] ?? {});
      compareSample(ledgerOfSample(chosen, item), item, expected.get(String(sample)) ?? new Map());
    }
    expect(expected.size).toBe(240);
  });
});

type Records = readonly Readonly<Record<string, string>>[];
type Expected = ReadonlyMap<string, readonly number[]>;

/** Park and Miller's generator: from 0 to below n. */
function generator(): (n: number) => number {
  let state = 1;
  return (n) => {
    state = (state * 16807) % 2147483647;
    return state % n;
  };
}

function recordsOf(file: string): Records {
  return parse(readFileSync(new URL(file, data)), { columns: true });
}

/** By sample, then by name, R's values in order. */
function expectedValues(): ReadonlyMap<string, Expected> {
  const samples = new Map<string, Map<string, readonly number[]>>();
  const text = readFileSync(new URL('r/samples.csv', import.meta.url), 'utf8');
  for (const line of text.trimEnd().split('\n')) {
    const [sample = '', name = '', ...values] = line.split(',');
    const own = samples.get(sample) ?? new Map<string, readonly number[]>();
    samples.set(sample, own.set(name, values.map(Number)));
  }
  return samples;
}

/** The first half of the rows is group a, the others are b. */
function ledgerOfSample(records: Records, item: string): Ledger {
  const rows = records.map((record, index): Row => {
    const { koen = '', etnicitet = '', alder, ledighed } = record;
    const numbers = { alder: Number(alder), ledighed: Number(ledighed) };
    const group = index < Math.floor(records.length / 2) ? 'a' : 'b';
    return { group, answers: record, categories: { koen, etnicitet }, numbers };
  });
  return ledgerOf(
    {
      groups: [groupOf('a'), groupOf('b')],
      items: [itemOf(item, oneToFive)],
      background: [
        binary('koen', 'kvinde', 'mand'),
        binary('etnicitet', 'anden', 'dansk'),
        number('alder'),
        number('ledighed'),
      ],
      tests: { controls: ['koen', 'etnicitet', 'ledighed'] },
    },
    rows,
  );
}

function compareSample(ledger: Ledger, item: string, expected: Expected): void {
  const { welch, pooled, adjusted } = resultOf(ledger, 'comparison', '2020', 'a~b', item);
  compare([welch?.t, welch?.df, welch?.p, welch?.low, welch?.high], expected.get('welch'));
  compare([pooled?.t, pooled?.df, pooled?.p, pooled?.low, pooled?.high], expected.get('pooled'));
  compareRegression(adjusted, expected);
  for (const variable of ['alder', 'ledighed']) {
    const correlation = resultOf(ledger, 'background', '2020', 'alle', variable, item);
    if (correlation.test !== 'correlation') throw new Error(`${correlation.id} is no correlation.`);
    const { r, t, df, p, low, high } = correlation;
    compare([r, t, df, p, low, high], expected.get(`cor:${variable}`));
    const { min, q1, median, q3, max, mean, sd } = resultOf(ledger, 'spread', '2020', 'alle', variable);
    compare([min, q1, median, q3, max, mean, sd], expected.get(`spread:${variable}`));
  }
}

/** R leaves a dropped control out of the coefficients, as we do. */
function compareRegression(adjusted: Adjusted | null, expected: Expected): void {
  const terms = [...expected].filter(([name]) => name.startsWith('lm:'));
  expect(adjusted?.terms.map(({ term }) => term.replace(/:.*/, ''))).toEqual(
    terms.map(([name]) => name.replace('lm:', '').replace('(Intercept)', 'intercept')),
  );
  for (const [index, [, values]] of terms.entries()) {
    const term = adjusted?.terms[index];
    compare([term?.estimate, term?.se, term?.t, term?.p], values);
  }
  compare([adjusted?.df, adjusted?.rSquared], expected.get('fit'));
}

function compare(ours: readonly (number | null | undefined)[], r: readonly number[] = []): void {
  expect(r).toHaveLength(ours.length);
  for (const [index, one] of ours.entries())
    expectAgreement(one ?? null, r[index] ?? Number.NaN, `value ${index}`);
}

function binary(id: string, ...codes: readonly string[]): BackgroundVariable {
  const categories = codes.map((code) => ({ id: code, code, label: code, plural: null }));
  return { id, type: 'categories', column: id, label: id, categories };
}

function number(id: string): BackgroundVariable {
  return { id, type: 'numeric', column: id, label: id, unit: '', more: null, classes: [], cumulative: [] };
}
