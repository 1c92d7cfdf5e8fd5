import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Faults } from '../../src/fault.ts';
import { type Written, written } from './written.ts';

/** Pieces that mean something to Handlebars, to Markdown or to the helpers, so that chance puts together real trouble. */
const pieces = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{{#',
  '{{/',
  '{{>',
  '{{^',
  '{{else}}',
  '{{~',
  '~}}',
  '{{!--',
  '--}}',
  '\\{{',
  '{{&',
  '{{#*',
  '{{#if draft}}',
  '{{/if}}',
  '{{#each groups}}',
  '{{#each groups as |x i|}}',
  '{{/each}}',
  '{{#with study}}',
  '{{/with}}',
  '{{study.title}}',
  '{{study}}',
  '{{../x}}',
  '{{this}}',
  '{{@index}}',
  '{{@root.wave.id}}',
  '{{x.y.z}}',
  '{{items.[0].topic}}',
  '{{share (id "share" item="samtale" answers="positive")}}',
  '{{share "x"}}',
  '{{roughly id}}',
  '{{given "inviterede"}}',
  '{{#note}}',
  '{{/note}}',
  '{{#box title="x"}}',
  '{{/box}}',
  '{{#claim "difference/2020/unge/samtale" is="lower"}}',
  '{{/claim}}',
  '{{#keyfigures}}',
  '{{/keyfigures}}',
  '{{#colophon}}',
  '{{/colophon}}',
  '{{#row "x"}}',
  '{{/row}}',
  '{{#lead}}',
  '{{/lead}}',
  '{{contents}}',
  '{{cover}}',
  '{{questionnaire}}',
  '{{table "tests"}}',
  '{{figure "stack" item="samtale"}}',
  '{{text "a"}}',
  '{{> p}}',
  '{{ref "chapter/one"}}',
  '{{join groups "plural"}}',
  '{{join items}}',
  '{{cap x}}',
  '{{date study.title}}',
  '{{#quote source=wave.id}}',
  '{{/quote}}',
  '# ',
  '## ',
  '### ',
  '#### ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '***',
  '---',
  '===',
  '```',
  '`',
  '<b>',
  '<!--',
  '&amp;',
  '&#0;',
  '[a](b)',
  '[a](https://x.dk)',
  '[^1]',
  '![a](b)',
  '[a]: b',
  '<https://x.dk>',
  '| a | b |\n|---|---|\n',
  '|',
  '\\',
  '  \n',
  '*',
  '_',
  '**',
  '__',
  '1',
  '1976',
  '\u0000',
  '\uE000',
  '\uE001',
  '\uE0000\uE001',
  '\u{F0000}',
  '\uD800',
  '\r',
  '\r\n',
  '\u2028',
  'ø',
  ' ',
  'tekst',
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
const text = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 60 }),
  soup.map((one) => `\n\n${one}\n\n`),
);

function outcome(input: Written): string {
  try {
    return JSON.stringify(written(input).value);
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    return JSON.stringify(error.faults);
  }
}

test('whatever is written gives a document or faults, and the same each time', () => {
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom('draft' as const, 'final' as const),
      (chapter, p, a, status) => {
        const input = { chapter, partials: { p }, texts: { a }, status };
        expect(outcome(input)).toBe(outcome(input));
      },
    ),
    { numRuns: 1500 },
  );
});

test('every fault is in a file that was written, on a line that it has', () => {
  fc.assert(
    fc.property(text, (chapter) => {
      const lines = `# Titel\n\n${chapter}`.split(/\r\n?|\n/).length;
      try {
        written({ chapter, partials: { p: 'x' }, texts: { a: 'y' } });
      } catch (error) {
        if (!(error instanceof Faults)) throw error;
        for (const { place } of error.faults) {
          expect(['one.md', 'partials/p.md', 'text/a.md']).toContain(place?.file);
          expect(place?.line ?? 1).toBeLessThanOrEqual(lines);
          expect(place?.column ?? 1).toBeLessThanOrEqual((place?.source?.length ?? 0) + 1);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
