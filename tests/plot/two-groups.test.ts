import { describe, expect, test } from 'vitest';
import { plotted } from './publication.ts';
import { lengthOf, readSvg, textIn } from './read-svg.ts';
import { label, panels } from './samples.ts';

const [ink, muted, identity] = ['#14232A', '#46565D', '#004D50'];
const near = (value: number) => expect.closeTo(value, 1);

describe('two groups (LOOKS 8.4)', async () => {
  const figure = await plotted(panels);
  const seen = readSvg(figure.svg);

  test('stand in panels of 146, 14 apart, in rows of 24', () => {
    const zero = seen.lines.filter(({ x1, x2 }) => x1 === x2);
    expect(zero.map(({ x1, y1, y2, width }) => [x1, y1, y2, width])).toEqual([
      [near(113.39), 27, 147, 0.75],
      [near(113.39 + 160), 27, 147, 0.75],
    ]);
    expect(figure.height).toBe(27 + 5 * 24 + 28 + 24);
  });

  test('have one scale: 114 for 64 per cent', () => {
    const lengths = seen.bars.map(lengthOf);
    const shares = panels.rows.flatMap(({ values }) => values.map((one) => (one?.value ?? 0) * 100));
    expect(lengths).toEqual(shares.map((share) => near((share * 114) / 64)));
  });

  test('have the scale of the largest share where that is more than 64 per cent', async () => {
    const rows = panels.rows.map((row, index) =>
      index === 4
        ? { ...row, values: [{ value: 0.95, printed: label('95\u00A0%') }, row.values[1]] as const }
        : row,
    );
    const bars = readSvg((await plotted({ ...panels, rows })).svg).bars;
    expect(Math.max(...bars.map(lengthOf))).toBeCloseTo(114, 1);
    expect(lengthOf(bars.at(-1))).toBeCloseTo((60 * 114) / 95, 1);
  });

  test('print each value 4 right of its bar', () => {
    expect(textIn(seen, '51\u00A0%')).toMatchObject({
      left: near(113.39 + (51 * 114) / 64 + 4),
      size: 9,
      weight: 600,
    });
  });

  test('have the sum large and the tested mean marked', () => {
    expect(textIn(seen, '80\u00A0%')).toMatchObject({ size: 13, weight: 600, fill: identity });
    expect(textIn(seen, '−13')).toMatchObject({ right: near(481.89), weight: 400, fill: muted });
    expect(textIn(seen, '▼\u00A0−0,38')).toMatchObject({ right: near(481.89), weight: 600, fill: ink });
  });

  test('have their bases on one line, also under names of two lines', async () => {
    const [a, b] = panels.panels;
    const long = { ...b, label: 'Job- og uddannelsesparate borgere i København' };
    const tall = await plotted({ ...panels, panels: [a, long] });
    const drawn = readSvg(tall.svg);
    expect(textIn(drawn, 'n\u00A0=\u00A0186').baseline).toBe(textIn(drawn, 'n\u00A0=\u00A0324').baseline);
    expect(tall.height).toBe(figure.height + 12);
  });

  test('say so where there are too few answers', async () => {
    const [a, b] = panels.panels;
    const rows = panels.rows.map((row) => ({
      ...row,
      values: [null, row.values[1]] as const,
      difference: null,
    }));
    const few = { ...a, instead: 'for få svar', small: true };
    const drawn = readSvg((await plotted({ ...panels, panels: [few, b], rows })).svg);
    expect(drawn.bars).toHaveLength(5);
    expect(textIn(drawn, 'for få svar')).toMatchObject({ left: near(117.39), fill: muted });
    expect(textIn(drawn, 'Udsatte borgere').fill).toBe(muted);
  });
});
