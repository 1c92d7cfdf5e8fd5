import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { Print } from '../../src/model/print.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { Disclosure } from '../../src/model/study.ts';
import { jobcentre } from '../support/paths.ts';
import { filesOf, folder, kildetal } from '../support/program.ts';
import { textOfPages } from '../write/pdf/inspect.ts';
import { sourcesOf } from '../write/tables/sources.ts';
import { readWorkbook } from '../write/tables/workbook.ts';
import { auditOf } from './audit.ts';

const limits: Disclosure = { base: 5, cell: 3, dontKnow: 'protected', earlier: null };
const work = folder();
afterAll(() => rmSync(work, { recursive: true }));

/** The jobcentre study with protection, built: subgroups of some thirty with five answers hold many small counts. */
function built(): ReadonlyMap<string, Buffer> {
  const study = join(work, 'study');
  cpSync(jobcentre, study, { recursive: true });
  appendFileSync(join(study, 'study.yaml'), '\ndisclosure: { base: 5, cell: 3 }\n');
  const { status, stdout, stderr } = kildetal(['build', study, '--out', join(work, 'out')]);
  expect(status, stdout + stderr).toBe(0);
  return filesOf(join(work, 'out'));
}

/** What is true, and what a file says. */
const study = loadStudy(jobcentre).value;
const truth: Ledger = analyse(loadSurvey(jobcentre, study).value, study).value;

describe('a build with protection', () => {
  const files = built();
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const { results } = JSON.parse(text('ledger.json')) as { readonly results: readonly Result[] };
  const prints = JSON.parse(text('prints.json')) as readonly Print[];
  const held = new Map(
    results.filter(({ reason }) => reason === 'suppressed').map((result) => [result.id, result]),
  );

  test('tells no small count, and none follows from what the written ledger tells', () => {
    const { secrets, found } = auditOf(study, truth, results, limits);
    expect(found).toEqual([]);
    expect(secrets).toBeGreaterThan(300);
  });

  test('prints of what is held back no number, but what a test shows', () => {
    const wrong = prints.filter(
      ({ id, text: printed, form }) =>
        held.has(id) && printed !== 'skjult' && !/(^|-)(level|threshold|n)$/.test(form),
    );
    expect(wrong.map(({ id, form, text: printed }) => [id, form, printed])).toEqual([]);
    expect(prints.filter(({ text: printed }) => printed === 'skjult').length).toBeGreaterThan(100);
  });

  test('does without the numbers of a sentence, and of a note, when they are held back', () => {
    const said = textOfPages(files.get('rapport.pdf') ?? new Uint8Array())?.join('\n') ?? '';
    const sentence = said.replace(/\s+/g, ' ');
    expect(sentence).not.toMatch(/skjult mod|\(skjult|Gennemsnittet er skjult/);
    // What the tests show is told all the same.
    if (said !== '') expect(sentence).toContain('svarer mindre positivt end de øvrige');
  });

  test('prints no number of valid answers that would tell who did not know', () => {
    const bases = prints.filter(({ id, form, text: printed }) => {
      const result = held.get(id);
      return result?.n === 0 && /(^|-)n(-[ab])?$/.test(form) && printed !== 'skjult';
    });
    expect(bases.map(({ id, form, text: printed }) => [id, form, printed])).toEqual([]);
  });

  test('has empty fields in ledger.csv', () => {
    const [head = '', ...lines] = text('ledger.csv').trim().split('\n');
    const columns = head.replace('\uFEFF', '').trim().split(';');
    const numbers = [
      'count',
      'value',
      'low',
      'high',
      'sd',
      'mean_a',
      'sd_a',
      'mean_b',
      'sd_b',
      'count_a',
      'count_b',
      'difference',
      't',
      'p',
      'r',
      'effect',
      'hedges',
      'family_holm',
      'adjusted_estimate',
      'adjusted_p',
      'min',
      'q1',
      'max',
    ];
    const rows = lines.map((line) => line.trim().split(';')).filter(([id = '']) => held.has(id));
    expect(rows.length).toBe(held.size);
    for (const row of rows)
      expect(
        numbers.filter((name) => (row[columns.indexOf(name)] ?? '') !== ''),
        row[0],
      ).toEqual([]);
  });

  test('has no number of it in the workbook', () => {
    const sources = sourcesOf(readWorkbook(files.get('tables.xlsx') ?? new Uint8Array()));
    const wrong = sources.filter(
      (one) => held.has(one.id) && one.unrounded !== null && !/(^|-)(level|threshold|n)$/.test(one.form),
    );
    expect(wrong).toEqual([]);
    expect(sources.length).toBeGreaterThan(500);
  });

  test('has no number of it in what the Word file carries', () => {
    const parts = unzipSync(files.get('rapport.docx') ?? new Uint8Array());
    const carried = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
    const entries = [...carried.matchAll(/<[a-z]*:?print\b[^>]*>/g)].map(([one]) => one);
    expect(entries.length).toBeGreaterThan(500);
    const wrong = entries.filter((one) => {
      const id = /\bid="([^"]*)"/.exec(one)?.[1] ?? '';
      const form = /\bform="([^"]*)"/.exec(one)?.[1] ?? '';
      return (
        held.has(id) && /\b(?:value|unrounded)="[^"]+"/.test(one) && !/(^|-)(level|threshold|n)$/.test(form)
      );
    });
    expect(wrong).toEqual([]);
  });
}, 240_000);
