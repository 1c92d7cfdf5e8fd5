import { describe, expect, test } from 'vitest';
import type { Block, ContentsEntry, Heading } from '../../../../src/model/document.ts';
import { openPdf } from '../../../../src/proof/file.ts';
import { textAt } from '../../../../src/proof/object.ts';
import { openFaces } from '../../../../src/write/pdf/faces.ts';
import { lookOf, runsOf } from '../../../../src/write/pdf/inline.ts';
import { breakLines } from '../../../../src/write/pdf/line.ts';
import { writePdf } from '../../../../src/write/pdf/pdf.ts';
import { headingRoles } from '../../../../src/write/pdf/tags/heading-roles.ts';
import { cell, paragraph, row, sampleDocument, text } from '../../sample-document.ts';
import { documentOf, fonts, inputOf, measuringPdf, theme } from '../fixture.ts';
import { elementsOf, outlineOf } from './outline.ts';

function blockOf<T extends Block['type']>(type: T): Extract<Block, { type: T }> {
  const found = sampleDocument.blocks.find((block) => block.type === type);
  if (found === undefined) throw new Error(`The sample has no ${type}.`);
  return found as Extract<Block, { type: T }>;
}

function heading(level: Heading['level']): Heading {
  return { type: 'heading', level, number: null, anchor: `a${level}`, children: text('Overskrift') };
}

function entry(level: ContentsEntry['level'], title: string): ContentsEntry {
  return { level, number: null, title, anchor: 'nowhere' };
}

const chapter = blockOf('chapter');
const pdf = measuringPdf();

describe('levels of headings', () => {
  test('none is skipped, and headings of one look under one heading are of one level', () => {
    const blocks = [4, 4, 2, 4, 3, 4, 2, 3].map((level) => heading(level as Heading['level']));
    const roles = headingRoles([chapter, ...blocks]);
    expect([chapter, ...blocks].map((block) => roles.get(block))).toEqual([
      'H1',
      'H2',
      'H2',
      'H2',
      'H3',
      'H3',
      'H4',
      'H2',
      'H3',
    ]);
  });

  test('the first is of the first level, whatever it looks like', () => {
    const first = heading(3);
    expect(headingRoles([first]).get(first)).toBe('H1');
  });
});

describe('the structure of a block', () => {
  test('a list: labels and bodies, lists within them', async () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      items: [
        [paragraph('et')],
        [paragraph('to'), { type: 'list', ordered: true, items: [[paragraph('a')]] }],
      ],
    };
    expect(await outlineOf(documentOf([list]))).toBe(
      'L(LI(Lbl LBody(P)) LI(Lbl LBody(P L(LI(Lbl LBody(P))))))',
    );
  });

  test('contents: entries of a lower level are a list within the list, after their chapter', async () => {
    const contents: Block = {
      type: 'contents',
      title: 'Indhold',
      anchor: 'indhold',
      entries: [entry(1, 'A'), entry(2, 'A a'), entry(2, 'A b'), entry(1, 'B'), entry(2, 'B a')],
    };
    const item = 'TOCI(Reference(Link))';
    expect(await outlineOf(documentOf([contents]))).toBe(
      `H1 TOC(${item} TOC(${item} ${item}) ${item} TOC(${item}))`,
    );
  });

  test('a table: caption, head and body, heads of rows and of groups of rows, notes after it', async () => {
    const table: Block = {
      ...blockOf('table'),
      columns: [
        { align: 'left', width: null },
        { align: 'right', width: 60 },
        { align: 'right', width: 60 },
      ],
      head: [
        [cell(''), cell('Begge', { span: 2 })],
        [cell('Svar'), cell('n'), cell('%')],
      ],
      rows: [
        { role: 'group', cells: [cell('Højhuse', { span: 3 })] },
        row('row', 'Ja', '1', ''),
        row('total', 'I alt', '1', '100'),
      ],
    };
    const outline = await outlineOf(documentOf([table]));
    expect(outline).toMatch(
      /^Table\(Caption\(P( P)+\) THead\(TR\(TH TH\) TR\(TH TH TH\)\) TBody\(TR\(TH\) TR\(TH TD TD\) TR\(TH TD TD\)\)\) P/,
    );
    const heads = (await elementsOf(documentOf([table]))).filter(({ role }) => role === 'TH');
    const told = heads.map(({ attributes }) =>
      [attributes.get('Table.Scope'), attributes.get('Table.ColSpan')].map(
        (value) => value?.toString() ?? '',
      ),
    );
    expect(told).toEqual([
      ['/Column', ''],
      ['/Column', '2'],
      ['/Column', ''],
      ['/Column', ''],
      ['/Column', ''],
      ['/Column', '3'],
      ['/Row', ''],
      ['/Row', ''],
    ]);
  });

  test('a figure: words, place on the page, caption within it', async () => {
    const block = blockOf('figure');
    const elements = await elementsOf(documentOf([block]));
    const figure = elements.find(({ role }) => role === 'Figure');
    expect(figure?.alt).toBe(block.alt);
    expect(figure?.children.map(({ role }) => role)).toEqual(['Caption']);
    expect(figure?.numbers.length).toBe(1);
    const box = figure?.attributes.get('Layout.BBox')?.toString() ?? '';
    const [left = 0, bottom = 0, right = 0, top = 0] = box.match(/[\d.]+/g)?.map(Number) ?? [];
    expect(right - left).toBeGreaterThan(100);
    expect(top - bottom).toBeGreaterThan(50);
  });

  test('a footnote follows the paragraph of its number, which leads to it', async () => {
    const noted = paragraph([
      ...text('Omtalt'),
      { type: 'note', number: 7, children: text('Noten.') },
      ...text(' og mere.'),
    ]);
    expect(await outlineOf(documentOf([noted, paragraph('Efter')]))).toBe('P(Reference(Link)) Note(Lbl) P');
    const note = (await elementsOf(documentOf([noted]))).find(({ role }) => role === 'Note');
    expect(note?.id).toBe('note:7');
  });

  test('a footnote of a cell stays in the cell', async () => {
    const noted = { ...cell('x'), children: [{ type: 'note', number: 1, children: text('Note.') } as const] };
    const table: Block = {
      ...blockOf('table'),
      columns: [{ align: 'left', width: null }],
      head: [[cell('Svar')]],
      rows: [{ role: 'row', cells: [noted] }],
    };
    expect(await outlineOf(documentOf([table]))).toContain('TBody(TR(TH(Reference(Link) Note(Lbl))))');
  });

  test('a quote, a box and a question', async () => {
    expect(await outlineOf(documentOf([blockOf('quote')]))).toBe('BlockQuote(P P)');
    expect(await outlineOf(documentOf([blockOf('box')]))).toMatch(/^Div\(P P/);
    expect(await outlineOf(documentOf([blockOf('question')]))).toMatch(
      /^P( P)* L\(LI\(LBody\)( LI\(LBody\))*\)/,
    );
  });
});

describe('links', () => {
  const long = 'et link med så mange ord, at det fylder flere linjer på siden, hvad der end står før det ';
  const linked = paragraph([
    ...text('Her er '),
    { type: 'link', url: 'https://example.org/', children: text(long.repeat(3).trim()) },
    ...text('.'),
  ]);

  test('one over several lines is one annotation, which says where it leads and covers each line', async () => {
    const file = await openPdf((await writePdf(inputOf(documentOf([linked])))).bytes);
    const [annotation, ...others] = file.pages.flatMap(({ annotations }) => annotations);
    expect(others).toEqual([]);
    expect(textAt(annotation ?? null, 'Contents')).toBe(long.repeat(3).trim());
    const quads =
      /\/QuadPoints \[([^\]]*)\]/
        .exec(annotation?.toString() ?? '')?.[1]
        ?.trim()
        .split(/\s+/) ?? [];
    expect(quads.length % 8).toBe(0);
    expect(quads.length / 8).toBeGreaterThan(2);
  });
});

test('the head of a table is in the structure once, on however many pages it stands', async () => {
  const rows = Array.from({ length: 150 }, (_, at) => row('row', `Række ${at}`, '1'));
  const columns = [
    { align: 'left', width: null },
    { align: 'right', width: 60 },
  ] as const;
  const table: Block = { ...blockOf('table'), columns, head: [[cell('Svar'), cell('n')]], rows };
  const file = await openPdf((await writePdf(inputOf(documentOf([table])))).bytes);
  expect(file.pages.length).toBeGreaterThan(2);
  const heads = file.tree.all.filter(({ parent }) => parent?.parent?.role === 'THead');
  expect(heads.map(({ numbers }) => numbers.length)).toEqual([1, 1]);
});

test('a line ends with a space, unless it ends within a word', () => {
  const faces = openFaces(fonts, pdf);
  const runs = runsOf(text('Lolland-Falster er to øer'), lookOf(theme.styles.body), null, () => '1');
  const lines = breakLines(runs, { width: 50 }, { faces, document: pdf, hyphenate: (word) => [word] });
  const told = lines.map(({ stretches, parted }) => [stretches.map((one) => one.text).join(''), parted]);
  expect(told[0]).toEqual(['Lolland-', true]);
  expect(told.slice(1).every(([, parted]) => parted === false)).toBe(true);
});
