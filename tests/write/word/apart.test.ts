import { Paragraph, type Table } from 'docx';
import { expect, test } from 'vitest';
import { apart } from '../../../src/write/word/apart.ts';
import { space } from '../../../src/write/word/space.ts';
import { written } from './given.ts';
import { opened } from './opened.ts';
import { all, child, val } from './xml.ts';

const styles = {
  paragraphStyles: [
    { id: 'Text', paragraph: { spacing: { after: 150 } } },
    { id: 'Heading', paragraph: { spacing: { before: 600, after: 100 } } },
    { id: 'Close', paragraph: { spacing: { before: 40 } } },
  ],
};

/** Space above and below each paragraph as it is left, in twips; styles' own where nothing is said. */
function left(...children: (Paragraph | Table)[]) {
  return apart(children, styles).map((one) => (one instanceof Paragraph ? one.options.spacing : 'table'));
}

const styled = (style: string) => new Paragraph({ style, text: style });

test('of two spaces between paragraphs only the larger is left', () => {
  expect(left(styled('Text'), styled('Heading'), styled('Close'))).toEqual([
    { after: 0 },
    undefined,
    { before: 0 },
  ]);
  expect(left(styled('Text'), styled('Text'))).toEqual([undefined, undefined]);
});

test('space beside a table takes up that of the paragraphs beside it, and its like', () => {
  const line = (height: number) => expect.objectContaining({ line: height * 20 });
  expect(left(styled('Text'), space(15))).toEqual([{ after: 0 }, line(15)]);
  expect(left(styled('Text'), space(3))).toEqual([{ after: 0 }, line(7.5)]);
  expect(left(space(15), styled('Heading'))).toEqual([line(30), { before: 0 }]);
  expect(left(space(15), space(20))).toEqual([line(20)]);
});

test('in the sample no two spaces meet', async () => {
  const file = opened(await written());
  const defined = new Map(
    all(file.xml.get('word/styles.xml') ?? file.body, 'w:style').map((one) => [
      one.attributes['w:styleId'],
      child(child(one, 'w:pPr'), 'w:spacing')?.attributes ?? {},
    ]),
  );
  const paragraphs = child(file.body, 'w:body')?.children ?? [];
  const spaces = paragraphs.map((one) => {
    const properties = typeof one === 'string' ? undefined : child(one, 'w:pPr');
    const own = child(properties, 'w:spacing')?.attributes ?? {};
    const all = { ...defined.get(val(properties, 'w:pStyle')), ...own };
    // What ends a section is followed by a new page.
    const last = child(properties, 'w:sectPr') !== undefined;
    return { before: Number(all['w:before'] ?? 0), after: last ? 0 : Number(all['w:after'] ?? 0) };
  });
  const meeting = spaces.filter((one, at) => one.after > 0 && (spaces[at + 1]?.before ?? 0) > 0);
  expect(spaces.length).toBeGreaterThan(100);
  expect(meeting).toEqual([]);
});
