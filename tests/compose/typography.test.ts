import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import { housing, jobcentre, templates } from '../support/paths.ts';

/** Spaces, dashes and quotation marks, in every text of whole reports. */
const rules: readonly { readonly name: string; readonly wrong: RegExp }[] = [
  { name: 'a number and its per cent sign part', wrong: /\d [%‰]/u },
  {
    name: 'a word and its number part',
    wrong:
      /(?<!\p{L})(?:kapitel|afsnit|figur|tabel|bilag|spørgsmål|side|s\.|nr\.) (?:\d|[A-HJ-Z](?!\p{L}))/iu,
  },
  { name: 'a letter, its sign and its number part', wrong: /(?<!\p{L})(?:[npt]|df) ?[=<>]|[=<>≤≥] [−\d]/u },
  {
    name: 'the day of a date and its month part',
    wrong: /\d\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/u,
  },
  { name: 'a hyphen stands for a minus', wrong: /(?<![\p{L}\p{N}%])-\d/u },
  { name: 'a hyphen stands between two numbers', wrong: /\d-\d/u },
  { name: 'a hyphen stands for a dash', wrong: / - |--/u },
  { name: 'quotation marks are straight', wrong: /["']/u },
  { name: 'quotation marks are those of another language', wrong: /[“”„]/u },
];

/** Numbers of books, addresses and works have hyphens of their own; a label alone fills no line. */
const own = /ISBN|https?:|doi|^Bilag [A-Z]$/iu;

const reports = { housing, jobcentre };

describe.each(Object.keys(reports) as (keyof typeof reports)[])('the report on %s', (name) => {
  const texts = textsIn(documentOf(reports[name])).filter((text) => !own.test(text));

  test('has many texts', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  test.each(rules)('nowhere $name', ({ wrong }) => {
    const found = texts.flatMap(
      (text) => text.match(new RegExp(`.{0,25}(?:${wrong.source}).{0,12}`, wrong.flags)) ?? [],
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

test('each rule finds what it is for', () => {
  const wrong = [
    '54 %',
    'se kapitel 3',
    'n = 12',
    'den 3. maj',
    'på -0,5',
    '3-5',
    'ja - nej',
    '"ja"',
    '“ja”',
  ];
  expect(wrong.map((text) => rules.findIndex((rule) => rule.wrong.test(text)))).toEqual([...rules.keys()]);
  const right = [
    '54\u00a0%',
    'se kapitel\u00a03',
    'n\u00a0=\u00a012',
    'p\u00a0<\u00a00,001',
    'den 3.\u00a0maj',
    'på −0,5',
    '3–5',
    'a-kasse',
    '»ja«',
  ];
  expect(right.flatMap((text) => rules.filter((rule) => rule.wrong.test(text)))).toEqual([]);
});

function documentOf(folder: string) {
  const study = loadStudy(folder).value;
  const survey = loadSurvey(folder, study).value;
  return compose({
    study,
    ledger: analyse(survey, study).value,
    voices: voices(survey, study),
    templates: loadTemplates(templates, 'rapport', study, folder).value,
    status: 'draft',
  }).value.document;
}

/** What names things for the program, and what is heard and never set in lines. */
const unread = new Set([
  'alt',
  'type',
  'id',
  'anchor',
  'url',
  'key',
  'kind',
  'published',
  'language',
  'languageTag',
]);

/** Every text of a value: inline content that stands in a row is one text, without its footnotes. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const notes = value.flatMap((one) =>
      typeof one?.children === 'object' && one.type === 'note' ? textsIn(one.children) : [],
    );
    return value.length > 0 && value.every(isInline)
      ? [value.map(wordsOf).join(''), ...notes]
      : value.flatMap(textsIn);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (unread.has(key) ? [] : textsIn(inner)));
}

interface AnyInline {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly AnyInline[];
}

const inlineTypes = /^(text|print|emphasis|strong|link|reference|page|note|claim|missing)$/;

function isInline(value: unknown): value is AnyInline {
  return (
    typeof value === 'object' && value !== null && 'type' in value && inlineTypes.test(String(value.type))
  );
}

function wordsOf({ type, text, children }: AnyInline): string {
  return type === 'note' ? '' : (text ?? (children ?? []).map(wordsOf).join(''));
}
