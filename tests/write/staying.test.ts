import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { announcementIn, stayingBlocks } from '../../src/write/staying.ts';
import { paragraph, sampleDocument, text } from './sample-document.ts';

const blockOf = (type: Block['type']): Block => {
  const found = sampleDocument.blocks.find((block) => block.type === type);
  if (found === undefined) throw new Error(`The sample has no ${type}.`);
  return found;
};
const [heading, table, figure] = [blockOf('heading'), blockOf('table'), blockOf('figure')];
const quote = (): Block => ({ type: 'quote', children: text('citat'), source: text('kilde') });

function staying(blocks: readonly Block[]): readonly (string | undefined)[] {
  const found = stayingBlocks(blocks);
  return blocks.map((block) => found.get(block));
}

describe('what stays with the next block', () => {
  test('of several quotes the last two', () => {
    const four = [paragraph('tekst'), quote(), quote(), quote(), quote(), paragraph('tekst')];
    expect(staying(four)).toEqual(['end', undefined, undefined, 'end', undefined, undefined]);
    expect(staying([paragraph('tekst'), quote(), quote()])).toEqual(['end', 'end', undefined]);
    expect(staying([paragraph('tekst'), quote(), paragraph('tekst')])).toEqual(['end', undefined, undefined]);
  });

  test('one paragraph or two between a heading and a table, not three', () => {
    const [one, two, three] = [paragraph('1'), paragraph('2'), paragraph('3')];
    expect(staying([heading, one, table])).toEqual([undefined, 'whole', undefined]);
    expect(staying([heading, one, two, table])).toEqual([undefined, 'whole', 'whole', undefined]);
    expect(staying([heading, one, two, three, table]).filter((stays) => stays !== undefined)).toEqual([]);
  });

  test('text that stands below no heading announces no table, and none announces a figure', () => {
    expect(announcementIn([table, paragraph('1')])).toEqual([]);
    expect(announcementIn([paragraph('1')])).toEqual([]);
    expect(announcementIn([heading])).toEqual([]);
    expect(staying([heading, paragraph('1'), figure])).toEqual([undefined, undefined, undefined]);
  });
});
