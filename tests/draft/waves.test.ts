import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { next } from '../../src/run/next.ts';
import { faultsOf, folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');
const realdata = process.env['KILDETAL_REALDATA'] ?? '../shared/realdata';

/** A file of answers with one more column. */
function file(name: string, column: string, value: (row: number) => string | number, rows = 90): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    [row + 1, (row % 5) + 1, ((row + Math.floor(row / 7)) % 5) + 1, value(row)].join(';'),
  );
  return join(folderOf({ [name]: `nr;q1;q2;${column}\n${lines.join('\n')}\n` }), name);
}

function drafted(data: string) {
  const out = join(folderOf({}), 'study');
  const { value } = init({ data, templates, out, today: '2026-11-22' }, danish);
  const study = loadStudy(out).value;
  return { out, value, study, waves: study.waves.map(({ id }) => id) };
}

const years = (row: number): number => 2021 + Math.floor(row / 30);

describe('a file with several waves', () => {
  test('each year becomes a wave of its own rows, and the study checks', () => {
    const { out, value, study, waves } = drafted(file('svar_2021_2023.csv', 'år', years));
    expect(waves).toEqual(['2021', '2022', '2023']);
    expect(value).toMatchObject({ waves, waveColumn: 'år', items: 2 });
    const survey = loadSurvey(out, study).value;
    expect(waves.map((wave) => survey.waves.get(wave)?.n)).toEqual([30, 30, 30]);
    // The first of 2022 is row 31, which has answered 1 to the first question.
    expect(survey.waves.get('2022')?.answers.get('q1')?.[0]).toBe(0);
    expect(check({ study: out, templates, publication: 'kort', status: 'draft' }).value.respondents).toBe(90);
  });

  test('rounds by number or name; rows of none are left out, and said to be', () => {
    expect(drafted(file('x.csv', 'Runde', (row) => `Runde ${1 + (row % 2)}`)).waves).toEqual([
      'runde1',
      'runde2',
    ]);
    const { out, waves } = drafted(file('x.csv', 'year', (row) => (row < 2 ? '' : 2021 + (row % 2))));
    expect(waves).toEqual(['2021', '2022']);
    expect(readFileSync(join(out, 'study.yaml'), 'utf8')).toContain('2 rækker, hvor kolonnen er tom');
  });

  test.each([
    ['birth_year', (row: number) => 1990 + (row % 4)],
    ['Byggeår', (row: number) => 1990 + (row % 4)],
    // Four years are named, and one of them by fewer than ten.
    ['year', (row: number) => (row < 5 ? 2020 : 2021)],
    ['year', (row: number) => (row % 4) + 1],
  ])('%s is no wave', (column, value) => {
    expect(drafted(file('x.csv', column, value)).waves).toEqual(['1']);
  });

  test('a wave is called by a year only where there is one', () => {
    expect(drafted(file('svar_2015_2018.csv', 'kode', () => 7)).waves).toEqual(['1']);
    expect(drafted(file('svar_2015.csv', 'kode', () => 7)).waves).toEqual(['2015']);
    expect(drafted(file('svar.csv', 'year', () => 2019)).waves).toEqual(['2019']);
  });

  test('a later wave in a file of its own has all the rows of that file', () => {
    const { out } = drafted(file('svar.csv', 'år', years));
    const later = file('senere.csv', 'år', () => 2024);
    const text = readFileSync(later, 'utf8').split('\n');
    writeFileSync(later, [text[0], ...text.slice(1, 60).toReversed()].join('\n'));
    next({ study: out, wave: '2024', data: later, templates }, danish);
    const study = loadStudy(out).value;
    expect(study.waves.at(-1)?.reading?.rows).toBeUndefined();
    expect(loadSurvey(out, study).value.waves.get('2024')?.n).toBe(59);
  });
});

describe('rows of a wave that are not there', () => {
  const faulty = (from: string, to: string) => {
    const { out } = drafted(file('svar.csv', 'år', years));
    const path = join(out, 'study.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    return faultsOf(() => loadSurvey(out, loadStudy(out).value)).map(({ code }) => code);
  };

  test('a value that no row has, and a column that the file lacks', () => {
    expect(faulty('value: "2022"', 'value: "2032"')).toEqual(['wave-rows-none']);
    expect(faulty('column: "år"', 'column: "aar"')).toEqual(['column-absent']);
  });
});

describe.skipIf(!existsSync(realdata))('the airport survey (needs KILDETAL_REALDATA)', () => {
  test('four years in one file are four waves, each with its respondents', () => {
    const { out, study, waves } = drafted(join(realdata, 'sfo_airport/sfo_2015_2018.csv'));
    expect(waves).toEqual(['2015', '2016', '2017', '2018']);
    const survey = loadSurvey(out, study).value;
    // R: table(read.csv("sfo_2015_2018.csv")$year)
    expect(waves.map((wave) => survey.waves.get(wave)?.n)).toEqual([2958, 3087, 2831, 2809]);
  });
});
