import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { changed } from '../../src/run/inspected.ts';
import { next } from '../../src/run/next.ts';
import { faultsOf, folderOf } from '../load/folder.ts';
import { studyFolder, validData, validWave } from '../load/valid.ts';
import { workbook } from '../load/workbook.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');

const added = (study: string, wave: string, data: string) => next({ study, wave, data, templates }, danish);
const fileOf = (name: string, text: string) => join(folderOf({ [name]: text }), name);
const yamlOf = (folder: string) => readFileSync(join(folder, 'study.yaml'), 'utf8');

/** The valid study, to which a fault may do nothing at all. */
function refused(wave: string, file: string) {
  const folder = studyFolder();
  const before = [yamlOf(folder), readdirSync(folder)];
  const found = faultsOf(() => added(folder, wave, file));
  expect([yamlOf(folder), readdirSync(folder)]).toEqual(before);
  return found;
}

/** A survey of forty: two questions, who they are; `extra` is empty, constant or filled. */
function survey(first: number, extra: (row: number) => string, more: readonly [string, string][] = []) {
  const rows = Array.from({ length: 40 }, (_, at) => at + first).map((row) => [
    row * 100,
    row % 2 === 0 ? 'Nord' : 'Syd',
    1 + ((row * 3) % 5),
    1 + ((row * 7 + Math.floor(row / 3)) % 5),
    extra(row),
    'x',
    ...more.map(([, value]) => value),
  ]);
  const head = ['nr', 'afdeling', 'q1', 'q2', 'NETPRO', 'hold', ...more.map(([name]) => name)];
  return `${[head, ...rows].map((row) => row.join(';')).join('\n')}\n`;
}

function drafted() {
  const out = join(folderOf({}), 'study');
  init(
    {
      data: fileOf(
        'svar-2026.csv',
        survey(1, () => ''),
      ),
      templates,
      out,
      today: '2026-11-22',
    },
    danish,
  );
  return out;
}

/** Forty who answered two questions from 1 to 4, and a sheet that says what the codes mean. */
function labelled(labels: readonly string[], turn: number) {
  const codes = labels.map((label, index) => [`${index + 1}`, label]);
  const questions = ['q1', 'q2'].flatMap((name) => codes.map((one) => [name, `Om ${name}`, ...one]));
  return workbook({
    Data: {
      rows: [
        ['nr', 'q1', 'q2'],
        ...Array.from({ length: 40 }, (_, row) => [
          (row + 1) * 100 + turn,
          1 + ((row * 3 + turn) % 4),
          1 + ((row * 7 + Math.floor(row / 3)) % 4),
        ]),
      ],
    },
    Kodebog: { rows: [['Variabel', 'Tekst', 'Kode', 'Betydning'], ...questions] },
  });
}

describe('a wave in which the codes have exchanged their labels', () => {
  const labels = ['Meget utilfreds', 'Utilfreds', 'Tilfreds', 'Meget tilfreds'];
  const at = (name: string, bytes: Uint8Array) => join(folderOf({ [name]: bytes }), name);
  const study = () => {
    const out = join(folderOf({}), 'study');
    init({ data: at('svar-2026.xlsx', labelled(labels, 0)), templates, out, today: '2026-11-22' }, danish);
    return out;
  };

  test('is refused, with the recoding that mends it, and nothing is written: labels-exchanged', () => {
    const folder = study();
    const before = [yamlOf(folder), readdirSync(folder)];
    const turned = at('svar-2027.xlsx', labelled(labels.toReversed(), 1));
    const found = faultsOf(() => added(folder, '2027', turned));
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      [
        'labels-exchanged',
        {
          columns: 'q1, q2',
          labels: '1 = Meget tilfreds, 2 = Tilfreds, 3 = Utilfreds, 4 = Meget utilfreds',
          recode: 'q1 q2 (1=4) (2=3) (3=2) (4=1)',
        },
      ],
    ]);
    expect(found[0]?.place?.file).toBe(turned);
    expect([yamlOf(folder), readdirSync(folder)]).toEqual(before);
  });

  test('is refused by check too, where the file was put in by hand', () => {
    const folder = study();
    writeFileSync(join(folder, 'svar-2027.xlsx'), labelled(labels.toReversed(), 1));
    const yaml = yamlOf(folder).replace(
      /\n\nscales:/,
      '\n  - { id: "2027", data: svar-2027.xlsx }\n\nscales:',
    );
    writeFileSync(join(folder, 'study.yaml'), yaml);
    const found = faultsOf(() => check({ study: folder, templates, publication: null, status: 'draft' }));
    expect(found.map(({ code }) => code)).toEqual(['labels-exchanged']);
  });

  test('other words for the same codes are no exchange', () => {
    const words = ['Slet ikke tilfreds', 'Utilfreds', 'Tilfreds', 'Meget tilfreds'];
    const { value } = added(study(), '2027', at('svar-2027.xlsx', labelled(words, 1)));
    expect(value.changes.doubtful.map(({ kind }) => kind)).toContain('code-label');
  });
});

describe('next', () => {
  test('adds the wave and its file, and tells first what check will refuse', () => {
    const folder = studyFolder();
    const before = yamlOf(folder);
    const rows = validWave.replace('koen', 'koen1').replace(',4,A,', ',4,X,');
    const { value } = added(folder, '2027', fileOf('svar-2027.csv', rows));
    expect(value.changes.refused).toEqual([
      { kind: 'column-missing', column: 'koen', nearest: 'koen1' },
      { kind: 'codes-unknown', column: 'q13', codes: [{ code: 'X', label: null, count: 1 }] },
    ]);
    expect(value.changes.doubtful.map(({ kind, column }) => [kind, column])).toContainEqual([
      'codes-unanswered',
      'q13',
    ]);
    const text = changed(value.changes, value.before, 'mappe', danish).split('\n');
    expect(text.slice(0, 3)).toEqual([
      'Skal rettes, før runden kan læses (2):',
      '  »koen« mangler i filen; den hedder måske nu »koen1«, som så skal have det gamle navn',
      '  »q13« har koder, som study.yaml ikke kender (antal i parentes): X (1). Skriv dem som svar, kategori eller gruppe, eller under missing',
    ]);
    const study = loadStudy(folder).value;
    expect(study.waves.map(({ id, data }) => [id, data]).at(-1)).toEqual(['2027', 'svar-2027.csv']);
    const lines = yamlOf(folder).split('\n');
    expect(lines.filter((line) => !before.split('\n').includes(line) && !line.startsWith('#'))).toEqual([
      '  - { id: "2027", data: "svar-2027.csv" }',
    ]);
  });

  test.each([
    ['as init wrote them', (yaml: string) => yaml],
    [
      'in one line',
      (yaml: string) =>
        yaml.replace(
          /waves:\n(?: .*\n)+/,
          'waves: [{ id: "2026", data: svar-2026.csv }, { id: "2028", data: svar-2028.csv }]\n',
        ),
    ],
  ])('an earlier year stands before the later ones, waves %s', (_, written) => {
    const folder = drafted();
    added(
      folder,
      '2028',
      fileOf(
        'svar-2028.csv',
        survey(200, () => ''),
      ),
    );
    writeFileSync(join(folder, 'study.yaml'), written(yamlOf(folder)));
    const between = added(
      folder,
      '2027',
      fileOf(
        'svar-2027.csv',
        survey(300, () => ''),
      ),
    );
    const first = added(
      folder,
      '2025',
      fileOf(
        'svar-2025.csv',
        survey(400, () => ''),
      ),
    );
    expect([between.value.before, first.value.before]).toEqual(['2026', '2026']);
    expect(loadStudy(folder).value.waves.map(({ id, data }) => [id, data])).toEqual(
      ['2025', '2026', '2027', '2028'].map((year) => [year, `svar-${year}.csv`]),
    );
    expect(first.value.changes.doubtful.map(({ kind }) => kind)).not.toContain('wave-named');
  });

  test('a question that was not asked is an empty column, and the earlier answers stay', () => {
    const folder = drafted();
    const later = survey(200, () => '').replaceAll(/^(\d+;[^;]*;\d);\d;/gm, '$1;;');
    const { value } = added(folder, '2027', fileOf('svar-2027.csv', later));
    expect(value.changes.refused).toEqual([]);
    const { warnings } = check({ study: folder, templates, publication: null, status: 'draft' });
    expect(
      warnings.filter(({ code }) => code === 'item-without-answers').map(({ values }) => values),
    ).toEqual([{ item: 'q2', wave: '2027' }]);
    const missing = survey(300, () => '').replaceAll(/^((?:\d+|nr);[^;]*;[^;]*);[^;]*;/gm, '$1;');
    const told = added(folder, '2028', fileOf('svar-2028.csv', missing)).value;
    expect(changed(told.changes, told.before, 'mappe', danish)).toContain('en tom kolonne med navnet');
  });

  test('a wave without a year is the last', () => {
    const folder = drafted();
    added(
      folder,
      'ekstra',
      fileOf(
        'svar-x.csv',
        survey(200, () => ''),
      ),
    );
    added(
      folder,
      '2025',
      fileOf(
        'svar-2025.csv',
        survey(400, () => ''),
      ),
    );
    expect(loadStudy(folder).value.waves.map(({ id }) => id)).toEqual(['2026', 'ekstra', '2025']);
  });

  test('a column that was empty and now has answers is told, and study.yaml no longer calls it empty', () => {
    const folder = drafted();
    expect(yamlOf(folder)).toContain('kolonnen er tom:\n#   NETPRO\n');
    const { value } = added(
      folder,
      '2027',
      fileOf(
        'svar-2027.csv',
        survey(41, (row) => String(row % 11), [['nyt', '']]),
      ),
    );
    expect(value.changes.spare.map(({ column, was }) => [column.name, was])).toEqual([['NETPRO', 'empty']]);
    expect(value.changes.refused).toEqual([]);
    expect(changed(value.changes, '2026', folder, danish)).toContain(
      'som nu har svar (1):\n  »NETPRO«: 40 svar; kolonnen var tom i 2026\n',
    );
    const yaml = yamlOf(folder);
    expect(yaml).not.toContain('kolonnen er tom:');
    // What nothing has changed in is still said of the others.
    expect(yaml).toContain('har svaret det samme:\n#   hold\n');
    expect(yaml).toContain('svar siden runden 2027:\n#   NETPRO\n');
    expect(check({ study: folder, templates, publication: null, status: 'draft' }).value.respondents).toBe(
      80,
    );
  });

  test('what is to be written to use such a column makes a study that checks', () => {
    const folder = drafted();
    const file = survey(41, (row) => String(1 + (row % 5)), [['tid', '']]).replaceAll(/;$/gm, () => ';');
    added(folder, '2027', fileOf('svar-2027.csv', file));
    const yaml = yamlOf(folder);
    const remarks = yaml.slice(yaml.indexOf('# Skriv disse linjer')).split('\n').slice(1);
    const lines = remarks.map((line) => line.slice('#   '.length));
    expect(lines[0]).toBe('items:');
    const items = lines.slice(1).join('\n').trimEnd();
    // The question has the answers of the others, so it is on their scale.
    expect(items).toContain('scale: skala-1');
    const at = yaml.search(/\n\n(?:background|# Ikke)/);
    writeFileSync(join(folder, 'study.yaml'), `${yaml.slice(0, at)}\n${items}${yaml.slice(at)}`);
    expect(loadStudy(folder).value.items.map(({ id }) => id)).toEqual(['q1', 'q2', 'netpro']);
    expect(check({ study: folder, templates, publication: null, status: 'draft' }).value.respondents).toBe(
      80,
    );
  });

  test('an answer that nobody gives any more is told; a code for no answer is not', () => {
    const folder = studyFolder({
      'svar.csv': 'nr;maalgruppe;ydelse;samtale;q13;koen;alder\n1;U;1;-1;A;m;18\n2;U;2;5;B;m;19\n',
    });
    const { value } = added(folder, '2027', fileOf('svar-2027.csv', validWave.replace('21,', '31,')));
    const gone = value.changes.doubtful.flatMap((one) => (one.kind === 'codes-unanswered' ? [one] : []));
    expect(gone.map(({ column, codes }) => [column, codes.map(({ code }) => code)])).toEqual([
      ['ydelse', ['2']],
      ['samtale', ['5']],
      ['q13', ['B']],
    ]);
  });

  test('columns that were filled and unused before are one line, whatever their number', () => {
    const folder = studyFolder();
    const extra = Array.from({ length: 30 }, (_, at) => `x${at}`);
    const wide = (text: string, mark: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, row) => [line, ...extra.map((name) => (row === 0 ? name : `${mark}${row}`))].join(','))
        .join('\n');
    const wave = `${validWave}22,U,2,5,B,k,30\n`;
    writeFileSync(join(folder, 'svar.csv'), wide(wave.replace('21,', '31,'), 'a'));
    const { value } = added(folder, '2027', fileOf('svar-2027.csv', wide(wave.replace('21,', '41,'), 'b')));
    expect(value.changes.spare.length).toBe(30);
    const text = changed(value.changes, value.before, folder, danish);
    expect(text.split('\n').length).toBeLessThan(6);
    expect(text).toContain('heller ikke hidtil er brugt (30): x0, x1');
    expect(yamlOf(folder)).not.toContain('x0');
  });

  test.each([
    ['2026', 'wave-twice'],
    ['to-nul', 'wave-id-invalid'],
  ])('the wave %s: %s', (wave, code) => {
    expect(refused(wave, fileOf('x.csv', validWave)).map((one) => one.code)).toEqual([code]);
  });

  test('a file of another survey: wave-file-foreign, at its header, and nothing is written', () => {
    const file = fileOf('andet.csv', 'nr,alder,koen,vejr\n1,20,m,sol\n');
    const [one, ...more] = refused('2027', file);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      code: 'wave-file-foreign',
      values: { of: 4, found: 0, missing: 'maalgruppe, ydelse, samtale, q13' },
      place: { file, line: 1 },
    });
  });

  test('half of the columns are enough to be told what is missing', () => {
    const folder = studyFolder();
    const { value } = added(folder, '2027', fileOf('svar-2027.csv', 'nr,maalgruppe,samtale\n51,U,4\n'));
    expect(value.changes.refused.map(({ column }) => column)).toEqual(['ydelse', 'q13', 'koen', 'alder']);
  });

  test('no rows: data-empty', () => {
    const file = fileOf('tom.csv', `${validWave.split('\n')[0]}\n`);
    expect(refused('2027', file).map(({ code }) => code)).toEqual(['data-empty']);
  });

  test('the file of an earlier wave, byte for byte or with its rows in another order: wave-file-same', () => {
    const [head = '', ...rows] = validData
      .replace('tekst; med ""anførsel""', '')
      .replace('to\nlinjer', '')
      .trimEnd()
      .split('\n');
    const turned = [head, ...rows.toReversed()].join('\r\n');
    for (const text of [validData, turned])
      expect(refused('2027', fileOf('igen.csv', text)).map(({ code, values }) => [code, values])).toEqual([
        ['wave-file-same', { file: 'igen.csv', wave: '2026' }],
      ]);
  });

  test('a file that holds the wave before too: answers-again', () => {
    const folder = drafted();
    const both =
      survey(1, () => '') +
      survey(41, () => '')
        .split('\n')
        .slice(1, 21)
        .join('\n');
    const { warnings } = added(folder, '2027', fileOf('samlet.csv', both));
    expect(warnings.map(({ code, values }) => [code, values])).toEqual([
      ['answers-again', { count: 40, of: 60, wave: '2026', file: 'samlet.csv' }],
    ]);
  });

  test('the same people with other answers: respondents-again; row numbers are no people', () => {
    const turned = (text: string) =>
      text.replaceAll(';Nord;', ';Vest;').replaceAll(';Syd;', ';Nord;').replaceAll(';Vest;', ';Syd;');
    const same = turned(survey(1, () => ''));
    const codes = (text: string) => {
      const { warnings } = added(drafted(), '2027', fileOf('panel.csv', text));
      return warnings.map(({ code }) => code);
    };
    expect(codes(same)).toEqual(['respondents-again']);
    const numbered = (text: string) => text.replaceAll(/^(\d+)00;/gm, '$1;');
    const out = join(folderOf({}), 'study');
    const data = fileOf('svar-2026.csv', numbered(survey(1, () => '')));
    init({ data, templates, out, today: '2026-11-22' }, danish);
    expect(added(out, '2027', fileOf('ny.csv', numbered(same))).warnings).toEqual([]);
  });

  test('a file of the same name in the study is not replaced: output-file-taken', () => {
    const file = fileOf('svar.csv', validWave.replace('21,', '99,'));
    expect(refused('2027', file).map(({ code }) => code)).toEqual(['output-file-taken']);
  });
});
