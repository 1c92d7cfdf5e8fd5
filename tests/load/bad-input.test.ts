import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Fault } from '../../src/fault.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { type Edit, edited, faultsOf, folderOf, marked } from './folder.ts';
import {
  openStudy,
  studyFolder,
  validData,
  validFieldwork,
  validOpenAnswers,
  validPopulation,
  validStudy,
  validWave,
} from './valid.ts';

/** An entry of tests/cases/bad-input/*.yaml. */
interface Case {
  readonly what: string;
  readonly code: string;
  readonly says?: string;
  readonly from?: string;
  readonly to?: string;
  readonly edits?: readonly { readonly from: string; readonly to: string }[];
}

function cases(name: string): readonly Case[] {
  return parse(readFileSync(`tests/cases/bad-input/${name}.yaml`, 'utf8'));
}

function editsOf({ from = '', to = '', edits = [{ from, to }] }: Case): readonly Edit[] {
  return edits.map((edit) => [edit.from, edit.to]);
}

const languages = ['da', 'en'].map((code) => loadLanguage('templates', code));

/** Message and remedy in both languages, each with nothing left to fill in. */
function explained(fault: Fault): readonly string[] {
  return languages.map(({ code, faults }) => {
    const text = faults[fault.code];
    if (text === undefined) throw new Error(`${fault.code} has no text in ${code}`);
    const { message, hint } = text;
    for (const one of [message, hint]) expect(one).not.toBe('');
    return `${message}\n${hint}`.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
      if (fault.values[name] === undefined) throw new Error(`${fault.code} has no value {${name}}`);
      return String(fault.values[name]);
    });
  });
}

/** Exactly one fault: this code, at this place, and both languages say what the user needs to know. */
function expectOnly(found: readonly Fault[], one: Case, file: string, place: object | null): void {
  expect(found.map(({ code }) => code)).toEqual([one.code]);
  for (const fault of found) {
    expect(fault.place).toEqual({ file, ...place });
    for (const text of explained(fault)) expect(text).toContain(one.says ?? '');
  }
}

test('the study that the cases edit has nothing wrong with it', () => {
  const folder = studyFolder();
  const study = loadStudy(folder);
  const { warnings } = loadSurvey(folder, study.value);
  expect(warnings.map(({ code, values }) => [code, values['wave']])).toEqual([
    ['group-without-respondents', '2025'],
    ['respondents-without-group', '2026'],
  ]);
});

describe('study.yaml', () => {
  test('a theme whose id is none: id-invalid', () => {
    const text = edited(openStudy, [['ventetid: Ventetid', 'Vente Tid: Ventetid']]);
    const found = faultsOf(() => loadStudy(studyFolder({ 'study.yaml': text })));
    expect(found.map(({ code, values }) => [code, values['value']])).toEqual([['id-invalid', 'Vente Tid']]);
  });

  test.each(cases('study'))('$what: $code', (one) => {
    const { text, place } = marked(edited(validStudy, editsOf(one)));
    const folder = studyFolder({ 'study.yaml': text });
    expectOnly(
      faultsOf(() => loadStudy(folder)),
      one,
      'study.yaml',
      place,
    );
  });

  test('all that is wrong with its shape is told at once', () => {
    const text = edited(validStudy, [
      ['language: da', 'language: dansk'],
      ['published: 2026-11-22', 'published: i dag'],
      ['publisher: Kommunen', 'udgiver: Kommunen'],
    ]);
    const found = faultsOf(() => loadStudy(studyFolder({ 'study.yaml': text })));
    expect(found.map(({ code, place }) => [place?.line, code])).toEqual([
      [1, 'key-missing'],
      [4, 'choice-unknown'],
      [5, 'key-unknown'],
      [7, 'date-invalid'],
    ]);
  });

  test('all that is wrong with what it says is told at once, from the top down', () => {
    const text = edited(validStudy, [
      ['scale: enig', 'scale: karakter'],
      ['- id: unge', '- id: alle'],
      ['positive: [4, 5]', 'positive: [4, 5, 6]'],
    ]);
    const found = faultsOf(() => loadStudy(studyFolder({ 'study.yaml': text })));
    expect(found.map(({ code }) => code)).toEqual(['id-reserved', 'code-unknown', 'scale-unknown']);
  });
});

describe('respondents', () => {
  test.each(cases('data'))('$what: $code', (one) => {
    const { text, place } = marked(edited(validData, editsOf(one)));
    const folder = studyFolder({ 'svar.csv': text });
    const study = loadStudy(folder).value;
    expectOnly(
      faultsOf(() => loadSurvey(folder, study)),
      one,
      'svar.csv',
      place,
    );
  });
});

const records = [
  { name: 'population', file: 'befolkning.csv', valid: validPopulation, yaml: validStudy },
  { name: 'fieldwork', file: 'indsamling.csv', valid: validFieldwork, yaml: validStudy },
  { name: 'open-answers', file: 'aabne-svar.csv', valid: validOpenAnswers, yaml: openStudy },
];

describe.each(records)('$name', ({ name, file, valid, yaml }) => {
  test.each(cases(name))('$what: $code', (one) => {
    const { text, place } = marked(edited(valid, editsOf(one)));
    const folder = studyFolder({ 'study.yaml': yaml, [file]: text });
    const study = loadStudy(folder).value;
    expectOnly(
      faultsOf(() => loadSurvey(folder, study)),
      one,
      file,
      place,
    );
  });
});

test('a respondent of an open answer who is in two waves: open-respondent-twice', () => {
  const folder = studyFolder({
    'study.yaml': openStudy,
    'svar-2025.csv': edited(validWave, [['21,U', '2,U']]),
    'aabne-svar.csv': validOpenAnswers,
  });
  const found = faultsOf(() => loadSurvey(folder, loadStudy(folder).value));
  const place = { line: 2, column: 1, source: '2,samtale,negative,ventetid,"Jeg ventede, og ventede."' };
  expectOnly(found, { what: '', code: 'open-respondent-twice', says: '2025, 2026' }, 'aabne-svar.csv', place);
});

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  );
const nested = Array.from({ length: 40 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
const endless = `${validData}6;;;3;A;k;40;"${'x'.repeat(1_100_000)}"\n`;

describe('files', () => {
  test.each([
    ['of nothing', 'yaml-empty', 'study.yaml', '', { line: 1, column: 1 }],
    ['of comments', 'yaml-empty', 'study.yaml', '# intet\n', {}],
    ['in Latin-1', 'not-utf8', 'study.yaml', bytes('id: a\ntitle: K', 0xf8, 'n'), { line: 2, column: 9 }],
    ['beyond all limits', 'file-too-large', 'study.yaml', new Uint8Array(1_000_001).fill(32), {}],
    ['of brackets in brackets', 'yaml-too-deep', 'study.yaml', '['.repeat(900_000), {}],
    ['of lists in lists', 'yaml-too-deep', 'study.yaml', '- '.repeat(400_000), {}],
    ['of fields in fields', 'yaml-too-deep', 'study.yaml', nested, { line: 26, column: 26 }],
    ['of data without data', 'data-empty', 'svar.csv', '', {}],
    ['of data with a header only', 'data-empty', 'svar.csv', validData.split('\n')[0] ?? '', {}],
    ['of records in Latin-1', 'data-not-utf8', 'befolkning.csv', bytes('nr;k', 0xf8, 'n'), { column: 5 }],
    ['of records in SPSS', 'data-not-csv', 'befolkning.csv', bytes('$FL2@(#) SPSS DATA FILE'), {}],
    ['of records in UTF-16', 'data-not-csv', 'befolkning.csv', bytes(0xff, 0xfe, 'n', 0, 'r', 0), {}],
    ['of SPSS that ends at once', 'data-damaged', 'svar.csv', bytes('$FL2@(#) SPSS DATA FILE'), {}],
    ['of Excel that ends at once', 'data-damaged', 'svar.csv', bytes('PK', 3, 4, 20, 0), {}],
    ['of old Excel', 'format-too-old', 'svar.csv', bytes(0xd0, 0xcf, 0x11, 0xe0), {}],
    ['of old Stata', 'format-too-old', 'svar.csv', bytes(114, 2, 1, 0), {}],
    ['of SAS', 'format-not-read', 'svar.csv', bytes(...Array(12).fill(0), 0xc2, 0xea, 0x81, 0x60), {}],
    [
      'of SPSS with a password',
      'data-locked',
      'svar.csv',
      bytes(28, ...Array(7).fill(0), 'ENCRYPTEDSAV'),
      {},
    ],
    ['of neither text nor data', 'data-not-text', 'svar.csv', bytes('nr;', 0, 0, 0, 7, 8, 9, 1, 2), {}],
    ['with a row that never ends', 'row-too-long', 'svar.csv', endless, { line: 8, column: 1 }],
  ] as const)('a file %s: %s', (_, code, file, content, place) => {
    const folder = studyFolder({ [file]: content });
    const found = faultsOf(() => loadSurvey(folder, loadStudy(folder).value));
    expect(found.map((fault) => [fault.code, fault.place?.file])).toEqual([[code, file]]);
    for (const fault of found) {
      expect(fault.place).toMatchObject(place);
      expect(explained(fault)).toHaveLength(2);
    }
  });

  test.each([
    ['missing', 'file-missing', 'svra.csv'],
    ['a folder', 'not-a-file', 'text'],
  ])('a data file that is %s: %s', (_, code, data) => {
    const text = edited(validStudy, [['data: svar.csv', `data: ${data}`]]);
    const folder = studyFolder({ 'study.yaml': text, 'text/a.md': '' });
    const found = faultsOf(() => loadSurvey(folder, loadStudy(folder).value));
    expectOnly(found, { what: '', code, says: data }, data, null);
  });

  test('a folder without study.yaml: file-missing; no folder: study-folder-missing', () => {
    const folder = folderOf({});
    expect(faultsOf(() => loadStudy(folder)).map(({ code }) => code)).toEqual(['file-missing']);
    const [fault] = faultsOf(() => loadStudy(`${folder}/mangler`));
    expect(fault?.code).toBe('study-folder-missing');
    if (fault !== undefined) for (const text of explained(fault)) expect(text).toContain('mangler');
  });
});
