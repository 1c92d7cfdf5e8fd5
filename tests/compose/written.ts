import type { Composed } from '../../src/compose/compose.ts';
import { compose } from '../../src/compose/compose.ts';
import { type Fault, Faults, type Outcome } from '../../src/fault.ts';
import { readLanguage } from '../../src/load/language.ts';
import { loadReferences } from '../../src/load/references.ts';
import { readTheme } from '../../src/load/theme.ts';
import type { Block, Inline } from '../../src/model/document.ts';
import type { Item } from '../../src/model/item.ts';
import type { References } from '../../src/model/reference.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { Adjusted } from '../../src/model/results/adjusted.ts';
import type { MeanResult, ShareResult } from '../../src/model/results/described.ts';
import type { TestResult } from '../../src/model/results/tested.ts';
import type { Study } from '../../src/model/study.ts';
import type { PublicationChapter, Source } from '../../src/model/template.ts';
import type { Labels } from '../../src/model/wave.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

/** What a test writes: one chapter, or several, with what they call. */
export interface Written {
  readonly chapter?: string;
  readonly chapters?: Readonly<Record<string, string>>;
  readonly plan?: readonly PublicationChapter[];
  readonly partials?: Readonly<Record<string, string>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly status?: 'draft' | 'final';
  readonly study?: Partial<Study>;
  readonly results?: readonly Result[];
  /** A file of references, as BibTeX. */
  readonly references?: string;
  readonly code?: 'da' | 'en';
  /** The publication that this one is based on. */
  readonly base?: string;
}

const languages = {
  da: readLanguage(templates, 'da', new Map()),
  en: readLanguage(templates, 'en', new Map()),
};
const theme = readTheme(templates, 'rapport', new Map());

/** Composes a handful of texts over a small hand-made study and ledger; the numbers are invented. */
export function written(one: Written | string): Outcome<Composed> {
  const input = typeof one === 'string' ? { chapter: one } : one;
  const chapters = input.chapters ?? { one: `# Titel\n\n${input.chapter ?? ''}` };
  return compose({
    study: { ...study, ...input.study },
    ledger: new Map([...ledger, ...(input.results ?? []).map((result) => [result.id, result] as const)]),
    templates: {
      publication: {
        id: 'prøve',
        name: 'Prøve',
        ...(input.base === undefined ? {} : { base: input.base }),
        chapters: input.plan ?? Object.keys(chapters).map((template) => chapterOf(template)),
      },
      chapters: sources(chapters),
      partials: sources(input.partials ?? {}, 'partials/'),
      texts: sources(input.texts ?? {}, 'text/'),
      theme,
      language: languages[input.code ?? 'da'],
      ...(input.references === undefined
        ? {}
        : { references: referencesOf(input.references, input.code ?? 'da') }),
    },
    status: input.status ?? 'final',
  });
}

function referencesOf(bib: string, code: 'da' | 'en'): References {
  const found = loadReferences(folderOf({ 'references.bib': bib }), templates, code, new Map());
  if (found === null) throw new Error('no references were read');
  return found;
}

export function chapterOf(template: string, more: Partial<PublicationChapter> = {}): PublicationChapter {
  return { template, part: 'chapter', each: null, when: [], ...more };
}

function sources(texts: Readonly<Record<string, string>>, folder = ''): ReadonlyMap<string, Source> {
  return new Map(
    Object.entries(texts).map(([name, text]) => [name, { file: `${folder}${name}.md`, text }] as const),
  );
}

/** The blocks after the chapter's title. */
export function blocksOf(one: Written | string): readonly Block[] {
  return written(one).value.document.blocks.slice(1);
}

/** The faults of a text, as `code file:line:column`. */
export function faultsOf(one: Written | string): readonly string[] {
  return thrown(one).map(told);
}

export function thrown(one: Written | string): readonly Fault[] {
  try {
    written(one);
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults;
    throw error;
  }
}

function told({ code, place }: Fault): string {
  return `${code} ${place?.file}:${place?.line}:${place?.column}`;
}

/** Inlines as a reader sees them. */
export function words(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('children' in one ? words(one.children) : one.text)).join('');
}

/** The words of the first paragraph. */
export function sentence(one: Written | string): string {
  const paragraph = blocksOf(one).find((block) => block.type === 'paragraph');
  if (paragraph === undefined) throw new Error('no paragraph was composed');
  return words(paragraph.children);
}

function labels(plural: string): Labels {
  return { plural, definite: `de ${plural}`, genitive: `de ${plural}s`, short: plural };
}

const item: Item = {
  id: 'samtale',
  type: 'scale',
  column: 'v1',
  topic: 'Samtalerne',
  measure: 'Tilfredshed med samtalerne',
  wording: 'Hvor tilfreds er du med samtalerne?',
  followUps: null,
  askedIf: null,
  number: '1',
  scale: {
    id: 'tilfredshed',
    names: null,
    missing: [],
    answers: [
      { code: '1', segment: '1', label: 'Utilfreds', side: 'negative', score: 1 },
      { code: '2', segment: '2', label: 'Hverken eller', side: 'middle', score: 2 },
      { code: '3', segment: '3', label: 'Tilfreds', side: 'positive', score: 3 },
      { code: '4', segment: '4', label: 'Meget tilfreds', side: 'positive', score: 4 },
      { code: '9', segment: '9', label: 'Ved ikke', side: 'dont-know', score: null },
    ],
  },
};

export const study: Study = {
  id: 'proeve',
  title: 'Prøven 2020',
  subtitle: null,
  language: 'da',
  publisher: 'Byen',
  authors: ['Ane', 'Bo'],
  published: '2020-11-22',
  source: 'Opdigtede svar.',
  questionsSource: 'Spørgeskemaet.',
  notice: null,
  contact: null,
  isbn: null,
  rights: null,
  everyone: labels('borgere'),
  waves: [
    {
      id: '2020',
      label: '2020',
      data: 'svar.csv',
      period: null,
      groups: ['unge', 'aeldre', 'nye'],
      population: null,
      fieldwork: null,
    },
  ],
  columns: { respondent: 'id', group: 'gruppe', subgroup: 'by' },
  groups: [
    {
      id: 'unge',
      code: '1',
      labels: labels('unge'),
      subgroups: [
        { id: 'by', code: '1', labels: labels('unge i byen') },
        { id: 'land', code: '2', labels: labels('unge på landet') },
      ],
    },
    { id: 'aeldre', code: '2', labels: labels('ældre'), subgroups: [] },
    { id: 'nye', code: '3', labels: labels('nye'), subgroups: [] },
  ],
  scales: [item.scale],
  items: [item, { ...item, id: 'plan', topic: 'Planen', number: '2' }],
  background: [],
  tests: { levels: [5, 10], variances: 'welch', controls: [], correction: 'none', family: 'all' },
  rounding: 'parts',
  given: [{ name: 'inviterede', value: 1240, unit: 'borgere', source: 'Registret.' }],
  others: [],
  openAnswers: null,
  weights: null,
  disclosure: null,
  names: null,
};

export function share(scope: string, answers: readonly string[], count: number, n: number): ShareResult {
  const [first = '', last = ''] = [answers[0], answers.at(-1)];
  const segment = answers.length === 1 ? first : `${first}-${last}`;
  const id = `share/2020/${scope}/samtale/${segment}`;
  const from = { wave: '2020', scope, item: 'samtale', answers };
  return { id, kind: 'share', from, n, method: '', count, value: count / n, low: 0.105, high: 0.5 };
}

export function mean(scope: string, value: number, itemId = 'samtale'): MeanResult {
  const from = { wave: '2020', scope, item: itemId };
  return {
    id: `mean/2020/${scope}/${itemId}`,
    kind: 'mean',
    from,
    n: 50,
    method: '',
    value,
    sd: 1,
    low: 1,
    high: 3,
  };
}

/** The same difference at equal values of controls. */
function adjustedAt(p: number, level: number | null, verdict: Adjusted['verdict']): Adjusted {
  const fit = { n: 98, estimate: 0.15, se: 0.08, t: 1.9, df: 94, rSquared: 0.1, terms: [], dropped: [] };
  return { ...fit, p, level, verdict };
}

/** A test of a group against the rest, by its difference and p. */
export function difference(
  scope: string,
  value: number,
  p: number,
  itemId = 'samtale',
  adjusted: Adjusted | null = null,
): TestResult {
  const level = [5, 10].find((one) => p <= one / 100) ?? null;
  const side = { scope, n: 50, mean: 2, sd: 1 };
  return {
    id: `difference/2020/${scope}/${itemId}`,
    kind: 'difference',
    test: 't-test',
    from: { wave: '2020', scope, item: itemId },
    n: 100,
    method: '',
    a: side,
    b: side,
    difference: value,
    t: 2,
    df: 97.25,
    p,
    low: -0.5,
    high: 0.1,
    welch: null,
    pooled: null,
    effect: 0.2,
    hedges: null,
    detectable: null,
    corrected: null,
    level,
    direction: level === null ? null : value > 0 ? 'higher' : 'lower',
    adjusted,
    robustness: null,
  };
}

const ledger: Ledger = new Map(
  [
    {
      id: 'count/2020/alle',
      kind: 'count',
      from: { wave: '2020', scope: 'alle' },
      n: 1240,
      method: '',
      value: 1240,
    } as const,
    {
      id: 'count/2020/unge',
      kind: 'count',
      from: { wave: '2020', scope: 'unge' },
      n: 12,
      method: '',
      value: 12,
    } as const,
    share('alle', ['1'], 125, 1000),
    share('alle', ['2'], 300, 1000),
    share('alle', ['3'], 305, 1000),
    share('alle', ['4'], 265, 1000),
    share('alle', ['9'], 5, 1000),
    share('alle', ['3', '4'], 570, 1000),
    share('unge', ['3', '4'], 45, 100),
    share('aeldre', ['3', '4'], 60, 100),
    share('nye', ['3', '4'], 55, 100),
    mean('alle', 2.005),
    mean('unge', 1.5),
    mean('aeldre', 2.5),
    mean('nye', 2),
    mean('unge', 3, 'plan'),
    mean('unge.by', 1.2),
    mean('unge.land', 1.8),
    difference('unge', -0.345, 0.0004),
    difference('aeldre', 0.15, 0.07),
    difference('nye', 0.01, 0.6),
    difference('unge', 0.2, 0.03, 'plan'),
    difference('aeldre', 0.2, 0.03, 'videre', adjustedAt(0.07, 10, 'persists')),
    difference('nye', 0.2, 0.03, 'videre', adjustedAt(0.3, null, 'vanishes')),
  ].map((result: Result) => [result.id, result] as const),
);
