import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { paragraph, text } from '../sample-document.ts';
import { documentOf, inputOf, theme } from './fixture.ts';

const chapter = (title: string): Block => ({
  type: 'chapter',
  number: null,
  label: null,
  title,
  anchor: title.toLowerCase(),
  part: 'front',
  base: [],
});
const words = 'Svarene er givet af de borgere, som er i kontakt med jobcentret. '.repeat(60);

describe('pages that are nearly empty', () => {
  test('are warned of with page, chapter and how much of them is filled', async () => {
    const blocks = [chapter('Forord'), paragraph(text('Kort.')), chapter('Metode'), paragraph(text(words))];
    const { warnings } = await writePdf(inputOf(documentOf(blocks)));
    expect(warnings.map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: 'page-thin', page: 1, chapter: 'Forord', percent: 10 },
    ]);
  });

  test('are not warned of where the theme has no limit', async () => {
    const input = inputOf(documentOf([chapter('Forord'), paragraph(text('Kort.'))]));
    const { warnings } = await writePdf({
      ...input,
      theme: { ...theme, layout: { ...theme.layout, thinPage: 0 } },
    });
    expect(warnings).toEqual([]);
  });

  test('are not warned of before the first chapter, where contents stand', async () => {
    const blocks = [paragraph(text('Kort.')), chapter('Metode'), paragraph(text(words))];
    const { warnings, pages } = await writePdf(inputOf(documentOf(blocks)));
    expect(pages.count).toBeGreaterThan(1);
    expect(warnings).toEqual([]);
  });
});
