import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/drawing.ts';
import type { Item } from '../../../src/model/item.ts';
import { itemOf, oneToFive, type Row, studyOf, surveyOf } from '../../analyse/survey-of.ts';
import { composed, figureIn, jobcentreSurvey, notesOf, type Surveyed, words } from '../composed.ts';
import { rowsOf } from '../five-step.ts';

function drawn(figure: ReturnType<typeof figureIn>): Change {
  if (figure.drawing.kind !== 'change') throw new Error('not a change');
  return figure.drawing;
}

/** One item in two waves, everyone together. */
function twoWaves(
  earlier: readonly Row[],
  later: readonly Row[],
  item: Item = itemOf('a', oneToFive),
): Surveyed {
  const study = studyOf({ waves: ['2019', '2020'], items: [item] });
  return { study: { ...study, scales: [item.scale] }, survey: surveyOf(study, earlier, later) };
}

const call = '{{figure "change" item="a" scope="alle"}}';
const many = (counts: Readonly<Record<string, number>>) => rowsOf('', '', counts);

// R 4.2.2: mean(), t.test(after, before), t.test(x)$conf.int on the answers 1 to 5 of besvarelser-2019.csv and -2020.csv.
describe('treatment at the jobcentre, 2019 and 2020', () => {
  const made = composed(jobcentreSurvey(), '{{figure "change" item="behandling" scope="udsatte"}}');
  const figure = figureIn(made);
  const [total, first, , , , last] = drawn(figure).rows;

  test('has the group first, then its five subgroups, with the bases of both waves', () => {
    expect(drawn(figure).rows.map(({ bases }) => bases.map(({ text }) => text).join('/'))).toEqual([
      '179/184',
      '40/48',
      '34/32',
      '38/39',
      '31/30',
      '36/35',
    ]);
    expect(drawn(figure).rows.map((row) => row.total)).toEqual([true, false, false, false, false, false]);
  });

  test('has means, intervals and changes as R has them', () => {
    const [before, after] = total?.means ?? [];
    expect([before?.value, before?.low, before?.high]).toEqual(
      [4.083799, 3.926772, 4.240826].map((one) => expect.closeTo(one, 5)),
    );
    expect([after?.printed.text, total?.change?.text]).toEqual(['3,63', '−0,45']);
    expect([last?.change?.text, last?.tested]).toEqual(['−0,42', null]);
    expect([first?.change?.text, first?.tested]).toEqual(['−0,78', 'lower']);
  });

  test('shows the smallest range of whole scores that holds every interval: 2.83 to 4.61', () => {
    const { axis } = drawn(figure);
    expect([axis.from, axis.to, axis.ends]).toEqual([2, 5, { low: '2 = dårligt', high: '5 = meget godt' }]);
    expect(axis.ticks.map(({ label }) => label)).toEqual(['2,0', '2,5', '3,0', '3,5', '4,0', '4,5', '5,0']);
  });

  test('says what is shown, and every test with its p', () => {
    expect(words(figure.caption.title)).toBe(
      'Oplevelse af behandlingen i jobcenteret 2019 og 2020. Udsatte borgere, gennemsnit',
    );
    expect(words(figure.caption.subtitle)).toBe(
      'Skala: 1 = meget dårligt, 5 = meget godt. Aksen er vist fra 2 til 5',
    );
    expect(notesOf(figure)['Test']).toBe(
      'Gennemsnittene i 2019 og 2020 er sammenlignet (Welchs t-test). Signifikant fald på 5\u00a0%-niveau: ' +
        'Udsatte (p\u00a0<\u00a00,001), Aktivitetsparate over 30\u00a0år (p\u00a0=\u00a00,002), ' +
        'Aktivitetsparate under 30\u00a0år (p\u00a0=\u00a00,031). Ikke signifikant: ' +
        'Sygedagpenge og jobafklaring (p\u00a0=\u00a00,818), Ledighedsydelse (p\u00a0=\u00a00,301), ' +
        'Ressourceforløb (p\u00a0=\u00a00,148).',
    );
  });

  test('says in words what has become of the group, and every number', () => {
    expect(figure.alt).toContain('Udsatte: gennemsnittet er faldet signifikant fra 2019 til 2020.');
    expect(figure.alt).toContain(
      'Ressourceforløb: 4,17 (3,81 til 4,52) i 2019 (n = 36), 3,74 (3,28 til 4,21) i 2020 (n = 35), ændring −0,42.',
    );
  });

  test('tells that differences are computed before rounding where they look otherwise: 3.33 less 3.68', () => {
    expect(notesOf(figure)['Note']).toContain('beregnet, før der er rundet af');
  });

  test('registers every number that it shows', () => {
    // Six rows: two bases, two means, a change; the level once and six p in the note.
    expect(made.prints).toHaveLength(6 * 5 + 1 + 6);
  });
});

describe('a change', () => {
  test('mutes a row with fewer than 30 answers in a wave, and says why', () => {
    const figure = figureIn(composed(twoWaves(many({ 3: 20, 4: 20 }), many({ 3: 14, 4: 15 })), call));
    expect(drawn(figure).rows[0]).toMatchObject({ small: true, change: { text: '+0,02' } });
    expect(notesOf(figure)['Note']).toContain('færre end 30 svar');
  });

  test('has no numbers, and no test, of a row with fewer than 10 answers in a wave', () => {
    const figure = figureIn(composed(twoWaves(many({ 1: 40, 2: 40 }), many({ 4: 4, 5: 5 })), call));
    expect(drawn(figure).rows).toMatchObject([
      { instead: 'for få svar', means: null, change: null, tested: null, small: true },
    ]);
    expect(figure.alt).toContain('everyone: for få svar (n = 80 og 9)');
    expect(notesOf(figure)).not.toHaveProperty('Test');
  });

  test('without a shown change does not say that there is none', () => {
    const figure = figureIn(composed(twoWaves(many({ 3: 20, 4: 20 }), many({ 3: 20, 4: 21 })), call));
    expect(notesOf(figure)['Test']).toContain('Der kan ikke påvises signifikante ændringer.');
    expect(notesOf(figure)['Note']).not.toContain('▲');
    expect(drawn(figure).axis).toMatchObject({ from: 3, to: 5 });
  });

  test('cuts an interval that reaches beyond the scale, and says so', () => {
    const high = many({ 5: 11, 4: 1 });
    const figure = figureIn(composed(twoWaves(high, high), call));
    expect(drawn(figure).rows[0]?.means?.[0]?.high).toBeGreaterThan(5);
    expect(notesOf(figure)['Note']).toContain('skåret af');
  });

  test('is a fault where no earlier wave asked', () => {
    expect(() =>
      composed(jobcentreSurvey(), '{{figure "change" item="behandling" scope="jobparate"}}'),
    ).toThrow('nothing-to-draw');
  });

  test('speaks English in English', () => {
    const figure = figureIn(composed(twoWaves(many({ 1: 40, 2: 40 }), many({ 4: 40, 5: 50 })), call, 'en'));
    expect(words(figure.caption.title)).toBe('a 2019 and 2020. Everyone, mean');
    expect(figure.alt).toContain('everyone: the mean has risen significantly from 2019 to 2020.');
  });
});
