import { describe, expect, test } from 'vitest';
import type { Stack } from '../../../src/model/drawing.ts';
import type { Answer } from '../../../src/model/scale.ts';
import { composed, figureIn, housingSurvey, notesOf, words } from '../composed.ts';
import { fiveStep, rowsOf } from '../five-step.ts';

function drawn(figure: ReturnType<typeof figureIn>): Stack {
  if (figure.drawing.kind !== 'stack') throw new Error('not a stack');
  return figure.drawing;
}

describe('satisfaction by type of dwelling (Madsen 1976)', () => {
  const figure = figureIn(composed(housingSurvey(), '{{figure "stack" item="tilfredshed" scope="alle"}}'));

  test('has the total first, then the groups in the study’s order, with base and sums', () => {
    const rows = drawn(figure).rows.map((row) => [
      row.label,
      row.total,
      row.base.text,
      row.negativeSum?.text,
      row.segments[1]?.printed.text,
      row.positiveSum?.text,
    ]);
    expect(rows).toEqual([
      ['Alle lejere', true, '1.681', '34', '27', '40\u00a0%'],
      ['Højhuse', false, '400', '25', '25', '50\u00a0%'], // 99, 101, 200
      ['Etagehuse', false, '765', '35', '25', '39\u00a0%'], // 271, 192, 302
      ['Atriumhuse', false, '239', '27', '33', '40\u00a0%'], // 64, 79, 96
      ['Rækkehuse', false, '277', '48', '27', '25\u00a0%'], // 133, 74, 70
    ]);
  });

  test('a segment that is alone on its side leaves its number to the outer end', () => {
    const [total] = drawn(figure).rows;
    expect(total?.segments.map(({ printed }) => printed.text)).toEqual(['', '27', '']);
    expect(total?.segments.map(({ value }) => value)).toEqual([567 / 1681, 446 / 1681, 668 / 1681]);
  });

  // R 4.2.2, t.test: p = 1.7e-07, 0.3926, 0.1324, 7.7e-10
  test('names every test with its p, by level and direction', () => {
    expect(notesOf(figure)['Test']).toBe(
      'Hver gruppe er sammenlignet med de øvrige svarpersoner (Welchs t-test). ' +
        'Signifikant højere gennemsnit på 5\u00a0%-niveau: Højhuse (p\u00a0<\u00a00,001). ' +
        'Signifikant lavere gennemsnit på 5\u00a0%-niveau: Rækkehuse (p\u00a0<\u00a00,001). ' +
        'Ikke signifikant: Etagehuse (p\u00a0=\u00a00,393), Atriumhuse (p\u00a0=\u00a00,132).',
    );
  });

  test('says in words which group has most and fewest, and every number', () => {
    expect(figure.alt).toContain(
      '»Høj«: størst andel har Højhuse (50\u00a0%), mindst Rækkehuse (25\u00a0%).',
    );
    expect(figure.alt).toContain('Rækkehuse: Lav 48\u00a0%, Mellem 27\u00a0%, Høj 25\u00a0% (n = 277).');
    expect(words(figure.caption.title)).toBe(
      'Tilfredshed med boligforholdene fordelt på grupper. Lejere, procent',
    );
  });
});

describe('an item over five answers and don’t-know', () => {
  const call = '{{figure "stack" item="a" scope="alle"}}';

  test('leaves don’t-know out of bars and base, and says so', () => {
    const figure = figureIn(composed(fiveStep(), call));
    expect(drawn(figure).key.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5']);
    expect(drawn(figure).rows.map(({ base }) => base.text)).toEqual(['18', '12', '6']);
    expect(notesOf(figure)['Note']).toBe(
      'n er antallet af svar uden »9« (10\u00a0% af alle svar). ' +
        'Grå skrift: færre end 30 svar, så tallene er usikre. »for få svar«: færre end 10 svar, som derfor ikke er vist.',
    );
  });

  // Valid answers in all: 2, 3, 3, 4, 6 of 18 = 11, 17, 17, 22, 33 per cent; 11 + 17 and 22 + 33 at the ends.
  test('prints bare integers in the segments, the unit once', () => {
    const [total] = drawn(figureIn(composed(fiveStep(), call))).rows;
    expect(total?.segments.map(({ printed }) => printed.text)).toEqual(['11', '17', '17', '22', '33']);
    expect([total?.negativeSum?.text, total?.positiveSum?.text]).toEqual(['28', '55\u00a0%']);
  });

  // 18 valid answers in all, 12 and 6 in the groups.
  test('mutes rows of fewer than 30 answers and hides the numbers of fewer than 10', () => {
    const figure = figureIn(composed(fiveStep(), call));
    expect(
      drawn(figure).rows.map(({ small, instead, segments }) => [small, instead, segments.length]),
    ).toEqual([
      [true, undefined, 5],
      [true, undefined, 5],
      [true, 'for få svar', 0],
    ]);
    expect(figure.alt).toContain('h: for få svar (n = 6).');
    expect(figure.alt).not.toContain('størst andel');
    expect(notesOf(figure)['Test']).not.toContain('h (p');
  });

  test('has rows of 30 answers as they are', () => {
    const rows = [...rowsOf('g', 's', { 1: 15, 5: 15 }), ...rowsOf('h', '', { 1: 10, 5: 20 })];
    const figure = figureIn(composed(fiveStep({ rows }), call));
    expect(drawn(figure).rows.map(({ small }) => small)).toEqual([undefined, undefined, undefined]);
    expect(notesOf(figure)['Note']).not.toContain('Grå');
  });

  test('a group falls into its subgroups', () => {
    const figure = figureIn(composed(fiveStep(), '{{figure "stack" item="a" scope="g"}}'));
    expect(drawn(figure).rows.map(({ label, base }) => [label, base.text])).toEqual([
      ['g', '12'],
      ['s', '8'],
      ['u', '4'],
    ]);
    expect(words(figure.caption.title)).toContain('fordelt på delmålgrupper');
  });

  test('a group without a valid answer has no row', () => {
    const rows = [...rowsOf('g', 's', { 1: 2, 4: 3 }), ...rowsOf('h', '', { 9: 4 })];
    const figure = figureIn(composed(fiveStep({ rows }), call));
    expect(drawn(figure).rows.map(({ label }) => label)).toEqual(['everyone', 'g']);
    expect(notesOf(figure)).not.toHaveProperty('Test');
  });

  test('the ends carry the study’s names for the sides', () => {
    const names = { negative: 'utilfredse', middle: null, positive: 'tilfredse' };
    const figure = figureIn(composed(fiveStep({ names }), call));
    expect(drawn(figure).ends).toEqual({ negative: 'Utilfredse', positive: 'Tilfredse, procent' });
    expect(words(figure.caption.subtitle)).toBe(
      'Spørgsmål\u00a01. Utilfredse til venstre for nul, tilfredse til højre',
    );
  });

  test('without a significant difference the note does not say that there is none', () => {
    const rows = [...rowsOf('g', 's', { 1: 5, 5: 5 }), ...rowsOf('h', '', { 1: 5, 5: 5 })];
    expect(notesOf(figureIn(composed(fiveStep({ rows }), call)))['Test']).toBe(
      'Hver gruppe er sammenlignet med de øvrige svarpersoner (Welchs t-test). ' +
        'Der kan ikke påvises signifikante forskelle.',
    );
  });
});

describe('a scale whose good end is listed first', () => {
  const answers = ['Meget tilfreds', 'Tilfreds', 'Hverken eller', 'Utilfreds', 'Meget utilfreds'];
  const sides = ['positive', 'positive', 'middle', 'negative', 'negative'] as const;
  const turned = answers.map((text, index): Answer => {
    const code = `${index + 1}`;
    return { code, segment: code, label: text, side: sides[index] ?? 'none', score: 5 - index };
  });
  const figure = figureIn(
    composed(fiveStep({ answers: turned }), '{{figure "stack" item="a" scope="alle"}}'),
  );

  test('is drawn from the bad end to the good one, so that the extremes are outermost', () => {
    expect(drawn(figure).key).toEqual([
      { label: 'Meget utilfreds', tone: 'negative-strong' },
      { label: 'Utilfreds', tone: 'negative' },
      { label: 'Hverken eller', tone: 'middle' },
      { label: 'Tilfreds', tone: 'positive' },
      { label: 'Meget tilfreds', tone: 'positive-strong' },
    ]);
    // Codes 5, 4, 3, 2, 1 of 18 valid answers: 6, 4, 3, 3, 2.
    const [total] = drawn(figure).rows;
    expect(total?.segments.map(({ value }) => Math.round(value * 18))).toEqual([6, 4, 3, 3, 2]);
    expect([total?.negativeSum?.text, total?.positiveSum?.text]).toEqual(['55', '28\u00a0%']);
  });

  test('is told in that order in the alternative text', () => {
    expect(figure.alt).toMatch(/Meget utilfreds.*Utilfreds.*Hverken eller.*Tilfreds.*Meget tilfreds/);
  });

  test('keeps the order of the questionnaire in figures of one bar an answer', () => {
    const own = figureIn(
      composed(fiveStep({ answers: turned }), '{{figure "distribution" item="a" scope="alle"}}'),
    );
    if (own.drawing.kind !== 'distribution') throw new Error('not a distribution');
    expect(own.drawing.rows.map((one) => one.label)).toEqual(answers);
  });
});
