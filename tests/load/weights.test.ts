import { describe, expect, test } from 'vitest';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { faultsOf, folderOf } from './folder.ts';

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
weights: { column: vaegt, strata: by, cluster: skole }
`;

function load(csv: string) {
  const folder = folderOf({ 'study.yaml': study, 'svar.csv': csv });
  const found = loadStudy(folder).value;
  return loadSurvey(folder, found).value.waves.get('2026')?.design ?? null;
}

describe('weights', () => {
  test('are numbers, a decimal comma too; strata and clusters are numbered as they come', () => {
    const design = load('nr;klub;vaegt;by;skole\n1;3;1,5;Nord;a\n2;2;0.5;Syd;b\n3;1;;Nord;a\n');
    expect([...(design?.weights ?? [])]).toEqual([1.5, 0.5, Number.NaN]);
    expect([...(design?.strata ?? [])]).toEqual([0, 1, 0]);
    expect([...(design?.clusters ?? [])]).toEqual([0, 1, 0]);
  });

  test('below 0, and what is no number, are faults at their place', () => {
    const faults = faultsOf(() => load('nr,klub,vaegt,by,skole\n1,3,-1,N,a\n2,3,tung,N,a\n'));
    expect(faults.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['weight-negative', 2, 5],
      ['not-a-number', 3, 5],
    ]);
  });

  test('a column that is not there is a fault', () => {
    const faults = faultsOf(() => load('nr,klub,by,skole\n1,3,N,a\n'));
    expect(faults.map(({ code }) => code)).toEqual(['column-missing']);
  });
});

/** The study with other weights, a group and background variables. */
function weightsOf(weights: string) {
  const more = `groups: [{ id: a, labels: { plural: a, definite: a, genitive: a, short: A } }]
background:
  - { id: koen, type: categories, label: Køn, categories: { d: Dreng, p: Pige } }
  - { id: alder, type: numeric, label: Alder, classes: [{ from: 10, to: 14 }, { from: 15 }] }
  - { id: vaegt, type: numeric, label: Vægt }
`;
  const columns = 'columns: { respondent: nr, group: skole }';
  const text = study.replace(/columns: .*/, columns).replace(/weights: .*\n/, `${more}weights: ${weights}\n`);
  return loadStudy(folderOf({ 'study.yaml': text })).value.weights;
}

describe('what weights are fitted to', () => {
  test('one variable, in groups or in all; several; and nothing is printed of it until the study says so', () => {
    const margin = { collapse: [], place: expect.objectContaining({ file: 'study.yaml' }) };
    expect(weightsOf('{ margins: koen }')).toMatchObject({
      ...{ column: null, trim: null, print: 'unweighted' },
      margins: [{ variable: 'koen', inGroups: false, ...margin }],
    });
    expect(weightsOf('{ column: w, margins: [group, group.koen], print: weighted }')).toMatchObject({
      ...{ column: 'w', print: 'weighted' },
      margins: [
        { variable: 'group', inGroups: false },
        { variable: 'koen', inGroups: true },
      ],
    });
    const joined = '{ margins: [{ variable: alder, collapse: [[10..14, 15..]] }], trim: { high: 3 } }';
    expect(weightsOf(joined)).toMatchObject({
      margins: [{ collapse: [['10..14', '15..']] }],
      trim: { low: 0, high: 3, of: 'mean' },
    });
  });

  test('the word alone: all margins that are known', () => {
    expect(weightsOf('both')).toMatchObject({ column: null, margins: null, print: 'both' });
    expect(weightsOf('{ column: w }')).toMatchObject({ margins: [] });
  });

  test.each([
    ['{ margins: [region] }', 'weighting-variable-unknown'],
    ['{ margins: [subgroup] }', 'weighting-variable-unknown'],
    ['{ margins: [vaegt] }', 'weighting-classes-missing'],
    ['{ margins: [{ variable: koen, collapse: [[d, x]] }] }', 'weighting-category-unknown'],
    ['{ column: w, trim: { low: 1.5, high: 3 } }', 'trim-turned'],
    ['{ column: w, trim: { high: 0.5 } }', 'trim-turned'],
    ['weighed', 'choice-unknown'],
  ])('%s: %s', (weights, code) => {
    const faults = faultsOf(() => weightsOf(weights));
    expect(faults.map((one) => one.code)).toEqual([code]);
    expect(faults[0]?.place?.line).toBeGreaterThan(10);
  });
});
