import { expect, test } from 'vitest';
import { paragraph, sampleDocument, text } from '../sample-document.ts';
import { written } from './given.ts';
import { opened } from './opened.ts';
import { all, child, isOn, words } from './xml.ts';

test('a paragraph above a quote stays with it, another one does not', async () => {
  const quote = { type: 'quote', children: text('citat'), source: text('kilde') } as const;
  const blocks = [paragraph('først'), paragraph('dernæst'), quote, paragraph('sidst')];
  const { body } = opened(await written({ ...sampleDocument, blocks }));
  const kept = all(body, 'w:p').filter((one) => isOn(child(one, 'w:pPr'), 'w:keepNext'));
  expect(kept.map(words)).toEqual(['dernæst', 'citat']);
});

test('the last two of several quotes stay together, their sources with them', async () => {
  const quotes = ['et', 'to', 'tre'].map(
    (name) => ({ type: 'quote', children: text(name), source: text(`kilde ${name}`) }) as const,
  );
  const { body } = opened(await written({ ...sampleDocument, blocks: [...quotes, paragraph('sidst')] }));
  const kept = all(body, 'w:p').filter((one) => isOn(child(one, 'w:pPr'), 'w:keepNext'));
  expect(kept.map(words)).toEqual(['et', 'to', 'kilde to', 'tre']);
});
