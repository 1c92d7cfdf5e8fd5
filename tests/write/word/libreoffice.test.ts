import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { plain, sampleDocument } from '../sample-document.ts';
import { written } from './given.ts';

const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync('which', [tool]).status !== 0);

test.skipIf(missing.length > 0)(
  `another program finds headings, captions and text in order${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kildetal-'));
    try {
      writeFileSync(join(folder, 'sample.docx'), await written());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'sample.docx')],
        { stdio: 'ignore' },
      );
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'sample.pdf'), '-'], {
        encoding: 'utf8',
      });
      const page = unspaced(text);
      // Past the contents, which name the headings, too.
      let at = page.indexOf(unspaced('Lidt over halvdelen'));
      expect(at).toBeGreaterThan(0);
      for (const sentence of sampleDocument.blocks.slice(4).flatMap(sentences)) {
        const found = page.indexOf(unspaced(sentence), at);
        expect(found, `${sentence} after …${page.slice(at, at + 80)}`).toBeGreaterThanOrEqual(at);
        at = found;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** Programs set spaces and tabs each in their own way. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What of a block stands on one line. */
function sentences(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [`${block.number === null ? '' : `${block.number} `}${plain(block.children)}`];
    case 'paragraph':
      return [plain(block.children).slice(0, 20).trim()].filter((words) => !words.includes('\u2011'));
    case 'figure':
    case 'table':
      return [
        ...(block.caption.finding === null ? [] : [plain(block.caption.finding)]),
        `${block.caption.label} ${plain(block.caption.title)}`,
      ];
    case 'box':
      return [block.title, ...block.blocks.flatMap(sentences)];
    default:
      return [];
  }
}
