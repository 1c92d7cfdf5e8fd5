import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyphenator } from '../../../src/write/pdf/hyphenation.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { paragraph } from '../sample-document.ts';
import { documentOf, hyphenation, inputOf, theme } from './fixture.ts';
import { textOfPages } from './inspect.ts';

const hyphenate = hyphenator(hyphenation);
const hasPdftotext = spawnSync('which', ['pdftotext']).status === 0;

describe('parting words', () => {
  // Compounds are parted where their members meet, as Retskrivningsordbogen, § 15, has it.
  test.each([
    ['beskæftigelsesindsatsen', 'beskæftigelses-indsatsen'],
    ['Sygedagpengemodtagere', 'Syge-dagpenge-modtagere'],
    ['kontanthjælpen', 'kontant-hjælpen'],
    ['spørgeskemaundersøgelsen', 'spørge-skema-undersøgelsen'],
    ['ældreplejen', 'ældre-plejen'],
    ['arbejdsmarkedspolitik', 'arbejds-markeds-politik'],
  ])('%s is %s', (word, parted) => {
    expect(hyphenate(word).join('-')).toBe(parted);
  });

  test('leaves no fragment of fewer than four letters, and loses none', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aeiouyæøåbdfgklmnprstv'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(word, (one) => {
        const parts = hyphenate(one);
        expect(parts.join('')).toBe(one);
        if (parts.length > 1) {
          expect(parts[0]?.length).toBeGreaterThanOrEqual(4);
          expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });

  test('parts no word with a sign or a digit in it', () => {
    for (const word of ['2019-undersøgelsen', 'jobcenter/kommune', 'a1234567890'])
      expect(hyphenate(word)).toEqual([word]);
  });
});

describe.skipIf(!hasPdftotext)(`text taken out${hasPdftotext ? '' : ' (skipped: no pdftotext)'}`, () => {
  test('has its words whole, and no hyphen that the text has not', async () => {
    const words =
      'Beskæftigelsesindsatsen for kontanthjælpsmodtagere i Lolland-Falster er sammenlignet. '.repeat(12);
    const input = inputOf(documentOf([paragraph(words)], { draftMark: null, draftWord: null }));
    const layout = { ...theme.layout, align: 'justified', hyphenation: true } as const;
    const { bytes } = await writePdf({ ...input, theme: { ...theme, layout } });
    const text = (textOfPages(bytes) ?? []).join(' ');
    // pdftotext leaves soft hyphens out. Falster may stand on the next line.
    expect(text.match(/(?<!Lolland)-/gu)).toBeNull();
    expect(text.replaceAll(/[\s\u00ad]/gu, '')).toContain(words.replaceAll(' ', ''));
  });
});
