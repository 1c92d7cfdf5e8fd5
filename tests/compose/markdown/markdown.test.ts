import { describe, expect, test } from 'vitest';
import { blocksOf, faultsOf, thrown, type Written, words, written } from '../written.ts';

describe('Markdown that chapters do not use is a fault where it stands', () => {
  test.each<[string, string, readonly string[]]>([
    ['a block of HTML', '<div>x</div>', ['markdown-html one.md:3:1']],
    ['HTML within a sentence', 'Et <b>ord', ['markdown-html one.md:3:4']],
    ['an HTML comment', 'a\n\n<!-- x -->', ['markdown-html one.md:5:1']],
    ['indented code', 'a\n\n    Indrykket', ['markdown-code one.md:5:1']],
    ['fenced code', 'a\n\n```\nx\n```', ['markdown-code one.md:5:1']],
    ['code within a sentence', 'Et `ord`', ['markdown-code one.md:3:4']],
    ['a heading underlined by =', 'Overskrift\n===', ['markdown-setext one.md:3:1']],
    ['a heading underlined by -', 'a\n\nOverskrift\n---', ['markdown-setext one.md:5:1']],
    ['a bare address', 'Se <https://kk.dk>', ['markdown-autolink one.md:3:4']],
    ['a footnote label', 'Ord[^1] og mere', ['markdown-footnote one.md:3:1']],
    [
      'a footnote with its text',
      'Ord[^n]\n\n[^n]: Tekst',
      ['markdown-reference one.md:3:4', 'markdown-reference one.md:5:1'],
    ],
    ['a picture', 'Se ![x](y.png)', ['markdown-image one.md:3:4']],
    [
      'a link by reference',
      'Se [x][y]\n\n[y]: https://kk.dk',
      ['markdown-reference one.md:3:4', 'markdown-reference one.md:5:1'],
    ],
    ['a rule', 'a\n\n***', ['markdown-rule one.md:5:1']],
    ['a forced line break', 'a  \nb', ['markdown-break one.md:3:2']],
    ['a bare table', '| a | b |\n|---|---|\n| c | d |', ['markdown-table-bare one.md:3:1']],
    ['a link to a file', '[x](file:///etc/passwd)', ['link-refused one.md:3:1']],
    ['a skipped level', '### For dybt', ['heading-skipped one.md:3:1']],
    ['a level too deep', '## A\n\n##### For dybt', ['heading-too-deep one.md:5:1']],
    ['a second title', 'a\n\n# Igen', ['chapter-title-twice one.md:5:1']],
    ['a heading in a list', '- # A', ['heading-in-block one.md:3:3']],
    ['a heading in a box', '{{#box title="x"}}\n## A\n{{/box}}', ['heading-in-block one.md:4:1']],
    ['a list in a quote', '> - a', ['block-only-text one.md:3:3']],
    ['a list in a note', 'x{{#note}}\n- a\n{{/note}}', ['block-only-text one.md:4:1']],
  ])('%s', (_, template, expected) => {
    expect(faultsOf(template)).toEqual(expected);
  });

  test('a place is told after values, loops and partials have moved everything', () => {
    const chapter = '{{study.title}} {{#each groups}}{{plural}}, {{/each}}og\n{{> del}}\nso <b>';
    const found = faultsOf({ chapter, partials: { del: 'langt\nog {{study.title}} <i>\n' } });
    expect(found).toEqual(['markdown-html partials/del.md:2:20', 'markdown-html one.md:5:4']);
  });

  test('a place is told within a block and within prose', () => {
    const chapter = '{{#box title="x"}}\nGodt.\n\nHer er <b>\n{{/box}}\n\n{{text "a"}}';
    expect(faultsOf({ chapter, texts: { a: '\n\n  Og <i>' } })).toEqual([
      'markdown-html one.md:6:8',
      'markdown-html text/a.md:3:6',
    ]);
  });
});

describe('Markdown that chapters use', () => {
  test('emphasis, strong and links', () => {
    const [paragraph] = blocksOf('*a* **b** [c](https://kk.dk)');
    expect(paragraph).toEqual({
      type: 'paragraph',
      role: 'body',
      children: [
        { type: 'emphasis', children: [{ type: 'text', text: 'a' }] },
        { type: 'text', text: ' ' },
        { type: 'strong', children: [{ type: 'text', text: 'b' }] },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'https://kk.dk', children: [{ type: 'text', text: 'c' }] },
      ],
    });
  });

  test('lists within lists, numbered and not', () => {
    const [list] = blocksOf('- a\n  1. b\n  2. c');
    expect(list).toMatchObject({ type: 'list', ordered: false });
    expect(list).toMatchObject({ items: [[{ type: 'paragraph' }, { type: 'list', ordered: true }]] });
  });

  test('quotes, with and without their source', () => {
    const [plain, sourced] = blocksOf('> De hører 3 gange.\n\n{{#quote source="Borger"}}Ja, 4.{{/quote}}');
    expect(plain).toMatchObject({ type: 'quote', source: [] });
    const [marked] = blocksOf('> »Ja,« sagde de.');
    expect(marked).toMatchObject({ children: [{ text: '»Ja,« sagde de.' }] });
    expect(sourced).toMatchObject({
      type: 'quote',
      source: [{ text: 'Borger' }],
      children: [{ text: '»' }, { text: 'Ja, 4.' }, { text: '«' }],
    });
  });

  test('lines of a paragraph are one line', () => {
    const [paragraph] = blocksOf('a\nb');
    expect(paragraph).toMatchObject({ children: [{ text: 'a b' }] });
  });

  test('the small heading without a number may stand anywhere', () => {
    const blocks = blocksOf('#### Kort fortalt\n\n## A\n\n#### B\n\n### C');
    expect(blocks.map((block) => (block.type === 'heading' ? block.number : block.type))).toEqual([
      null,
      '1.1',
      null,
      '1.1.1',
    ]);
  });
});

describe('a block stands alone in its paragraph', () => {
  test('else the fault points at it', () => {
    expect(faultsOf('Se her:\nog {{contents}}')).toEqual(['block-not-alone one.md:4:4']);
  });

  test.each<[string, string | Written]>([
    ['beside text', 'Se {{contents}}'],
    ['before text', '{{contents}}\nog mere'],
    ['in a heading', '## {{contents}}'],
    ['in a note', 'x{{#note}}{{contents}}{{/note}}'],
    ['prose beside text', { chapter: 'Se {{text "a"}}', texts: { a: 'Prosa' } }],
  ])('%s', (_, template) => {
    expect(thrown(template).map(({ code }) => code)).toEqual(['block-not-alone']);
  });

  test('alone, or beside nothing but other blocks', () => {
    const blocks = blocksOf({ chapter: '{{text "a"}}\n{{text "a"}}', texts: { a: 'Prosa\n\nMere\n' } });
    expect(blocks).toHaveLength(4);
  });
});

describe('digits typed in prose', () => {
  const typed = (chapter: string) => faultsOf({ chapter });

  test('are a fault in a final build, at their column', () => {
    expect(typed('Der kom **54** af 1.240 og 3,5.')).toEqual([
      'digits-typed one.md:3:11',
      'digits-typed one.md:3:19',
      'digits-typed one.md:3:28',
    ]);
  });

  test('are a warning in a draft', () => {
    const outcome = written({ chapter: 'Der kom 54.', status: 'draft' });
    expect(outcome.warnings.map(({ code, values }) => [code, values['digits']])).toEqual([
      ['digits-typed', '54'],
    ]);
  });

  test('are looked for in lists, boxes, notes and the prose of the study', () => {
    const chapter = '- 11 a\n\n{{#box title="x"}}12 b{{/box}}\n\nc{{#note}}13{{/note}}\n\n{{text "a"}}';
    const found = thrown({ chapter, texts: { a: 'Og 14.' } });
    expect(found.map(({ values }) => values['digits']).toSorted()).toEqual(['11', '12', '13', '14']);
  });

  test.each([
    ['years', 'I 1976 og 2020 og 1999-2001.'],
    ['quotation marks', 'De sagde »mindst 3 gange« og "4".'],
    ['paragraphs of a law', 'Efter § 12 og §§ 3-5.'],
    ['words with a digit', 'På A4 og covid-19.'],
    ['list numbers', '1. a\n2. b'],
    ['values', '{{study.title}} {{given "inviterede"}} {{n "count/2020/alle"}}'],
    ['headings', '## Top 3'],
    ['colophons', '{{#colophon}}{{#row "ISBN"}}978-87{{/row}}{{/colophon}}'],
    ['addresses', '[her](https://kk.dk/12)'],
  ])('are let through: %s', (_, chapter) => {
    expect(typed(chapter)).toEqual([]);
  });

  test.each([['1899'], ['2100'], ['5 %'], ['-3']])('are not let through: %s', (text) => {
    expect(typed(`Det er ${text}`)).toHaveLength(1);
  });
});

describe('block helpers', () => {
  test('lead and result are paragraphs in a role', () => {
    const blocks = blocksOf('{{#lead}}\nA\n{{/lead}}\n\n{{#result}}\n**B.** C\n{{/result}}');
    expect(blocks.map((block) => (block.type === 'paragraph' ? block.role : ''))).toEqual(['lead', 'result']);
  });

  test('a box has a tone and blocks', () => {
    const [box] = blocksOf('{{#box title="Sådan" tone="warning"}}\nA\n\n- b\n{{/box}}');
    expect(box).toMatchObject({ type: 'box', tone: 'warning', title: 'Sådan' });
    expect(box).toMatchObject({ blocks: [{ type: 'paragraph' }, { type: 'list' }] });
  });

  test('key figures show a number, what it is, and its base', () => {
    const chapter =
      '{{#keyfigures}}\n{{#keyfigure value=(share "share/2020/alle/samtale/1") base="Alle"}}er *utilfredse*{{/keyfigure}}\n{{/keyfigures}}';
    const [block] = blocksOf(chapter);
    expect(block).toMatchObject({
      type: 'key-figures',
      cells: [{ value: [{ type: 'print', text: '13\u00a0%' }], base: [{ text: 'Alle' }] }],
    });
  });

  test.each([
    [
      'a key figure without its base',
      '{{#keyfigures}}{{#keyfigure value="1"}}x{{/keyfigure}}{{/keyfigures}}',
      'template-argument',
    ],
    ['text among key figures', '{{#keyfigures}}Hej{{/keyfigures}}', 'block-only-parts'],
    ['a key figure alone', '{{#keyfigure value="1" base="2"}}x{{/keyfigure}}', 'block-part-outside'],
    ['a row alone', '{{#row "x"}}y{{/row}}', 'block-part-outside'],
    ['text in a colophon', '{{#colophon}}Hej{{/colophon}}', 'block-only-parts'],
    ['a note in a note', 'x{{#note}}y{{#note}}z{{/note}}{{/note}}', 'note-in-note'],
    ['an unknown tone', '{{#box title="x" tone="red"}}y{{/box}}', 'template-argument'],
  ])('%s is a fault', (_, chapter, code) => {
    expect(thrown(chapter).map((fault) => fault.code)).toContain(code);
  });

  // Handlebars takes the line end after a closing tag on a line of its own; one blank line must still part the blocks.
  test.each([
    ['a partial of one paragraph', '{{> del}}', { del: 'B\n' }],
    ['a partial that begins with a block', '{{> del}}', { del: '{{~#if true}}\nB\n{{~/if}}\n' }],
    ['a partial that calls another', '{{> del}}', { del: '{{> mere}}\n', mere: 'B\n' }],
    ['a condition', '{{#if true}}\nB\n{{/if}}', {}],
    ['text', 'B', {}],
  ])('one blank line after a block is enough before %s', (_, next, partials) => {
    const blocks = blocksOf({ chapter: `{{#result}}\nA\n{{/result}}\n\n${next}\n`, partials });
    const told = blocks.map((block) =>
      block.type === 'paragraph' ? [block.role, words(block.children)] : [],
    );
    expect(told).toEqual([
      ['result', 'A'],
      ['body', 'B'],
    ]);
  });

  test('a colophon has the notice of the study above its rows', () => {
    const notice = { label: 'Demo', heading: 'Opdigtet', text: '*Kun* til øvelse' };
    const [block] = blocksOf({
      chapter: '{{#colophon}}{{#row "Titel"}}{{study.title}}{{/row}}{{/colophon}}',
      study: { notice },
    });
    expect(block).toMatchObject({
      type: 'colophon',
      box: { tone: 'warning', title: 'Opdigtet' },
      rows: [{ label: 'Titel' }],
    });
  });

  test('the base of a chapter stands in its title', () => {
    const { blocks } = written('{{#base}}{{count (id "count")}} svar{{/base}}\n\nTekst').value.document;
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatchObject({ type: 'chapter', title: 'Titel' });
    expect(blocks[0]?.type === 'chapter' && words(blocks[0].base)).toBe('1.240 svar');
  });

  test('the cover shows the answers to the first item, and the year of the title', () => {
    const { blocks } = written({
      chapters: { forside: '{{cover}}' },
      plan: [{ template: 'forside', part: 'front', each: null, when: [] }],
    }).value.document;
    expect(blocks[0]).toMatchObject({ type: 'cover', title: 'Prøven 2020', year: '2020' });
    expect(blocks[0]).toMatchObject({
      columns: [{ value: 0.125, label: 'Utilfreds' }, {}, {}, { value: 0.265 }],
    });
  });

  test('the questionnaire has every item as it was asked', () => {
    expect(blocksOf('{{questionnaire}}')[0]).toMatchObject({
      type: 'question',
      label: 'Spørgsmål\u00a01',
      answers: [{ label: 'Utilfreds', code: '1' }, {}, {}, {}, { label: 'Ved ikke', code: '9' }],
    });
  });
});
