import { expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { compose } from '../../src/compose/compose.ts';
import type { Fault } from '../../src/fault.ts';
import { readLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { readTheme } from '../../src/load/theme.ts';
import type { Language } from '../../src/model/language.ts';
import type { Study } from '../../src/model/study.ts';
import { faultsOf } from '../load/folder.ts';
import { housing, templates } from '../support/paths.ts';

const study = loadStudy(housing).value;
const { value: ledger } = analyse(loadSurvey(housing, study).value, study);
const language = readLanguage(templates, 'da', new Map());
const theme = readTheme(templates, 'rapport', new Map());

/** The faults of a chapter over the housing survey. The text begins in line 3. */
function faultsIn(text: string, changed: { language?: Language; study?: Study } = {}): readonly Fault[] {
  return faultsOf(() =>
    compose({
      study: changed.study ?? study,
      ledger: changed.study === undefined ? ledger : new Map(),
      templates: {
        publication: {
          id: 'test',
          name: 'Test',
          chapters: [{ template: 'one', part: 'chapter', each: null, when: [] }],
        },
        chapters: new Map([['one', { file: 'one.md', text: `# Test\n\n${text}\n` }]]),
        partials: new Map(),
        texts: new Map(),
        theme,
        language: changed.language ?? language,
      },
      status: 'draft',
    }),
  );
}

function told(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);
}

function without(part: 'words' | 'drawings', key: string): Language {
  const kept = Object.entries(language[part]).filter(([name]) => name !== key);
  expect(kept).toHaveLength(Object.keys(language[part]).length - 1);
  return { ...language, [part]: Object.fromEntries(kept) };
}

test.each([
  ['distribution', '{{figure "distribution"}}'],
  ['stack', '{{figure "stack"}}'],
  ['answers', '{{table "answers"}}'],
])('item-not-named: a figure or table of one item, where none is named (%s)', (what, text) => {
  const found = faultsIn(`Tekst.\n\n${text}`);
  expect(told(found)).toEqual(['item-not-named one.md:5:1']);
  expect(found[0]?.values).toEqual({ what });
});

test.each([
  ['profile', ''],
  ['tests', ''],
  ['comparison', ' item="tilfredshed"'],
])('nothing-to-tabulate: a table without a row (%s)', (table, item) => {
  const bare = { ...study, background: [], groups: [] };
  const found = faultsIn(`{{table "${table}"${item}}}`, { study: bare });
  expect(told(found)).toEqual(['nothing-to-tabulate one.md:3:1']);
  expect(found[0]?.values).toEqual({ table, scope: 'alle' });
});

test('block-empty: key figures without a figure', () => {
  const found = faultsIn('{{#keyfigures}}\n{{/keyfigures}}');
  expect(told(found)).toEqual(['block-empty one.md:3:1']);
});

test('markdown-too-deep: lists in lists, at the line', () => {
  const depth = (levels: number) => `${'- '.repeat(levels)}dybt`;
  expect(faultsIn(depth(3))).toEqual([]);
  const [found, ...more] = faultsIn(depth(200));
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'markdown-too-deep', place: { file: 'one.md', line: 3 } });
});

test('word-missing: a word that the language lacks, at its file', () => {
  const found = faultsIn('{{word "contents"}}', { language: without('words', 'contents') });
  expect(found).toEqual([
    {
      code: 'word-missing',
      values: { key: 'contents', language: 'da' },
      place: { file: 'templates/language/da.yaml' },
    },
  ]);
});

test('phrase-missing: a phrase that the language lacks, at the figure that asks for it', () => {
  const [key = ''] = Object.keys(language.drawings).filter((name) => name === 'distribution-title');
  const text = '{{figure "distribution" item="tilfredshed"}}';
  const found = faultsIn(text, { language: without('drawings', key) });
  expect(told(found)).toEqual(['phrase-missing one.md:3:1']);
  expect(found[0]?.values['key']).toBe('distribution-title');
});
