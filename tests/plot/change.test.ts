import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/drawing.ts';
import { plotted } from './publication.ts';
import { readSvg, type Seen, textIn } from './read-svg.ts';
import { label, twoWaves } from './samples.ts';

const [line, identity, muted, negative] = ['#5E6D73', '#004D50', '#46565D', '#7A3600'];
const read = async (drawing: Change): Promise<Seen> => readSvg((await plotted(drawing)).svg);
const near = (value: number) => expect.closeTo(value, 1);

/** From 119.4 to 349.4 for the scores 3 to 5 (LOOKS 8.3). */
const x = (score: number): number => 119.39 + ((score - 3) / 2) * 230;

function firstOf({ rows: [row] }: Change) {
  const [before, after] = row?.means ?? [];
  if (row === undefined || !before || !after) throw new Error('the case has no means');
  return { row, before, after };
}

describe('a change from 2019 to 2020 (LOOKS 8.3)', async () => {
  const figure = await plotted(twoWaves);
  const seen = readSvg(figure.svg);
  const [earlier, later] = seen.dots;

  test('has rows of 30, headings of 15, a key of 16 and the axis texts below', () => {
    expect(figure.height).toBe(16 + 6 * 30 + 2 * 15 + 28);
  });

  test('stands each wave 5.5 from the middle of its row: hollow before, solid after', () => {
    expect(earlier).toMatchObject({ x: near(x(3.74)), y: near(31 - 5.5), radius: 3.6, fill: '#FFFFFF' });
    expect(earlier?.stroke).toBe(line);
    expect(later).toMatchObject({ x: near(x(4.11)), y: near(31 + 5.5), radius: 4, fill: identity });
    expect(later?.stroke).toBeNull();
  });

  test('draws each interval from its low to its high end, the later one stronger', () => {
    const intervals = seen.lines.filter(({ y1, y2, width }) => y1 === y2 && width > 1 && y1 > 16);
    expect(intervals).toHaveLength(12);
    expect(intervals[0]).toMatchObject({ x1: near(x(3.55)), x2: near(x(3.93)), width: 1.25, stroke: line });
    expect(intervals[1]).toMatchObject({
      x1: near(x(3.94)),
      x2: near(x(4.28)),
      width: 2.25,
      stroke: identity,
    });
  });

  test('right-aligns the means 104 and 62 from the right, the change at the edge', () => {
    expect(textIn(seen, '3,74')).toMatchObject({ right: near(481.89 - 104), weight: 400, fill: muted });
    expect(textIn(seen, '4,11')).toMatchObject({ right: near(481.89 - 62), weight: 600 });
    expect(textIn(seen, '171/186').right).toBeCloseTo(105.39, 1);
  });

  test('marks only what a test has shown', () => {
    expect(textIn(seen, '▲\u00A0+0,37')).toMatchObject({
      right: near(481.89),
      weight: 600,
      fill: identity,
    });
    expect(textIn(seen, '+0,15')).toMatchObject({ weight: 400, fill: muted });
  });

  test('marks a fall in the colour of the other end', async () => {
    const rows = twoWaves.rows.map((row) => ({ ...row, tested: 'lower' as const, change: label('−0,24') }));
    const fall = await read({ ...twoWaves, rows: rows.slice(0, 1) });
    expect(textIn(fall, '▼\u00A0−0,24')).toMatchObject({ weight: 600, fill: negative });
  });

  test('says what the ends of its axis mean', () => {
    expect(textIn(seen, '3 = hverken/eller').left).toBeCloseTo(119.39, 1);
    expect(textIn(seen, '5 = meget tilfreds').right).toBeCloseTo(349.39, 1);
    expect(textIn(seen, '4,5').baseline).toBeCloseTo(226 + 12, 0);
  });

  test('cuts an interval at the end of the axis', async () => {
    const { row, before, after } = firstOf(twoWaves);
    const cut = await read({
      ...twoWaves,
      rows: [
        {
          ...row,
          means: [
            { ...before, low: 1 },
            { ...after, high: 9 },
          ],
        },
      ],
    });
    const ends = cut.lines.filter(({ y1, y2, width }) => y1 === y2 && width > 1 && y1 > 16);
    expect(ends[0]?.x1).toBeCloseTo(119.39, 1);
    expect(ends[1]?.x2).toBeCloseTo(349.39, 1);
  });

  test('draws a mean without an interval as a dot alone', async () => {
    const { row, before, after } = firstOf(twoWaves);
    const means = [{ ...before, low: null, high: null }, after];
    const one = await read({ ...twoWaves, rows: [{ ...row, means }] });
    expect(one.dots).toHaveLength(4);
    expect(one.lines.filter(({ width, y1 }) => width > 1 && y1 > 16)).toHaveLength(1);
  });

  test('says so where there are too few answers, and mutes a row with few', async () => {
    const rows = twoWaves.rows.map((row) => {
      if (row.label === 'Mænd')
        return { ...row, means: null, change: null, tested: null, instead: 'for få svar', small: true };
      return { ...row, small: row.label === 'Kvinder' };
    });
    const seenFew = await read({ ...twoWaves, rows });
    expect(textIn(seenFew, 'for få svar')).toMatchObject({ right: near(481.89), fill: muted });
    expect(seenFew.dots).toHaveLength(2 + 10);
    expect([textIn(seenFew, 'Kvinder').fill, textIn(seenFew, 'Under 30 år').fill]).toEqual([
      muted,
      '#14232A',
    ]);
  });
});

describe('a change over three waves', async () => {
  const { row, before, after } = firstOf(twoWaves);
  const first = { ...before, value: 3.5, low: 3.3, high: 3.7, printed: label('3,50') };
  const bases = ['160', '171', '186'].map((text) => label(text));
  const waves = ['2018', '2019', '2020'].map((head) => ({ head, key: `nøgle ${head}` }));
  const three: Change = {
    ...twoWaves,
    baseHead: 'n',
    waves,
    rows: [{ ...row, bases, means: [first, before, after] }],
  };
  const seen = await read(three);

  test('has a line each, 11 apart, in a row of 41', () => {
    const own = seen.dots.filter(({ y }) => y > 16);
    expect(own.map(({ y }) => y - 16)).toEqual([20.5 - 11, 20.5, 20.5 + 11].map(near));
    expect(own.map(({ x: at }) => at)).toEqual([x(3.5), x(3.74), x(4.11)].map(near));
  });

  test('tells the waves apart: hollow, grey, solid', () => {
    expect(seen.dots.slice(-3).map(({ fill }) => fill)).toEqual(['#FFFFFF', line, identity]);
  });

  test('names each wave beside its mean, with its own base', () => {
    for (const text of ['2018', '2019', '2020']) expect(textIn(seen, text)).toBeDefined();
    for (const text of ['3,50', '3,74', '4,11']) expect(textIn(seen, text).right).toBeCloseTo(481.89 - 62, 1);
    for (const text of ['160', '171', '186']) expect(textIn(seen, text).right).toBeCloseTo(105.39, 1);
  });

  test('has a dash for a wave that did not ask', async () => {
    const lacking = await read({ ...three, rows: [{ ...row, bases, means: [null, before, after] }] });
    expect(textIn(lacking, '–').right).toBeCloseTo(481.89 - 62, 1);
    expect(lacking.dots.filter(({ y }) => y > 16)).toHaveLength(2);
  });
});
