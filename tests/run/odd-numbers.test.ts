import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { inspect } from '../../src/run/inspect.ts';
import { inspected } from '../../src/run/inspected.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');

/** Ages 18 to 90, each four times; every fortieth row has no age, which is written 999 and once 888. */
const rows = Array.from({ length: 292 }, (_, row) => {
  const age =
    row === 79 ? '888' : row % 40 === 39 ? '999' : row === 5 ? '-34' : row === 6 ? '214' : 18 + (row % 73);
  return [90012345 + row, age, (row % 5) + 1, ((row * 3) % 5) + 1].join(';');
});

function file(): string {
  return join(folderOf({ 'x.csv': `id;alder;q1;q2\n${rows.join('\n')}\n` }), 'x.csv');
}

function drafted() {
  const out = join(folderOf({}), 'study');
  init({ data: file(), templates, out, today: '2026-11-22' }, danish);
  const path = join(out, 'study.yaml');
  return { out, path, yaml: readFileSync(path, 'utf8') };
}

/** That the scale of the draft has bare codes is told too, and of no concern here. */
function warningsOf(study: string) {
  const { warnings } = check({ study, templates, publication: null, status: 'draft' });
  return warnings.filter(({ code }) => code !== 'scale-bare');
}

describe('numbers that stand for no answer', () => {
  test('init takes them for missing, says that it is a guess, and check has nothing to add', () => {
    const { out, yaml } = drafted();
    expect(yaml).toMatch(/missing: \["888", "999"\] # Gæt: .*999 \(6\).*slet linjen/);
    const study = loadStudy(out).value;
    const ages = loadSurvey(out, study).value.waves.get('1')?.numbers.get('alder');
    expect(ages?.filter(Number.isNaN).length).toBe(7);
    expect(warningsOf(out)).toEqual([]);
  });

  test('check warns of those that study.yaml does not name, with their place and what to write', () => {
    const { out, path, yaml } = drafted();
    writeFileSync(path, yaml.replace(/ *missing: \["888", "999"\].*\n/, ''));
    expect(warningsOf(out)).toEqual([
      expect.objectContaining({
        code: 'numbers-like-missing',
        values: { count: 7, variable: 'alder', values: '888, 999', codes: '["888", "999"]', wave: '1' },
        // The header and 39 rows stand above it.
        place: expect.objectContaining({ file: 'x.csv', line: 41, column: 10 }),
      }),
    ]);
    writeFileSync(path, yaml.replace('missing: ["888", "999"]', 'missing: ["999"]'));
    expect(warningsOf(out).map(({ values }) => values['values'])).toEqual(['888']);
  });

  test('999.0 is 999, and a decimal comma makes no difference', () => {
    const text = `id;alder;q1;q2\n${rows.join('\n').replaceAll(';999;', ';999,0;')}\n`;
    const { out, yaml, path } = drafted();
    writeFileSync(join(out, 'x.csv'), text);
    writeFileSync(path, yaml);
    expect(warningsOf(out)).toEqual([]);
  });
});

describe('inspect', () => {
  test('names numbers that are suspicious, how often each stands, and ids to the last digit', () => {
    const { value } = inspect(file(), templates);
    const text = String(inspected(value, 'text', danish));
    expect(text).toContain(
      'mindst 90012345, størst 90012636, gennemsnit 90012490,50\n  292 forskellige værdier',
    );
    expect(text).toContain('! Ligner koder for manglende svar: 888 (1), 999 (6)');
    expect(text).toContain('! Ligger langt fra resten: 214 (1)');
    expect(text).toContain('! Under nul: -34 (1)');
    const csv = new TextDecoder().decode(inspected(value, 'csv', danish) as Uint8Array);
    for (const line of ['odd-codes;888;;1', 'odd-codes;999;;6', 'far;214;;1', 'negative;-34;;1'])
      expect(csv).toContain(`;alder;;292;${line}\r\n`);
    expect(csv).toContain(';id;;292;mean;90012490,5;;\r\n');
  });
});
