import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { answerOf, groupOf, itemOf, studyOf, surveyOf } from '../analyse/survey-of.ts';
import { housingSurvey, type Surveyed, words } from './composed.ts';
import { fiveStep, rowsOf } from './five-step.ts';
import { unreferred } from './referred.ts';
import { report, textOf } from './report.ts';

/** Headings with nothing below them, before the next of the same or a higher level. */
function emptySections({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.type !== 'heading') return [];
    const isEmpty =
      next === undefined || next.type === 'chapter' || (next.type === 'heading' && next.level <= block.level);
    return isEmpty ? [words(block.children)] : [];
  });
}

describe('the report about the housing survey', () => {
  const document = report(housingSurvey(), 'final');
  const text = textOf(document);

  test('refers to each figure and table', () => {
    expect(unreferred(document)).toEqual([]);
  });

  test.each([
    'Blandt lejerne svarer to ud af fem »Høj« på spørgsmålet om tilfredshed med boligforholdene. ' +
      'Andelen, der svarer »Høj«, er størst blandt lejere i højhuse (50\u00a0%) og mindst blandt lejere i rækkehuse (25\u00a0%).',
    'Gennemsnittet er højere for lejere i højhuse end for de øvrige lejere og lavere for lejere i rækkehuse. ' +
      'Forskellene er signifikante på 5\u00a0%-niveau. ' +
      'For lejere i etagehuse og lejere i atriumhuse kan der ikke påvises en signifikant forskel fra de øvrige.',
    'Gennemsnittet for lejerne i rækkehuse er 1,77. Det er 0,34 point lavere end for de øvrige lejere. ' +
      'Forskellen er signifikant på 5\u00a0%-niveau (p\u00a0<\u00a00,001).',
    'Blandt lejerne i rækkehuse svarer knap halvdelen »Lav« på spørgsmålet om tilfredshed med boligforholdene.',
    'Lejerne i højhuse ligger højere end de øvrige lejere, når det gælder tilfredshed med boligforholdene, ' +
      'og lavere, når det gælder kontakt med de andre beboere. Forskellene er signifikante på 5\u00a0%-niveau.',
    'Der kan ikke påvises signifikante forskelle mellem lejerne i etagehuse og de øvrige lejere.',
    '40\u00a0% | af lejerne svarer »Høj« på spørgsmålet om tilfredshed med boligforholdene | Alle lejere, n\u00a0=\u00a01.681',
    // 157 of 239 and 182 of 277 are both printed as 66 %: neither is called the largest alone.
    'er størst blandt lejere i rækkehuse og lejere i atriumhuse (66\u00a0%) og mindst blandt lejere i højhuse (45\u00a0%).',
  ])('says: %s', (sentence) => {
    expect(text).toContain(sentence);
  });

  test('never says that there is no difference', () => {
    expect(text).not.toMatch(/ingen (signifikant )?forskel/);
  });

  test('has all its parts, each appendix with its letter', () => {
    const chapters = document.blocks.filter((block) => block.type === 'chapter');
    expect(chapters.map(({ label, title }) => label ?? title)).toEqual([
      'Figurer og tabeller',
      'Sammenfatning',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      'Litteratur',
      'Bilag A',
      'Bilag B',
      'Bilag C',
    ]);
  });
});

test('a foreword stands before the contents, where the study has written one', () => {
  const document = report(housingSurvey(), 'final', { forord: 'Tak til alle.' });
  const at = document.blocks.findIndex((block) => block.type === 'chapter' && block.title === 'Forord');
  expect(document.blocks[at]).toMatchObject({ part: 'front', number: null });
  expect(document.blocks.slice(at + 1, at + 3)).toMatchObject([
    { type: 'paragraph', children: [{ text: 'Tak til alle.' }] },
    { type: 'contents' },
  ]);
});

const frequency = itemOf('f', [
  answerOf('ofte', 'none', 1),
  answerOf('tit', 'none', 2),
  answerOf('aldrig', 'none', 3),
]);
const withoutGroups = studyOf({ items: [frequency] });

const studies: readonly (readonly [string, Surveyed])[] = [
  ['the housing survey', housingSurvey()],
  ['five answers, don’t-know, subgroups', fiveStep()],
  [
    'names for the sides',
    fiveStep({ names: { negative: 'utilfredse', middle: null, positive: 'tilfredse' } }),
  ],
  ['a group that nobody is in', fiveStep({ rows: rowsOf('g', 's', { 1: 4, 4: 6 }) })],
  ['a group of one', fiveStep({ rows: [...rowsOf('g', 's', { 1: 4, 4: 6 }), ...rowsOf('h', '', { 5: 1 })] })],
  ['only don’t-know', fiveStep({ rows: [...rowsOf('g', 's', { 9: 4 }), ...rowsOf('h', '', { 9: 3 })] })],
  [
    'significant differences between subgroups',
    fiveStep({
      rows: [
        ...rowsOf('g', 's', { 1: 40, 2: 20 }),
        ...rowsOf('g', 'u', { 4: 30, 5: 30 }),
        ...rowsOf('h', '', { 5: 50, 4: 9 }),
      ],
    }),
  ],
  [
    'no groups, a scale without a good end',
    {
      study: { ...withoutGroups, scales: [frequency.scale] },
      survey: surveyOf(withoutGroups, [{ answers: { f: 'ofte' } }, { answers: { f: 'aldrig' } }]),
    },
  ],
  [
    'three groups, of which one has no subgroups',
    {
      study: { ...fiveStep().study, groups: [groupOf('g', 's', 'u', 'v'), groupOf('h'), groupOf('i')] },
      survey: fiveStep().survey,
    },
  ],
];

describe.each(studies)('a report about %s', (_, surveyed) => {
  test('has no space before a comma or full stop, and none twice', () => {
    expect(textOf(report(surveyed))).not.toMatch(/[ \u00a0][.,;]| {2}|,,|\.\.|\( | \)/);
  });

  test('has no sentence that begins with a small letter', () => {
    const paragraphs = report(surveyed).blocks.filter((block) => block.type === 'paragraph');
    for (const { children } of paragraphs)
      expect(words(children)).not.toMatch(/(^|[a-zæøå»«]\. )[a-zæøå]{3}/);
  });

  test('has no section without content', () => {
    expect(emptySections(report(surveyed))).toEqual([]);
  });
});
