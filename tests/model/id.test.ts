import { expect, test } from 'vitest';
import { inIdLetters, segmentPattern } from '../../src/model/id.ts';
import { segmentOf } from '../../src/model/segment.ts';

test('Danish letters are written with two, in either form of Unicode', () => {
  expect(inIdLetters('Ærø, Århus')).toBe('aeroe, aarhus');
  expect(inIdLetters('A\u030arhus')).toBe('aarhus');
  // Other accents are marks beside their letter, for the caller to leave out.
  expect(inIdLetters('Café')).toBe('cafe\u0301');
});

test.each([
  ['-1', 'minus1'],
  ['\u22122', 'minus2'],
  ['Lav', 'lav'],
  ['Høj å', 'hoejaa'],
  ['Müller', 'muller'],
  ['1-2', '12'],
  ['?!', ''],
])('the code %s is %s in ids', (code, segment) => {
  expect(segmentOf(code)).toBe(segment);
  if (segment !== '') expect(segment).toMatch(segmentPattern);
});
