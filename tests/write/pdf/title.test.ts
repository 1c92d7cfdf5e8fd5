import { describe, expect, test } from 'vitest';
import type { Heading } from '../../../src/model/document.ts';
import { text } from '../sample-document.ts';
import { documentOf, pagesOf } from './fixture.ts';

function linesOf(title: string): readonly string[] {
  const heading: Heading = { type: 'heading', level: 2, number: null, anchor: 'a', children: text(title) };
  const [page] = pagesOf(documentOf([heading]));
  const items = page?.placed.flatMap(({ piece }) => piece.items) ?? [];
  return items.flatMap((item) =>
    item.type === 'line' ? [item.line.stretches.map((stretch) => stretch.text).join('')] : [],
  );
}

describe('a title', () => {
  test('does not leave its last word alone on a line', () => {
    const lines = linesOf('Lejernes tilfredshed med boligforholdene blandt kvinder');
    expect(lines.length).toBe(2);
    expect(lines[1]).toBe('blandt\u00a0kvinder');
  });

  test('parts no word to bring the last word company', () => {
    const word = 'boligforvaltningsmedindflydelsesgrad';
    expect(linesOf(`${word} tilfredshedsundersøgelsen`)).toEqual([word, 'tilfredshedsundersøgelsen']);
  });
});
