import { describe, expect, test } from 'vitest';
import type { Bibliography, Inline } from '../../../src/model/document.ts';
import { chapterOf, faultsOf, sentence, thrown, type Written, words, written } from '../written.ts';

const references = `
@article{welch, author = {Welch, B. L.}, title = {The generalization of `.concat(
  "`Student's' problem when several different population variances are involved",
  `}, journal = {Biometrika},
  volume = 34, number = {1--2}, pages = {28--35}, year = 1947, doi = {10.1093/biomet/34.1-2.28}}
@book{cox, author = {Cox, D. R. and Snell, E. J.}, title = {Applied Statistics: Principles and Examples},
  publisher = {Chapman and Hall}, address = {London}, year = 1984}
@techreport{kk-b, author = {{Københavns Kommune}}, title = {Tal om trivsel}, year = 2015,
  institution = {Københavns Kommune}, address = {København}}
@techreport{kk-a, author = {{Københavns Kommune}}, title = {Et år med \\emph{nye} samtaler}, year = 2015,
  url = {https://www.kk.dk/a_b}, urldate = {2020-05-03}}
@incollection{hansen, author = {Hansen, Åse and Jensen, Jens-Peter and van der Berg, Ole}, title = {Om kapitler},
  booktitle = {Den store bog}, editor = {Olsen, Per and Madsen, Mette}, publisher = {Forlaget}, address = {Aarhus},
  pages = {12--30}, edition = 2, year = 1999}
@phdthesis{soerensen, author = {Sørensen, Ida}, title = {Veje & vildveje}, school = {Aalborg Universitet},
  type = {ph.d.-afhandling}, year = 2018}
@book{antologi, editor = {Aagaard, Bo}, title = {Antologi}, publisher = {F}, year = 2001}
@misc{ukendt, title = {Et værk uden forfatter og år}}
@unpublished{never, author = {Never, Cited}, title = {Never cited}}
`.replace('Veje & vildveje', 'Veje \\& vildveje'),
);

function cited(text: string, more: Partial<Written> = {}): Written {
  return { chapter: `${text}\n\n{{bibliography}}`, references, ...more };
}

function bibliographyOf(input: Written): Bibliography {
  const found = written(input).value.document.blocks.find((block) => block.type === 'bibliography');
  if (found?.type !== 'bibliography') throw new Error('no bibliography was composed');
  return found;
}

/** Emphasis as *…*, links as <…>. */
function told(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.type === 'emphasis') return `*${told(one.children)}*`;
      if (one.type === 'link') return `<${one.url}>`;
      return 'text' in one ? one.text : told(one.children);
    })
    .join('');
}

describe('a citation in Danish', () => {
  test.each([
    ['{{cite "welch"}}', '(Welch, 1947)'],
    ['{{cite "cox"}}', '(Cox og Snell, 1984)'],
    ['{{cite "hansen"}}', '(Hansen m.fl., 1999)'],
    ['{{cite "welch" "cox"}}', '(Cox og Snell, 1984; Welch, 1947)'],
    ['{{cite "hansen" page="12"}}', '(Hansen m.fl., 1999, s.\u00a012)'],
    ['{{cite "hansen" page="12-14"}}', '(Hansen m.fl., 1999, s.\u00a012–14)'],
    ['{{cite "hansen" page=12}}', '(Hansen m.fl., 1999, s.\u00a012)'],
    ['{{cite "cox" form="text"}} viser', 'Cox og Snell (1984) viser'],
    ['{{cite "cox" form="text" page="3"}}', 'Cox og Snell (1984, s.\u00a03)'],
    [
      '{{cite "welch" "cox" "hansen" form="text"}}',
      'Welch (1947), Cox og Snell (1984) og Hansen m.fl. (1999)',
    ],
    ['{{cite "ukendt"}}', '(Et værk uden forfatter og år, u.å.)'],
    ['{{cite "antologi"}}', '(Aagaard, 2001)'],
    ['{{cite "kk-a"}}', '(Københavns Kommune, 2015)'],
    ['{{cite "kk-b"}} og {{cite "kk-a"}}', '(Københavns Kommune, 2015b) og (Københavns Kommune, 2015a)'],
    ['*Se {{cite "welch"}}*', 'Se (Welch, 1947)'],
  ])('%s', (template, text) => {
    expect(sentence(cited(template))).toBe(text);
  });

  test('leads to its work, the brackets around it do not', () => {
    const input = cited('{{cite "welch" "kk-a"}}');
    const [paragraph, list] = written(input).value.document.blocks.slice(1);
    const anchors = list?.type === 'bibliography' ? list.entries.map(({ key, anchor }) => [key, anchor]) : [];
    expect(anchors).toEqual([
      ['kk-a', 'kk-a'],
      ['welch', 'welch'],
    ]);
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', text: '(' },
        { type: 'reference', anchor: 'kk-a', text: 'Københavns Kommune, 2015' },
        { type: 'text', text: '; ' },
        { type: 'reference', anchor: 'welch', text: 'Welch, 1947' },
        { type: 'text', text: ')' },
      ],
    });
  });

  test('works alike are told apart only where both are cited; what is left out does not count', () => {
    const text = '{{cite "kk-b"}}{{#if false}}{{cite "kk-a"}}{{/if}}{{#note}}Se {{cite "welch"}}.{{/note}}';
    expect(bibliographyOf(cited(text)).entries.map(({ key }) => key)).toEqual(['kk-b', 'welch']);
    expect(sentence(cited(text))).toContain('(Københavns Kommune, 2015)');
  });
});

describe('a bibliography', () => {
  const all = '{{cite "welch" "cox" "kk-a" "kk-b" "hansen" "soerensen" "antologi" "ukendt"}}';

  test('in Danish, in the order of the Danish alphabet', () => {
    expect(bibliographyOf(cited(all)).entries.map(({ children }) => told(children))).toEqual([
      'Cox, D. R. og Snell, E. J. (1984). *Applied Statistics: Principles and Examples*. London: Chapman and Hall.',
      '*Et værk uden forfatter og år* (u.å.).',
      'Hansen, Å., Jensen, J.-P. og van der Berg, O. (1999). Om kapitler. I: P. Olsen og M. Madsen (red.), *Den store bog*, 2.\u00a0udg., s.\u00a012–30. Aarhus: Forlaget.',
      'Københavns Kommune (2015a). *Et år med *nye* samtaler*. Lokaliseret 3. maj 2020 på <https://www.kk.dk/a_b>',
      'Københavns Kommune (2015b). *Tal om trivsel*. København: Københavns Kommune.',
      'Sørensen, I. (2018). *Veje & vildveje*. Ph.d.-afhandling. Aalborg Universitet.',
      'Welch, B. L. (1947). The generalization of ‘Student’s’ problem when several different population variances are involved. *Biometrika*, 34(1–2), s.\u00a028–35. <https://doi.org/10.1093/biomet/34.1-2.28>',
      'Aagaard, B. (red.) (2001). *Antologi*. F.',
    ]);
  });

  test('in English, without a Danish word', () => {
    const english = cited(
      '{{cite "hansen" page="12-14"}} {{cite "ukendt"}} {{cite "kk-a"}} {{cite "antologi"}}',
      {
        code: 'en',
      },
    );
    expect(sentence(english)).toBe(
      '(Hansen et al., 1999, pp.\u00a012–14) (Et værk uden forfatter og år, n.d.) (Københavns Kommune, 2015) (Aagaard, 2001)',
    );
    expect(bibliographyOf(english).entries.map(({ children }) => told(children))).toEqual([
      'Aagaard, B. (ed.) (2001). *Antologi*. F.',
      '*Et værk uden forfatter og år* (n.d.).',
      'Hansen, Å., Jensen, J.-P. and van der Berg, O. (1999). Om kapitler. In: P. Olsen and M. Madsen (eds.), *Den store bog*, 2nd\u00a0ed., pp.\u00a012–30. Aarhus: Forlaget.',
      'Københavns Kommune (2015). *Et år med *nye* samtaler*. Retrieved 3 May 2020 from <https://www.kk.dk/a_b>',
    ]);
  });

  test('holds each work once, and tells of those that are never cited', () => {
    const { warnings } = written(cited(`${all} ${all}`));
    expect(
      warnings.map(({ code, values, place }) => [code, values['key'], place?.file, place?.line]),
    ).toEqual([['work-not-cited', 'never', 'references.bib', 17]]);
  });

  test('where nothing is cited, neither it nor its chapter is there', () => {
    const { document } = written({
      chapters: {
        one: '# Et\n\nTekst.',
        litteratur: '# Litteratur\n\n{{bibliography}}',
        to: '# To\n\nTekst.',
      },
      references,
    }).value;
    expect(
      document.blocks.flatMap((block) => (block.type === 'chapter' ? [[block.number, block.title]] : [])),
    ).toEqual([
      ['1', 'Et'],
      ['2', 'To'],
    ]);
  });
});

describe('faults of citations', () => {
  test.each([
    ['an unknown work', cited('Se {{cite "welsh"}}'), 'work-unknown'],
    ['no references', { chapter: '{{cite "welch"}}' }, 'references-missing'],
    ['a page of two works', cited('{{cite "welch" "cox" page="1"}}'), 'page-of-many'],
    ['no work', cited('{{cite}}'), 'template-argument'],
    ['an unknown form', cited('{{cite "welch" form="note"}}'), 'template-argument'],
    ['no bibliography', { chapter: 'Se {{cite "welch"}}', references }, 'bibliography-missing'],
    ['two bibliographies', cited('{{cite "welch"}}\n\n{{bibliography}}'), 'bibliography-twice'],
    ['a bibliography in a sentence', cited('Se {{bibliography}} her'), 'block-not-alone'],
  ])('%s', (_, input, code) => {
    expect(thrown(input).map((one) => one.code)).toEqual([code]);
  });

  test('an unknown work is told at its place, with works alike', () => {
    expect(faultsOf(cited('Se {{cite "welsh"}}'))).toEqual(['work-unknown one.md:3:4']);
    expect(thrown(cited('{{cite "welsh"}}'))[0]?.values).toEqual({ key: 'welsh', known: 'welch' });
  });
});

describe('lists of figures and tables', () => {
  const lists = '# Lister\n\n## Figurer\n\n{{figure-contents}}\n\n## Tabeller\n\n{{table-contents}}';
  const table = '{{#table "tests"}}{{#finding}}Det fandt vi{{/finding}}{{/table}}';

  test('hold label, title and anchor of each, not what it means; a list of none is not there', () => {
    const { document } = written({
      chapters: { lister: lists, a: `# A\n\nTekst.\n\n${table}`, b: `# B\n\n{{table "tests"}}` },
      plan: [chapterOf('lister', { part: 'front' }), chapterOf('a'), chapterOf('b', { part: 'appendix' })],
    }).value;
    const found = document.blocks.flatMap((block) => (block.type === 'caption-contents' ? [block] : []));
    expect(found).toMatchObject([
      {
        of: 'table',
        word: 'Tabel',
        entries: [
          { level: 2, number: 'Tabel\u00a01.1', anchor: 'tabel-1-1' },
          { level: 2, number: 'Tabel\u00a0A.1', anchor: 'tabel-a-1' },
        ],
      },
    ]);
    const [, first] = document.blocks.filter((block) => block.type === 'table');
    expect(found[0]?.entries[0]?.title).toBe(first?.type === 'table' ? words(first.caption.title) : '');
    expect(found[0]?.entries[0]?.title).not.toContain('Det fandt vi');
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [words(block.children)] : [],
    );
    expect(headings).toEqual(['Tabeller']);
  });

  test('without figures and tables the chapter is not there, but what else it says stays', () => {
    const titles = (chapter: string) =>
      written({ chapters: { lister: chapter, a: '# A\n\nTekst.' } }).value.document.blocks.flatMap((block) =>
        block.type === 'chapter' ? [block.title] : block.type === 'heading' ? [words(block.children)] : [],
      );
    expect(titles(lists)).toEqual(['A']);
    expect(titles(`${lists}\n\n## Andet\n\nTekst.`)).toEqual(['Lister', 'Andet', 'A']);
    expect(titles('# Lister\n\n## Figurer\n\nTekst.\n\n{{figure-contents}}')).toEqual([
      'Lister',
      'Figurer',
      'A',
    ]);
  });
});
