import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked } from '../../../src/load/personal/hit.ts';
import { personalData } from '../../../src/load/personal/screen.ts';

function kindsIn(text: string, names: readonly string[] = []): readonly string[] {
  return personalData(text, names).map(({ kind, text: found }) => `${kind}: ${found}`);
}

describe('CPR numbers', () => {
  // Invented; the date is real, modulus 11 is not asked.
  test.each([
    '010203-1234',
    '0102031234',
    '010203 1234',
    '010203–1234',
    '290200-4321',
    '710203-1234',
    '311299-1111',
    '01 01 90 12 34',
    '01.01.90-1234',
    '01-01-90-1234',
    '01/01/90 1234',
    '01 01 90-1234',
    '010190-12 34',
  ])('%s is one', (number) => {
    expect(kindsIn(`Mit nummer er ${number}, tak.`)).toEqual([`cpr: ${number}`]);
  });

  // The CPR office: 0-3 is 1900-1999, so 290200-1234 would be the 29th of February 1900, which never was.
  test.each([
    ['290200-1234', 'no leap year in the century that the seventh digit tells'],
    ['320103-1234', 'no day'],
    ['011303-1234', 'no month'],
    ['000103-1234', 'no day 0'],
    ['010203-12345', 'too long'],
    ['9010203-1234', 'too long in front'],
    ['0102031234 kr.', 'an amount'],
    ['kr. 0102031234', 'an amount'],
    ['010203.1234', 'a decimal number'],
    ['01-02-2003', 'a date'],
    ['sag-010203-1234-77', 'part of a longer number'],
    ['01.01.2024 12:34', 'a date and a time'],
    ['01.01.24-31.12.24', 'two dates'],
    ['fra 01-01-2019 til 31-12-2019', 'two dates with whole years'],
    ['01.01.90 kl. 1234', 'a date and a time in words'],
    ['32 01 90 12 34', 'no day'],
    ['11 12 13 14 15 16', 'a list of numbers'],
    ['9 11 12 13 14 15', 'a list of numbers'],
    ['10 10 10 10 10 kr.', 'an amount'],
    ['10, 11, 12, 13, 14', 'a list with commas'],
    ['978-87-12-34567-8', 'an ISBN'],
    ['978 87 02 03 1234', 'an ISBN in parts'],
    ['1.234.567.890', 'an amount'],
    ['p = 0,010203 1234', 'decimals'],
  ])('%s is none: %s', (text) => {
    expect(kindsIn(text).filter((one) => one.startsWith('cpr'))).toEqual([]);
  });
});

describe('telephone numbers', () => {
  test.each([
    '20304050',
    '20 30 40 50',
    '2030 4050',
    '20.30.40.50',
    '20-30-40-50',
    '+45 20304050',
    '+4520304050',
    '(+45) 12 34 56 78',
    '0045 20 30 40 50',
    '20 304 050',
    '223 456 78',
    '2-2-3-4-5-6-7-8',
    '2 2 3 4 5 6 7 8',
  ])('%s is one', (number) => {
    expect(kindsIn(`Ring på ${number}.`)).toEqual([`phone: ${number}`]);
  });

  test.each([
    '12345678 kr.',
    '22345678 kr.',
    '22345678 kroner om året',
    'kr. 22345678',
    '22112026',
    '20261122',
    'fra 2019 2020 og frem',
    '2019-2020',
    '20.304.050',
    '22.345.678,50',
    '12 34 56 78',
    '2030405',
    '203040506',
    'id20304050',
    '20304050-1',
    '88 %, 12 %, 34 % og 56 %',
    '223 456 789',
    '22 345 678 kr.',
    '223 456 kr. og 78 øre',
    'p = 0,223 456 78',
    '2-3-4-5-6-7-8-9',
    '1 2 3 4 5 6 7 8 9',
    '2 2 3 4 5 6 7 8 9',
    '2, 2, 3, 4, 5, 6, 7, 8',
    '2.1.3',
    '978-87-12-34567-8',
    '87-993456-1-2',
    'den 22.11.2026 kl. 14.30',
    '2019/2020 og 2021/2022',
    '4 til 5 af 10',
  ])('%s is none', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  test.each([
    'ane@example.org',
    'ane.b-c@post.example.dk',
    'åse@øl.dk',
    'ane(at)example.org',
    'ane (snabel-a) example.org',
  ])('%s is one', (address) => {
    expect(kindsIn(`Skriv til ${address}, så svarer jeg.`)).toEqual([`email: ${address}`]);
  });

  test.each(['@kommunen', 'vi mødtes @ kontoret', 'a@b', 'kl. 10@30.5'])('%s is none', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('listed names', () => {
  const names = ['Bo', 'Anne Marie', 'Åse', 'Hans', "O'Hara (afd. 2)"];

  test('are found whole, in the genitive, over a line and in capitals', () => {
    expect(kindsIn('Bo og ÅSE, Bos sag, Hans’ brev, Anne\nMaries sag', names)).toEqual([
      'name: Bo',
      'name: ÅSE',
      'name: Bos',
      'name: Hans’',
      'name: Anne\nMaries',
    ]);
  });

  test('are not found in other words, nor in small letters', () => {
    expect(kindsIn('Bolig, at bo, Annes, Åsen, hans mening', names)).toEqual([]);
  });

  test('of several words are found in any letters and with the last word first', () => {
    const full = ['Mette Frandsen', 'Anne Marie Bo'];
    for (const text of [
      'mette frandsen',
      'METTE Frandsen',
      'Frandsen, Mette',
      'frandsen,mette',
      'Frandsen Mette',
      'frandsen mettes',
      'Bo, Anne Marie',
    ])
      expect(kindsIn(`Spørg ${text} om det.`, full)).toEqual([`name: ${text}`]);
    expect(kindsIn('Mette og Frandsen, Anne og Marie Bo, mettefrandsen, Frandsens Mettelin', full)).toEqual(
      [],
    );
  });

  test('of any signs make no pattern', () => {
    expect(kindsIn("Spørg O'Hara (afd. 2)", names)).toEqual(["name: O'Hara (afd. 2)"]);
  });
});

test('what is found is shown masked, and of overlapping finds the first kind', () => {
  expect(masked('010203-1234')).toBe('0•••••-••••');
  expect(masked('01 01 90 12 34')).toBe('0• •• •• •• ••');
  expect(masked('2 2 3 4 5 6 7 8')).toBe('2 • • • • • • •');
  expect(masked('Anne Marie')).toBe('A••• M••••');
  expect(masked('ane@example.org')).toBe('a••@•••••••.•••');
  expect(kindsIn('20304050@example.org')).toEqual(['email: 20304050@example.org']);
});

test('any text is searched, in order and within itself', () => {
  const some = fc.string({
    unit: fc.constantFrom('0', '1', '2', '9', ' ', '-', '.', '@', 'a', 'é', '\n', '𝒳'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(some, (text) => {
      const hits = personalData(text, ['a']);
      for (const hit of hits) expect(text.slice(hit.at, hit.at + hit.text.length)).toBe(hit.text);
      expect(hits.map(({ at }) => at)).toEqual(hits.map(({ at }) => at).toSorted((a, b) => a - b));
    }),
  );
});
