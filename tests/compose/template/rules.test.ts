import { describe, expect, test } from 'vitest';
import { faultsOf, sentence, thrown, type Written, written } from '../written.ts';

/** Every chapter here begins with "# Titel" and an empty line: what a test writes begins on line 3. */
describe('what a template may not do is a fault at its place', () => {
  test.each<[string, string | Written, readonly string[]]>([
    ['a value set in as markup, three brackets', 'Se {{{study.title}}}.', ['template-raw one.md:3:4']],
    ['a value set in as markup, &', 'Se {{&study.title}}.', ['template-raw one.md:3:4']],
    ['an unknown helper', 'Godt\n{{andel "x"}}', ['template-unknown-helper one.md:4:1']],
    ['an unknown helper in an argument', '{{cap (stor "x")}}', ['template-unknown-helper one.md:3:7']],
    [
      'an unknown helper in a branch that is not taken',
      '{{#if draft}}{{andel "x"}}{{/if}}Godt',
      ['template-unknown-helper one.md:3:14'],
    ],
    ['an unknown block', '{{#ramme}}x{{/ramme}}', ['template-unknown-helper one.md:3:1']],
    ['an unknown name', 'Se {{study.titel}}.', ['template-unknown-name one.md:3:6']],
    ['an unknown name as argument', 'Se {{cap study.titel}}.', ['template-unknown-name one.md:3:10']],
    ['an unknown name as option', '{{share (id "share" item=emne)}}', ['template-unknown-name one.md:3:26']],
    ['an unknown name asked for by if', '{{#if titel}}x{{/if}}', ['template-unknown-name one.md:3:7']],
    ['a name beyond the outermost', 'Se {{../../study}}.', ['template-unknown-name one.md:3:6']],
    ['a name that every object inherits', 'Se {{study.constructor}}.', ['template-unknown-name one.md:3:6']],
    ['a path through null', 'Se {{study.subtitle.x}}.', ['template-unknown-name one.md:3:6']],
    ['a null', 'Se {{study.subtitle}}.', ['template-empty-value one.md:3:4']],
    ['an object', 'Se {{study}}.', ['template-not-printable one.md:3:4']],
    ['a yes or no', 'Se {{draft}}.', ['template-not-printable one.md:3:4']],
    ['an empty list', 'Se {{study.background}}.', ['template-not-printable one.md:3:4']],
    ['a missing result', '{{share "share/2020/alle/plan/1"}}', ['result-missing one.md:3:1']],
    ['a reading that the result lacks', '{{mean "share/2020/alle/samtale/1"}}', ['result-form one.md:3:1']],
    [
      'the level of what is not significant',
      '{{level "difference/2020/nye/samtale"}}',
      ['result-not-significant one.md:3:1'],
    ],
    ['a missing partial', 'Se {{> bilag}}.', ['template-unknown-partial one.md:3:4']],
    ['a missing text, final', 'Se\n\n{{text "forord"}}', ['text-missing one.md:5:1']],
    ['a missing figure', '{{figure "lagkage"}}', ['figure-unknown one.md:3:1']],
    ['a missing table', '{{table "lagkage"}}', ['table-unknown one.md:3:1']],
    ['a missing item', '{{share (id "share" item="x" answers="1")}}', ['item-unknown one.md:3:9']],
    ['a missing group', '{{count (id "count" scope="x")}}', ['scope-unknown one.md:3:9']],
    ['missing answers', '{{share (id "share" item="plan" answers="7")}}', ['answers-unknown one.md:3:9']],
    ['a missing given number', '{{given "x"}}', ['given-unknown one.md:3:1']],
    ['an unknown kind of result', '{{share (id "andel")}}', ['kind-unknown one.md:3:9']],
    ['an unknown option', '{{share "x" form="ord"}}', ['template-option-unknown one.md:3:1']],
    ['an argument of the wrong kind', '{{cap study}}', ['template-not-printable one.md:3:1']],
    [
      'a comparison turned round',
      '{{t (id "comparison" a="nye" b="unge" item="plan")}}',
      ['comparison-order one.md:3:5'],
    ],
    ['each over what is no list', '{{#each study}}x{{/each}}', ['template-argument one.md:3:1']],
    ['a block that is never closed', 'Nu\n{{#if draft}}\nx', ['template-unclosed one.md:4:1']],
    ['a block closed by another', '{{#if draft}}x{{/each}}', ['template-block-mismatch one.md:3:4']],
    ['half a tag', 'Se {{study.title} nu', ['template-syntax one.md:3:17']],
    ['a raw block', '{{{{box}}}}x{{{{/box}}}}', ['template-unsupported one.md:3:1']],
    ['a partial defined on the spot', '{{#*inline "x"}}y{{/inline}}', ['template-unsupported one.md:3:1']],
    ['a partial by a computed name', '{{> (cap "x")}}', ['template-unsupported one.md:3:1']],
    ['a helper as a block that is none', '{{#share "x"}}y{{/share}}', ['template-block-unwanted one.md:3:1']],
    ['a block helper that is no block', '{{box title="x"}}', ['template-block-needed one.md:3:1']],
    ['a reserved character', 'Se \uE0000\uE001.', ['template-private-use one.md:3:4']],
  ])('%s', (_, template, expected) => {
    expect(faultsOf(template)).toEqual(expected);
  });

  test('all faults of all files at once, in the file where each stands', () => {
    const found = faultsOf({
      chapter: '{{> del}}\n\n{{text "a/b"}}\n\n{{x}}',
      partials: { del: 'Godt\n{{study.y}}' },
      texts: { 'a/b': 'Linje\n\nLinje {{z}}' },
    });
    expect(found).toEqual([
      'template-unknown-name partials/del.md:2:3',
      'template-unknown-name text/a/b.md:3:9',
      'template-unknown-name one.md:7:3',
    ]);
  });

  test('the same fault in a loop is told once', () => {
    expect(faultsOf('{{#each groups}}{{x}}{{/each}}')).toEqual(['template-unknown-name one.md:3:19']);
  });

  test('a fault shows the line', () => {
    const [fault] = thrown('Se her: {{study.titel}}!');
    expect(fault?.place?.source).toBe('Se her: {{study.titel}}!');
    expect(fault?.values).toEqual({ name: 'study.titel' });
  });

  test('an unknown helper names those that are like it', () => {
    expect(thrown('{{shares "x"}}')[0]?.values['known']).toBe('share');
  });

  test('a partial that calls itself ends', () => {
    const found = faultsOf({ chapter: '{{> a}}', partials: { a: 'x {{> a}}' } });
    expect(found).toEqual(['template-too-deep partials/a.md:1:3']);
  });

  test('a text that calls itself ends', () => {
    const found = faultsOf({ chapter: '{{text "a"}}', texts: { a: '{{text "a"}}' } });
    expect(found).toEqual(['template-too-deep text/a.md:1:1']);
  });

  test('partials that double themselves end', () => {
    const names = Array.from({ length: 19 }, (_, index) => `p${index}`);
    const calls = names.map((name, index) => [
      name,
      `{{> p${index + 1}}}{{> p${index + 1}}}{{> p${index + 1}}}`,
    ]);
    const found = thrown({ chapter: '{{> p0}}', partials: { ...Object.fromEntries(calls), p19: 'x' } });
    expect(found.map(({ code }) => code)).toContain('template-too-long');
  });

  test('expressions too deep in each other are refused', () => {
    const deep = `${'(not '.repeat(200)}draft${')'.repeat(200)}`;
    expect(thrown(`{{#if ${deep}}}x{{/if}}`).map(({ code }) => code)).toEqual(['template-too-deep']);
  });
});

describe('what a template may do', () => {
  test.each([
    ['a name of the study', '{{study.title}}', 'Prøven 2020'],
    ['a name seen from within a loop', '{{#each groups}}{{study.publisher}}{{/each}}', 'ByenByenByen'],
    ['the inner of two names', '{{#each groups}}{{scope}} {{/each}}', 'unge aeldre nye'],
    ['only the inner, asked for by this', '{{#each groups}}{{this.id}} {{/each}}', 'unge aeldre nye'],
    ['the outer, asked for by ../', '{{#with study}}{{../wave.id}}{{/with}}', '2020'],
    ['the outermost', '{{#each groups}}{{@root.study.id}} {{/each}}', 'proeve proeve proeve'],
    [
      'names for what a loop holds',
      '{{#each groups as |one at|}}{{at}}{{one.id}} {{/each}}',
      '0unge 1aeldre 2nye',
    ],
    [
      'the place in a loop',
      '{{#each groups}}{{#unless @first}}, {{/unless}}{{plural}}{{/each}}',
      'unge, ældre, nye',
    ],
    ['the other branch of an empty loop', '{{#each background}}x{{else}}intet{{/each}}', 'intet'],
    ['null asked for by if', '{{#if study.subtitle}}x{{else}}uden{{/if}}', 'uden'],
    ['has', '{{#if (has "share/2020/alle/plan/1")}}x{{else}}uden{{/if}}', 'uden'],
    ['a number in the language of the report', '{{study.given.[0].value}}', '1.240'],
    ['a date', '{{date study.published}}', '22.\u00a0november 2020'],
    ['a list', '{{join study.authors}}', 'Ane og Bo'],
    ['a list of things by one of their texts', '{{join groups "plural"}}', 'unge, ældre og nye'],
    ['a first letter', '{{cap everyone.plural}}', 'Borgere'],
    ['a partial with names of its own', '{{> del hvem="alle" }}!', 'Til alle!'],
    ['a comment', 'a{{! intet }}b', 'ab'],
    ['conditions', '{{#if (and (eq groups.length 3) (not draft) (or draft (gt 2 1)))}}ja{{/if}}', 'ja'],
  ])('%s', (_, chapter, expected) => {
    expect(sentence({ chapter, partials: { del: 'Til {{hvem}}\n' } }).trim()).toBe(expected);
  });

  test('a closing tag on its own line does not join the next paragraph to this one', () => {
    const blocks = written(
      '{{#claim "difference/2020/unge/samtale" is="lower"}}\nFærre.\n{{/claim}}\n\nMen ikke alle.',
    ).value.document.blocks;
    expect(blocks.map(({ type }) => type)).toEqual(['chapter', 'paragraph', 'paragraph']);
  });
});
