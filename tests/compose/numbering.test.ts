import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { chapterOf, faultsOf, sentence, type Written, words, written } from './written.ts';

const report: Written = {
  chapters: {
    forord: '# Forord\n\n## Tak\n\nSe {{ref "chapter/a"}}, {{ref "chapter/forord"}} og {{ref "chapter/b"}}.',
    indhold: '# Det står der\n\n{{contents}}',
    a: '# Første\n\n{{chapter-contents}}\n\n## Et\n\n### Et et\n\n### Et to\n\n## To\n\n### To et',
    b: '# Anden\n\n## Et\n\n{{table "tests"}}\n\nOg {{cap (ref "table/tests/2020/alle")}}.',
    bilag: '# Skema\n\n## Et\n\n#### Lille\n\n{{table "tests"}}\n\n{{table "tests"}}',
  },
  plan: [
    chapterOf('forord', { part: 'front' }),
    chapterOf('indhold', { part: 'front' }),
    chapterOf('a'),
    chapterOf('b'),
    chapterOf('bilag', { part: 'appendix' }),
  ],
};

function blocks(): readonly Block[] {
  return written(report).value.document.blocks;
}

function of<T extends Block['type']>(type: T): readonly Extract<Block, { type: T }>[] {
  return blocks().filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

describe('numbers', () => {
  test('of chapters: none in front, then 1, 2, then A', () => {
    expect(of('chapter').map(({ number, label, part }) => [number, label, part])).toEqual([
      [null, null, 'front'],
      ['1', '1', 'chapter'],
      ['2', '2', 'chapter'],
      ['A', 'Bilag A', 'appendix'],
    ]);
  });

  test('of sections: within their chapter, none in front matter and on the lowest level', () => {
    expect(of('heading').map(({ level, number }) => [level, number])).toEqual([
      [2, null],
      [2, '1.1'],
      [3, '1.1.1'],
      [3, '1.1.2'],
      [2, '1.2'],
      [3, '1.2.1'],
      [2, '2.1'],
      [2, 'A.1'],
      [4, null],
    ]);
  });

  test('of tables: within their chapter', () => {
    expect(
      of('table').map(({ caption: { label, word, chapter, sequence } }) => [label, word, chapter, sequence]),
    ).toEqual([
      ['Tabel\u00a02.1', 'Tabel', '2', 1],
      ['Tabel\u00a0A.1', 'Tabel', 'A', 1],
      ['Tabel\u00a0A.2', 'Tabel', 'A', 2],
    ]);
  });

  test('appendices go on after Z', () => {
    const names = Array.from({ length: 28 }, (_, index) => `b${index}`);
    const { document } = written({
      chapters: Object.fromEntries(names.map((name) => [name, '# X'])),
      plan: names.map((name) => chapterOf(name, { part: 'appendix' })),
    }).value;
    const labels = document.blocks.map((block) => (block.type === 'chapter' ? block.number : ''));
    expect(labels.slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
  });

  test('anchors are told apart, ASCII, and short enough for Word', () => {
    const long = 'Æblegrød og ølsuppe til de ældre, som ikke har råd til andet';
    const { document } = written(`## ${long}\n\n#### ${long}\n\n#### ${long}\n\n#### 3`).value;
    const anchors = document.blocks.map((block) => ('anchor' in block ? block.anchor : ''));
    expect(anchors).toEqual([
      'kapitel-1',
      'afsnit-1-1',
      'aeblegroed-og-oelsuppe-til-de-aeldre-som',
      'aeblegroed-og-oelsuppe-til-de-aeldre-s-2',
      'a-3',
    ]);
  });
});

describe('contents', () => {
  test('show chapters and the sections of numbered ones', () => {
    const [contents] = of('contents');
    expect(contents?.title).toBe('Det står der');
    expect(contents?.entries.map(({ level, number, title }) => [level, number, title])).toEqual([
      [1, null, 'Forord'],
      [1, '1', 'Første'],
      [2, '1.1', 'Et'],
      [3, '1.1.1', 'Et et'],
      [3, '1.1.2', 'Et to'],
      [2, '1.2', 'To'],
      [3, '1.2.1', 'To et'],
      [1, '2', 'Anden'],
      [2, '2.1', 'Et'],
      [1, 'Bilag A', 'Skema'],
    ]);
  });

  test('every entry leads to something in the document', () => {
    const anchors = new Set(blocks().map((block) => ('anchor' in block ? block.anchor : '')));
    for (const { anchor } of of('contents')[0]?.entries ?? []) expect(anchors).toContain(anchor);
  });

  test('of a chapter show its own sections', () => {
    expect(of('chapter-contents')[0]?.entries.map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });
});

describe('references', () => {
  test('forwards, backwards and to front matter, in words and with an anchor', () => {
    const [paragraph] = of('paragraph');
    expect(words(paragraph?.children ?? [])).toBe('Se kapitel\u00a01, »Forord« og kapitel\u00a02.');
    expect(paragraph?.children[1]).toEqual({
      type: 'reference',
      anchor: 'kapitel-1',
      text: 'kapitel\u00a01',
    });
  });

  test('begin with a capital where a sentence does', () => {
    expect(words(of('paragraph')[1]?.children ?? [])).toBe('Og Tabel\u00a02.1.');
  });

  test('to a chapter that comes once a group', () => {
    const { document } = written({
      chapters: { gruppe: '# {{cap group.plural}}\n\nSe {{ref "chapter/gruppe/nye"}}.' },
      plan: [chapterOf('gruppe', { each: 'group' })],
    }).value;
    const titles = document.blocks.flatMap((block) => (block.type === 'chapter' ? [block.title] : []));
    expect(titles).toEqual(['Unge', 'Ældre', 'Nye']);
    const [, paragraph] = document.blocks;
    expect(paragraph?.type === 'paragraph' && words(paragraph.children)).toBe('Se kapitel\u00a03.');
  });

  test('to what is not there is a fault', () => {
    expect(faultsOf('Se {{ref "figure/stack/2020/alle/x"}}.')).toEqual(['reference-unknown one.md:3:4']);
  });
});

describe('the plan of a publication', () => {
  const once = { chapters: { a: '# {{item.topic}}', b: '# {{scope}}' } };
  const titles = (one: Written) =>
    written(one).value.document.blocks.map((block) => (block.type === 'chapter' ? block.title : ''));

  test('each: item, each: subgroup', () => {
    expect(titles({ ...once, plan: [chapterOf('a', { each: 'item' })] })).toEqual(['Samtalerne', 'Planen']);
    expect(titles({ ...once, plan: [chapterOf('b', { each: 'subgroup' })] })).toEqual([
      'unge.by',
      'unge.land',
    ]);
  });

  test('each: group, when: subgroups is about the groups that have some', () => {
    expect(titles({ ...once, plan: [chapterOf('b', { each: 'group', when: ['subgroups'] })] })).toEqual([
      'unge',
    ]);
  });

  test.each([
    ['waves', false],
    ['population', false],
    ['openAnswers', false],
    ['subgroups', true],
    ['twoGroups', true],
  ] as const)('when: %s', (when, is) => {
    expect(titles({ ...once, plan: [chapterOf('b', { when: [when] })] })).toEqual(is ? ['alle'] : []);
  });

  test('a chapter without a template is a fault', () => {
    expect(faultsOf({ chapters: {}, plan: [chapterOf('x')] })).toEqual([
      'template-missing undefined:undefined:undefined',
    ]);
  });

  test('a chapter without a title, or with something before it, is a fault', () => {
    expect(faultsOf({ chapters: { x: 'Tekst' } })).toEqual([
      'chapter-title-missing x.md:undefined:undefined',
    ]);
    expect(faultsOf({ chapters: { x: 'Tekst\n\n# Titel' } })).toEqual([
      'chapter-title-late x.md:undefined:undefined',
    ]);
  });

  test('a result in a title is a fault: titles hold from year to year', () => {
    expect(faultsOf({ chapters: { x: '# {{n "count/2020/alle"}} svar' } })).toEqual([
      'chapter-title-number x.md:1:1',
    ]);
  });
});

describe('prose of the study', () => {
  test('is demoted to its place, and what follows goes on where it was', () => {
    const { document } = written({
      chapter: '## A\n\n{{text "prosa"}}\n\n### B\n\n## C',
      texts: { prosa: '# P\n\nNoget.\n\n## Q' },
    }).value;
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.number, block.level]] : [],
    );
    expect(headings).toEqual([
      ['1.1', 2],
      ['1.1.1', 3],
      [null, 4],
      ['1.1.2', 3],
      ['1.2', 2],
    ]);
  });

  test('may be a whole chapter', () => {
    const { document } = written({
      chapters: { a: '{{text "a"}}' },
      texts: { a: '# Forord\n\n## Tak' },
    }).value;
    expect(document.blocks).toMatchObject([
      { type: 'chapter', title: 'Forord' },
      { type: 'heading', level: 2 },
    ]);
  });

  test('fills its names where it stands, and tells its own file', () => {
    const prose = { chapter: '{{text "a/b"}}', texts: { 'a/b': 'Om {{study.title}}.' } };
    expect(sentence(prose)).toBe('Om Prøven 2020.');
    expect(faultsOf({ ...prose, texts: { 'a/b': 'Om {{x}}.' } })).toEqual([
      'template-unknown-name text/a/b.md:1:6',
    ]);
  });

  test('that is missing is a visible mark in a draft, with a warning', () => {
    const outcome = written({ chapter: 'A\n\n{{text "unge/samtale"}}', status: 'draft' });
    expect(outcome.value.document.blocks[2]).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'missing', text: '[Her mangler teksten unge/samtale]' }],
    });
    expect(outcome.warnings.map(({ code, place }) => [code, place?.line])).toEqual([['text-missing', 5]]);
  });

  test('can be asked for', () => {
    const chapter = '{{#if (has "text/a")}}{{text "a"}}{{else}}Ingen.{{/if}}';
    expect(sentence({ chapter })).toBe('Ingen.');
    expect(sentence({ chapter, texts: { a: 'Her.' } })).toBe('Her.');
  });
});

describe('draft and final', () => {
  test('a draft says so with its date, a final build does not', () => {
    expect(written({ chapter: 'x', status: 'draft' }).value.document.draftMark).toBe(
      'Udkast · 22.\u00a0november 2020',
    );
    expect(written({ chapter: 'x' }).value.document.draftMark).toBeNull();
  });
});
