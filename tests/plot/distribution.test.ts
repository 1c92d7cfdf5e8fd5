import { describe, expect, test } from 'vitest';
import { plotted } from './publication.ts';
import { lengthOf, readSvg, type SeenLine, textIn } from './read-svg.ts';
import { fiveAnswers, label, row } from './samples.ts';

const figure = await plotted(fiveAnswers);
const seen = readSvg(figure.svg);
const down = (line: SeenLine): boolean => line.x1 === line.x2;
const across = (line: SeenLine): boolean => line.y1 === line.y2 && line.x1 === 0;

describe('a distribution', () => {
  test('is as wide as the text area and 131 high (LOOKS 8.1)', () => {
    expect([figure.width, figure.height]).toEqual([481.89, 131]);
  });

  test('has bars of 2.6 a per cent, standing on the edge', () => {
    expect(seen.bars.map((bar) => Number(lengthOf(bar).toFixed(1)))).toEqual([
      23.4, 5.2, 23.4, 75.4, 132.6, 2.6,
    ]);
    for (const bar of seen.bars) expect(bar.left).toBeCloseTo(113.39, 1);
  });

  test('has its zero line over the whole height', () => {
    expect(seen.lines.filter(down)[0]).toMatchObject({ x1: 113.39, y1: 0, y2: 131, width: 0.75 });
  });

  test('prints every value 5 right of its bar', () => {
    expect(textIn(seen, '51\u00A0%').left).toBeCloseTo(113.39 + 132.6 + 5, 1);
    expect(textIn(seen, '1\u00A0%').left).toBeCloseTo(113.39 + 2.6 + 5, 1);
  });

  test('sets labels, values and sums in the sizes of the look', () => {
    const set = (text: string): unknown[] => [textIn(seen, text).size, textIn(seen, text).weight];
    expect(set('Tilfreds')).toEqual([9, 400]);
    expect(set('51\u00A0%')).toEqual([9.5, 600]);
    expect(set('80\u00A0%')).toEqual([15, 600]);
    expect(set('tilfredse i alt')).toEqual([8.5, 400]);
  });

  test("outlines the neutral answer, dashes don't-know and mutes its label", () => {
    expect(seen.bars.map(({ stroke, dash }) => [stroke !== null, dash])).toEqual([
      [false, null],
      [false, null],
      [true, null],
      [false, null],
      [false, null],
      [true, '2,1.5'],
    ]);
    expect(textIn(seen, 'Ved ikke').fill).toBe('#46565D');
  });

  test("parts the rows by hairlines that stop at a bracket, and don't-know by 5 more", () => {
    const ends = seen.lines.filter(across).map(({ y1, x2 }) => [y1, Number(x2.toFixed(1))]);
    expect(ends).toEqual([
      [21, 405.4],
      [42, 481.9],
      [63, 481.9],
      [84, 405.4],
      [107.5, 481.9],
    ]);
  });

  test('draws a bracket over the bars of a sum', () => {
    const [, first, second] = seen.lines.filter(down);
    expect(first).toMatchObject({ x1: 413.39, y1: 3.5, y2: 38.5 });
    expect(second).toMatchObject({ x1: 413.39, y1: 66.5, y2: 101.5 });
  });
});

describe('at the ends of its scale, a distribution', () => {
  const rows = [row('Lav', 'negative', 0), row('Høj', 'positive', 100)];

  test('has no bar for 0 and prints it 5 from zero', async () => {
    const both = readSvg((await plotted({ kind: 'distribution', rows, sums: [] })).svg);
    expect(both.bars).toHaveLength(1);
    expect(textIn(both, '0\u00A0%').left).toBeCloseTo(118.39, 2);
  });

  test('keeps the value of a full bar clear of the brackets', async () => {
    const sums = [{ from: 0, to: 1, printed: label('100\u00A0%'), label: 'i alt' }];
    const drawing = { kind: 'distribution', rows, sums } as const;
    const both = readSvg((await plotted(drawing)).svg);
    const full = both.texts.find(({ text, size }) => text === '100\u00A0%' && size === 9.5);
    expect(full?.left).toBeGreaterThan(378);
    expect(full?.right).toBeLessThan(413.39 - 4);
  });

  test('draws what could not be computed as an empty row', async () => {
    const missing = { ...row('Høj', 'positive', 0), value: null, printed: label('for få svar') };
    const drawn = readSvg(
      (await plotted({ kind: 'distribution', rows: [...rows.slice(0, 1), missing], sums: [] })).svg,
    );
    expect(drawn.bars).toHaveLength(0);
    expect(textIn(drawn, 'for få svar')).toMatchObject({ weight: 400, fill: '#46565D' });
  });

  test('breaks a long label into lines and gives the row 6 more', async () => {
    const long = row('Hverken tilfreds eller utilfreds', 'middle', 9);
    const drawn = await plotted({ kind: 'distribution', rows: [...rows, long], sums: [] });
    const lines = readSvg(drawn.svg).texts.filter(({ left, top }) => left === 0 && top > 42);
    expect(drawn.height).toBe(21 + 21 + 27);
    expect(lines.map(({ text }) => text)).toEqual(['Hverken tilfreds eller', 'utilfreds']);
    expect(lines.map(({ baseline }) => baseline)).toEqual([53, 64].map((y) => expect.closeTo(y, 0)));
  });
});

describe('a distribution over seven answers', () => {
  const tones = [
    'negative-strong',
    'negative',
    'negative',
    'middle',
    'positive',
    'positive',
    'positive-strong',
  ] as const;
  const rows = tones.map((tone, index) => row(`${index}`, tone, 10 + index));
  const fills = async (shown: typeof rows) =>
    readSvg((await plotted({ kind: 'distribution', rows: shown, sums: [] })).svg).bars.map((bar) => bar.fill);

  test('has each answer in its own strength, whichever end is listed first', async () => {
    const [first, turned] = [await fills(rows), await fills(rows.toReversed())];
    expect(new Set(first).size).toBe(7);
    expect(turned).toEqual(first.toReversed());
  });
});
