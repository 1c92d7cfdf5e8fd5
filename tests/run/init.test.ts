import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { inspect } from '../../src/run/inspect.ts';
import { inspected } from '../../src/run/inspected.ts';
import { faultsOf, folderOf } from '../load/folder.ts';
import { studyFolder } from '../load/valid.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');
const realdata = process.env['KILDETAL_REALDATA'] ?? '../shared/realdata';

function drafted(data: string, folder = join(folderOf({}), 'study')) {
  const made = init({ data, templates, out: folder, today: '2026-11-22' }, danish);
  return { ...made, folder, yaml: readFileSync(join(folder, 'study.yaml'), 'utf8') };
}

const checked = (study: string) => check({ study, templates, publication: 'rapport', status: 'draft' });

describe('init', () => {
  test('a file of SPSS becomes a study that checks: labels, don’t-know, missing, background', () => {
    const { folder, value } = drafted('tests/load/files/svar-byte.sav');
    expect(value).toMatchObject({ items: 2, scales: 1, groups: 3 });
    const study = loadStudy(folder).value;
    const [item] = study.items;
    expect(item?.wording).toBe('Jeg blev mødt med respekt');
    expect(item?.scale.answers.map(({ label, side }) => [label, side])).toEqual([
      ['Helt uenig', 'negative'],
      ['Uenig', 'negative'],
      ['Enig', 'positive'],
      ['Helt enig', 'positive'],
      ['Ved ikke', 'dont-know'],
    ]);
    expect(item?.scale.missing).toEqual(['9']);
    expect(study.columns).toMatchObject({ respondent: 'id', group: 'kommune' });
    expect(study.background.map(({ column, type }) => [column, type])).toEqual([
      ['koen', 'categories'],
      ['alder', 'numeric'],
    ]);
    expect(checked(folder).value).toMatchObject({ respondents: 60 });
  });

  test('a weight and words for missing answers are recognised and told of', () => {
    const rows = Array.from(
      { length: 40 },
      (_, row) =>
        `${row + 1};0,${5 + (row % 5)}5;${(row % 5) + 1};${((row * 3) % 5) + 1};${row % 7 === 0 ? 'NA' : 'Nord'};${row % 3 === 0 ? 'Tog' : ''}`,
    );
    const data = join(
      folderOf({ 'svar-2027.csv': `nr;vægt;q1;q2;region;brugt\n${rows.join('\n')}\n` }),
      'svar-2027.csv',
    );
    const { yaml, folder } = drafted(data);
    expect(yaml).toMatch(/weights: \{ column: "vægt", print: both \} # .*ligner en vægt/);
    expect(yaml).toContain('missing: ["NA"]');
    // A lone column of ticks may be anything.
    expect(yaml).toMatch(/flere svar.*\n(#.*\n)*# {3}brugt/);
    expect(loadStudy(folder).value.waves[0]?.id).toBe('2027');
    expect(checked(folder).value.respondents).toBe(40);
  });

  test('questions of several answers and answers without order become items, in the order of the file', () => {
    const rows = Array.from({ length: 60 }, (_, row) =>
      [
        row + 1,
        row % 2 === 0 ? 'Nord' : 'Syd',
        ['Bil', 'Bus', 'Cykel'][row % 3],
        ...[2, 3, 4].map((step) => (row % step === 0 ? 1 : '')),
        ...[3, 4, 5].map((step) => (row % 20 === 19 ? -1 : row % step === 0 ? 1 : 2)),
        ...[2, 3].map((step) => (row % step === 0 ? 'Ja' : 'Nej')),
        2000 + (row % 4),
      ].join(';'),
    );
    const head = 'nr;afdeling;transport;q5_1;q5_2;q5_3;q6_a;q6_b;q6_c;Q31;Q32;start';
    const data = join(folderOf({ 'x.csv': `${head}\n${rows.join('\n')}\n` }), 'x.csv');
    const { folder, yaml } = drafted(data);
    const { others } = loadStudy(folder).value;
    // Neither two columns of yes and no nor names that differ in the number of the question alone are one question.
    expect(others.map(({ id, type }) => [id, type])).toEqual([
      ['transport', 'nominal'],
      ['q5', 'multiple'],
      ['q6', 'multiple'],
      ['q31', 'nominal'],
      ['q32', 'nominal'],
    ]);
    expect(others[1]).toMatchObject({
      blank: 'missing',
      ticks: { columns: ['q5_1', 'q5_2', 'q5_3'], ticked: ['1'] },
    });
    expect(others[2]).toMatchObject({
      blank: 'answered',
      ticks: { columns: ['q6_a', 'q6_b', 'q6_c'], ticked: ['1'], unticked: ['2'] },
      scale: { missing: ['-1'] },
    });
    expect(yaml).toMatch(/# {3}start/);
    const { waves } = loadSurvey(folder, loadStudy(folder).value).value;
    const ticks = waves.get('1')?.ticks.get('q6');
    // R: with(d, c(sum(q6_a == 1), sum(q6_a >= 0))); a third of 60 less those not asked.
    expect([1, 0, -1].map((tick) => ticks?.[0]?.filter((one) => one === tick).length)).toEqual([19, 38, 3]);
  });

  test('amounts in words stand by size', () => {
    const codes = ['Over 75.000 kr.', 'Under 25.000 kr.', '25.000-49.999 kr.', '50.000-75.000 kr.'];
    const rows = Array.from({ length: 40 }, (_, row) => `${row + 1};${row % 2};${codes[row % 4]}`);
    const file = join(folderOf({ 'x.csv': `nr;afdeling;budget\n${rows.join('\n')}\n` }), 'x.csv');
    const [budget] = loadStudy(drafted(file).folder).value.others;
    expect(budget).toMatchObject({ type: 'nominal' });
    expect(budget?.type === 'nominal' && budget.scale.answers.map(({ code }) => code)).toEqual([
      'Under 25.000 kr.',
      '25.000-49.999 kr.',
      '50.000-75.000 kr.',
      'Over 75.000 kr.',
    ]);
  });

  test('a folder that holds anything is left alone: output-folder-taken', () => {
    const folder = folderOf({ 'mine.txt': 'x' });
    const found = faultsOf(() => drafted('tests/load/files/svar-byte.sav', folder));
    expect(found.map(({ code }) => code)).toEqual(['output-folder-taken']);
    expect(existsSync(join(folder, 'study.yaml'))).toBe(false);
  });
});

describe('the final edition of a draft', () => {
  const draft = () => drafted('tests/load/files/svar-byte.sav').folder;
  const final = (study: string) => check({ study, templates, publication: 'rapport', status: 'final' });

  test('is refused while it says what init wrote for want of better: placeholder-left', () => {
    const folder = draft();
    expect(checked(folder).warnings.map(({ code }) => code)).not.toContain('placeholder-left');
    const found = faultsOf(() => final(folder));
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      ['placeholder-left', { field: 'publisher', value: 'Udgiver' }],
      ['placeholder-left', { field: 'source', value: 'Svar byte.' }],
    ]);
  });

  test('may have the title of its file, and then it is told: title-of-file', () => {
    const folder = draft();
    const path = join(folder, 'study.yaml');
    const yaml = readFileSync(path, 'utf8');
    const named = yaml
      .replace(/^publisher:.*/m, 'publisher: "Byen"')
      .replace(/^source:.*/m, 'source: "Byens svar."');
    writeFileSync(path, named);
    const titles = () => final(folder).warnings.filter(({ code }) => code === 'title-of-file');
    expect(titles().map(({ values }) => values)).toEqual([{ title: 'Svar byte' }]);
    writeFileSync(path, named.replace(/^title:.*/m, 'title: "Borgernes svar"'));
    expect(titles()).toEqual([]);
  });

  test('each of them is marked as a guess', () => {
    const { yaml } = drafted('tests/load/files/svar-byte.sav');
    for (const field of ['title', 'publisher', 'source', '  - id'])
      expect(yaml).toMatch(new RegExp(`^${field}: "[^"]*" # Gæt: `, 'm'));
  });
});

/** The real files, and the study.yaml that was read and found right or wrong in docs/runs.md. */
const real = [
  ['housing', 'housing_copenhagen/housing.csv', { respondents: 1681 }],
  ['nonvoters', 'nonvoters_2020/original/nonvoters_data.csv', { respondents: 5836 }],
  ['starwars', 'starwars_2014/original/StarWars.csv', { respondents: 1186 }],
  ['sfo', 'sfo_airport/original/ronyarmon_merged.xlsx', { respondents: 28_665 }],
] as const;

describe.skipIf(!existsSync(realdata))('real files (need KILDETAL_REALDATA, else skipped)', () => {
  test.each(real)('%s: the draft is as it was read, and checks', (name, file, { respondents }) => {
    const { yaml, folder } = drafted(join(realdata, file));
    const golden = `tests/cases/drafts/${name}.yaml`;
    if (!existsSync(golden) || readFileSync(golden, 'utf8') !== yaml)
      writeFileSync(golden.replace('.yaml', '-changed.yaml'), yaml);
    expect(existsSync(golden) ? readFileSync(golden, 'utf8') : '').toBe(yaml);
    const { publication = 'rapport' } = loadStudy(folder).value;
    const found = check({ study: folder, templates, publication, status: 'draft' });
    expect(found.value.respondents).toBe(respondents);
  });
});

describe('inspect', () => {
  test('counts, reasons for missing answers and what is suspicious, as text and as a table', () => {
    const { value } = inspect('tests/load/files/svar-byte.sav', templates);
    const text = String(inspected(value, 'text', danish));
    // R: table(as.numeric(read_sav("svar-byte.sav", user_na = TRUE)$samtale), useNA = "always")
    expect(text).toContain(
      'samtale  Jeg blev mødt med respekt\n  n 36; uden svar: 8 Ved ikke (8), 9 Uoplyst (8), tom (8)',
    );
    expect(text).toMatch(/1 Helt uenig +9 +25,0 %/);
    const csv = new TextDecoder().decode(inspected(value, 'csv', danish) as Uint8Array);
    expect(csv).toContain(';samtale;Jeg blev mødt med respekt;36;missing;8;Ved ikke;8\r\n');
  });

  test('a study, wave by wave, with what differs between them', () => {
    const { value } = inspect(studyFolder(), templates);
    expect(value.map(({ wave }) => wave)).toEqual(['2025', '2026']);
    expect(value[1]?.differences).toContainEqual({
      kind: 'column-new',
      column: 'bemærkning',
      code: null,
      before: null,
      after: null,
    });
  });

  test('codes that run the other way, words among numbers, codes without a label', () => {
    const head = 'nr;a;b\n';
    const file = folderOf({ 'x.csv': `${head}1;5;2\n2;4;3\n3;x;-1\n4;3;1\n` });
    const { value } = inspect(join(file, 'x.csv'), templates);
    expect(value[0]?.suspicions).toEqual([
      { column: 'a', kind: 'not-numbers', values: ['x'] },
      { column: 'b', kind: 'odd-codes', values: ['-1'], counts: [1] },
    ]);
  });
});
