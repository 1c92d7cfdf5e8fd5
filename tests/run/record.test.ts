import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Faults } from '../../src/fault.ts';
import { check } from '../../src/run/check.ts';
import { exampleFolder } from '../docs/example.ts';
import { housing, templates } from '../support/paths.ts';
import { folder, kildetal } from '../support/program.ts';

const work = folder();
afterAll(() => rmSync(work, { recursive: true }));

interface Warning {
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: unknown;
}

/** The record of the annotated example, one of whose respondents is of an age that is in no class. */
function warningsOf(open: boolean): readonly Warning[] {
  const study = exampleFolder({ open });
  const file = join(study, 'svar-2026.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('På cykel;12;', 'På cykel;7;'));
  const out = join(work, String(open));
  const { status, stdout, stderr } = kildetal(['build', study, '--out', out]);
  expect(status, stdout + stderr).toBe(0);
  expect(stderr).toContain('values-outside-classes');
  const record = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as {
    warnings: readonly Warning[];
  };
  return record.warnings.filter(({ code }) => code === 'values-outside-classes');
}

describe('build.json', () => {
  test('keeps what a warning found, and where', () => {
    expect(warningsOf(true)).toEqual([
      {
        code: 'values-outside-classes',
        values: { count: 1, variable: 'alder', value: '7', wave: '2026' },
        place: expect.objectContaining({ file: expect.stringContaining('svar-2026.csv'), line: 2 }),
      },
    ]);
  });

  test('keeps nobody’s value, and no line of the data, where the study holds numbers back', () => {
    expect(warningsOf(false)).toEqual([
      {
        code: 'values-outside-classes',
        values: { variable: 'alder', wave: '2026' },
        place: { file: expect.stringContaining('svar-2026.csv') },
      },
    ]);
  });
});

test('check tells what is wrong with the texts of the checklist, with what else is wrong', () => {
  const own = join(work, 'templates');
  cpSync(templates, own, { recursive: true });
  const yaml = join(own, 'checklist', 'da.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^missing:.*$/m, ''));
  rmSync(join(own, 'rapport', 'da', 'chapters', 'alle.md'));
  const checked = () => check({ study: housing, templates: own, publication: null, status: 'draft' });
  expect(checked).toThrow(Faults);
  try {
    checked();
  } catch (error) {
    const found = error instanceof Faults ? error.faults : [];
    expect(found.map(({ code, place }) => [code, place?.file])).toEqual([
      ['chapter-missing', 'templates/rapport/publication.yaml'],
      ['key-missing', 'templates/checklist/da.yaml'],
    ]);
  }
});
