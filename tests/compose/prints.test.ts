import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/document.ts';
import type { ShareResult } from '../../src/model/results/described.ts';
import { blocksOf, sentence, share, written } from './written.ts';

describe('how a result is printed', () => {
  test.each([
    ['a share, half up from its count: 125 of 1,000', '{{share "share/2020/alle/samtale/1"}}', '13\u00a0%'],
    [
      'a sum of shares as the sum of its rounded parts: 31 and 27',
      '{{share (id "share" item="samtale" answers="positive")}}',
      '58\u00a0%',
    ],
    [
      'a sum whose parts the ledger lacks, from its own count',
      '{{share (id "share" item="samtale" answers="3-4" scope="unge")}}',
      '45\u00a0%',
    ],
    ['a per cent without its sign', '{{percent "share/2020/alle/samtale/1"}}', '13'],
    ['a count', '{{count "share/2020/alle/samtale/1"}}', '125'],
    ['a base with thousands', '{{n "share/2020/alle/samtale/1"}}', '1.000'],
    ['a small count in words', '{{count (id "count" scope="unge") as="word"}}', 'tolv'],
    ['a large count in words, as figures', '{{count (id "count") as="word"}}', '1.240'],
    ['a mean, half up on the decimals that it has', '{{mean (id "mean" item="samtale")}}', '2,01'],
    ['a spread', '{{sd (id "mean" item="samtale")}}', '1,00'],
    [
      'a difference with its sign',
      '{{difference (id "difference" item="samtale" scope="unge")}}',
      '\u22120,35',
    ],
    ['a difference upwards', '{{difference (id "difference" item="samtale" scope="aeldre")}}', '+0,15'],
    ['the size of a difference', '{{size (id "difference" item="samtale" scope="unge")}}', '0,35'],
    ['a p', '{{p (id "difference" item="samtale" scope="aeldre")}}', '0,070'],
    ['a small p', '{{p (id "difference" item="samtale" scope="unge")}}', '<\u00a00,001'],
    [
      'a p with its name',
      '{{p (id "difference" item="samtale" scope="unge") named=true}}',
      'p\u00a0<\u00a00,001',
    ],
    ['a level', '{{level (id "difference" item="samtale" scope="aeldre")}}', '10\u00a0%-niveau'],
    [
      'the ends of an interval of a share',
      '{{low "share/2020/alle/samtale/1"}}–{{high "share/2020/alle/samtale/1"}}',
      '11\u00a0%–50\u00a0%',
    ],
    ['the ends of an interval of a difference', '{{low "difference/2020/unge/samtale"}}', '\u22120,50'],
    [
      't and its degrees of freedom',
      '{{t "difference/2020/unge/samtale"}} {{df "difference/2020/unge/samtale"}}',
      '2,00 97,3',
    ],
    ['a rounded phrase', '{{cap (roughly "share/2020/alle/samtale/2")}}', 'Tre ud af ti'],
    ['a given number with its unit', '{{given "inviterede"}}', '1.240\u00a0borgere'],
  ])('%s', (_, chapter, expected) => {
    expect(sentence(chapter)).toBe(expected);
  });

  test('under rounding: counts a sum of shares is rounded from its own count', () => {
    const chapter = '{{share (id "share" item="samtale" answers="positive")}}';
    expect(sentence({ chapter, study: { rounding: 'counts' } })).toBe('57\u00a0%');
  });

  test('a result that could not be computed is a fault, unless it is asked for', () => {
    const none: ShareResult = { ...share('nye', ['1'], 0, 0), value: null, reason: 'no-respondents' };
    const chapter =
      '{{#if (has "share/2020/nye/samtale/1")}}{{share "share/2020/nye/samtale/1"}}{{else}}Ingen{{/if}}';
    expect(sentence({ chapter, results: [none] })).toBe('Ingen');
    expect(() => written({ chapter: '{{share "share/2020/nye/samtale/1"}}', results: [none] })).toThrow(
      'result-without-value',
    );
  });
});

describe('prints', () => {
  const outcome = written({
    chapters: {
      forord:
        '# Forord\n\n{{share "share/2020/alle/samtale/1"}}{{#note}}Af {{n "share/2020/alle/samtale/1"}}.{{/note}} og {{given "inviterede"}}',
      a: '# A\n\n{{#base}}{{n "count/2020/unge"}} svar{{/base}}\n\n{{chapter-contents}}\n\n## Om {{n "count/2020/unge"}}\n\n- {{mean "mean/2020/unge/samtale"}}\n\n{{#lead}}\n{{text "t"}}\n{{/lead}}\n\n{{table "tests"}}',
    },
    texts: { t: 'Noget\nog {{mean "mean/2020/aeldre/samtale"}}' },
    plan: [
      { template: 'forord', part: 'front', each: null, when: [] },
      { template: 'a', part: 'chapter', each: null, when: [] },
    ],
  });
  const { prints, document } = outcome.value;

  test('are numbered as a reader meets them', () => {
    expect(prints.map(({ number }) => number)).toEqual(prints.map((_, index) => index + 1));
    expect(
      prints.slice(0, 7).map(({ id, text, form, section, block }) => [id, text, form, section, block]),
    ).toEqual([
      ['share/2020/alle/samtale/1', '13\u00a0%', 'share', 'Forord', 'paragraph'],
      ['share/2020/alle/samtale/1', '1.000', 'n', 'Forord', 'paragraph'],
      ['given/inviterede', '1.240\u00a0borgere', 'given', 'Forord', 'paragraph'],
      ['count/2020/unge', '12', 'n', '1 A', 'chapter'],
      ['count/2020/unge', '12', 'n', '1.1 Om 12', 'heading'],
      ['mean/2020/unge/samtale', '1,50', 'mean', '1.1 Om 12', 'list'],
      ['mean/2020/aeldre/samtale', '2,50', 'mean', '1.1 Om 12', 'paragraph'],
    ]);
  });

  test('tell the file, line and column that asked for them', () => {
    const places = prints.slice(0, 8).map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places).toEqual([
      'forord.md:3:1',
      'forord.md:3:50',
      'forord.md:3:97',
      'a.md:3:10',
      'a.md:7:7',
      'a.md:9:3',
      'text/t.md:2:4',
      'a.md:15:1',
    ]);
  });

  test('each stands in the document under its number, once', () => {
    const numbers: number[] = [];
    JSON.stringify(document, (_, value: unknown) => {
      if (isPrint(value)) numbers.push(value.print);
      return value;
    });
    expect(numbers.toSorted((a, b) => a - b)).toEqual(prints.map(({ number }) => number));
  });

  test('have the words that stand there, also where a capital was set', () => {
    const { value } = written('{{cap (roughly "share/2020/alle/samtale/2")}}');
    expect(value.prints[0]).toMatchObject({ text: 'Tre ud af ti', form: 'roughly' });
  });

  test('a result that was asked for but not shown is no print', () => {
    const { value } = written('{{#if (eq (share "share/2020/alle/samtale/1") "x")}}a{{/if}}Tekst');
    expect(value.prints).toEqual([]);
  });

  test('a result printed twice is two prints', () => {
    const { value } = written('{{n "count/2020/alle"}} og {{n "count/2020/alle"}}');
    expect(value.prints.map(({ number, column }) => [number, column])).toEqual([
      [1, 1],
      [2, 28],
    ]);
  });
});

function isPrint(value: unknown): value is Extract<Inline, { type: 'print' }> {
  return typeof value === 'object' && value !== null && 'print' in value && value.print !== null;
}

describe('footnotes', () => {
  test('are numbered through the document', () => {
    const { blocks } = written({
      chapters: {
        a: '# A\n\nEt{{#note}}x{{/note}}, to{{#note}}*y*{{/note}}',
        b: '# B\n\n- tre{{#note}}z{{/note}}',
      },
    }).value.document;
    const notes: unknown[] = [];
    JSON.stringify(blocks, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'note')
        notes.push(value);
      return value;
    });
    expect(notes).toMatchObject([
      { number: 1 },
      { number: 2, children: [{ type: 'emphasis' }] },
      { number: 3 },
    ]);
  });
});

describe('findings', () => {
  test('are those that tests show, in the order of items and groups', () => {
    const chapter =
      '{{#each (findings "difference")}}{{item.id}} {{labels.plural}} {{direction}} {{level}}; {{/each}}';
    expect(sentence(chapter)).toBe('samtale unge lower 5; samtale ældre higher 10; plan unge higher 5;');
  });

  test.each([
    ['is="higher"', 'ældre unge '],
    ['is="lower"', 'unge '],
    ['is="none"', 'nye '],
    ['level=5', 'unge unge '],
    ['item="plan"', 'unge '],
    ['scope="aeldre"', 'ældre '],
    ['within="unge"', ''],
    ['within="alle" is="higher" item="samtale"', 'ældre '],
  ])('%s', (options, expected) => {
    const chapter = `x{{#each (findings "difference" ${options})}}{{labels.plural}} {{/each}}`;
    expect(sentence(chapter).trim()).toBe(`x${expected}`.trim());
  });

  test('ids within a loop are of its scope', () => {
    const chapter =
      '{{#each (findings "difference" item="samtale")}}{{difference (id "difference")}} {{/each}}';
    expect(sentence(chapter).trim()).toBe('\u22120,35 +0,15');
  });

  test('groups and items can be ranked', () => {
    expect(sentence('{{join (ranked "share" item="samtale" answers="positive") "labels.plural"}}')).toBe(
      'ældre, nye og unge',
    );
    expect(sentence('{{join (ranked "mean" item="samtale" within="unge" order="lowest") "scope"}}')).toBe(
      'unge.by og unge.land',
    );
    expect(sentence('{{join (ranked "mean") "item.topic"}}')).toBe('Samtalerne');
  });

  test('a test can be asked what it shows', () => {
    const chapter =
      '{{#each groups}}{{#if (is (id "difference" item="samtale") "lower")}}{{id}}{{/if}}{{/each}}';
    expect(sentence(chapter)).toBe('unge');
    const [paragraph] = blocksOf('{{#if (significant "difference/2020/nye/samtale")}}ja{{else}}nej{{/if}}');
    expect(paragraph).toMatchObject({ children: [{ text: 'nej' }] });
  });
});
