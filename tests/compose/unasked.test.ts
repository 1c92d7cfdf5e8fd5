import { expect, test } from 'vitest';
import { type Written, written } from './written.ts';

function told(one: Written): readonly string[] {
  return written(one).warnings.map(({ code, values, place }) =>
    [code, place?.file, values['nearest'] ?? '-'].join(' '),
  );
}

const optional = '{{#if (has "text/opmaerksomhed")}}\n{{text "opmaerksomhed"}}\n\n{{text "covid"}}\n{{/if}}';

test.each<[string, Written, readonly string[]]>([
  ['a text that is asked for', { chapter: optional, texts: { opmaerksomhed: 'x', covid: 'y' } }, []],
  [
    'a text whose name has a letter too many, which an optional chapter asks for',
    { chapter: optional, texts: { opmaerksomhedd: 'x' } },
    ['text-misspelt text/opmaerksomhedd.md opmaerksomhed'],
  ],
  [
    'a text that only waits for the misspelt one is not told of',
    { chapter: optional, texts: { opmaerksomhedd: 'x', covid: 'y' } },
    ['text-misspelt text/opmaerksomhedd.md opmaerksomhed'],
  ],
  [
    'a text whose key is put together',
    { chapter: '{{#if (has (path "text" "nye" "svar"))}}x{{/if}}', texts: { 'nye/svarr': 'x' } },
    ['text-misspelt text/nye/svarr.md nye/svar'],
  ],
  ['a text like none', { chapter: 'Godt', texts: { udkast: 'x' } }, ['text-unasked text/udkast.md -']],
  [
    'a text near one that is there already',
    { chapter: optional, texts: { opmaerksomhed: 'x', covid: 'y', covidd: 'z' } },
    ['text-unasked text/covidd.md -'],
  ],
  [
    'a text that another text asks for',
    { chapter: '{{text "a"}}', texts: { a: '{{text "b"}}', b: 'x' } },
    [],
  ],
  [
    'in the final edition it is still a warning',
    { chapter: 'Godt', texts: { udkast: 'x' }, status: 'final' },
    ['text-unasked text/udkast.md -'],
  ],
  [
    'the short report leaves out texts of the long one, and tells what looks misspelt',
    { chapter: optional, texts: { udkast: 'x', covids: 'y' }, base: 'lang' },
    ['text-misspelt text/covids.md covid'],
  ],
])('%s', (_, one, expected) => {
  expect(told(one)).toEqual(expected);
});
