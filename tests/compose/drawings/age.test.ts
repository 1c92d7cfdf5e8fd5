import { describe, expect, test } from 'vitest';
import type { Age } from '../../../src/model/drawing.ts';
import { composed, figureIn, housingSurvey, jobcentreSurvey, notesOf, words } from '../composed.ts';

function drawn(figure: ReturnType<typeof figureIn>): Age {
  if (figure.drawing.kind !== 'age') throw new Error('not age');
  return figure.drawing;
}

// R 4.2.2: table(delgruppe, cut(alder, c(17, 30, 40, 50, 60, 200))) of besvarelser-2020.csv.
describe('age by subgroup', () => {
  const figure = figureIn(composed(jobcentreSurvey(), '{{figure "age" scope="udsatte"}}'));
  const rows = drawn(figure).rows.map((row) => [
    row.base.text,
    row.values.map(({ printed }) => printed.text).join(' '),
  ]);

  test('has the group first, then each subgroup, in whole per cents', () => {
    expect(rows).toEqual([
      ['186', '19 15 40 26 0'], // 36, 28, 74, 48, 0
      ['49', '0 22 49 29 0'], // 0, 11, 24, 14, 0
      ['32', '100 0 0 0 0'],
      ['40', '8 33 43 18 0'], // 3, 13, 17, 7, 0
      ['30', '0 7 30 63 0'], // 0, 2, 9, 19, 0
      ['35', '3 6 69 23 0'], // 1, 2, 24, 8, 0
    ]);
    expect(drawn(figure).classes).toEqual(['18–30', '31–40', '41–50', '51–60', '61+']);
  });

  test('says what is shown, in a title and in words', () => {
    expect(words(figure.caption.title)).toBe('Alder fordelt på delmålgrupper. Udsatte borgere, procent');
    expect(notesOf(figure)['Note']).toContain('n er antallet af svarpersoner, hvor alder er kendt.');
    expect(figure.alt).toContain('I alt er flest i klassen 41–50 (40\u00a0%).');
    expect(figure.alt).toContain('51–60 63\u00a0%, 61+ 0\u00a0% (n = 30).');
  });

  test('mutes a subgroup of fewer than 30: 19 in the integration programme', () => {
    const other = figureIn(composed(jobcentreSurvey(), '{{figure "age" scope="jobparate"}}'));
    expect(drawn(other).rows.map(({ small }) => small === true)).toEqual([...Array(6).fill(false), true]);
    expect(notesOf(other)['Note']).toContain('færre end 30 svar');
  });

  test('takes the variable that the template names', () => {
    const other = figureIn(composed(jobcentreSurvey(), '{{figure "age" scope="alle" variable="ledighed"}}'));
    expect(drawn(other).classes).toHaveLength(14);
    expect(drawn(other).rows.map(({ base }) => base.text)).toEqual(['405', '186', '219']);
  });

  test('tells of those who stand in no class: the 48 over 50 where the last class ends at 50', () => {
    const { study, survey } = jobcentreSurvey();
    const background = study.background.map((one) =>
      one.id === 'alder' && one.type === 'numeric' ? { ...one, classes: one.classes.slice(0, 3) } : one,
    );
    const cut = composed({ study: { ...study, background }, survey }, '{{figure "age" scope="udsatte"}}');
    expect(notesOf(figureIn(cut))['Note']).toContain('er ikke vist');
    expect(notesOf(figure)['Note']).not.toContain('er ikke vist');
  });

  test('is a fault in a study without a number in classes', () => {
    expect(() => composed(housingSurvey(), '{{figure "age" scope="alle"}}')).toThrow('nothing-to-draw');
  });
});
