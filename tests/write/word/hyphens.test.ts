import { expect, test } from 'vitest';
import { paragraph, sampleDocument } from '../sample-document.ts';
import { written } from './given.ts';
import { opened } from './opened.ts';
import { all, words } from './xml.ts';

test('a hyphen at which no line may end is Word’s own; others stay what they are', async () => {
  const text = 'På 5 %-niveau viser en t-test af a‑kasser i Lolland-Falster og job- og boligform 3-værelses';
  const file = opened(await written({ ...sampleDocument, blocks: [paragraph(text)] }));
  expect(all(file.body, 'w:p').map(words)).toEqual([
    'På 5 %‑niveau viser en t‑test af a‑kasser i Lolland-Falster og job- og boligform 3‑værelses',
  ]);
  expect(all(file.body, 'w:noBreakHyphen')).toHaveLength(4);
});

test('a result stays with its figure, and what announces something with that', async () => {
  const blocks = [paragraph('Tre ting er værd at huske:'), paragraph('Ikke her.')];
  const file = opened(await written({ ...sampleDocument, blocks }));
  const kept = all(file.body, 'w:p').map((one) => all(one, 'w:keepNext').length);
  expect(kept).toEqual([1, 0]);
  const styles = all(file.xml.get('word/styles.xml') ?? file.body, 'w:style');
  const result = styles.find((one) => one.attributes['w:styleId'] === 'Kildetal-result');
  expect(result === undefined ? [] : all(result, 'w:keepNext')).toHaveLength(1);
});
