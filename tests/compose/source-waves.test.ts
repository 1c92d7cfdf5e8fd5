import { describe, expect, test } from 'vitest';
import type { FigureBlock, Table } from '../../src/model/document.ts';
import { composeReport } from '../facts/text/composed.ts';
import { notesOf } from './composed.ts';

const { study, ledger, document, prints } = composeReport();
const blocks = document.blocks.filter((one) => one.type === 'figure' || one.type === 'table');

/** Numbers of prints anywhere in a block, as its figure and its cells hold them. */
function printsIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(printsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'print' && typeof inner === 'number' ? [inner] : printsIn(inner),
  );
}

/** The labels of the waves that the printed results were computed from, in the order of the study. */
function wavesOf(block: FigureBlock | Table): readonly string[] {
  const results = printsIn(block).map((number) => ledger.get(prints[number - 1]?.id ?? ''));
  const waves = results.flatMap((result) => [result?.from.since, result?.from.wave]);
  return study.waves.filter(({ id }) => waves.includes(id)).map(({ label }) => label);
}

/** Table 2.1 is of the questionnaire and prints no result. */
const numbered = blocks.filter((block) => wavesOf(block).length > 0);

describe('the source line of a figure or table names the waves of the numbers in it, and only those', () => {
  test.each(numbered.map((block) => [block.id, block] as const))('%s', (_, block) => {
    const said = (notesOf(block)['Kilde'] ?? '').match(/Svar fra ([^.]*)\./)?.[1];
    expect(said).toBe(wavesOf(block).join(' og '));
  });

  test('some are of one wave and some of two', () => {
    const waves = numbered.map((block) => wavesOf(block).length);
    expect(new Set(waves)).toEqual(new Set([1, 2]));
  });
});
