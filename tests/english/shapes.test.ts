import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/model/study.ts';
import { groupOf, itemOf, oneToFive, type Row, studyOf, surveyOf } from '../analyse/survey-of.ts';
import { jobcentreSurvey, type Surveyed } from '../compose/composed.ts';
import { fiveStep, rowsOf } from '../compose/five-step.ts';
import { textOf } from '../compose/report.ts';
import { englishReport } from './report.ts';

const two = ['north', 'south'].map((id) => groupOf(id));
const three = [...two, groupOf('west')];

/** One item from 1 to 5 with don't-know. */
function surveyed(groups: readonly Group[], ...rows: readonly (readonly Row[])[]): Surveyed {
  const made = studyOf({ groups, items: [itemOf('a', oneToFive)] });
  const study = { ...made, scales: made.items.map(({ scale }) => scale) };
  return { study, survey: surveyOf(study, rows.flat()) };
}

const north = rowsOf('north', '', { 1: 30, 2: 10, 9: 4 });
const south = rowsOf('south', '', { 4: 20, 5: 41 });
const names = { negative: 'dissatisfied', middle: null, positive: 'satisfied' };

const shapes: readonly (readonly [string, Surveyed, string])[] = [
  ['two groups', surveyed(two, north, south), 'points lower for north than for south'],
  [
    'a group of one',
    surveyed(three, north, south, rowsOf('west', '', { 5: 1 })),
    'For west there are too few answers for a test.',
  ],
  ['a group of none', surveyed(three, north, south), 'compared two by two'],
  [
    'one group',
    surveyed(three.slice(0, 1), north),
    'This chapter shows what everyone answered to the question.',
  ],
  ['no groups', surveyed([], rowsOf('', '', { 1: 20, 4: 24, 9: 6 })), 'A further 12% answered “9”.'],
  ['few answers', surveyed(two, rowsOf('north', '', { 1: 4, 5: 5 })), 'Only nine answered the question'],
  [
    'uncertain shares',
    surveyed(two, rowsOf('north', '', { 1: 10, 5: 9 })),
    'Only 19 answered, so the shares are uncertain.',
  ],
  [
    'answers that are all alike',
    surveyed(three, ...three.map(({ id }) => rowsOf(id, '', { 5: 20 }))),
    'Whether the groups differ cannot be tested',
  ],
  [
    'respondents without a group',
    surveyed(two, north, south, rowsOf('', '', { 3: 15 })),
    'The group of some respondents is not known (15 in all).',
  ],
  [
    'two subgroups',
    fiveStep({
      rows: [
        ...rowsOf('g', 's', { 1: 30, 2: 9 }),
        ...rowsOf('g', 'u', { 4: 30, 5: 9 }),
        ...rowsOf('h', '', { 3: 20 }),
      ],
    }),
    'For u the mean is 3.00 points higher (4.23 against 1.23, p\u00a0<\u00a00.001).',
  ],
  [
    'sides that have names',
    fiveStep({ names, rows: rowsOf('g', 's', { 1: 10, 3: 8, 4: 5, 5: 15, 9: 2 }) }),
    'In all, 51% are satisfied (13% “4” and 38% “5”), 20% answered “3” and 25% are dissatisfied (25% “1” and 0% “2”). A further 5% answered “9”.',
  ],
];

/** What no sentence has: a space before a stop, two spaces, a stop twice. */
const untidy = /[ \u00a0][.,;]| {2}|,,|\.\.|\( | \)/;

describe.each(shapes)('a report in English about %s', (_, study, said) => {
  test('says so, and its sentences are tidy', () => {
    const text = textOf(englishReport(study));
    expect(text).toContain(said);
    expect(text).not.toMatch(untidy);
  });
});

describe('a report in English about two waves, subgroups, controls and a population', () => {
  const text = textOf(englishReport(jobcentreSurvey()));

  test('has changes, and whether they persist', () => {
    expect(text).toContain('# Change since 2019');
    expect(text).toMatch(
      /For udsatte borgere the mean has fallen by 0\.45 points, from 4\.08 in 2019 to 3\.63 in 2020 \(p\u00a0<\u00a00\.001\)\. The change is significant at the 5% level and persists when the analysis controls for /,
    );
    expect(text).toContain(', but it vanishes when the analysis controls for ');
    expect(text).toMatch(/persists when the analysis controls for [^.]+, but only at the 10% level\./);
  });

  test('holds respondents against the population, and tells of background', () => {
    expect(text).toContain('Respondents and the whole population.');
    expect(text).toContain('## Background and answers');
  });

  test('is tidy', () => {
    expect(text).not.toMatch(untidy);
  });
});
