import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/model/colour.ts';
import { seenAs, visions } from '../../src/model/colour-vision.ts';

const answers = ['#7A3600', '#C9742B', '#34988E', '#004D50'];
const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((all) => `#${all.map((one) => one.toString(16).padStart(2, '0')).join('')}`);

describe('colours as others see them', () => {
  // Computed apart from this program for the report's visual target, by the same paper.
  test.each([
    ['deuteranopia', ['#5A5000', '#A2912B', '#81858F', '#3C4250']],
    ['protanopia', ['#4A4000', '#8D7D20', '#90908E', '#464950']],
    ['grey', ['#4A4A4A', '#898989', '#898989', '#454545']],
  ] as const)('the four answer colours with %s', (vision, expected) => {
    expect(answers.map((one) => seenAs(one, vision))).toEqual(expected);
  });

  test('white, black and greys stay what they are', () => {
    for (const vision of visions) {
      for (const one of ['#000000', '#808080', '#FFFFFF']) expect(seenAs(one, vision)).toBe(one);
    }
  });

  test('grey keeps the luminance, and with it the contrast to white, but for rounding', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrast(seenAs(one, 'grey'), '#ffffff') / contrast(one, '#ffffff')).toBeCloseTo(1, 1);
      }),
    );
  });

  test('every answer colour stands out from white for everybody', () => {
    for (const vision of visions) {
      for (const one of answers) expect(contrast(seenAs(one, vision), '#FFFFFF')).toBeGreaterThan(3);
    }
  });
});
