import { expect, test } from 'vitest';
import { shapes } from '../compose/shapes/cases.ts';
import { faultsOfShape } from './shapes.ts';

/** Those that strain the page in their own way; `npm run proof` sets every one. */
const strained: readonly (keyof typeof shapes)[] = [
  'all that a study can have',
  'two waves without subgroups',
  'twelve groups',
  'a group of one and one of none',
  'long labels',
];

const isAll = process.env['MODE'] === 'proof';
const cases = Object.entries(shapes).filter(([name]) => isAll || strained.some((one) => one === name));

test.each(cases)('%s: set as PDF and Word, nothing is wrong', async (_, shape) => {
  expect(await faultsOfShape(shape)).toEqual([]);
});
