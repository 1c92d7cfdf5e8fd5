import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { Disclosure } from '../../src/model/study.ts';
import {
  groupOf,
  itemOf,
  multipleOf,
  oneToFive,
  type Plan,
  type Row,
  studyOf,
  surveyOf,
} from '../analyse/survey-of.ts';
import type { Surveyed } from './composed.ts';
import { rowsOf } from './five-step.ts';
import { report, textOf } from './report.ts';

const limits: Disclosure = { base: 10, cell: 5, dontKnow: 'protected', earlier: null };
const items = ['klubben', 'maden'].map((id) => itemOf(id, oneToFive));
const sex: BackgroundVariable = {
  id: 'koen',
  type: 'categories',
  column: 'koen',
  label: 'Køn',
  categories: ['kvinde', 'mand'].map((id) => ({ id, code: id, label: id, plural: null })),
};
const places = [
  ['nord', 'n1'],
  ['nord', 'n2'],
  ['syd', 's1'],
  ['syd', 's2'],
] as const;

/** Forty in each of four subgroups; the answers of each by its place among all. */
function surveyed(
  answers: (index: number, group: string) => Row['answers'],
  plan: Plan = {},
  ticks: () => Row['ticks'] = () => ({}),
): Surveyed {
  const made = studyOf({
    groups: [groupOf('nord', 'n1', 'n2'), groupOf('syd', 's1', 's2')],
    items,
    background: [sex],
    disclosure: limits,
    ...plan,
  });
  const study = { ...made, scales: made.items.map((one) => one.scale) };
  const rows = places.flatMap(([group, subgroup]) =>
    Array.from(
      { length: 40 },
      (_, index): Row => ({
        group,
        subgroup,
        categories: { koen: 'kvinde' },
        answers: answers(index, group) ?? {},
        ticks: ticks() ?? {},
      }),
    ),
  );
  return { study, survey: surveyOf(study, rows) };
}

/** All like the food, but for two in each subgroup of the north who do not know. */
const sameFood = surveyed((index, group) => ({
  klubben: String((index % 5) + 1 <= 4 && group === 'nord' ? (index % 2) + 1 : (index % 5) + 1),
  maden: group === 'nord' && index < 2 ? '9' : '5',
}));

describe('a test that could not be made', () => {
  const ledger = analyse(sameFood.survey, sameFood.study).value;
  const text = textOf(report(sameFood));

  test('has no verdict, though its numbers are held back', () => {
    expect(ledger.get('comparison/2020/nord~syd/maden')).toMatchObject({
      n: 0,
      p: null,
      level: null,
      reason: 'base-too-small',
      adjusted: null,
    });
    expect(ledger.get('comparison/2020/nord~syd/klubben')).toMatchObject({ level: 5 });
  });

  test('is not told as a difference that cannot be shown, and counts among none that were made', () => {
    const told = text.split('\n').filter((line) => /maden/i.test(line) && /påvises/.test(line));
    expect(told).toEqual([]);
    expect(text).toContain('For maden er der for få svar eller for lidt variation til en test.');
    expect(text).toContain('Spørgsmål, der ikke kan testes');
  });

  test('of a background of which all are the same is said to be none', () => {
    expect(text).toContain('Det kan ikke testes, om svarene fra nord hænger sammen med deres baggrund');
    expect(text).not.toMatch(/Køn:? Der kan ikke påvises/);
  });
});

/** Of three questions the third has two dissatisfied in each part of the north, and nobody ticks a sport. */
const threeItems = ['klubben', 'maden', 'musikken'].map((id) => itemOf(id, oneToFive));
const hiddenMusic = (disclosure: Disclosure | null) =>
  surveyed(
    (index, group) => ({
      klubben: String((index % 4) + 1),
      maden: String((index % 4) + 2),
      musikken: group === 'nord' ? (index < 3 ? '4' : '2') : String((index % 2) + 1),
    }),
    {
      items: threeItems,
      others: [{ ...multipleOf('sport', 'bold', 'dans'), blank: 'answered' }],
      disclosure,
    },
    () => ({ sport: [] }),
  );

describe('where answers are held back', () => {
  const text = textOf(report(hiddenMusic(limits)));
  const open = textOf(report(hiddenMusic(null)));
  const north = (all: string) => all.slice(all.indexOf('# Nord'), all.indexOf('# Syd'));

  test('nothing is called the largest or smallest among what is told', () => {
    expect(north(open)).toContain('Flest nord svarer positivt på spørgsmålet om maden');
    expect(north(text)).not.toMatch(/Flest|[Ff]ærrest/);
  });

  test('each question has its section, and says that not all answers are shown', () => {
    for (const { topic } of threeItems) expect(north(text)).toContain(`### ${topic}`);
    expect(north(text)).toContain('Svarene fra nord på spørgsmålet om musikken er ikke alle vist');
    expect(north(open)).not.toContain('er ikke alle vist');
  });

  test('the appendix says why it has neither sensitivity nor robustness', () => {
    const few = surveyed(
      (index, group) => ({ klubben: group === 'nord' && index >= 3 ? '2' : String(4 + (index % 2)) }),
      { items: threeItems.slice(0, 1), disclosure: limits },
    );
    const all = textOf(report(few));
    expect(all).toMatch(/## Følsomhed\n.*er ikke vist, for det bygger på tal, der er holdt/);
    expect(all).toMatch(/## Robusthed\nOm fundene hænger på den valgte metode, er ikke vist/);
    expect(open).toMatch(/## Følsomhed\n.*før en undersøgelse/);
  });

  test('no sentence tells a hidden number in words', () => {
    const sentences = text.split('\n').filter((line) => /(?<!»)skjult/.test(line));
    expect(sentences.filter((line) => /svarer|har svaret|tilfredse|går fra/.test(line))).toEqual([]);
  });
});

test('what nobody ticked is not the commonest answer', () => {
  const text = textOf(report(hiddenMusic(null)));
  expect(text).toContain('har ingen sat kryds ved noget af svarene på spørgsmålet om sport.');
  expect(text).not.toMatch(/Flest har sat kryds|hyppigste svar/);
});

describe('in English', () => {
  const text = textOf(report(hiddenMusic(limits), 'draft', {}, 'en'));

  test('a difference of which only the verdict is told is no difference that cannot be tested', () => {
    const verdict = analyse(hiddenMusic(limits).survey, hiddenMusic(limits).study).value.get(
      'comparison/2020/nord~syd/musikken',
    );
    expect(verdict).toMatchObject({ reason: 'suppressed', direction: 'higher' });
    expect(text).toContain(
      'Not all answers to the question about musikken are shown, so that nobody can be recognised.',
    );
    expect(text).toMatch(
      /musikken are shown.*The mean is higher for nord than for syd\. The difference is significant/,
    );
  });

  test('no sentence tells a hidden number in words', () => {
    expect(text.split('\n').filter((line) => /(?<!“)hidden (of|are|answered)/.test(line))).toEqual([]);
  });
});

test('where the share of a group is held back, no group is called the one where it is largest', () => {
  const made = studyOf({
    groups: ['nord', 'syd', 'vest', 'midt', 'fyn'].map((id) => groupOf(id)),
    items: [itemOf('a', oneToFive)],
    disclosure: limits,
  });
  const study = { ...made, scales: made.items.map((one) => one.scale) };
  const rows = [
    ...rowsOf('nord', '', { 1: 10, 4: 20, 5: 20 }),
    ...rowsOf('syd', '', { 1: 30, 2: 10, 4: 10 }),
    ...rowsOf('vest', '', { 1: 25, 2: 25, 4: 3 }),
    ...rowsOf('midt', '', { 1: 20, 2: 20, 4: 10 }),
    ...rowsOf('fyn', '', { 1: 20, 2: 15, 4: 15 }),
  ];
  const text = (disclosure: Disclosure | null) =>
    textOf(report({ study: { ...study, disclosure }, survey: surveyOf(study, rows) }));
  expect(text(null)).toMatch(/størst blandt nord/);
  expect(text(limits)).not.toMatch(/størst blandt/);
  expect(text(limits)).toContain('Ikke alle gruppers andele er vist, så det er ikke nævnt, hvor flest');
});
