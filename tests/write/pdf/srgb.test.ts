import { expect, test } from 'vitest';
import { srgbProfile } from '../../../src/write/pdf/srgb.ts';

const profile = Buffer.from(srgbProfile());

/** The tags of the profile: signature, and where its body begins. */
const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, at) => {
    const entry = 132 + 12 * at;
    return [profile.toString('latin1', entry, entry + 4), profile.readUInt32BE(entry + 4)] as const;
  }),
);

function numbersOf(signature: string, skip: number, count: number): readonly number[] {
  const start = (tags.get(signature) ?? 0) + skip;
  return Array.from({ length: count }, (_, at) => profile.readInt32BE(start + 4 * at) / 65536);
}

test('the header says what it is and how long', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

test('white is the sum of the primaries', () => {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((signature) => numbersOf(signature, 8, 3));
  numbersOf('wtpt', 8, 3).forEach((value, at) => {
    expect((red?.[at] ?? 0) + (green?.[at] ?? 0) + (blue?.[at] ?? 0)).toBeCloseTo(value, 3);
  });
});

/** IEC 61966-2-1: red stands at x = 0.64, y = 0.33 under D65, green at 0.30, 0.60, blue at 0.15, 0.06. */
test.each([
  ['rXYZ', 0.64, 0.33],
  ['gXYZ', 0.3, 0.6],
  ['bXYZ', 0.15, 0.06],
])('%s is where the standard has it, once its white is taken back', (signature, x, y) => {
  const rows = numbersOf('chad', 8, 9);
  const [a = 0, b = 0, c = 0] = solve(rows, numbersOf(signature, 8, 3));
  expect(a / (a + b + c)).toBeCloseTo(x, 3);
  expect(b / (a + b + c)).toBeCloseTo(y, 3);
});

test('the curve meets itself where its parts join', () => {
  const [power = 0, scale = 0, offset = 0, slope = 0, join = 0] = numbersOf('rTRC', 12, 5);
  expect((scale * join + offset) ** power).toBeCloseTo(slope * join, 4);
  expect((scale + offset) ** power).toBeCloseTo(1, 4);
});

/** Cramer's rule for three equations. */
function solve(rows: readonly number[], right: readonly number[]): readonly number[] {
  const whole = determinant(rows);
  return [0, 1, 2].map(
    (column) =>
      determinant(rows.map((one, at) => (at % 3 === column ? (right[Math.floor(at / 3)] ?? 0) : one))) /
      whole,
  );
}

function determinant([
  a = 0,
  b = 0,
  c = 0,
  d = 0,
  e = 0,
  f = 0,
  g = 0,
  h = 0,
  i = 0,
]: readonly number[]): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
