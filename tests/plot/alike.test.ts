import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/model/drawing.ts';
import type { Theme } from '../../src/model/theme.ts';
import { hardestToTell } from '../../src/plot/alike.ts';
import { plot } from '../../src/plot/plot.ts';
import type { Bar, Mark } from '../../src/plot/scene.ts';
import { documentOf, reportFonts, reportTheme } from './publication.ts';
import { ageClasses, byGroups, fiveAnswers, housing, panels, twoWaves } from './samples.ts';

const white = '#FFFFFF';
const bar = (x: number, fill: string, more: Partial<Bar> = {}): Bar => ({
  kind: 'bar',
  x,
  y: 0,
  width: 20,
  height: 15,
  fill,
  outline: null,
  ...more,
});
const found = (...marks: readonly Mark[]) => hardestToTell({ width: 100, height: 20, marks }, white);

// Ratios by the formulas of WCAG 2.2 and of Machado et al. (2009), as in tests/model.
describe('neighbours', () => {
  test('are told where one is clearly lighter, seen by anybody', () => {
    expect(found(bar(0, '#000000'), bar(20, '#959595'))).toBeNull();
    // 3.0 and less: #595959 on #000000 is 3.00 to 1 by luminance 0.1 + 0.05 over 0.05.
    expect(found(bar(0, '#000000'), bar(20, '#585858'))?.ratio).toBeLessThan(3);
  });

  test('of the same lightness are not, however unlike their colours', () => {
    const pair = found(bar(0, '#C00000'), bar(20, '#007A00'));
    expect(pair).toMatchObject({ first: '#C00000', second: '#007A00' });
    expect(pair?.ratio).toBeLessThan(1.5);
  });

  test('are told by paper between them that both stand out from', () => {
    expect(found(bar(0, '#C00000'), bar(20.6, '#007A00'))).toBeNull();
    expect(found(bar(0, '#F0D0D0'), bar(20.6, '#D0F0D0'))).not.toBeNull();
    expect(found(bar(0, '#C00000'), bar(20.2, '#007A00'))).not.toBeNull();
  });

  test('are told by an outline, unless that is as faint as what it goes round', () => {
    const lined = (colour: string) => ({ outline: { colour, width: 0.75, dash: null } });
    expect(found(bar(0, '#C00000'), bar(20, '#E6EAEB', lined('#5E6D73')))).toBeNull();
    expect(found(bar(0, '#F0D0D0', lined('#EEEEEE')), bar(20, '#E6EAEB', lined('#C4CDCF')))).not.toBeNull();
  });

  test('are told by texts of their own', () => {
    const text = (x: number): Mark => ({
      kind: 'words',
      x,
      y: 10,
      text: '9',
      size: 9,
      weight: 600,
      colour: white,
      anchor: 'center',
    });
    expect(found(bar(0, '#C00000'), bar(20, '#007A00'), text(10), text(30))).toBeNull();
    expect(found(bar(0, '#C00000'), bar(20, '#007A00'), text(10))).not.toBeNull();
  });

  test('are those beside each other: not in other rows, not further off, not of one look', () => {
    expect(found(bar(0, '#C00000'), bar(20, '#007A00', { y: 30 }))).toBeNull();
    expect(found(bar(0, '#C00000'), bar(40, '#007A00'))).toBeNull();
    expect(found(bar(0, '#C00000'), bar(20, '#C00000'))).toBeNull();
  });

  test('the hardest pair is told of', () => {
    const pair = found(bar(0, '#C00000'), bar(20, '#007A00'), bar(40, '#007A02'));
    expect(pair?.second).toBe('#007A02');
  });
});

describe('figures', () => {
  const warned = async (drawing: Drawing, colours: Partial<Theme['colours']> = {}) => {
    const theme = { ...reportTheme, colours: { ...reportTheme.colours, ...colours } };
    const document = documentOf(drawing);
    const { warnings } = await plot({ document, theme, fonts: reportFonts });
    return warnings.map(({ code, values }) => [code, values]);
  };

  test.each(Object.entries({ fiveAnswers, byGroups, housing, twoWaves, panels, ageClasses }))(
    '%s can be told apart in our own theme',
    async (_, drawing) => expect(await warned(drawing)).toEqual([]),
  );

  test('a stack in a theme of pale colours is warned of, by the name of the figure', async () => {
    const pale = {
      positive: '#DDEEDD',
      'positive-strong': '#EEDDDD',
      negative: '#DDDDEE',
      'negative-strong': '#EEEEDD',
      line: '#E8E8E8',
    };
    const [[code, values] = []] = await warned(byGroups, pale);
    expect(code).toBe('figure-alike');
    expect(values).toMatchObject({ figure: expect.stringMatching(/\S/), needed: 3 });
  });
});
