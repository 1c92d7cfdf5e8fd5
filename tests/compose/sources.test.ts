import { describe, expect, test } from 'vitest';
import { composeReport } from '../facts/text/composed.ts';
import { housingSurvey, notesOf } from './composed.ts';
import { report } from './report.ts';

const housing = housingSurvey();

describe.each([
  ['housing', { study: housing.study, document: report(housing) }],
  ['jobcentre', composeReport()],
])('every figure and table of the %s report', (_, { study, document }) => {
  const { source, questionsSource } = study;
  const blocks = document.blocks.filter((one) => one.type === 'figure' || one.type === 'table');

  test.each(blocks.map((block) => [block.id, block] as const))(
    '%s says where its numbers are from',
    (_id, block) => {
      const said = notesOf(block)['Kilde'] ?? 'no source';
      const own = block.id.startsWith('table/questions/') ? (questionsSource ?? source) : source;
      expect(said.startsWith(own)).toBe(true);
    },
  );

  test('the tables of method are among them', () => {
    const named = (name: string) => blocks.some(({ id }) => id.startsWith(`table/${name}/`));
    expect(['multiplicity', 'detectable', 'robustness'].filter((name) => !named(name))).toEqual([]);
  });
});
