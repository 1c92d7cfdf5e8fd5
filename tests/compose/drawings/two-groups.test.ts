import { describe, expect, test } from 'vitest';
import type { TwoGroups } from '../../../src/model/drawing.ts';
import { composed, figureIn, housingSurvey, jobcentreSurvey, notesOf, words } from '../composed.ts';
import { fiveStep, rowsOf } from '../five-step.ts';

function drawn(figure: ReturnType<typeof figureIn>): TwoGroups {
  if (figure.drawing.kind !== 'two-groups') throw new Error('not two groups');
  return figure.drawing;
}

// Published (VIVE 2021, figure 5.1): 9, 2, 9, 29, 51 per cent and 1, 2, 4, 33, 60; the groups differ at 5 per cent.
// R 4.2.2, mean() and t.test() on the answers 1 to 5: 4.102703 and 4.497717, p = 0.00016.
describe('satisfaction with the conversation in both groups', () => {
  const made = composed(jobcentreSurvey(), '{{figure "two-groups" item="samtale"}}');
  const figure = figureIn(made);
  const shares = (panel: 0 | 1) => drawn(figure).rows.map(({ values }) => values[panel]?.printed.text);

  test('has the shares of the published figure', () => {
    expect(shares(0)).toEqual(['9\u00a0%', '2\u00a0%', '9\u00a0%', '29\u00a0%', '51\u00a0%']);
    expect(shares(1)).toEqual(['1\u00a0%', '2\u00a0%', '4\u00a0%', '33\u00a0%', '60\u00a0%']);
  });

  test('has the difference of what is printed, first minus second, without a mark', () => {
    expect(drawn(figure).rows.map(({ difference }) => difference?.text)).toEqual([
      '+8',
      '0',
      '+5',
      '−4',
      '−9',
    ]);
    expect(drawn(figure).sums[0]).toMatchObject({
      label: 'Tilfredse i alt',
      printed: [{ text: '80\u00a0%' }, { text: '93\u00a0%' }],
      difference: { text: '−13' },
      tested: null,
    });
  });

  test('has the means, which are tested, with the mark', () => {
    expect(drawn(figure).sums[1]).toMatchObject({
      printed: [{ text: '4,10' }, { text: '4,50' }],
      difference: { text: '−0,40' },
      tested: 'lower',
    });
  });

  test('names both results that a difference in points comes from', () => {
    const [first] = made.prints.filter(({ form }) => form === 'points');
    expect(first).toMatchObject({
      id: 'valid/2020/udsatte/samtale/1',
      minus: 'valid/2020/jobparate/samtale/1',
      text: '+8',
    });
  });

  test('says what is shown, which way, what is left out and what the test shows', () => {
    expect(words(figure.caption.title)).toBe(
      'Tilfredshed med den seneste samtale. Udsatte borgere og job- og uddannelsesparate borgere, procent',
    );
    expect(notesOf(figure)['Note']).toContain('udsatte borgere minus job- og uddannelsesparate borgere');
    expect(notesOf(figure)['Note']).toContain(
      '(udsatte borgere 1\u00a0%, job- og uddannelsesparate borgere 0\u00a0%)',
    );
    expect(notesOf(figure)['Test']).toBe(
      'Gennemsnittene er sammenlignet (Welchs t-test). Forskellen er signifikant på 5\u00a0%-niveau (p\u00a0<\u00a00,001).',
    );
    expect(figure.alt).toContain(
      'Gennemsnittet er signifikant lavere for udsatte borgere end for job- og uddannelsesparate borgere (5\u00a0%-niveau).',
    );
    expect(figure.alt).toContain('Tilfreds 29\u00a0%, Meget tilfreds 51\u00a0%, gennemsnit 4,10 (n = 185).');
  });
});

describe('two groups', () => {
  const call = '{{figure "two-groups" item="a"}}';

  test('of several are those that the template names, in the order of the study', () => {
    const text = '{{figure "two-groups" item="tilfredshed" a="raekkehuse" b="hoejhuse"}}';
    const figure = figureIn(composed(housingSurvey(), text));
    expect(drawn(figure).panels.map(({ base }) => base.text)).toEqual([
      'n\u00a0=\u00a0400',
      'n\u00a0=\u00a0277',
    ]);
    // 99, 101, 200 of 400 and 133, 74, 70 of 277 (Madsen 1976): one positive answer is its own sum.
    expect(drawn(figure).sums.map(({ label }) => label)).toEqual(['Gennemsnit, point']);
    expect(drawn(figure).rows.map(({ difference }) => difference?.text)).toEqual(['−23', '−2', '+25']);
  });

  test('of several must be named', () => {
    expect(() => composed(housingSurvey(), '{{figure "two-groups" item="tilfredshed"}}')).toThrow(
      'groups-not-named',
    );
  });

  test('are not compared where one has fewer than 10 answers', () => {
    const rows = [...rowsOf('g', 's', { 1: 20, 5: 20 }), ...rowsOf('h', '', { 5: 9 })];
    const figure = figureIn(composed(fiveStep({ rows }), call));
    expect(drawn(figure).panels[1]).toMatchObject({ instead: 'for få svar', small: true });
    expect(drawn(figure).rows.map(({ values, difference }) => [values[1], difference])).toEqual(
      Array.from({ length: 5 }, () => [null, null]),
    );
    expect(drawn(figure).sums).toMatchObject([{ printed: [{ text: '50\u00a0%' }, null], difference: null }]);
    expect(notesOf(figure)).not.toHaveProperty('Test');
    expect(figure.alt).toContain('H: for få svar (n = 9)');
  });

  test('under rounding of counts have the difference of the shares themselves: 1/3 less 1/6 is 17, not 16', () => {
    const rows = [...rowsOf('g', 's', { 1: 10, 5: 20 }), ...rowsOf('h', '', { 1: 5, 5: 25 })];
    const parts = fiveStep({ rows });
    const counts = { ...parts, study: { ...parts.study, rounding: 'counts' as const } };
    const firstOf = (survey: typeof parts) =>
      drawn(figureIn(composed(survey, call))).rows[0]?.difference?.text;
    expect([firstOf(parts), firstOf(counts)]).toEqual(['+16', '+17']);
  });
});
