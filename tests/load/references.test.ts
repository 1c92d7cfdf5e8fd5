import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Faults } from '../../src/fault.ts';
import { decoded } from '../../src/load/bibtex-text.ts';
import { loadReferences } from '../../src/load/references.ts';
import type { References, Work } from '../../src/model/reference.ts';
import { templates } from '../support/paths.ts';
import { faultsOf, folderOf, marked } from './folder.ts';

function load(bib: string): References | null {
  return loadReferences(folderOf({ 'references.bib': bib }), templates, 'da', new Map());
}

function worksOf(bib: string): readonly Work[] {
  return load(bib)?.works ?? [];
}

const misc = (fields: string) => `@misc{a, title = {T}, ${fields}}`;

describe('what references.bib says', () => {
  test('a study without it has no references, and nothing is read', () => {
    const inputs = new Map<string, string>();
    expect(loadReferences(folderOf({}), templates, 'da', inputs)).toBeNull();
    expect(inputs.size).toBe(0);
  });

  test('an article in the variables of CSL, with its place', () => {
    const works = worksOf(`
@string{jasa = "Journal of the American Statistical Association"}
% Remarks may stand anywhere between entries.
@Article{wilson-1927,
  AUTHOR = "Wilson, Edwin B.",
  title  = {Probable inference, the law of succession,
            and statistical inference},
  journal = jasa, volume = 22, number = 100 # "--" # 158,
  pages  = {209--212}, year = 1927, month = jun,
  doi    = {https://doi.org/10.1080/01621459.1927.10502953},
  abstract = {Left out.},
}`);
    expect(works).toEqual([
      {
        key: 'wilson-1927',
        place: { file: 'references.bib', line: 4, column: 1, source: '@Article{wilson-1927,' },
        type: 'article-journal',
        texts: {
          title: 'Probable inference, the law of succession, and statistical inference',
          'container-title': 'Journal of the American Statistical Association',
          volume: '22',
          issue: '100–158',
          page: '209–212',
          DOI: '10.1080/01621459.1927.10502953',
        },
        names: { author: [{ family: 'Wilson', given: 'Edwin B.' }] },
        dates: { issued: [1927, 6] },
      },
    ]);
  });

  test.each([
    ['Welch, B. L.', [{ family: 'Welch', given: 'B. L.' }]],
    ['B. L. Welch', [{ family: 'Welch', given: 'B. L.' }]],
    [
      'Ludwig van der Berg and {Sand and Gravel}',
      [
        { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' },
        { literal: 'Sand and Gravel' },
      ],
    ],
    ['de la Cour, Ole', [{ family: 'Cour', given: 'Ole', 'non-dropping-particle': 'de la' }]],
    ['King, Jr., Martin', [{ family: 'King', given: 'Martin', suffix: 'Jr.' }]],
    ['{K{\\o}benhavns Kommune}', [{ literal: 'Københavns Kommune' }]],
    ['Student', [{ family: 'Student' }]],
    ['Olsen, P. and others', [{ family: 'Olsen', given: 'P.' }]],
    ['{\\AA}se {\\AE}r{\\o}', [{ family: 'Ærø', given: 'Åse' }]],
  ])('names: %s', (names, expected) => {
    expect(worksOf(misc(`author = {${names}}`))[0]?.names.author).toEqual(expected);
  });

  test.each([
    ['year = 1947', [1947]],
    ['year = {1947}, month = {March}', [1947, 3]],
    ['year = 1947, month = 3', [1947, 3]],
    ['date = {2020-02-29}', [2020, 2, 29]],
    ['date = {2020-02}, year = 1999', [2020, 2]],
  ])('dates: %s', (fields, expected) => {
    expect(worksOf(misc(fields))[0]?.dates.issued).toEqual(expected);
  });

  test('an authority that published a work by nobody is its author, not its publisher as well', () => {
    const [own, other] = worksOf(
      '@techreport{a, title={T}, institution={Told \\& Skat}}\n@techreport{b, title={T}, author={X, Y}, institution={Z}}',
    );
    expect(own?.names.author).toEqual([{ literal: 'Told & Skat' }]);
    expect(own?.texts.publisher).toBeUndefined();
    expect(other?.texts.publisher).toBe('Z');
  });

  test('addresses are taken as they stand', () => {
    const [work] = worksOf(misc('url = {\\url{https://x.dk/a_b~c\\_d--e}}, urldate = {2020-05-03}'));
    expect(work?.texts.URL).toBe('https://x.dk/a_b~c_d--e');
    expect(work?.dates.accessed).toEqual([2020, 5, 3]);
  });
});

describe('LaTeX in a text', () => {
  test.each([
    [String.raw`{\o} {\O} \ae{} \AA\ \aa`, 'ø Ø æ Å å'],
    [String.raw`\"{o} \'e \^{\i} \v{c} \c c {\"U}ber \~n \r{a}`, 'ö é î č ç Über ñ å'],
    ["``To'' `en' -- det --- er", "“To” ‘en' – det — er"],
    ['{DNA} og   {\\LaTeX}\n i  dag', 'DNA og LaTeX i dag'],
    [String.raw`En \emph{lille {blå}} bog og {\em en} til`, 'En <i>lille blå</i> bog og <i>en</i> til'],
    [String.raw`50 \% \& 3 \$ \_ \# a~b`, '50 % & 3 $ _ # a\u00a0b'],
  ])('%s', (raw, text) => {
    expect(decoded(raw)).toEqual({ text });
  });

  test.each([
    ['\\frac{1}{2}', '\\frac'],
    ['$x$', '$'],
    ['\\emph x', '\\emph'],
  ])('%s is not known', (raw, unknown) => {
    expect(decoded(raw)).toEqual({ unknown });
  });
});

describe('faults tell their place', () => {
  test.each([
    ['bib-syntax', '@misc{a,\n  title = {T}\n  ‸year = 2000,\n}'],
    ['bib-syntax', '@misc‸ a, title = {T}}'],
    ['bib-entry-open', '@misc{a, title = {T}}\n\n‸@misc{b,\n  title = {T,\n}\n\n@misc{c, title = {T}}'],
    ['bib-entry-open', '‸@misc{a, title = "T}'],
    ['bib-key-missing', '‸@misc{title = {T}}'],
    ['bib-key-twice', '@misc{a, title = {T}}\n‸@book{a, author={X}, title = {T}, publisher={P}, year=2000}'],
    ['bib-field-twice', '@misc{a, title = {T},\n ‸Title = {U}}'],
    ['bib-field-missing', '‸@article{a, author = {X}, title = {T}, year = 2000}'],
    ['bib-field-missing', '‸@misc{a, title = {{}}}'],
    ['bib-type-unknown', '‸@artikel{a, title = {T}}'],
    ['bib-abbreviation-unknown', '@misc{a, title = ‸jasa}'],
    ['bib-latex-unknown', '@misc{a, ‸title = {\\alpha}}'],
    ['bib-name-empty', '@misc{a, title = {T}, ‸author = {A and }}'],
    ['bib-name-empty', '@misc{a, title = {T}, ‸author = {A, B, C, D}}'],
    ['bib-date-invalid', '@misc{a, title = {T}, ‸year = {i trykken}}'],
    ['bib-date-invalid', '@misc{a, title = {T}, ‸date = {2020-02-30}}'],
    ['character-refused', '@misc{a, title = {T‸\ue000}}'],
  ])('%s in %s', (code, bib) => {
    const { text, place } = marked(bib);
    expect(faultsOf(() => load(text))).toMatchObject([
      { code, place: { file: 'references.bib', line: place?.line, column: place?.column } },
    ]);
  });

  test('all of a file at once, in its order, naming what is missing', () => {
    const faults = faultsOf(() => load('@article{a, title = {\\x}}\n@boko{b, title={T}}'));
    expect(faults.map(({ code, values }) => [code, values['field'] ?? values['known']])).toEqual([
      ['bib-field-missing', 'author'],
      ['bib-field-missing', 'journal / journaltitle'],
      ['bib-field-missing', 'year / date'],
      ['bib-latex-unknown', 'title'],
      ['bib-type-unknown', 'book'],
    ]);
  });
});

describe('whatever the file holds', () => {
  const outcome = (bib: string): 'works' | 'faults' => {
    try {
      for (const work of worksOf(bib)) {
        expect(work.key).not.toBe('');
        // A brace is left only where it was written as a sign of its own.
        if (!/\\[{}]/.test(bib)) expect(work.texts.title ?? '').not.toMatch(/[{}]/);
      }
      return 'works';
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      for (const { place } of error.faults) expect(place?.file).toBe('references.bib');
      return 'faults';
    }
  };

  test('works or faults, never another error', () => {
    const piece = fc.constantFrom(
      ...[
        '@book{',
        '@misc{a,',
        '@string{x=',
        '@comment{',
        'title',
        'author',
        'year',
        '=',
        ',',
        '{',
        '}',
        '"',
        '#',
      ],
      ...[
        '\\',
        "\\'",
        '\\o',
        '\\emph{',
        '{\\em',
        '$',
        '--',
        ' and ',
        '\n',
        '%',
        'a',
        'Å',
        '1999',
        '@',
        '(',
        ')',
        'van',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        outcome(pieces.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  test('a title of any characters is told as it is, or refused', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aæøåÅ é.,:;()!?/\'"<>&%$#_~^-\\{}`'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, (title) => {
        const bib = `@misc{a, title = {${title}}}`;
        const plain = /^[^\\{}$~^`'"%&#_-]+$/.test(title) && title.trim() !== '';
        if (outcome(bib) === 'works' && plain)
          expect(worksOf(bib)[0]?.texts.title).toBe(title.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });
});
