import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Block, ContentsEntry } from '../../../src/model/document.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { paragraph, sampleDocument, specialCharacters } from '../sample-document.ts';
import { documentOf, inputOf, pagesOf, wordsOf } from './fixture.ts';
import { inspect, textOfPages } from './inspect.ts';

const written = await writePdf(inputOf(sampleDocument));
const found = inspect(written.bytes);
const extracted = textOfPages(written.bytes);

function blocksOf<T extends Block['type']>(type: T): readonly Extract<Block, { type: T }>[] {
  return sampleDocument.blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

const entries: readonly ContentsEntry[] = blocksOf('contents').flatMap((block) => block.entries);

describe('the file', () => {
  test('has as many pages as the layout says', () => {
    expect(found.pages).toBe(written.pages.count);
    expect(found.pages).toBeGreaterThan(10);
  });

  test('names title, authors, language and the day of publication, and is tagged', () => {
    expect(found.info.get('Title')).toBe(sampleDocument.title);
    expect(found.info.get('Author')).toBe('Åse Ærø, Bo & Søn');
    expect(found.info.get('CreationDate')).toBe('D:20261122000000Z');
    expect(found.info.get('Producer')).toBe('Kildetal');
    expect(found.language).toBe('da-DK');
    expect(found.tagged).toBe(true);
  });

  test('has the file of every font that it uses, each once', () => {
    expect(found.fonts.every((font) => font.embedded)).toBe(true);
    const names = found.fonts.map((font) => font.name.replace(/^[A-Z]+\+/, '')).sort();
    expect(names).toEqual([
      'SourceSans3-Bold',
      'SourceSans3-Light',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
    ]);
  });

  test('is the same in another time zone, language and folder', () => {
    const script = `
      const { writePdf } = await import(${JSON.stringify(new URL('../../../src/write/pdf/pdf.ts', import.meta.url).href)});
      const { inputOf } = await import(${JSON.stringify(new URL('./fixture.ts', import.meta.url).href)});
      const { sampleDocument } = await import(${JSON.stringify(new URL('../sample-document.ts', import.meta.url).href)});
      process.stdout.write((await writePdf(inputOf(sampleDocument))).bytes);`;
    const other = execFileSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
      { cwd: tmpdir(), env: { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' }, maxBuffer: 1e8 },
    );
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(other)).toBe(hash(written.bytes));
  });
});

describe('finding one’s way', () => {
  test('the outline holds the chapters and sections, each on its page', () => {
    expect(found.outline.map((entry) => [entry.title, entry.depth, entry.page])).toEqual(
      entries.map((entry) => [
        entry.number === null ? entry.title : `${entry.number} ${entry.title}`,
        entry.level - 1,
        written.pages.byAnchor.get(entry.anchor),
      ]),
    );
  });

  test('every link within the document leads somewhere', () => {
    expect(found.leads.length).toBeGreaterThan(entries.length);
    expect(found.leads.filter((name) => !found.destinations.includes(name))).toEqual([]);
  });

  test('addresses are links', () => {
    expect(new Set(found.urls)).toEqual(
      new Set(['https://example.org/', 'https://example.org/kilde?a=1&b=2']),
    );
  });

  test('figures and tables are on the map of pages', () => {
    for (const block of [...blocksOf('figure'), ...blocksOf('table')])
      expect(written.pages.byAnchor.get(block.caption.anchor)).toBeGreaterThan(0);
  });
});

describe('the text, as a reader extracts it', () => {
  test.skipIf(extracted === null)(
    'the contents name the pages on which the headings are (needs pdftotext)',
    () => {
      const [at] = blocksOf('contents');
      const page = extracted?.[(written.pages.byAnchor.get(at?.anchor ?? '') ?? 0) - 1] ?? '';
      const lines = page.split('\n');
      for (const { title, anchor } of entries) {
        const line = lines.find((one) => one.includes(title));
        lines.splice(0, lines.findIndex((one) => one.includes(title)) + 1);
        const stated = Number(/(\d+)\s*$/.exec(line ?? '')?.[1]);
        expect(stated, title).toBe(written.pages.byAnchor.get(anchor));
        expect(extracted?.[stated - 1], title).toContain(title.split(' ')[0]);
      }
    },
  );

  test.skipIf(extracted === null)('special characters come through (needs pdftotext)', () => {
    // Extractors guess where spaces are.
    const bare = (characters: string): string => characters.replaceAll(/\s/gu, '');
    const all = bare((extracted ?? []).join(''));
    for (const characters of specialCharacters)
      expect(all).toContain(bare(characters).replace('\u2011', '-'));
  });

  test.skipIf(extracted === null)('the draft mark is on every page (needs pdftotext)', () => {
    for (const page of extracted ?? []) expect(page).toContain(sampleDocument.draftMark);
  });

  test.skipIf(extracted === null)(
    'page number, title and notice stand under every page but the cover',
    () => {
      extracted?.forEach((page, at) => {
        const foot = page.trimEnd().split('\n').at(-1) ?? '';
        const wanted = new RegExp(
          `^\\s*${at + 1}\\s+${sampleDocument.title}\\s+${sampleDocument.noticeLabel}$`,
        );
        if (at > 0) expect(foot).toMatch(wanted);
        else expect(foot).not.toMatch(wanted);
      });
    },
  );

  test.skipIf(extracted === null)(
    'the header names chapter and section, but not where something begins',
    () => {
      const headers = (extracted ?? []).map((page) =>
        page.split('\n').slice(0, 4).join(' ').replaceAll(/\s+/g, ' '),
      );
      const tower = written.pages.byAnchor.get('kapitel-2') ?? 0;
      expect(headers[tower - 1]).not.toContain('2 Lejere i højhuse');
      expect(headers[tower]).toContain('2 Lejere i højhuse 2.2 Lejernes kontakt');
      const tests = written.pages.byAnchor.get('bilag-b') ?? 0;
      expect(headers[tests]).toContain('B Alle test');
    },
  );

  test.skipIf(extracted === null)('the head of a long table stands on each of its pages', () => {
    const first = written.pages.byAnchor.get('tabel-b-1') ?? 0;
    const pages = extracted?.slice(first - 1) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Spørgsmål\s+Alle\s+Højhus\s+Øvrige\s+Forskel\s+p/);
  });
});

describe('the layout', () => {
  test('every word of every block is set, in order', () => {
    const blocks = ['en', 'to', 'tre'].map((word) => paragraph(`ord${word} `.repeat(400)));
    const words = wordsOf(pagesOf(documentOf(blocks))).flat();
    expect(words.filter((word) => word.startsWith('ord'))).toEqual(
      ['en', 'to', 'tre'].flatMap((word) => Array.from({ length: 400 }, () => `ord${word}`)),
    );
  });

  test('a footnote stands on the page of its number', () => {
    const noted = paragraph([
      { type: 'text', text: 'omtalt' },
      { type: 'note', number: 7, children: [{ type: 'text', text: 'fodnoten' }] },
    ]);
    const filler = Array.from({ length: 100 }, () => paragraph('fyld'));
    for (const before of [10, 29, 30, 31, 32]) {
      const pages = wordsOf(pagesOf(documentOf([...filler.slice(0, before), noted, ...filler])));
      const at = pages.findIndex((page) => page.includes('omtalt7'));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(pages[at]).toContain('fodnoten');
    }
  });

  test('a chapter starts on a new page, and a final build has no mark', async () => {
    const final = await writePdf(inputOf({ ...sampleDocument, status: 'final', draftMark: null }));
    expect((textOfPages(final.bytes) ?? []).join('')).not.toContain('Udkast');
    const starts = blocksOf('chapter').map((block) => final.pages.byAnchor.get(block.anchor));
    expect(new Set(starts).size).toBe(starts.length);
  });

  test('a table with more columns than the page has room for is set all the same', () => {
    const cells = Array.from({ length: 30 }, (_, at) => ({
      children: [{ type: 'text', text: `kolonne${at}` } as const],
      span: 1,
      mark: null,
    }));
    const [table] = blocksOf('table');
    if (table === undefined) throw new Error('The sample has tables.');
    const columns = cells.map(() => ({ align: 'right', width: 60 }) as const);
    const wide = { ...table, columns, head: [cells], rows: [{ role: 'row' as const, cells }] };
    const letters = wordsOf(pagesOf(documentOf([wide])))
      .flat()
      .join('');
    expect(letters.split('k').length - 1).toBeGreaterThanOrEqual(60);
  });
});

describe('characters that no font has', () => {
  test('are faults that name the character and the text', async () => {
    const bad = documentOf([paragraph('Tak 😀 for 你 svaret'), paragraph('Tak 😀')]);
    await expect(writePdf(inputOf(bad))).rejects.toMatchObject({
      faults: [
        {
          code: 'character-not-in-fonts',
          values: { character: '😀', code: 'U+1F600', text: 'Tak 😀 for 你 svaret' },
        },
        { code: 'character-not-in-fonts', values: { character: '你', code: 'U+4F60' } },
      ],
    });
  });
});
