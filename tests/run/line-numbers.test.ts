import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { all } from '../../src/proof/word/element.ts';
import { mainPart, openWord } from '../../src/proof/word/package.ts';
import { readPages } from '../proof/layout/read-pages.ts';
import { housing } from '../support/paths.ts';
import { folder, kildetal } from '../support/program.ts';

test('--line-numbers numbers the lines of both documents, though the theme does without', async () => {
  const out = folder();
  try {
    expect(kildetal(['build', housing, '--line-numbers', '--out', out]).status).toBe(0);
    const word = openWord(readFileSync(join(out, 'rapport.docx'))).xml.get(mainPart);
    expect(word === undefined ? 0 : all(word, 'w:lnNumType').length).toBeGreaterThan(5);
    const { shown } = await readPages(readFileSync(join(out, 'rapport.pdf')));
    const left = Math.min(...shown.filter(({ artifact }) => artifact === 'Footer').map(({ x }) => x));
    const numbers = shown.filter(
      ({ artifact, x, text }) => artifact === 'Layout' && x < left && /^\d+$/.test(text.trim()),
    );
    expect(numbers.length).toBeGreaterThan(100);
  } finally {
    rmSync(out, { recursive: true });
  }
});
