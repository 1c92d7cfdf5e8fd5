import { describe, expect, test } from 'vitest';
import { Faults } from '../../../src/fault.ts';
import type { Study } from '../../../src/model/study.ts';
import { composed, figureIn, jobcentreSurvey, tableIn } from '../composed.ts';

const jobcentre = jobcentreSurvey();

describe('where a table or figure stands', () => {
  test('is what the template asks for', () => {
    const widthOf = (text: string) => tableIn(composed(jobcentre, text)).width;
    expect(widthOf('{{table "tests-all" scope="udsatte"}}')).toBe('wide');
    expect(widthOf('{{table "tests-all" scope="udsatte" width="landscape"}}')).toBe('landscape');
    expect(widthOf('{{table "questions" width="narrow"}}')).toBe('narrow');
  });

  test('or, where its words need more than a page is wide, on its side', () => {
    const { study, survey } = jobcentre;
    const long = (label: string): string => `${label}-Ressourceforløbsydelsesmodtagerne`;
    const items = study.items.map((item) => ({
      ...item,
      scale: {
        ...item.scale,
        answers: item.scale.answers.map((answer) => ({ ...answer, label: long(answer.label) })),
      },
    }));
    const worded: Study = { ...study, items };
    const { width } = tableIn(composed({ study: worded, survey }, '{{table "answers" item="samtale"}}'));
    expect(width).toBe('landscape');
  });

  test('it may float where the template says so', () => {
    expect(tableIn(composed(jobcentre, '{{table "questions" floats=true}}')).floats).toBe(true);
    expect(tableIn(composed(jobcentre, '{{table "questions"}}')).floats).toBeUndefined();
    const text = '{{figure "distribution" item="samtale" scope="udsatte" floats=true}}';
    expect(figureIn(composed(jobcentre, text)).floats).toBe(true);
  });

  test.each(['width="bred"', 'floats="ja"'])('%s is a fault', (option) => {
    expect(faultsIn(() => composed(jobcentre, `{{table "questions" ${option}}}`))).toEqual([
      'template-argument',
    ]);
  });
});

function faultsIn(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(({ code }) => code);
    throw error;
  }
}
