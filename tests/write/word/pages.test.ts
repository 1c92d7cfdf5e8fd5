import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { plot } from '../../../src/plot/plot.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { writeWord } from '../../../src/write/word/word.ts';
import { housingSurvey } from '../../compose/composed.ts';
import { report } from '../../compose/report.ts';
import { hyphenation } from '../pdf/fixture.ts';
import { textOfPages } from '../pdf/inspect.ts';
import { fonts, theme } from './given.ts';

const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync('which', [tool]).status !== 0);
const skipped = missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : '';

describe.skipIf(missing.length > 0)(`the Word file of the housing report${skipped}`, async () => {
  const document = report(housingSurvey());
  const figures = (await plot({ document, theme, fonts, png: true })).value;
  const { pages, bytes } = await writePdf({ document, figures, theme, fonts, hyphenation });
  const word = missing.length > 0 ? [] : pagesOf(await writeWord({ document, figures, theme, fonts, pages }));

  const pdf = missing.length > 0 ? [] : (textOfPages(bytes) ?? []).map(unspaced);

  test('has as many pages as the PDF, give or take one', () => {
    expect(pages.count).toBeGreaterThan(20);
    expect(Math.abs(word.length - pages.count), `${word.length} and ${pages.count}`).toBeLessThanOrEqual(1);
  });

  test('has its contents on as many pages as the PDF', () => {
    const entries = entriesOf(document).map(unspaced);
    // No other page holds so many headings.
    const contents = (texts: readonly string[]): number =>
      texts.filter((text) => entries.filter((entry) => text.includes(entry)).length >= 8).length;
    expect(entries.length).toBeGreaterThan(10);
    expect(contents(pdf)).toBeGreaterThan(0);
    expect(contents(word)).toBe(contents(pdf));
  });
});

/** The text of each page as LibreOffice lays the file out, without its spaces. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-'));
  try {
    writeFileSync(join(folder, 'rapport.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'rapport.docx'),
    ];
    execFileSync('soffice', words, { stdio: 'ignore' });
    execFileSync('pdftotext', ['-layout', join(folder, 'rapport.pdf'), join(folder, 'rapport.txt')]);
    const text = readFileSync(join(folder, 'rapport.txt'), 'utf8');
    return text.split('\f').slice(0, -1).map(unspaced);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Number and title of each line of the contents. */
function entriesOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'contents' ? block.entries.map(({ number, title }) => `${number ?? ''}${title}`) : [],
  );
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
