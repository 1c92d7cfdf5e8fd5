import { describe, expect, test } from 'vitest';
import { textFaults } from '../../../src/load/personal/texts.ts';
import { loadStudy } from '../../../src/load/study.ts';
import { loadSurvey } from '../../../src/load/survey.ts';
import { faultsOf, folderOf } from '../folder.ts';

const study = `id: klub
title: Klub
publisher: Kommunen
published: 2026-11-22
source: Egen undersøgelse.
everyone: { plural: unge, definite: de unge, genitive: de unges, short: Alle }
columns: { respondent: nr }
waves: [{ id: "2026", data: svar.csv }]
scales:
  tilfreds: { answers: { 1: Nej, 2: Midt, 3: Ja }, positive: 3, middle: 2, negative: 1 }
items:
  - { id: klub, type: scale, topic: Klub, wording: Glad for klubben?, scale: tilfreds }
openAnswers: { data: aabne.csv, themes: { voksne: De voksne } }
names: navne.txt
`;

const files = {
  'study.yaml': study,
  'svar.csv': 'nr;klub\n1;3\n2;3\n',
  'navne.txt': '# fornavne\nSigne\n\nBo\n',
};

function loaded(answers: string) {
  const folder = folderOf({ ...files, 'aabne.csv': `respondent;item;tone;theme;text\n${answers}` });
  const found = loadStudy(folder).value;
  return loadSurvey(folder, found);
}

describe('personal data in open answers', () => {
  test('are one warning for the file, with the first place, masked in the line too', () => {
    const { warnings } = loaded(
      '1;klub;positive;voksne;Signe er god\n2;klub;positive;voksne;"Ring til ""Bo"" på 20304050"\n',
    );
    expect(warnings.map(({ code, values }) => [code, values])).toEqual([
      ['personal-in-answers', { count: 3, found: 'S••••' }],
    ]);
    expect(warnings[0]?.place).toEqual({
      file: 'aabne.csv',
      line: 2,
      column: 24,
      source: '1;klub;positive;voksne;S•••• er god',
    });
  });

  test('carry their column, in quotes and over lines too', () => {
    const { value } = loaded(
      '1;klub;positive;voksne;"Ring til ""Bo"" på 20304050"\n2;klub;positive;voksne;"God.\nSpørg Bo"\n',
    );
    const hits = value.waves.get('2026')?.openAnswers.flatMap(({ personal }) => personal ?? []) ?? [];
    expect(hits.map(({ kind, place }) => [kind, place.line, place.column])).toEqual([
      ['name', 2, 36],
      ['phone', 2, 44],
      ['name', 4, 7],
    ]);
    expect(JSON.stringify(hits)).not.toMatch(/20304050|Bo/);
  });
});

describe('personal data in texts', () => {
  const of = (text: string) => textFaults({ file: 'text/forord.md', text }, ['Signe']);

  test('all kinds are faults in what is quoted', () => {
    expect(
      of('Svar:\n> Skriv til ane@example.org\n> eller 20304050').map(({ code, place }) => [
        code,
        place?.line,
        place?.column,
      ]),
    ).toEqual([
      ['personal-email', 2, 13],
      ['personal-phone', 3, 9],
    ]);
  });

  test('elsewhere a way to reach the publisher is none; personal numbers and listed names are', () => {
    expect(of('Ring på 20304050 eller skriv til post@example.org')).toEqual([]);
    expect(of('Signe, 010203-1234').map(({ code }) => code)).toEqual(['personal-name', 'personal-cpr']);
  });
});

describe('what a study says of disclosure', () => {
  test('limits that hide nothing are faults', () => {
    const folder = folderOf({ ...files, 'study.yaml': `${study}disclosure: { base: 1, cell: 1000 }\n` });
    expect(faultsOf(() => loadStudy(folder)).map(({ code, values }) => [code, values['key']])).toEqual([
      ['disclosure-limit', 'base'],
      ['disclosure-limit', 'cell'],
    ]);
  });

  test('a ledger that is none is a fault; one that is one is read', () => {
    const read = (ledger: string) => {
      const folder = folderOf({
        ...files,
        'study.yaml': `${study}disclosure: { earlier: ledger-2025.json }\n`,
        'aabne.csv': 'respondent;item;tone;theme;text\n',
        'ledger-2025.json': ledger,
      });
      return loadSurvey(folder, loadStudy(folder).value).value.earlier;
    };
    for (const wrong of ['{', '[]', '{"results":[{"id":1}]}'])
      expect(faultsOf(() => read(wrong)).map(({ code }) => code)).toEqual(['ledger-unreadable']);
    const one =
      '{"study":"x","results":[{"id":"share/2025/alle/q/1","kind":"share","n":9,"count":4,"value":0.44}]}';
    expect(read(one)?.get('share/2025/alle/q/1')).toEqual({ kind: 'share', n: 9, count: 4, value: 0.44 });
  });
});
