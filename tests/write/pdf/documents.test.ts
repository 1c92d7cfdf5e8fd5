import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Heading, Inline } from '../../../src/model/document.ts';
import { prove } from '../../../src/proof/proof.ts';
import { failures } from '../../../src/proof/verdict.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { sampleDocument } from '../sample-document.ts';
import { documentOf, inputOf, pagesOf, wordsOf } from './fixture.ts';

/** Blocks of every type from the sample, put together at random. */
const anyBlocks = fc.array(fc.constantFrom(...sampleDocument.blocks), { minLength: 1, maxLength: 12 });

describe('random documents', () => {
  test('are written', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        const { bytes, pages } = await writePdf(inputOf(documentOf(withOwnAnchors(blocks))));
        expect(bytes.length).toBeGreaterThan(1000);
        expect(pages.count).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('keep every point of PDF/UA but the claim, whatever their blocks and order', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        const { bytes } = await writePdf(inputOf(documentOf(withOwnAnchors(blocks))));
        const failed = failures(await prove(bytes), 'ua').map(({ number }) => number);
        // A block that comes twice has the same footnote twice.
        expect(failed.filter((number) => number !== '19-004')).toEqual(['06-002']);
      }),
      { numRuns: 20 },
    );
  });

  test('every heading shares its page with the start of what follows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom(2, 3, 4, 0)), { maxLength: 40 }),
        (parts) => {
          const blocks = parts.map(([words, level], at) => named(at, words, level as 0 | 2 | 3 | 4));
          const pages = wordsOf(pagesOf(documentOf(blocks)));
          const pageOf = (at: number): number => pages.findIndex((page) => page.includes(`b${at}`));
          parts.forEach(([, level], at) => {
            if (level !== 0 && at < parts.length - 1) expect(pageOf(at + 1)).toBe(pageOf(at));
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('no page ends with the first line of a paragraph or starts with its last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 5, maxLength: 40 }), (lengths) => {
        const pages = pagesOf(documentOf(lengths.map((words, at) => named(at, words, 0))));
        const lines = pages.map((page) =>
          page.placed.map(
            ({ piece }) =>
              wordsOf([{ sheet: 'upright', placed: [{ piece, y: 0 }] }])
                .flat()[0]
                ?.split('-')[0] ?? '',
          ),
        );
        lines.slice(1).forEach((page, at) => {
          const before = lines[at] ?? [];
          const parted = page[0];
          if (parted === undefined || before.at(-1) !== parted) return;
          expect(before.filter((line) => line === parted).length).toBeGreaterThan(1);
          expect(page.filter((line) => line === parted).length).toBeGreaterThan(1);
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** A heading or paragraph whose every line starts with its number. */
function named(at: number, words: number, level: 0 | Heading['level']): Block {
  const name = `b${at}`;
  const rest =
    level === 0 ? Array.from({ length: words }, () => `${name}-x${'y'.repeat(9)}`).join(' ') : 'titel';
  const children: readonly Inline[] = [{ type: 'text', text: `${name} ${rest}` }];
  if (level === 0) return { type: 'paragraph', role: 'body', children };
  return { type: 'heading', level, number: level === 4 ? null : '1.1', anchor: `anker-${at}`, children };
}

/** The same block may come twice: its anchors may not. */
function withOwnAnchors(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if ('anchor' in block) return { ...block, anchor: `${block.anchor}-${at}` };
    if (!('caption' in block)) return block;
    return { ...block, caption: { ...block.caption, anchor: `${block.caption.anchor}-${at}` } };
  });
}
