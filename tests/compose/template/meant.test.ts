import { expect, test } from 'vitest';
import { meant } from '../../../src/compose/template/check.ts';

const helpers = ['share', 'percent-of', 'profiled', 'prints', 'item', 'items'];

test.each<[string, readonly string[], string]>([
  ['low', ['positive', 'negative', 'Low', 'High'], 'Low'],
  ['itm', ['scope', 'item', 'answers'], 'item'],
  ['shrae', helpers, 'share'],
  ['7', ['1', '2'], '1, 2'],
  ['a', ['A', 'B'], 'A'],
  ['procent', helpers, helpers.join(', ')],
  ['percentage', helpers, 'percent-of'],
])('%s', (name, known, expected) => {
  expect(meant(name, known)).toBe(expected);
});
