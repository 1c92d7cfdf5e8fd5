import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../../src/model/drawing.ts';
import { composed, figureIn, housingSurvey, notesOf, words } from '../composed.ts';
import { fiveStep, rowsOf } from '../five-step.ts';

const call = '{{figure "distribution" item="a" scope="alle"}}';

function drawn(figure: ReturnType<typeof figureIn>): Distribution {
  if (figure.drawing.kind !== 'distribution') throw new Error('not a distribution');
  return figure.drawing;
}

describe('a distribution of the housing survey (Madsen 1976: 567, 446 and 668 of 1,681)', () => {
  const made = composed(housingSurvey(), '{{figure "distribution" item="tilfredshed" scope="alle"}}');
  const figure = figureIn(made);

  test('has a row an answer, a single negative and positive answer in the strong tones', () => {
    expect(drawn(figure).rows.map(({ label, tone, printed }) => [label, tone, printed.text])).toEqual([
      ['Lav', 'negative-strong', '34\u00a0%'],
      ['Mellem', 'middle', '27\u00a0%'],
      ['Høj', 'positive-strong', '40\u00a0%'],
    ]);
    expect(drawn(figure).rows.map(({ value }) => value)).toEqual([567 / 1681, 446 / 1681, 668 / 1681]);
  });

  test('has no sum, since each side has one answer', () => {
    expect(drawn(figure).sums).toEqual([]);
  });

  test('tells measure, group and unit, base, rounding and source', () => {
    expect(figure.id).toBe('figure/distribution/1976/alle/tilfredshed');
    expect(words(figure.caption.title)).toBe('Tilfredshed med boligforholdene. Lejere, procent');
    expect(notesOf(figure)).toEqual({
      Note: 'n\u00a0=\u00a01.681. Andelene er afrundet og giver derfor ikke præcis 100.',
      Kilde: housingSurvey().study.source,
    });
  });

  test('says in words what it shows', () => {
    expect(figure.alt).toBe(
      'Søjlediagram: Tilfredshed med boligforholdene. Lejere, procent. Flest har svaret »Høj«. ' +
        'Lav: 34\u00a0%; Mellem: 27\u00a0%; Høj: 40\u00a0%. n = 1.681.',
    );
  });

  test('registers each number that it shows once', () => {
    const own = made.prints.map(({ id, text, form }) => [id, text, form]);
    expect(own).toContainEqual(['share/1976/alle/tilfredshed/low', '34\u00a0%', 'share']);
    expect(own).toHaveLength(4);
  });

  test('of a group has its own base: 99, 101 and 200 of 400 in tower blocks', () => {
    const tower = figureIn(
      composed(housingSurvey(), '{{figure "distribution" item="tilfredshed" scope="hoejhuse"}}'),
    );
    expect(drawn(tower).rows.map(({ printed }) => printed.text)).toEqual([
      '25\u00a0%',
      '25\u00a0%',
      '50\u00a0%',
    ]);
    expect(words(tower.caption.title)).toBe('Tilfredshed med boligforholdene. Lejere i højhuse, procent');
    expect(notesOf(tower)['Note']).toBe('n\u00a0=\u00a0400.');
  });
});

describe('a distribution over five answers and don’t-know', () => {
  test('has don’t-know last and in the base: 2 of 20', () => {
    const { rows } = drawn(figureIn(composed(fiveStep(), call)));
    expect(rows.map(({ tone, printed }) => [tone, printed.text])).toEqual([
      ['negative-strong', '10\u00a0%'],
      ['negative', '15\u00a0%'],
      ['middle', '15\u00a0%'],
      ['positive', '20\u00a0%'],
      ['positive-strong', '30\u00a0%'],
      ['dont-know', '10\u00a0%'],
    ]);
  });

  test('has a bracket for each side, named as the study names it', () => {
    const names = { negative: 'utilfredse', middle: null, positive: 'tilfredse' };
    const { sums } = drawn(figureIn(composed(fiveStep({ names }), call)));
    expect(sums.map(({ from, to, printed, label }) => [from, to, printed.text, label])).toEqual([
      [0, 1, '25\u00a0%', 'utilfredse i alt'],
      [3, 4, '50\u00a0%', 'tilfredse i alt'],
    ]);
  });

  test('a sum is that of its printed parts: 1 and 1 of 7 are 14 % each and 28 % together, not 29 %', () => {
    const rows = rowsOf('h', '', { 1: 1, 2: 1, 4: 5 });
    const [sum] = drawn(figureIn(composed(fiveStep({ rows }), call))).sums;
    expect(sum?.printed.text).toBe('28\u00a0%');
  });

  test('tells who was asked, and that not all of them answered: 20 of 21', () => {
    const figure = figureIn(composed(fiveStep({ askedIf: 'dem, der bor til leje' }), call));
    expect(notesOf(figure)['Note']).toBe('n\u00a0=\u00a020 af 21. Stillet til dem, der bor til leje.');
  });

  test('two answers that are equally frequent are both named', () => {
    const rows = rowsOf('h', '', { 2: 3, 5: 3, 9: 1 });
    expect(figureIn(composed(fiveStep({ rows }), call)).alt).toContain('Lige mange har svaret »2« og »5«.');
  });

  test('speaks English in English', () => {
    const figure = figureIn(composed(fiveStep(), call, 'en'));
    expect(words(figure.caption.title)).toBe('a. Everyone, per cent');
    expect(figure.alt).toContain('The most common answer is “5”.');
  });
});
