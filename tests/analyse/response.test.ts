import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import type { FieldworkRecord } from '../../src/model/survey.ts';
import { faultsOf } from '../load/folder.ts';
import { resultOf } from './results.ts';
import { type Row, studyOf, surveyOf } from './survey-of.ts';

const rows: readonly Row[] = Array.from({ length: 40 }, () => ({}));

function ledgerOf(measures: Readonly<Record<string, number>>) {
  const study = studyOf({});
  const fieldwork = Object.entries(measures).map(
    ([measure, value]): FieldworkRecord => ({
      ...{ wave: '2020', scope: 'alle', measure, value },
      ...{ min: null, max: null, unit: null, source: null },
    }),
  );
  return analyse({ ...surveyOf(study, rows), fieldwork }, study).value;
}

function ratesOf(measures: Readonly<Record<string, number>>) {
  const ledger = ledgerOf(measures);
  return ['rr1', 'rr2'].map((rate) => {
    const { value, reason } = resultOf(ledger, 'response', '2020', 'alle', rate);
    return reason ?? value;
  });
}

// AAPOR, Standard Definitions (2023): RR1 = I / ((I + P) + (R + NC + O) + (UH + UO)), RR2 = (I + P) / the same.
describe('response rates', () => {
  test.each([
    [
      'every outcome',
      { completed: 30, partial: 10, refused: 25, noncontact: 20, other: 5, unknown: 10 },
      [0.3, 0.4],
    ],
    ['invited less ineligible', { invited: 110, ineligible: 10, partial: 8 }, [0.32, 0.4]],
    ['eligible and unknown', { eligible: 60, unknown: 20, completed: 40 }, [0.5, 'partial-unknown']],
    ['nobody knows how many', { partial: 4 }, ['eligible-unknown', 'eligible-unknown']],
  ])('%s', (_, measures, expected) => {
    expect(ratesOf(measures)).toEqual(expected);
  });

  test('there are none where only the number of interviews is told', () => {
    const ledger = ledgerOf({ completed: 40, target: 50 });
    expect([...ledger.keys()].filter((id) => id.startsWith('response/'))).toEqual([]);
  });

  test.each([{ invited: 30 }, { invited: 100, refused: 20, noncontact: 20 }])(
    'outcomes that do not add up: %o',
    (measures) => {
      expect(faultsOf(() => ledgerOf(measures)).map(({ code }) => code)).toEqual(['disposition-sum']);
    },
  );
});
