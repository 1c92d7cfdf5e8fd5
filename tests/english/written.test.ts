import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { englishHousing, root } from '../support/paths.ts';
import { inspect, textOfPages } from '../write/pdf/inspect.ts';
import { opened } from '../write/word/opened.ts';
import { danishIn } from './danish.ts';

/** The program as a user starts it. */
const out = join(mkdtempSync(join(tmpdir(), 'kildetal-english-')), 'report');
const built = spawnSync(
  process.execPath,
  [join(root, 'dist', 'cli.js'), 'build', englishHousing, '--final', '--out', out],
  { encoding: 'utf8', cwd: root },
);
const read = (name: string) => readFileSync(join(out, name));

describe('kildetal build of a study in English', () => {
  test('speaks English, and the final edition lacks nothing', () => {
    expect(built.stderr).toContain('Reading study, answers and templates');
    expect(built.status).toBe(0);
    expect(built.stdout).toMatch(/^Done in \d+\.\d seconds: /);
    // Chapters begin on a new page, and so short a report has pages that are not filled.
    const codes = [...built.stderr.matchAll(/^([a-z]+(?:-[a-z]+)+): /gm)].map(([, code]) => code);
    expect(codes.filter((code) => code !== 'page-thin')).toEqual([]);
    expect(built.stdout).toContain(`Warnings: ${codes.length}.`);
    expect(danishIn(built.stdout.replace(out, '') + built.stderr)).toEqual([]);
  });

  test('writes a PDF in British English without a Danish word', () => {
    const pdf = inspect(read('rapport.pdf'));
    expect(pdf.language).toBe('en-GB');
    const told = [...pdf.outline.map(({ title }) => title), ...pdf.info.values()];
    expect(told).toContain('Summary');
    expect(danishIn(told.join('\n'))).toEqual([]);
    expect(danishIn((textOfPages(read('rapport.pdf')) ?? []).join('\n'))).toEqual([]);
  });

  test('writes a Word file in British English without a Danish word', () => {
    const { parts } = opened(read('rapport.docx'));
    const xml = Object.entries(parts).flatMap(([path, bytes]) =>
      /\.xml$/.test(path) ? [strFromU8(bytes)] : [],
    );
    const tags = xml.flatMap((one) => [
      ...one.matchAll(/<(?:w:lang|w:themeFontLang) w:val="([^"]*)"|<dc:language>([^<]*)/g),
    ]);
    expect(tags.map(([, attribute, element]) => attribute ?? element)).toEqual(['en-GB', 'en-GB', 'en-GB']);
    const words = xml.map((one) => one.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, ''));
    expect(words.join('\n')).toContain('Satisfaction with housing');
    expect(danishIn(words.join('\n'))).toEqual([]);
    const described = xml.flatMap((one) => [...one.matchAll(/ (?:descr|title)="([^"]*)"/g)]);
    expect(described.length).toBeGreaterThan(0);
    expect(danishIn(described.map(([, text]) => text).join('\n'))).toEqual([]);
  });

  test('writes figures and tables in English', () => {
    const names = readdirSync(join(out, 'figures')).filter((name) => name.endsWith('.svg'));
    const svg = names.map((name) => read(join('figures', name)).toString('utf8'));
    expect(svg).toHaveLength(4);
    for (const one of svg) expect(one).toContain('lang="en-GB"');
    const sheets = Object.entries(unzipSync(read('tables.xlsx'))).flatMap(([path, bytes]) =>
      /^xl\/.*\.xml$/.test(path) ? [strFromU8(bytes)] : [],
    );
    // Ids of results are names for programs.
    const told = sheets
      .join('\n')
      .replace(/<[^>]*>/g, '\n')
      .replace(/\b\w+\/\S+/g, '');
    expect(told).toContain('Tower blocks');
    expect(danishIn(told)).toEqual([]);
  });

  test('writes a table of results that a spreadsheet in English opens: a point, and commas between', () => {
    const [head = '', first = ''] = read('ledger.csv').toString('utf8').split('\r\n');
    expect(head.split(',').length).toBeGreaterThan(40);
    expect(first.split(',').length).toBe(head.split(',').length);
  });
});
