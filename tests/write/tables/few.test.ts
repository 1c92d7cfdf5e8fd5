import { expect, test } from 'vitest';
import { fiveStep, rowsOf } from '../../compose/five-step.ts';
import { madeOf } from './made.ts';
import { sourcesOf } from './sources.ts';
import { readWorkbook } from './workbook.ts';

/** 40 in one group; in the other 8, of whom no shares, means or tests are told. */
const few = fiveStep({
  rows: [
    ...rowsOf('g', 's', { 1: 8, 2: 4, 4: 4, 5: 4 }),
    ...rowsOf('g', 'u', { 1: 1, 2: 3, 3: 6, 4: 4, 5: 6 }),
    ...rowsOf('h', '', { 1: 4, 5: 4 }),
  ],
});

test('numbers that too few answers stand behind are held back, in words as in the report', async () => {
  const { bytes } = await madeOf({ ...few, study: { ...few.study, language: 'da' } }, '/nowhere');
  const sheets = readWorkbook(bytes);
  const ofFew = sourcesOf(sheets).filter(({ id }) => /\/h(\/|$)/.test(id));
  expect(ofFew.length).toBeGreaterThan(0);
  // How many there are is told; nothing that they answered.
  for (const { id, form, unrounded } of ofFew) {
    const isSize = ['n', 'count'].includes(form) || id.startsWith('count/');
    const isGroup = id.includes('/group/');
    expect(isSize || isGroup, `${id} ${form} ${unrounded}`).toBe(true);
  }
  const texts = sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
  expect(texts.filter((text) => text === 'for få svar').length).toBeGreaterThan(1);
});

test('no text is a formula, whatever the study calls its things', async () => {
  const [first, ...others] = few.study.groups;
  if (first === undefined) throw new Error('no group');
  const labels = { ...first.labels, short: '=1+1 <b> & "x"', plural: '=1+1 <b>' };
  const study = { ...few.study, language: 'da' as const, groups: [{ ...first, labels }, ...others] };
  const sheets = readWorkbook((await madeOf({ ...few, study }, '/nowhere')).bytes);
  const texts = sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
  expect(texts).toContain('=1+1 <b> & "x"');
  for (const { xml } of sheets) expect(xml).not.toContain('<f>');
});
