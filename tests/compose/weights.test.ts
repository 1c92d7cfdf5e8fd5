import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { isChangedByWeights } from '../../src/model/weighted.ts';
import { exampleFolder } from '../docs/example.ts';
import { cellsOf, composed, type Surveyed, words } from './composed.ts';
import { report, tablesOf, textOf } from './report.ts';

/** The annotated example, its numbers printed in this way; null: without weights. */
function example(print: 'unweighted' | 'weighted' | 'both' | null): Surveyed {
  const folder = exampleFolder({ open: true });
  const file = join(folder, 'study.yaml');
  const yaml = readFileSync(file, 'utf8');
  const weights = /^weights:\n(?: {2}.*\n)+/m;
  const own = print === null ? '' : yaml.match(weights)?.[0].replace(/print: both/, `print: ${print}`);
  writeFileSync(file, yaml.replace(weights, own ?? ''));
  // The texts of the study in data/ are not those of the example.
  const study = { ...loadStudy(folder).value, id: 'test', names: null };
  return { study, survey: loadSurvey(folder, study).value };
}

const without = example(null);
const unweighted = example('unweighted');
const both = example('both');
const weighted = example('weighted');

function said(surveyed: Surveyed, text: string): string {
  const paragraph = composed(surveyed, text).document.blocks.find(({ type }) => type === 'paragraph');
  return paragraph?.type === 'paragraph' ? words(paragraph.children).replaceAll('\u00a0', ' ').trim() : '';
}

const text =
  '{{share (id "share" item="klub" answers="positive")}} {{mean (id "mean" item="klub")}} {{n (id "mean" item="klub")}}';

describe('which numbers are printed is decided in one place', () => {
  test('unweighted, or both: those without weights', () => {
    expect(said(unweighted, text)).toBe(said(without, text));
    expect(said(both, text)).toBe(said(without, text));
  });

  test('weighted: the weighted share and mean, of the same number of respondents', () => {
    const { value: ledger } = analyse(both.survey, both.study);
    const mean = ledger.get('mean/2026/alle/klub')?.weighted?.value ?? Number.NaN;
    const parts = ['4', '5'].map(
      (code) => ledger.get(`share/2026/alle/klub/${code}`)?.weighted?.value ?? Number.NaN,
    );
    const share = parts.reduce((sum, one) => sum + Math.floor(100 * one + 0.5), 0);
    const n = said(without, '{{n (id "mean" item="klub")}}');
    expect(said(weighted, text)).toBe(`${share} % ${mean.toFixed(2).replace('.', ',')} ${n}`);
    expect(said(weighted, text)).not.toBe(said(without, text));
  });

  test('findings, claims and tables follow: the direction of every finding is that of its weighted test', () => {
    const { value: ledger } = analyse(weighted.survey, weighted.study);
    const plain = analyse(without.survey, without.study).value;
    const tests = [...ledger.values()].flatMap((one) => ('test' in one && one.weighted ? [one] : []));
    expect(tests.length).toBeGreaterThan(50);
    for (const one of tests) {
      expect([one.level, one.p, one.n]).toEqual([one.weighted?.level, one.weighted?.p, one.weighted?.n]);
      const before = plain.get(one.id);
      if (before === undefined || !('test' in before)) throw new Error(one.id);
      expect([one.unweighted?.level, one.unweighted?.p]).toEqual([before.level, before.p]);
    }
    expect(tests.filter(isChangedByWeights).length).toBeGreaterThan(3);
  });

  test('the tables of answers without order name the test that was made', () => {
    const subtitle = 'Pearsons chi²-test uden kontinuitetskorrektion. Andele i procent';
    expect(textOf(report(without))).toContain(subtitle);
    expect(textOf(report(weighted))).not.toContain(subtitle);
    expect(textOf(report(weighted))).toContain(
      'Vægtet chi²-test med Rao og Scotts korrektion. Andele i procent',
    );
  });

  test('the table of robustness leaves room to name a finding', () => {
    const table = tablesOf(report(weighted)).find(({ id }) => id.includes('robustness'));
    const taken = table?.columns.reduce((sum, { width }) => sum + (width ?? 0), 0) ?? Number.NaN;
    expect(table?.width).toBe('landscape');
    // 482 pt is an upright page; columns grow with the page that is laid on its side.
    expect(482 - taken).toBeGreaterThanOrEqual(85);
  });

  test('the tests that weights change are of those that are counted', () => {
    const { value: ledger } = analyse(weighted.survey, weighted.study);
    const counts = ['weighting/2026/alle', 'multiplicity/2026/alle/5'].map((id) => {
      const found = ledger.get(id);
      return found !== undefined && 'of' in found ? found.of : null;
    });
    expect(counts).toEqual([74, 74]);
  });

  test('what respondents are is not weighted', () => {
    const profile =
      '{{share (id "profile" variable="koen" category="d")}} {{median (id "median" variable="alder")}}';
    expect(said(weighted, profile)).toBe(said(without, profile));
  });
});

describe('the report', () => {
  test('unweighted prints what a study without weights prints, but for the passage on weights', () => {
    const lines = (surveyed: Surveyed) => new Set(textOf(report(surveyed)).split('\n'));
    const [own, plain] = [lines(unweighted), lines(without)];
    const more = [...own].filter((line) => !plain.has(line));
    expect(more.map((line) => line.slice(0, 40))).toEqual([
      'Rapportens tal er ikke vægtet: hver svar',
      'Vægtene er tilpasset, så svarpersonerne ',
    ]);
    expect([...plain].filter((line) => !own.has(line))).toEqual([
      'Svarene er ikke vægtet: hver svarperson tæller lige meget.',
    ]);
  });

  test('both: three tables beside each other in the appendix', () => {
    const tables = tablesOf(report(both)).filter(({ id }) => id.includes('sensitivity'));
    expect(tables.map(({ id }) => id)).toEqual([
      'table/sensitivity/2026/alle',
      'table/sensitivity-answers/2026/alle',
      'table/sensitivity-tests/2026/alle',
    ]);
    const [means] = tables;
    const row = means?.rows.map(({ cells }) => cellsOf(cells)).find(([label]) => label === 'Alle unge');
    const plain = said(without, text).split(' ');
    // Of the valid answers, 26 of 34: the base of the mean.
    const valid = analyse(without.survey, without.study).value.get('valid/2026/alle/klub/4-5');
    expect(valid).toMatchObject({ count: 26, n: 34 });
    expect(row?.slice(0, 3)).toEqual(['Alle unge', plain[3], '76,5\u00a0%']);
    expect(row?.[4]).toBe(plain[2]);
  });

  test('weighted: says so, names the test, and still has the base without weights', () => {
    const text = textOf(report(weighted));
    expect(text).toContain('Rapportens andele, gennemsnit og test er vægtet');
    expect(text).toContain('t-test med vægte');
    expect(text).not.toContain('Welchs t-test');
  });
});
