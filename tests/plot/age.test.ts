import { describe, expect, test } from 'vitest';
import { plotted } from './publication.ts';
import { lengthOf, readSvg, textIn } from './read-svg.ts';
import { ageClasses, label } from './samples.ts';

const [ink, muted, identity] = ['#14232A', '#46565D', '#004D50'];

describe('age classes by subgroup', async () => {
  const seen = readSvg((await plotted(ageClasses)).svg);
  const shown = ageClasses.rows.flatMap(({ values }) => values.map(({ value }) => value));
  const scale = lengthOf(seen.bars[0]) / (shown[0] ?? 1);

  test('have one scale in all classes, the first on the edge', () => {
    expect(seen.bars.map(lengthOf)).toEqual(
      shown.filter((value) => value > 0).map((value) => expect.closeTo(value * scale, 1)),
    );
    expect(seen.bars[0]?.left).toBeCloseTo(113.39, 1);
    expect(new Set(seen.bars.map(({ fill }) => fill))).toEqual(new Set([identity]));
  });

  test('stand on a zero line each, under the name of the class', () => {
    const zero = [...new Set(seen.lines.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1))];
    expect(zero).toHaveLength(5);
    for (const [index, name] of ageClasses.classes.entries())
      expect(textIn(seen, name).left).toBeCloseTo(zero[index] ?? 0, 1);
  });

  test('use the whole column: the longest bars and their values fill it', () => {
    const right = Math.max(...seen.texts.map((text) => text.right));
    expect(right).toBeLessThan(481.95);
    expect(right).toBeGreaterThan(470);
  });

  test('print 0 where there is nobody, and mute a row of few', () => {
    expect(seen.texts.filter(({ text }) => text === '0').length).toBeGreaterThan(0);
    expect([textIn(seen, 'Ledighedsydelse').fill, textIn(seen, 'Udsatte').fill]).toEqual([muted, ink]);
  });

  test('have no bars and no inner zero lines beside "for få svar"', () => {
    const few = textIn(seen, 'for få svar');
    const across = seen.lines.filter(
      ({ x1, x2, y1, y2 }) => x1 === x2 && y1 < few.baseline && few.baseline < y2,
    );
    expect(across.map(({ x1 }) => x1)).toEqual([expect.closeTo(113.39, 1)]);
    expect(seen.bars.filter(({ top, bottom }) => top < few.baseline && few.baseline < bottom)).toEqual([]);
  });

  test('go on below where there are too many of them', async () => {
    const classes = Array.from({ length: 14 }, (_, index) => `${index}–${index + 1} år`);
    const values = classes.map(() => ({ value: 1 / 14, printed: label('7') }));
    const rows = ageClasses.rows.slice(0, 2).map((row) => ({ ...row, values }));
    const drawn = readSvg((await plotted({ ...ageClasses, classes, rows })).svg);
    expect(drawn.texts.filter(({ text }) => text === 'Udsatte').length).toBeGreaterThan(1);
    expect(drawn.bars).toHaveLength(28);
    expect(textIn(drawn, '13–14 år').baseline).toBeGreaterThan(textIn(drawn, '0–1 år').baseline);
  });
});
