import { describe, expect, test } from 'vitest';
import type { Stack } from '../../src/model/drawing.ts';
import { plotted } from './publication.ts';
import { lengthOf, readSvg, type Seen, textIn, widthOf } from './read-svg.ts';
import { byGroups, housing, label, stackOf } from './samples.ts';

const [ink, pale, neutralLine] = ['#14232A', '#E6EAEB', '#5E6D73'];
const read = async (stack: Stack): Promise<Seen> => readSvg((await plotted(stack)).svg);

/** The bars of the rows, those of the key left out. */
const rowBars = (seen: Seen) => seen.bars.filter(({ top, bottom }) => bottom - top > 14);
const zeroLines = (seen: Seen) => seen.lines.filter(({ x1, x2 }) => x1 === x2);

describe('a stack on the usual scale', async () => {
  const seen = await read(byGroups);

  test('stands on zero lines 171.7 from the left and 34.3 from the right (LOOKS 8.2)', () => {
    expect(zeroLines(seen).map(({ x1, width }) => [Number(x1.toFixed(1)), width])).toEqual([
      [171.7, 1],
      [447.6, 0.75],
    ]);
  });

  test('draws 2.42 a per cent, negative answers to the left, the mildest nearest zero', () => {
    const total = rowBars(seen).filter(({ top }) => top < 30);
    expect(total.map(({ fill }) => fill)).toEqual(['#7A3600', '#C9742B', pale, '#34988E', '#004D50']);
    // 0.6 of white between segments; the neutral bar keeps its whole length.
    const gaps = [0.6, 0.6, 0, 0.6, 0.6];
    for (const [index, percent] of [9, 2, 9, 29, 51].entries())
      expect(lengthOf(total[index])).toBeCloseTo(percent * 2.42 - (gaps[index] ?? 0), 1);
    expect(total.map(({ left }) => left)).toEqual(
      [171.69 - 11 * 2.42 + 0.3, 171.69 - 2 * 2.42 + 0.3, 447.59, 171.69 + 0.3, 171.69 + 29 * 2.42 + 0.3].map(
        (x) => expect.closeTo(x, 1),
      ),
    );
  });

  test('prints a number in a segment only where it fits with 4 to spare', () => {
    const printed = seen.texts.filter(({ anchor }) => anchor === 'middle').map(({ text }) => text);
    const all = byGroups.rows.flatMap(({ segments }) => segments.filter(({ value }) => value > 0));
    const fits = all.filter(({ value, printed: { text } }) => value * 242 >= widthOf(text, 9, 600) + 4);
    expect(printed.toSorted()).toEqual(fits.map(({ printed: { text } }) => text).toSorted());
    expect(printed).not.toContain('3');
    expect(fits.length).toBeLessThan(all.length);
  });

  test('prints the sums 4 beyond the bars', () => {
    const [women] = seen.texts.filter(({ text }) => text === '84\u00A0%');
    expect(women?.left).toBeCloseTo(171.69 + 84 * 2.42 + 4, 1);
    expect(seen.texts.find(({ text, size }) => text === '14' && size === 9.5)?.right).toBeCloseTo(
      171.69 - 14 * 2.42 - 4,
      1,
    );
  });

  test('writes labels readably on their fills', () => {
    const [dark, light] = ['#FFFFFF', ink];
    const first = seen.texts.filter(({ anchor, top }) => anchor === 'middle' && top < 30);
    expect(first.map(({ text, fill }) => [text, fill])).toEqual([
      ['9', dark],
      ['9', light],
      ['29', light],
      ['51', dark],
    ]);
  });

  test('names what lies on either side of zero', () => {
    expect(textIn(seen, 'Utilfredse')).toMatchObject({ anchor: 'end', right: expect.closeTo(171.69 - 4, 1) });
    expect(textIn(seen, 'Tilfredse, procent').left).toBeCloseTo(171.69 + 4, 1);
  });

  test('right-aligns the bases under their head', () => {
    for (const text of ['n', '186', '98']) expect(textIn(seen, text).right).toBeCloseTo(103.39, 1);
  });

  test('sets the total strong with a line below it, and headings muted with a hairline above', () => {
    expect(textIn(seen, 'Alle udsatte').weight).toBe(600);
    expect(textIn(seen, 'Kvinder').weight).toBe(400);
    expect(textIn(seen, 'Alder')).toMatchObject({ size: 8.5, weight: 600, fill: '#46565D' });
    const across = seen.lines.filter(({ y1, y2 }) => y1 === y2).map(({ y1, stroke }) => [y1, stroke]);
    expect(across).toEqual([
      [16, neutralLine],
      [38.5, neutralLine],
      [100.5, '#C4CDCF'],
    ]);
  });
});

describe('a stack with larger shares than usual', async () => {
  const seen = await read(housing);
  // 290 points for the largest negative, positive and neutral share (LOOKS 8.2): 48.01, 50 and 33.05 per cent.
  const scale = 290 / (48.01 + 50 + 33.05);

  test('has a scale of its own, the same in all rows', () => {
    const bars = rowBars(seen).filter(({ fill }) => fill === '#7A3600');
    const shares = housing.rows.map(({ segments }) => (segments[0]?.value ?? 0) * 100);
    expect(bars.map(lengthOf)).toEqual(shares.map((share) => expect.closeTo(share * scale - 0.6, 1)));
  });

  test('keeps the longest bars and their sums within their columns', () => {
    const [zero, panel] = zeroLines(seen);
    expect(zero?.x1).toBeCloseTo(113.39 + 22 + 48.01 * scale, 1);
    expect(panel?.x1).toBeCloseTo(481.89 - 0.42 - 33.05 * scale, 1);
    expect(textIn(seen, '50\u00A0%').right).toBeLessThan(panel?.x1 ?? 0);
  });

  test('does not print a number twice where the sum is that of one answer', () => {
    expect(seen.texts.filter(({ text }) => text === '48')).toHaveLength(1);
    expect(textIn(seen, '48').size).toBe(9.5);
  });

  test('sets the key of the neutral answer over its panel', () => {
    const swatch = seen.bars.find(({ fill, bottom }) => fill === pale && bottom < 12);
    expect(swatch?.left).toBeCloseTo(zeroLines(seen)[1]?.x1 ?? 0, 1);
  });
});

describe('a stack of a scale without', () => {
  const two: Stack['key'] = [
    { label: 'Lav', tone: 'negative-strong' },
    { label: 'Høj', tone: 'positive-strong' },
  ];
  const often: Stack['key'] = ['Aldrig', 'Sjældent', 'Ofte', 'Altid'].map((name) => ({
    label: name,
    tone: 'none',
  }));
  const noEnds = { negative: '', positive: '' };

  test('a neutral answer has no panel and uses its room', async () => {
    const seen = await read(
      stackOf(
        two,
        [
          ['Alle', '100', [36, 64], null],
          ['Syd', '10', [50, 50], null],
        ],
        noEnds,
      ),
    );
    expect(zeroLines(seen)).toHaveLength(1);
    // 316.5 points for the largest negative and positive share: 50 and 64 per cent.
    expect(zeroLines(seen)[0]?.x1).toBeCloseTo(113.39 + 22 + (50 * 316.5) / 114, 1);
    expect(textIn(seen, '64\u00A0%').right).toBeLessThanOrEqual(481.89);
  });

  test('sides grows from the edge, each answer stronger than the one before', async () => {
    const seen = await read(stackOf(often, [['Alle', '100', [10, 20, 30, 40], null]], noEnds));
    expect(zeroLines(seen).map(({ x1 }) => x1)).toEqual([113.39]);
    const fills = rowBars(seen).map(({ fill }) => Number.parseInt(fill.slice(1, 3), 16));
    expect(fills).toHaveLength(4);
    expect(fills).toEqual(fills.toSorted((a, b) => b - a));
    expect(new Set(fills).size).toBe(4);
    expect(rowBars(seen).at(-1)).toMatchObject({
      fill: '#004D50',
      right: expect.closeTo(113.39 + 368 - 0.3, 1),
    });
  });

  test('answers enough in a row says so instead of drawing it', async () => {
    const [total, ...rest] = byGroups.rows;
    if (total === undefined) throw new Error('the case has no rows');
    const few = { ...total, label: 'Nord', total: false, segments: [], negativeSum: null, positiveSum: null };
    const rows = [total, { ...few, instead: 'for få svar', base: label('4') }, ...rest];
    const seen = await read({ ...byGroups, rows });
    const said = textIn(seen, 'for få svar');
    expect(said.left).toBeCloseTo(171.69 + 4, 1);
    expect(rowBars(seen).filter(({ top, bottom }) => top < said.baseline && said.baseline < bottom)).toEqual(
      [],
    );
  });

  test('thirty answers in a row mutes it', async () => {
    const rows = byGroups.rows.map((row) => ({ ...row, small: row.label === 'Kvinder' }));
    const seen = await read({ ...byGroups, rows });
    expect([textIn(seen, 'Kvinder').fill, textIn(seen, 'Mænd').fill]).toEqual(['#46565D', ink]);
  });
});

test('a stack with hardly any positive answers sets their words below, at the edge', async () => {
  const key: Stack['key'] = [
    { label: 'Lav', tone: 'negative' },
    { label: 'Høj', tone: 'positive' },
  ];
  const ends = { negative: 'Utilfredse', positive: 'Meget tilfredse, procent' };
  const seen = await read(stackOf(key, [['Alle', '100', [99, 1], null]], ends));
  const positive = textIn(seen, ends.positive);
  expect(positive.right).toBeCloseTo(481.89, 1);
  expect(positive.baseline).toBeCloseTo(textIn(seen, 'Utilfredse').baseline + 11, 1);
});

describe('a stack with long words', () => {
  const long = 'Modtagere af ledighedsydelse og andre i kontakt med jobcentret';

  test('breaks a label beside its base, and makes room for it', async () => {
    const rows = byGroups.rows.map((row) => (row.label === 'Mænd' ? { ...row, label: long } : row));
    const figure = await plotted({ ...byGroups, rows });
    const lines = readSvg(figure.svg).texts.filter(({ left, text }) => left === 0 && long.includes(text));
    expect(lines.map(({ text }) => text).join(' ')).toBe(long);
    for (const line of lines) expect(line.right).toBeLessThanOrEqual(80);
    expect(figure.height).toBe((await plotted(byGroups)).height + 6 + 11 * (lines.length - 2));
  });

  test('breaks a word that is wider than its column, as often as need be', async () => {
    const word = 'Arbejdsmarkedsuddannelsescentervejledningsafdeling';
    const rows = byGroups.rows.map((row) => (row.label === 'Mænd' ? { ...row, label: word } : row));
    const lines = (await read({ ...byGroups, rows })).texts.filter(
      ({ left, text }) => left === 0 && word.includes(text.replace('-', '')),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(({ text }) => text.replace(/-$/, '')).join('')).toBe(word);
    for (const line of lines) expect(line.right).toBeLessThanOrEqual(80);
  });

  test('breaks its key into rows before it meets the neutral answer', async () => {
    const key = byGroups.key.map((answer) => ({ ...answer, label: `${answer.label} med forløbet` }));
    const seen = await read({ ...byGroups, key });
    const neutral = textIn(seen, 'Hverken/eller med forløbet');
    expect(textIn(seen, 'Meget tilfreds med forløbet').baseline).toBeGreaterThan(neutral.baseline);
    expect(neutral.right).toBeCloseTo(481.89, 1);
  });
});
