import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadChecklist } from '../../src/load/checklist.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { init } from '../../src/run/init.ts';
import { results } from '../../src/run/results.ts';
import { exampleFolder } from '../docs/example.ts';
import { folderOf } from '../load/folder.ts';
import { leisureFolder } from '../support/leisure.ts';
import { jobcentre } from '../support/paths.ts';

/** The points of CROSS by number: Sharma et al. 2021, table 2. */
const cross =
  '1a 1b 2 3 4 5a 5b 5c 5d 6a 6b 6c 6d 7a 7b 7c 8 9a 9b 10a 10b 10c 10d 10e 10f 10g 11a 11b 11c 11d 12 13a 13b 13c 14 15 16 17 18 19'.split(
    ' ',
  );

function checklistOf(study: string): ReadonlyMap<string, string> {
  const { value } = results({ study, templates: 'templates', publication: 'rapport', format: 'checklist' });
  const text = new TextDecoder().decode(value);
  const points = [...text.matchAll(/^\*\*(\d+[a-d]?|10[a-g])\. .*\*\*\n\n(.*)$/gm)];
  return new Map(points.map(([, number = '', answer = '']) => [number, answer]));
}

const unworded = Array.from(
  { length: 40 },
  (_, row) => `${row + 100};${1 + (row % 5)};${1 + ((row * 3) % 5)}\n`,
).join('');

describe('the CROSS checklist', () => {
  test.each(['da', 'en'] as const)('has its 40 points in order (%s)', (language) => {
    const { sections } = loadChecklist('templates', language);
    expect(sections.flatMap(({ items }) => items.map(({ number }) => number))).toEqual(cross);
  });

  test('says the same of the same facts in both languages', () => {
    const factsOf = (language: 'da' | 'en') =>
      loadChecklist('templates', language).sections.flatMap(({ items }) =>
        items.map(({ number, says }) => [
          number,
          says.map(({ when, text }) => [when, ...(text.match(/\{\w+\}/g) ?? [])]),
        ]),
      );
    expect(factsOf('da')).toEqual(factsOf('en'));
  });

  test('answers with values of study and ledger, and says what is missing', () => {
    const points = checklistOf(jobcentre);
    expect([...points.keys()]).toEqual(cross);
    // 405 respondents in 2020, 180 in 2019: count/2020/alle and count/2019/alle.
    expect(points.get('4')).toContain('2019: 180; 2020: 405');
    expect(points.get('7b')).toContain('september og oktober 2020');
    expect(points.get('10a')).toBe(
      'Forskelle mellem gennemsnit: Welchs t-test. Sammenhæng med tal: Pearsons korrelation. Signifikansniveau: 5 og 10 %. Korrektion for antallet af test: ingen. Andele har Wilsons 95 %-interval, gennemsnit t-fordelingens.',
    );
    expect(points.get('10b')).not.toContain('vendt');
    expect(points.get('12')).toMatch(/Køn: Kvinde 52.%, Mand 48.%/);
    expect(points.get('10f')).toBe('Svarene er ikke vægtet: hver svarperson tæller lige meget.');
    // As many as the appendix lists: of 182 tests 46 are significant at 10 %, eight of them correlations.
    expect(points.get('10g')).toMatch(/^38 signifikante forskelle/);
    expect(points.get('7a')).toContain('Uger med dataindsamling: 7 uger');
    // Five measures have a key of the study's own, and no name.
    expect(points.get('7a')).not.toMatch(/minutes|jobcentres|interviews/);
    expect(points.get('7a')).toContain('5 andre tal om dataindsamlingen står i ledger.csv');
    expect(points.get('11c')).toBe('*ikke oplyst i undersøgelsen*');
    expect(points.get('17')).toBe('*ikke oplyst i undersøgelsen*');
  });

  test('does not say that a question can be read of which only the column is known', () => {
    expect(checklistOf(jobcentre).get('5d')).toMatch(/^Rapporten gengiver spørgsmålene \(7 i alt\)/);
    const data = join(folderOf({ 'x.csv': `nr;Q7_1;Q7_2\n${unworded}` }), 'x.csv');
    const out = join(folderOf({}), 'study');
    init({ data, templates: 'templates', out, today: '2026-11-22' }, loadLanguage('templates', 'da'));
    expect(checklistOf(out).get('5d')).toMatch(/^Spørgsmål, hvor rapporten kun har kolonnens navn .*: 2\. /);
  });

  test('tells of weights, indexes and protection where a study has them', () => {
    const points = checklistOf(exampleFolder());
    expect(points.get('6b')).toBe('Udtrukket i lag (lag). Udtrukket i klynger (klasse).');
    expect(points.get('9b')).toContain('færre end 5 svarpersoner, og antal under 3');
    expect(points.get('10f')).toMatch(
      /^Rapportens tal er uden vægte\. .* Vægtene står i datafilens kolonne vaegt\. Vægtene er tilpasset målgruppen på Køn, Alder\./,
    );
    const yaml = readFileSync('docs/study-eksempel.yaml', 'utf8').replace('print: both', 'print: weighted');
    const weighted = exampleFolder();
    writeFileSync(join(weighted, 'study.yaml'), yaml);
    expect(checklistOf(weighted).get('10f')).toMatch(/^Rapportens andele, gennemsnit og test er vægtet\./);
    expect(checklistOf(exampleFolder({ open: true })).get('5b')).toMatch(/trivsel \d,\d\d/);
  });

  test('names the methods of the numbers that are told', () => {
    const plain = checklistOf(leisureFolder());
    expect(plain.get('10a')).toContain('Svar uden rækkefølge: Pearsons chi²-test');
    const weighted = checklistOf(leisureFolder({ more: 'weights: { column: vaegt, print: weighted }' }));
    expect(weighted.get('10a')).not.toMatch(/Welch|Wilson|Pearson/);
    for (const name of ['svyttest', 'svychisq', 'svyglm', 'svymean'])
      expect(weighted.get('10a')).toContain(name);
  });

  test('what became of those who did not take part stands under 11b', () => {
    expect(checklistOf(leisureFolder()).get('11b')).toBe(
      'Af dem, der blev bedt om at deltage: Hører ikke til målgruppen: 20 unge; Delvist gennemført: 10 unge; Har sagt nej: 60 unge.',
    );
  });

  test('only scales whose codes fall are told to be turned', () => {
    const folder = leisureFolder();
    const file = join(folder, 'study.yaml');
    const yaml = readFileSync(file, 'utf8');
    expect(checklistOf(folder).get('10b')).toBe('Tal er delt i klasser: Alder.');
    writeFileSync(
      file,
      yaml.replace('positive: [4, 5]', 'positive: [1, 2]').replace('negative: [1, 2]', 'negative: [4, 5]'),
    );
    expect(checklistOf(folder).get('10b')).toContain(
      'Svarskalaer er vendt, så den positive ende er højest: Meget utilfreds – Meget tilfreds.',
    );
  });

  test('weights that trimming took from the population are not told to fit it', () => {
    const folder = leisureFolder({
      more: 'weights: { margins: [koen], trim: { low: 0.95, high: 1.05 }, print: weighted }',
      population: '2026;alle;share;koen;d;80;percent;;\n2026;alle;share;koen;p;20;percent;;\n',
    });
    expect(checklistOf(folder).get('10f')).toMatch(
      /Vægtene er tilpasset målgruppen på Køn, men efter beskæringen er en andel op til \d\d,\d procentpoint fra målgruppens\./,
    );
  });
});
