import { describe, expect, test } from 'vitest';
import { languageOf } from './language.ts';

const da = languageOf('da');
const en = languageOf('en');

describe('the language files', () => {
  test('have the same parts and the same faults', () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
    expect(Object.keys(en.faults).toSorted()).toEqual(Object.keys(da.faults).toSorted());
  });

  test.each(['words', 'drawings', 'cli'] as const)('have the same %s', (part) => {
    expect(Object.keys(en[part])).toEqual(Object.keys(da[part]));
  });

  test('name the same values in each pattern', () => {
    const names = (pattern: string) =>
      [...new Set([...pattern.matchAll(/\{\{[^}]*\}\}|\{[a-z]+\}/g)].map(([tag]) => tag))].sort();
    for (const key of Object.keys(da.drawings)) {
      expect([key, names(en.drawings[key] ?? '')]).toEqual([key, names(da.drawings[key] ?? '')]);
    }
  });

  test('have as many number words and months', () => {
    expect(en.numbers).toHaveLength(da.numbers.length);
    expect(da.numbers).toHaveLength(21);
    expect(en.months).toHaveLength(12);
  });
});
