import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { openBytes } from '../../src/load/data/open.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { init } from '../../src/run/init.ts';
import { templates } from '../support/paths.ts';
import { faultsOf, folderOf } from './folder.ts';

const plain = readFileSync('tests/load/files/svar-none.sav');

/** The file with a record of multiple response sets (7, subtype 7) before the end of its dictionary. */
function withSets(line: string): Uint8Array {
  const text = Buffer.from(`${line}\n`, 'utf8');
  const head = Buffer.alloc(16);
  for (const [index, value] of [7, 7, 1, text.length].entries()) head.writeInt32LE(value, index * 4);
  const end = plain.indexOf(Buffer.from([0xe7, 3, 0, 0, 0, 0, 0, 0]));
  return Buffer.concat([plain.subarray(0, end), head, text, plain.subarray(end)]);
}

/** The short names of the two items, as the set has them. */
const keys = `samtale ${/HJAELP\w*/.exec(plain.toString('latin1'))?.[0].slice(0, 8).toLowerCase() ?? ''}`;
const chosen = withSets(`$maader=C 15 Måder at svare ${keys}`);

test('a set that lists the answers chosen is read as SPSS wrote it', () => {
  const { sets } = openBytes('', chosen, { file: 'svar.sav', options: {}, columns: [] });
  expect(sets).toEqual([
    { label: 'Måder at svare', columns: ['samtale', 'hjaelp_og_vejledning'], counted: null },
  ]);
});

test('init makes it a question of several answers, and a tick in either column counts', () => {
  const folder = folderOf({ 'svar.sav': chosen });
  const out = join(folder, 'study');
  init(
    { data: join(folder, 'svar.sav'), templates, out, today: '2026-11-22' },
    loadLanguage(templates, 'da'),
  );
  const yaml = readFileSync(join(out, 'study.yaml'), 'utf8');
  expect(yaml).toContain('type: multiple # Gæt: flere svar; hver kolonne har et af de valgte');
  expect(yaml).toContain('chosenIn: ["samtale", "hjaelp_og_vejledning"]');
  const study = loadStudy(out).value;
  const [item] = study.others;
  expect(item).toMatchObject({
    type: 'multiple',
    topic: 'Måder at svare',
    ticks: { kind: 'chosen', columns: ['samtale', 'hjaelp_og_vejledning'] },
  });
  // As make.R wrote them, over and over: 8 is "Ved ikke" and 9 no answer.
  const [first, second] = [
    [1, 2, 3, 4, 8, 9, 0],
    [4, 3, 0, 9, 1],
  ];
  const given = Array.from({ length: 60 }, (_, row) => [first[row % 7], second[row % 5]]);
  const answered = given.filter((one) => one.some((code) => [1, 2, 3, 4, 8].includes(code ?? 0)));
  const { value: ledger } = analyse(loadSurvey(out, study).value, study);
  for (const code of [1, 2, 3, 4])
    expect(ledger.get(`share/1/alle/${item?.id}/${code}`)).toMatchObject({
      count: given.filter((one) => one.includes(code)).length,
      n: answered.length,
    });
});

const study = `id: klub
title: Klub
publisher: Kommunen
published: 2026-11-22
source: Egen undersøgelse.
everyone: { plural: unge, definite: de unge, genitive: de unges, short: Alle }
columns: {}
waves: [{ id: "2026", data: svar.csv }]
items:
  - { id: dage, type: multiple, topic: Dage, wording: Hvilke dage?, answers: { 1: Man, 2: Ons, 3: Fre }, chosenIn: [a, b], missing: [9] }
`;

function counts(yaml: string, data: string) {
  const folder = folderOf({ 'study.yaml': yaml, 'svar.csv': data });
  const loaded = loadStudy(folder).value;
  const ledger = analyse(loadSurvey(folder, loaded).value, loaded).value;
  return [1, 2, 3].map((code) => {
    const share = ledger.get(`share/2026/alle/dage/${code}`);
    return share?.kind === 'share' ? [share.count, share.n] : null;
  });
}

test('the same answer twice is one tick; an empty row has answered only where the study says so', () => {
  const data = 'nr;a;b\n1;1;2\n2;2;1\n3;3;3\n4;2;\n5;;\n6;9;9\n7;9;3\n';
  expect(counts(study, data)).toEqual([
    [2, 5],
    [3, 5],
    [2, 5],
  ]);
  expect(counts(study.replace('missing: [9]', 'missing: [9], blank: answered'), data)[0]).toEqual([2, 6]);
});

test('what is no answer of the item is told with its place; keys of another way are foreign', () => {
  const folder = folderOf({ 'study.yaml': study, 'svar.csv': 'a;b\n1;2\n2;7\n' });
  expect(faultsOf(() => loadSurvey(folder, loadStudy(folder).value))).toMatchObject([
    { code: 'answer-not-of-item', values: { value: '7', item: 'dage' }, place: { line: 3 } },
  ]);
  const other = folderOf({
    'study.yaml': study.replace('missing: [9]', 'ticked: [1]'),
    'svar.csv': 'a;b\n1;2\n',
  });
  expect(faultsOf(() => loadStudy(other)).map(({ code }) => code)).toEqual(['key-not-with-columns']);
});
