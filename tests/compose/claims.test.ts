import { describe, expect, test } from 'vitest';
import type { RepresentativityResult } from '../../src/model/results/method.ts';
import { blocksOf, difference, faultsOf, mean, thrown } from './written.ts';

function claim(id: string, options: string): string {
  return `Det er {{#claim "${id}" ${options}}}sådan{{/claim}}.`;
}

describe('a claim that the ledger bears out', () => {
  test.each([
    ['lower', 'difference/2020/unge/samtale', 'is="lower"'],
    ['lower at 5 %', 'difference/2020/unge/samtale', 'is="lower" level=5'],
    ['higher at 10 %', 'difference/2020/aeldre/samtale', 'is="higher"'],
    ['none', 'difference/2020/nye/samtale', 'is="none"'],
    ['none at 5 %, though there is one at 10 %', 'difference/2020/aeldre/samtale', 'is="none" level=5'],
    ['persists with controls, at a weaker level', 'difference/2020/aeldre/videre', 'is="persists"'],
    ['persists at the level asked for', 'difference/2020/aeldre/videre', 'is="persists" level=10'],
    ['vanishes with controls', 'difference/2020/nye/videre', 'is="vanishes"'],
    ['lowest mean of the groups', 'mean/2020/unge/samtale', 'is="lowest"'],
    ['highest share of the groups', 'share/2020/aeldre/samtale/3-4', 'is="highest"'],
    ['highest of the subgroups of a group', 'mean/2020/unge.land/samtale', 'is="highest"'],
  ])('%s', (_, id, options) => {
    expect(faultsOf(claim(id, options))).toEqual([]);
  });

  test('stays in the document with what it claims', () => {
    const [paragraph] = blocksOf(
      'Det er{{#claim "difference/2020/unge/samtale" is="lower"}} *færre* {{/claim}}nu.',
    );
    expect(paragraph).toMatchObject({
      children: [
        { text: 'Det er' },
        {
          type: 'claim',
          id: 'difference/2020/unge/samtale',
          is: 'lower',
          children: [{ text: ' ' }, { type: 'emphasis' }, { text: ' ' }],
        },
        { text: 'nu.' },
      ],
    });
  });
});

describe('whether respondents are composed as the population', () => {
  const id = 'representativity/2020/unge/koen';
  const composedBy = (p: number | null): RepresentativityResult => ({
    ...{ id, kind: 'representativity', p, n: 60, method: '', chiSquare: 4, df: 1, expected: 9, effect: 0.2 },
    from: { wave: '2020', scope: 'unge', variable: 'koen' },
    ...(p === null ? { reason: 'expected-too-small' as const } : {}),
  });
  const found = (p: number | null, options: string) =>
    faultsOf({ chapter: claim(id, options), results: [composedBy(p)] }).map((one) => one.split(' ')[0]);

  test('can be claimed by its level', () => {
    expect(found(0.03, 'is="different"')).toEqual([]);
    expect(found(0.03, 'is="none"')).toEqual(['claim-not-borne-out']);
    expect(found(0.07, 'is="different" level=5')).toEqual(['claim-not-borne-out']);
    expect(found(0.07, 'is="none" level=5')).toEqual([]);
    expect(found(0.4, 'is="none"')).toEqual([]);
    expect(found(0.4, 'is="different"')).toEqual(['claim-not-borne-out']);
  });

  test('cannot be claimed without a test, and nothing else of it can', () => {
    expect(found(null, 'is="none"')).toEqual(['result-without-value']);
    expect(found(0.03, 'is="higher"')).toEqual(['claim-result']);
  });
});

describe('a claim that the ledger does not bear out is a fault', () => {
  test.each([
    ['the other way', 'difference/2020/unge/samtale', 'is="higher"', 'claim-not-borne-out'],
    ['not significant', 'difference/2020/nye/samtale', 'is="higher"', 'claim-not-borne-out'],
    [
      'weaker than the level asked for',
      'difference/2020/aeldre/samtale',
      'is="higher" level=5',
      'claim-not-borne-out',
    ],
    ['none, where there is one', 'difference/2020/unge/samtale', 'is="none"', 'claim-not-borne-out'],
    ['not the lowest', 'mean/2020/aeldre/samtale', 'is="lowest"', 'claim-not-extreme'],
    ['not the highest', 'share/2020/nye/samtale/3-4', 'is="highest"', 'claim-not-extreme'],
    ['not the highest subgroup', 'mean/2020/unge.by/samtale', 'is="highest"', 'claim-not-extreme'],
    ['higher, of what is no test', 'mean/2020/unge/samtale', 'is="higher"', 'claim-result'],
    ['lowest, of a test', 'difference/2020/unge/samtale', 'is="lowest"', 'claim-result'],
    [
      'persists, with nothing adjusted',
      'difference/2020/unge/samtale',
      'is="persists"',
      'claim-not-adjusted',
    ],
    [
      'vanishes, with nothing adjusted',
      'difference/2020/unge/samtale',
      'is="vanishes"',
      'claim-not-adjusted',
    ],
    ['persists, but vanishes', 'difference/2020/nye/videre', 'is="persists"', 'claim-not-borne-out'],
    ['vanishes, but persists', 'difference/2020/aeldre/videre', 'is="vanishes"', 'claim-not-borne-out'],
    [
      'persists, at a stricter level than it does',
      'difference/2020/aeldre/videre',
      'is="persists" level=5',
      'claim-not-borne-out',
    ],
    ['persists, of what is no test', 'mean/2020/unge/samtale', 'is="persists"', 'claim-result'],
    ['no known claim', 'difference/2020/unge/samtale', 'is="better"', 'claim-unknown'],
    ['no claim at all', 'difference/2020/unge/samtale', '', 'claim-unknown'],
    ['a result that is not there', 'difference/2020/unge/x', 'is="none"', 'result-missing'],
  ])('%s', (_, id, options, code) => {
    expect(faultsOf(claim(id, options))).toEqual([`${code} one.md:3:8`]);
  });

  test('it says what the ledger says', () => {
    const [fault] = thrown(claim('difference/2020/aeldre/samtale', 'is="lower"'));
    expect(fault?.values).toEqual({
      id: 'difference/2020/aeldre/samtale',
      is: 'lower',
      found: 'higher',
      p: '0,070',
      level: '10',
    });
  });

  test('it says who is lower still', () => {
    const [fault] = thrown(claim('mean/2020/aeldre/samtale', 'is="lowest"'));
    expect(fault?.values).toMatchObject({ scope: 'unge', value: '1.5', own: '2.5' });
  });

  test('neither of two equals is the highest', () => {
    const template = claim('mean/2020/unge/samtale', 'is="lowest"');
    expect(faultsOf({ chapter: template, results: [mean('nye', 1.5)] })).toHaveLength(1);
  });

  test('the day the data change', () => {
    const chapter = claim('difference/2020/unge/samtale', 'is="lower"');
    expect(faultsOf({ chapter })).toEqual([]);
    expect(faultsOf({ chapter, results: [difference('unge', -0.345, 0.2)] })).toHaveLength(1);
  });
});
