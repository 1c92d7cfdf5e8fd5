import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, sentence, written } from '../written.ts';

/** Data never meet the Markdown parser: whatever a value holds, it stands in the document as it is. */
describe('a value stands as it is', () => {
  const values = [
    '*a* {{b}} <b>',
    '# ikke en overskrift',
    '- ikke en liste',
    '1. heller ikke',
    '| a | b |',
    '[a](javascript:alert(1))',
    '![billede](x.png)',
    '&amp; &lt; \\* `kode`',
    '> citat',
    '    rykket ind',
    'Note[^1]',
    '<script>',
    '{{> hemmelig}}',
    '\uE0000\uE001',
    '**',
    '3 4 5',
  ];
  test.each(values)('%j', (title) => {
    expect(sentence({ chapter: 'Før {{study.title}} efter.', study: { title } })).toBe(`Før ${title} efter.`);
  });

  test.each(values)('%j in a heading, a list, a table of contents and in bold', (title) => {
    const blocks = blocksOf({
      chapter: '{{chapter-contents}}\n\n## {{study.title}}\n\n- **{{study.title}}**\n\n{{study.title}}',
      study: { title },
    });
    expect(blocks[0]).toMatchObject({ entries: [{ title }] });
    expect(blocks[1]).toMatchObject({ type: 'heading', children: [{ type: 'text', text: title }] });
    const strong = { type: 'strong', children: [{ type: 'text', text: title }] };
    expect(blocks[2]).toMatchObject({ type: 'list', items: [[{ children: [strong] }]] });
    expect(blocks[3]).toMatchObject({ type: 'paragraph', children: [{ type: 'text', text: title }] });
  });

  test('any text at all, anywhere in a sentence', () => {
    const plain = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(plain, (title) => {
        const text = sentence({ chapter: 'x{{study.title}}x **{{study.title}}**', study: { title } });
        expect(text).toBe(`x${title}x ${title}`);
      }),
      { numRuns: 300 },
    );
  });

  test('a value in the address of a link is its words, and no other scheme than a link has', () => {
    const study = { contact: 'https://kk.dk/a?b=1' };
    const [paragraph] = blocksOf({ chapter: '[her]({{study.contact}})', study });
    expect(paragraph).toMatchObject({ children: [{ type: 'link', url: 'https://kk.dk/a?b=1' }] });
    const bad = { chapter: '[her]({{study.contact}})', study: { contact: 'javascript:alert(1)' } };
    expect(() => written(bad)).toThrow('link-refused');
  });
});
