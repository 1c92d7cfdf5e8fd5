import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadLanguage } from '../../src/load/language.ts';
import type { Block, Inline } from '../../src/model/document.ts';
import { resultId } from '../../src/model/id.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { Study } from '../../src/model/study.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { readInput } from '../../src/run/input.ts';
import { next } from '../../src/run/next.ts';
import { faultsOf, folderOf } from '../load/folder.ts';
import { housing, jobcentre, templates } from '../support/paths.ts';

const realdata = process.env['KILDETAL_REALDATA'] ?? '../shared/realdata';

function drafted(data: string, code: 'da' | 'en' = 'da') {
  const out = join(folderOf({}), 'study');
  const made = init({ data, templates, out, today: '2026-11-22' }, loadLanguage(templates, code));
  return { ...made, out, yaml: readFileSync(join(out, 'study.yaml'), 'utf8') };
}

function csv(text: string): string {
  return join(folderOf({ 'svar.csv': text }), 'svar.csv');
}

function shortReport(folder: string, publication: string | null = 'kort') {
  const { study, survey, templates: found } = readInput(folder, templates, publication).value;
  const { value: ledger } = analyse(survey, study);
  const composed = compose({
    study,
    ledger,
    voices: voices(survey, study),
    templates: found,
    status: 'draft',
  });
  return { study, ledger, document: composed.value.document, publication: found.publication };
}

function text(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('children' in one ? text(one.children) : one.text)).join('');
}

function meanText(study: Study, ledger: Ledger, item: string, group: string): string {
  const mean = ledger.get(resultId('mean', study.waves.at(-1)?.id ?? '', group, item));
  return mean?.kind === 'mean' ? (mean.value ?? 0).toFixed(2).replace('.', ',') : '';
}

/** Of two groups one test tells of both. */
function directionOf(study: Study, ledger: Ledger, item: string, group: string) {
  const wave = study.waves.at(-1)?.id ?? '';
  const [a, b, ...others] = study.groups.map(({ id }) => id);
  const id =
    others.length > 0
      ? resultId('difference', wave, group, item)
      : resultId('comparison', wave, `${a}~${b}`, item);
  const test = ledger.get(id);
  const direction = test !== undefined && 'direction' in test ? test.direction : null;
  if (others.length > 0 || group === a || direction === null) return direction;
  return direction === 'higher' ? 'lower' : 'higher';
}

/** Many items on two scales in three groups: more sections than anybody reads. */
function large(rows = 90): string {
  const head = [
    'nr',
    'afdeling',
    ...Array.from({ length: 16 }, (_, i) => `q1_${i + 1}`),
    'q2_a',
    'q2_b',
    'bil',
  ];
  const lines = Array.from({ length: rows }, (_, row) => [
    row + 1,
    ['Nord', 'Syd', 'Vest'][row % 3],
    ...Array.from({ length: 16 }, (_, item) => 1 + ((row * ((item % 4) + 1) + Math.floor(row / 5)) % 5)),
    1 + (row % 3),
    1 + ((row * 2) % 3),
    ['Ja', 'Nej', 'Måske'][(row * 7) % 3],
  ]);
  return [head, ...lines].map((line) => line.join(';')).join('\n');
}

describe('the short report', () => {
  test('init asks for it where there are many questions, and the study checks with it', () => {
    const { out, yaml, value } = drafted(csv(large()));
    expect(value.isShort).toBe(true);
    expect(yaml).toContain('publication: kort # Gæt: ');
    expect(yaml).toContain('battery: "Q1" # Gæt: ');
    expect(check({ study: out, templates, publication: null, status: 'draft' }).value.respondents).toBe(90);
    expect(shortReport(out, null).publication.id).toBe('kort');
    // The user's word goes before the study's.
    expect(shortReport(out, 'rapport').publication.id).toBe('rapport');
  });

  test('few questions get the usual report', () => {
    const { value, yaml } = drafted('tests/load/files/svar-byte.sav');
    expect(value.isShort).toBe(false);
    expect(yaml).not.toContain('publication:');
  });

  test('neighbours of a battery share a figure; a very long one is parted, and then no two headings are the same', () => {
    const { document, study } = shortReport(drafted(csv(large())).out);
    const figures = document.blocks.filter((block) => block.type === 'figure');
    const rows = figures.flatMap(({ id, drawing }) =>
      drawing.kind === 'stack' && id.startsWith('figure/battery/')
        ? [drawing.rows.map(({ label }) => label)]
        : [],
    );
    expect(rows.map((one) => one.length)).toEqual([8, 8, 2]);
    expect(rows.flat()).toEqual(study.items.map(({ topic }) => topic));
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [text(block.children)] : [],
    );
    expect(headings).toContain('Fra »Q1_1« til »Q1_8«');
    expect(headings).toContain('Q2');
    expect(new Set(headings).size).toBe(headings.length);
  });

  test.each([
    ['four groups', housing],
    ['two groups, two waves', jobcentre],
  ])('%s: each mean of a table is the ledger’s, marked as its test says', (_, folder) => {
    const { document, study, ledger } = shortReport(folder);
    const rows = document.blocks.flatMap((block) =>
      block.type === 'table' && block.id.startsWith('table/battery/') ? block.rows : [],
    );
    const found = rows.flatMap(({ cells }) => {
      const item = study.items.find(({ topic }) => topic === text(cells[0]?.children ?? []));
      return study.groups.map((group, index) => ({
        item: item?.id ?? '',
        group: group.id,
        cell: cells[index + 2],
      }));
    });
    expect(found.length).toBe(study.items.length * study.groups.length);
    for (const { item, group, cell } of found) {
      expect([item, text(cell?.children ?? [])]).toEqual([item, meanText(study, ledger, item, group)]);
      expect([item, group, cell?.mark ?? null]).toEqual([
        item,
        group,
        directionOf(study, ledger, item, group),
      ]);
    }
    expect(found.some(({ cell }) => cell?.mark === 'higher')).toBe(true);
  });

  const wordsOf = ({ blocks }: { readonly blocks: readonly Block[] }): string =>
    blocks
      .flatMap((block) => ('children' in block ? [text(block.children)] : []))
      .concat(
        blocks.flatMap((block) =>
          block.type === 'list' ? block.items.map((item) => JSON.stringify(item)) : [],
        ),
      )
      .join('\n');

  test('a number is said once, and what is said of limits and levels is what the report does', () => {
    const most = large().replaceAll(/Måske$/gm, 'Nej');
    const words = wordsOf(shortReport(drafted(csv(most)).out).document);
    expect(words).toMatch(/Flest har svaret »Nej« \(67\s%\)\./);
    expect(words).not.toMatch(/(\d+\s%) har svaret »[^«]*« \(\1\)/);
    // The study's levels are 5 and 10 per cent; the sentences say "signifikant" from the weaker on.
    expect(words).toContain('En forskel kaldes signifikant, når p-værdien er højst 10\u00a0%.');
    expect(words).not.toContain('strengeste niveau');
    expect(words).toContain('er vist, også når det er få');
  });

  test('all tests of questions on a scale are in its appendix', () => {
    const { document, study } = shortReport(drafted(csv(large())).out);
    const table = document.blocks.find(
      (block) => block.type === 'table' && block.id.startsWith('table/tests-all/'),
    );
    const heads =
      table?.type === 'table' ? table.rows.map(({ cells }) => text(cells[0]?.children ?? [])) : [];
    for (const { topic } of study.items) expect(heads).toContain(topic);
    const alone = large()
      .replaceAll(/;(Nord|Syd|Vest|afdeling);/g, ';x;')
      .replaceAll(/;(Ja|Nej|Måske)$/gm, ';1');
    const { document: none } = shortReport(drafted(csv(alone)).out);
    expect(
      none.blocks.some((block) => block.type === 'table' && block.id.startsWith('table/tests-all/')),
    ).toBe(false);
  });

  test('with several waves the cover, the lead and each source name them', () => {
    const out = join(folderOf({}), 'study');
    const data = join(folderOf({ 'svar-2026.csv': large() }), 'svar-2026.csv');
    init({ data, templates, out, today: '2026-11-22' }, loadLanguage(templates, 'da'));
    const alone = shortReport(out, null).document;
    expect(alone.title).toBe('Svar');
    expect(alone.blocks.find(({ type }) => type === 'cover')).toMatchObject({ subtitle: '2026' });
    const later = large()
      .replaceAll(/^(\d+);/gm, '1$1;')
      .replaceAll(';Nord;', ';X;')
      .replaceAll(';Syd;', ';Nord;')
      .replaceAll(';X;', ';Syd;');
    const file = join(folderOf({ 'svar-2027.csv': later }), 'svar-2027.csv');
    next({ study: out, wave: '2027', data: file, templates }, loadLanguage(templates, 'da'));
    const { document } = shortReport(out, null);
    expect(document.blocks.find(({ type }) => type === 'cover')).toMatchObject({ subtitle: '2026 og 2027' });
    expect(wordsOf(document)).toContain(
      'Den er lavet flere gange: 2026 og 2027. Tallene er fra den seneste, 2027,',
    );
    const sources = document.blocks.flatMap((block) =>
      (block.type === 'figure' || block.type === 'table') && !block.id.startsWith('table/questions')
        ? block.caption.notes
            .filter(({ label }) => label === 'Kilde')
            .map(({ children }) => ({ id: block.id, said: text(children) }))
        : [],
    );
    const ofBoth = sources.filter(({ said }) => said === 'Svar. Svar fra 2026 og 2027.');
    const ofLast = sources.filter(({ said }) => said === 'Svar. Svar fra 2027.');
    expect(ofLast.length).toBeGreaterThan(3);
    expect(ofBoth.length).toBeGreaterThan(0);
    // The tables of means have a column of changes, and so the answers of both.
    expect(ofBoth.filter(({ id }) => !id.startsWith('table/battery/'))).toEqual([]);
    expect(sources).toHaveLength(ofLast.length + ofBoth.length);
  });

  test('in English too', () => {
    const { document, publication } = shortReport(
      drafted(csv(large().replaceAll('Måske', 'Maybe')), 'en').out,
      null,
    );
    expect(publication.name).toBe('Short report');
    const words = document.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [text(block.children)] : [],
    );
    expect(words.join(' ')).toMatch(
      /The groups answered significantly differently|No significant difference/,
    );
    expect(words.join(' ')).not.toMatch(/[æøå]/);
  });

  test('without groups there is no table of them, and nothing is said of tests', () => {
    const data = csv(
      large()
        .replaceAll(/;(Nord|Syd|Vest|afdeling);/g, ';x;')
        .replaceAll(/;(Ja|Nej|Måske)$/gm, ';1'),
    );
    const { document, study } = shortReport(drafted(data).out);
    expect(study.groups.length).toBe(0);
    const blocks = document.blocks;
    expect(blocks.some((block) => block.type === 'table' && block.id.startsWith('table/battery/'))).toBe(
      false,
    );
    expect(JSON.stringify(blocks)).not.toContain('t-test');
  });
});

describe('a file in which no question is recognised', () => {
  const checked = (study: string) => check({ study, templates, publication: null, status: 'draft' });

  test('what would be background are its questions; that is told, marked, and it checks', () => {
    const rows = Array.from(
      { length: 30 },
      (_, row) => `${row + 1},${20 + (row % 17)},${row % 2 === 0 ? 'M' : 'K'}`,
    );
    const { warnings, yaml, out } = drafted(csv(`id,alder,koen\n${rows.join('\n')}\n`));
    expect(warnings.map(({ code, values }) => [code, values])).toEqual([
      ['items-not-recognised', { items: 'alder' }],
    ]);
    expect(yaml).toContain('items: # Gæt: ingen spørgsmål');
    expect(checked(out).value.respondents).toBe(30);
  });

  test('numbers alone are numbers', () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row + 1};${20 + ((row * 7) % 25)}`);
    const { yaml, out } = drafted(csv(`id;alder\n${rows.join('\n')}\n`));
    expect(yaml).toContain('type: numeric');
    expect(checked(out).value.respondents).toBe(30);
  });

  test('names and nothing else: items-none, and no folder is made', () => {
    const data = csv('id;navn\n1;Anna B\n2;Bo C\n3;Carl D\n');
    const out = join(folderOf({}), 'study');
    const found = faultsOf(() =>
      init({ data, templates, out, today: '2026-11-22' }, loadLanguage(templates, 'da')),
    );
    expect(found.map(({ code }) => code)).toEqual(['items-none']);
    expect(existsSync(out)).toBe(false);
  });
});

describe.skipIf(!existsSync(realdata))('real files (need KILDETAL_REALDATA, else skipped)', () => {
  test.each([
    ['nonvoters_2020/original/nonvoters_data.csv', 63],
    ['starwars_2014/original/StarWars.csv', 27],
  ])('%s: every question is in a figure of the short report', (file, items) => {
    const { study, document } = shortReport(drafted(join(realdata, file)).out, null);
    const figures = document.blocks.filter((block) => block.type === 'figure');
    const rows = figures.flatMap(({ drawing }) => (drawing.kind === 'stack' ? drawing.rows : []));
    const others = figures.filter(({ drawing }) => drawing.kind !== 'stack');
    expect(study.items.length + study.others.length).toBe(items);
    expect(rows.length).toBe(study.items.length);
    expect(others.length).toBe(study.others.length);
  });
});
