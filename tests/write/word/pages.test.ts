import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { plot } from '../../../src/plot/plot.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { writeWord } from '../../../src/write/word/word.ts';
import { housingSurvey } from '../../compose/composed.ts';
import { report } from '../../compose/report.ts';
import { missingOf, savedByLibreOffice, skippedFor } from '../../support/libreoffice.ts';
import { fonts, theme } from './given.ts';

const missing = missingOf('soffice', 'pdftotext');

describe.skipIf(missing.length > 0)(`the Word file of the housing report${skippedFor(missing)}`, async () => {
  const document = report(housingSurvey());
  const figures = (await plot({ document, theme, fonts, png: true })).value;
  const { pages } = await writePdf({ document, figures, theme, fonts });
  const word =
    missing.length > 0
      ? []
      : pagesOf(
          await writeWord({
            document,
            figures,
            theme,
            fonts,
            pages,
            traced: null,
            category: null,
            house: null,
          }),
        );

  test('has as many pages as the PDF, give or take one', () => {
    expect(pages.count).toBeGreaterThan(20);
    expect(Math.abs(word.length - pages.count), `${word.length} and ${pages.count}`).toBeLessThanOrEqual(1);
  });

  test('has its contents on the pages on which the PDF has them', () => {
    const contents = document.blocks.find((block) => block.type === 'contents');
    const entries = contents?.entries ?? [];
    expect(entries.length).toBeGreaterThan(10);
    const at = (anchor: string | undefined) => (pages.byAnchor.get(anchor ?? '') ?? 0) - 1;
    const text = word.slice(at(contents?.anchor), at(entries[0]?.anchor)).join('');
    const missing = entries.filter(
      ({ number, title }) => !text.includes(unspaced(`${number ?? ''}${title}`)),
    );
    expect(missing).toEqual([]);
  });
});

/** The text of each page as LibreOffice lays the file out, without its spaces. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  const [pdf = new Uint8Array()] = savedByLibreOffice([bytes], 'pdf');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(unspaced);
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
