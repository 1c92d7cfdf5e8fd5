import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import { helpers } from '../../src/compose/helpers/helpers.ts';
import { readLanguage } from '../../src/load/language.ts';
import { loadReferences } from '../../src/load/references.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { readTheme } from '../../src/load/theme.ts';
import type { Block, Inline } from '../../src/model/document.ts';
import { housing, jobcentre, templates } from '../support/paths.ts';
import { exampleFolder } from './example.ts';

const page = readFileSync('docs/skabeloner.md', 'utf8');
const surveys = {
  housing: surveyed(housing),
  jobcentre: surveyed(jobcentre),
  example: surveyed(exampleFolder({ open: true })),
};
const language = readLanguage(templates, 'da', new Map());
const theme = readTheme(templates, 'rapport', new Map());
const references = loadReferences(housing, templates, 'da', new Map());

function surveyed(folder: string) {
  const study = loadStudy(folder).value;
  const survey = loadSurvey(folder, study).value;
  return { study, ledger: analyse(survey, study).value, voices: voices(survey, study) };
}

/** The section whose examples are on the jobcentre study; all others are on the housing survey. */
const larger = page.slice(page.indexOf('## Flere runder'), page.indexOf('## Spørgsmål uden skala'));
/** The one whose examples are on the annotated study.yaml. */
const annotated = page.slice(page.indexOf('## Spørgsmål uden skala'), page.indexOf('## Påstande'));

/** What a text of the page becomes in a chapter. */
function composed(text: string) {
  return compose({
    ...surveyOf(text),
    templates: {
      publication: {
        id: 'test',
        name: 'Test',
        chapters: [{ template: 'one', part: 'chapter', each: null, when: [] }],
      },
      chapters: new Map([['one', { file: 'one.md', text: `# Test\n\n${text}\n` }]]),
      partials: new Map(),
      // Nor are texts that nothing asks for passed over.
      texts: new Map(
        text.includes('baggrund') ? [['baggrund', { file: 'text/baggrund.md', text: 'Baggrunden.' }]] : [],
      ),
      theme,
      language,
      // Works that are never cited are warned of, so only a text that cites is given them.
      ...(references === null || !text.includes('{{cite') ? {} : { references }),
    },
    status: 'final',
  });
}

function surveyOf(text: string) {
  if (isIn(larger, text)) return surveys.jobcentre;
  return isIn(annotated, text) ? surveys.example : surveys.housing;
}

function isIn(section: string, text: string): boolean {
  return section.includes(text) || section.includes(text.replaceAll('|', '\\|'));
}

/** The words of the first paragraph, with plain blanks. */
function sentence(blocks: readonly Block[]): string {
  const paragraph = blocks.find((block) => block.type === 'paragraph');
  return words(paragraph?.children ?? []).replaceAll('\u00A0', ' ');
}

function words(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('children' in one ? words(one.children) : one.text)).join('');
}

/** The rows `| name | what it does | example | what it gives |`. A "|" within one is written "\|". */
const rows = [...page.matchAll(/^\| `([^`]+)` \| .* \| `(\{\{.*\}\})` \| (.*) \|$/gm)].map(
  ([, name = '', example = '', gives = '']) => ({ name, example: example.replaceAll('\\|', '|'), gives }),
);

/** The blocks of code. */
const fences = [...page.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

/** The helpers that a text calls. */
function called(text: string): readonly string[] {
  return [...text.matchAll(/(?:\{\{#?|\()([a-z][a-z0-9-]*)(?=[\s})])/g)].map(([, name = '']) => name);
}

describe('docs/skabeloner.md', () => {
  test('has an example of every helper', () => {
    const shown = new Set([...rows.map(({ example }) => example), ...fences].flatMap(called));
    expect(Object.keys(helpers).filter((name) => !shown.has(name))).toEqual([]);
  });

  test('names no helper that there is not', () => {
    expect(rows.map(({ name }) => name).filter((name) => !Object.hasOwn(helpers, name))).toEqual([]);
  });

  test.each(rows)('$name: what the example gives', ({ name, example, gives }) => {
    expect(called(example)).toContain(name);
    expect(sentence(composed(example).value.document.blocks)).toBe(gives);
  });

  test.each(fences)('an example without a fault: %s', (text) => {
    expect(composed(text).warnings).toEqual([]);
  });
});
