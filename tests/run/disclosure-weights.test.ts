import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { Print } from '../../src/model/print.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { Disclosure } from '../../src/model/study.ts';
import type { Weights } from '../../src/model/weights.ts';
import { housing } from '../support/paths.ts';
import { filesOf, folder, kildetal } from '../support/program.ts';
import { textOfPages } from '../write/pdf/inspect.ts';
import { auditOf } from './audit.ts';

const limits: Disclosure = { base: 5, cell: 3, dontKnow: 'protected', earlier: null };
const work = folder();
afterAll(() => rmSync(work, { recursive: true }));

/** A quarter of the tenants, of whom but two in atrium houses gave the middle answer; fitted to a population of equal thirds. */
function studyFolder(): string {
  const study = join(work, 'study');
  cpSync(housing, study, { recursive: true });
  // Its prose says what all tenants answered.
  rmSync(join(study, 'text'), { recursive: true });
  const [head = '', ...rows] = readFileSync(join(study, 'besvarelser.csv'), 'utf8').trim().split('\n');
  const some = rows.filter((_, index) => index % 4 === 0);
  const rare = some.filter(
    (row) => row.includes(',Medium,') && row.includes(',Atrium,') && /^\d+,Medium/.test(row),
  );
  const kept = some.filter((row) => !rare.includes(row) || rare.indexOf(row) < 2);
  writeFileSync(join(study, 'besvarelser.csv'), `${[head, ...kept].join('\n')}\n`);
  const shares = ['low', 'medium', 'high'].map(
    (one) => `1976;alle;share;indflydelse;${one};33;percent;1976;Opdigtet`,
  );
  writeFileSync(
    join(study, 'befolkning.csv'),
    `wave;scope;measure;variable;category;value;unit;date;source\n${shares.join('\n')}\n`,
  );
  return study;
}

const source = studyFolder();
const plain = readFileSync(join(source, 'study.yaml'), 'utf8').replace(
  'data: besvarelser.csv }',
  'data: besvarelser.csv, population: befolkning.csv }',
);

function yamlOf(print: Weights['print'], isProtected: boolean): string {
  const protection = isProtected ? 'disclosure: { base: 5, cell: 3 }\n' : '';
  return `${plain}\nweights: { margins: [indflydelse], print: ${print} }\n${protection}`;
}

function built(print: Weights['print'], isProtected: boolean): ReadonlyMap<string, Buffer> {
  const out = join(work, `${print}-${isProtected}`);
  writeFileSync(join(source, 'study.yaml'), yamlOf(print, isProtected));
  const { status, stdout, stderr } = kildetal(['build', source, '--out', out]);
  expect(status, stdout + stderr).toBe(0);
  return filesOf(out);
}

/** What is true, with the numbers that one way of printing decides. */
function truthOf(print: Weights['print']): Ledger {
  writeFileSync(join(source, 'study.yaml'), yamlOf(print, false));
  const study = loadStudy(source).value;
  return analyse(loadSurvey(source, study).value, study).value;
}

/** Every number of a result but bases and levels. */
function numbersOf(value: unknown, field = ''): readonly number[] {
  if (typeof value === 'number') return /^(n|level|at|size|order)$/.test(field) ? [] : [value];
  if (typeof value !== 'object' || value === null || field === 'from') return [];
  return Object.entries(value).flatMap(([name, one]) => numbersOf(one, name));
}

/** A number as a file of data has it, in full; nothing where it is too short to be known again. */
function inFull(value: number): readonly string[] {
  const text = String(Math.abs(value));
  return text.length < 10 || text.includes('e') ? [] : [text, text.replace('.', ',')];
}

/** A number as a reader sees it: with two or three decimals, or in per cent. */
function rounded(value: number): readonly string[] {
  const size = Math.abs(value);
  return [size.toFixed(2), size.toFixed(3), size.toFixed(1)]
    .map((one) => one.replace('.', ','))
    .concat(size <= 1 ? [`${Math.round(100 * size)} %`] : []);
}

function tokensIn(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll('\u00a0', ' ').match(/\d+,\d+|\d+ %/g) ?? []);
}

function xmlOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  return parts.map(([, own]) => strFromU8(own)).join('\n');
}

/** What a reader is told by each kind of file: words alone, and numbers as they are printed. */
function readingsOf(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  const bytes = (name: string): Buffer => files.get(name) ?? Buffer.of();
  const drawn = [...files].filter(([name]) => name.endsWith('.svg')).map(([, svg]) => svg.toString('utf8'));
  const word = strFromU8(unzipSync(bytes('rapport.docx'))['word/document.xml'] ?? new Uint8Array());
  return {
    pdf: (textOfPages(bytes('rapport.pdf')) ?? []).join('\n'),
    word: word.replace(/<\/w:p>/g, '\n').replace(/<w:[^>]*>|<\/[^>]*>/g, ''),
    drawn: drawn.map((svg) => svg.replace(/<(?!title|desc)[^>]*>/g, ' ')).join('\n'),
    checklist: bytes('checklist.md').toString('utf8'),
  };
}

/** Everything that a program could read. */
function dataOf(files: ReadonlyMap<string, Buffer>): string {
  const packed = ['rapport.docx', 'tables.xlsx'].map((name) => xmlOf(files.get(name) ?? Buffer.of()));
  const texts = [...files].filter(([name]) => /\.(json|csv|svg|md)$/.test(name));
  return [...packed, ...texts.map(([, own]) => own.toString('utf8'))].join('\n');
}

describe.each(['weighted', 'both'] as const)(
  'a build with protection and weights, print: %s',
  (print) => {
    const files = built(print, true);
    const open = built(print, false);
    const { results } = JSON.parse(String(files.get('ledger.json'))) as {
      readonly results: readonly Result[];
    };
    const prints = JSON.parse(String(files.get('prints.json'))) as readonly Print[];
    const truths = [truthOf('weighted'), truthOf('both')];
    const study = loadStudy(source).value;
    /** What is true of a result and told nowhere: all of it where it is held back, else what weights make of it. */
    const secret = results.flatMap((result) => {
      const known = new Set(numbersOf(result));
      const found = truths.flatMap((ledger) => numbersOf(ledger.get(result.id)));
      return found.filter((value) => !known.has(value));
    });
    const told = new Set(results.flatMap((result) => numbersOf(result)).flatMap(inFull));
    const secretInFull = [...new Set(secret.flatMap(inFull))].filter((one) => !told.has(one));
    const printed = tokensIn(prints.map(({ text }) => text).join('\n'));
    const toldRounded = new Set(results.flatMap((result) => numbersOf(result)).flatMap(rounded));
    const secretRounded = new Set(
      secret.flatMap(rounded).filter((one) => !printed.has(one) && !toldRounded.has(one)),
    );

    test('holds back counts, and weighted numbers besides, and tells others', () => {
      const held = results.filter(({ reason }) => reason === 'suppressed');
      expect(held.length).toBeGreaterThan(20);
      const weighted = results.filter(({ weighted: own }) => own?.value != null);
      expect(weighted.length).toBeGreaterThan(5);
      expect(secretInFull.length).toBeGreaterThan(100);
      expect(secretRounded.size).toBeGreaterThan(30);
    });

    test('no secret count follows from the ledger that was written', () => {
      const { secrets, found } = auditOf(study, truthOf('both'), results, limits);
      expect(found).toEqual([]);
      expect(secrets).toBeGreaterThan(0);
    });

    test('no file holds a secret number in full', () => {
      const data = dataOf(files);
      expect(secretInFull.filter((one) => data.includes(one))).toEqual([]);
      // Without protection they are all over the place: the search finds what there is.
      const all = dataOf(open);
      expect(secretInFull.filter((one) => all.includes(one)).length).toBeGreaterThan(60);
    });

    test.each(['pdf', 'word', 'drawn', 'checklist'])('no reader sees one: %s', (kind) => {
      const said = readingsOf(files)[kind] ?? '';
      expect([...tokensIn(said)].filter((one) => secretRounded.has(one))).toEqual([]);
      const [leaked, words] = [readingsOf(open)[kind] ?? '', said.length];
      // A machine without pdftotext reads no PDF.
      if (words === 0) return;
      const found = [...tokensIn(leaked)].filter((one) => secretRounded.has(one));
      if (kind !== 'checklist') expect(found.length).toBeGreaterThan(1);
    });

    test('of what is held back the ledger for spreadsheets has empty fields', () => {
      const [head = '', ...lines] = String(files.get('ledger.csv'))
        .replace('\uFEFF', '')
        .trim()
        .split('\r\n');
      const columns = head.split(';');
      const empty = columns.filter((name) =>
        /^(count|value|low|high|mean|sd|difference|t|p|r|effect|hedges|weighted|unweighted)(_|$)/.test(name),
      );
      expect(empty.length).toBeGreaterThan(15);
      const held = new Set(
        results.filter(({ reason }) => reason === 'suppressed').map(({ id }) => String(id)),
      );
      const rows = lines.map((line) => line.split(';')).filter(([id = '']) => held.has(id));
      expect(rows.length).toBe(held.size);
      for (const row of rows)
        expect(
          empty.filter((name) => (row[columns.indexOf(name)] ?? '') !== ''),
          row[0],
        ).toEqual([]);
    });
  },
  240_000,
);
