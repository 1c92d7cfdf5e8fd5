import type { CodeCount, DataProfile } from '../model/profile.ts';
import type { ReadingOptions } from '../model/wave.ts';
import type { Draft, DraftColumn } from './draft.ts';
import { itemLines } from './item-yaml.ts';
import type { OffScale } from './off-scale.ts';
import type { DraftScale } from './scales.ts';
import { waveLines } from './wave-yaml.ts';
import { idOf } from './words.ts';
import {
  answerLines,
  codesLine,
  type Mark,
  missingLines,
  numbersMissingLines,
  quoted,
  shown,
  topicOf,
  wordingOf,
} from './yaml-text.ts';

/** What a draft says in the user's language, by key; `{…}` is filled in. */
export type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What cannot be seen in the data. */
export interface About {
  readonly id: string;
  readonly title: string;
  readonly language: 'da' | 'en';
  /** ISO. */
  readonly published: string;
  readonly wave: string;
  /** How the user has the file read. */
  readonly reading: ReadingOptions;
  /** What is made of it, where that is not the usual report. */
  readonly publication: string | null;
}

/** Where a draft comes from. */
export interface Origin {
  readonly data: DataProfile;
  /** What counts as no answer in the draft, and stands among the answers in the file. */
  readonly offScale: OffScale;
}

/** A draft as study.yaml, each guess marked by a remark. */
export function studyYaml(draft: Draft, { data, offScale }: Origin, about: About, phrase: Phrase): string {
  const mark = (key: string, values = {}): string =>
    ` # ${phrase('draft-guess')}: ${phrase(`draft-${key}`, values)}`;
  const parts: readonly (readonly string[])[] = [
    phrase('draft-head', { file: data.file, rows: data.rows, columns: data.columns.length })
      .split('\n')
      .map((line) => `# ${line}`.trimEnd()),
    aboutLines(about, mark, phrase),
    columnLines(draft, data, mark),
    waveLines(draft, data, about, mark),
    draft.group === null ? [] : groupLines(draft.group, mark, phrase),
    [
      'scales:',
      ...(draft.scales.length === 0
        ? ['  {}']
        : draft.scales.flatMap((one) => scaleLines(one, offScaleOf(one, draft, offScale), mark, phrase))),
    ],
    [
      `items:${draft.isFallback ? mark('fallback') : ''}`,
      ...draft.items.flatMap((item) => itemLines(item, mark)),
    ],
    draft.background.length === 0
      ? []
      : [
          `background:${mark('background')}`,
          ...draft.background.flatMap((one) => backgroundLines(one, mark)),
        ],
    weightLines(draft, mark),
    unusedLines(draft, phrase),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function aboutLines(
  { id, title, language, published, publication }: About,
  mark: Mark,
  phrase: Phrase,
): readonly string[] {
  const forms = ['plural', 'definite', 'genitive', 'short'];
  const everyone = forms.map((form) => `${form}: ${quoted(phrase(`draft-everyone-${form}`))}`).join(', ');
  return [
    `id: ${id}`,
    `title: ${quoted(title)}${mark('title')}`,
    `language: ${language}`,
    ...(publication === null ? [] : [`publication: ${publication}${mark('publication')}`]),
    `publisher: ${quoted(phrase('draft-publisher'))}${mark('publisher-guess')}`,
    `published: ${published}`,
    `source: ${quoted(phrase('draft-source', { title }))}${mark('source-guess')}`,
    `everyone: { ${everyone} }`,
  ];
}

function columnLines({ respondent, group }: Draft, data: DataProfile, mark: Mark): readonly string[] {
  if (respondent === null && group === null) return ['columns: {}'];
  const twice = data.columns.find(({ name }) => name === respondent)?.repeated ?? [];
  const list = twice.map(({ code }) => shown(code)).join(', ');
  const told = twice.length === 0 ? mark('respondent') : mark('respondent-twice', { list });
  return [
    'columns:',
    ...(respondent === null ? [] : [`  respondent: ${quoted(respondent)}${told}`]),
    ...(group === null ? [] : [`  group: ${quoted(group.column.name)}${mark('group')}`]),
  ];
}

/** Numbers stay unweighted until somebody has decided otherwise; the appendix shows both. */
function weightLines({ weight }: Draft, mark: Mark): readonly string[] {
  return weight === null ? [] : [`weights: { column: ${quoted(weight)}, print: both }${mark('weight')}`];
}

function groupLines({ answers }: DraftColumn, mark: Mark, phrase: Phrase): readonly string[] {
  const taken = new Set(['alle']);
  const present = (answers?.valid ?? []).filter(({ count }) => count > 0);
  const groups = present.flatMap(({ code, label }) => {
    const short = shown(label ?? code);
    const forms = ['plural', 'definite', 'genitive'].map(
      (form) => `${form}: ${quoted(phrase(`draft-group-${form}`, { label: short }))}`,
    );
    return [
      `  - id: ${idOf(short, taken)}`,
      `    code: ${quoted(code)}`,
      `    labels: { ${forms.join(', ')}, short: ${quoted(short)} }`,
    ];
  });
  return [`groups:${mark('groups')}`, ...groups];
}

function offScaleOf({ id }: DraftScale, { items }: Draft, offScale: OffScale): readonly string[] {
  const columns = items.flatMap((item) => (item.type === 'scale' && item.scale === id ? [item.column] : []));
  return [...new Set(columns.flatMap(({ name }) => offScale.get(name) ?? []))];
}

/** A scale of study.yaml. @param offScale codes that are no answers although they stand beside them in the file */
export function scaleLines(
  { id, answers, known, ranking }: DraftScale,
  offScale: readonly string[],
  mark: Mark,
  phrase: Phrase,
): readonly string[] {
  const { valid, dontKnow, missing, slip, sides } = answers;
  const labelled = valid.some(({ label }) => label !== null) || known;
  const kind = ranking ? 'ranking' : known ? 'known' : labelled ? 'labelled' : 'bare';
  const named = ranking ? placesNamed(valid, phrase) : valid;
  return [
    `  ${id}:${mark(`scale-${kind}`)}`,
    ...answerLines('    ', dontKnow === null ? named : [...named, dontKnow]),
    ...(ranking ? ['    ranking: true'] : []),
    ...codesLine('    ', 'positive', sides?.positive ?? []),
    ...codesLine('    ', 'middle', sides?.middle ?? []),
    ...codesLine('    ', 'negative', sides?.negative ?? []),
    ...(dontKnow === null ? [] : [`    dontKnow: ${quoted(dontKnow.code)}${mark('dont-know-scale')}`]),
    ...missingLines('    ', missing, mark, offScale, slip),
  ];
}

/** "No. 1 (first)", "No. 2", …, "No. 6 (last)" */
function placesNamed(places: readonly CodeCount[], phrase: Phrase): readonly CodeCount[] {
  return places.map((one, index) => {
    const end = index === 0 ? '-first' : index === places.length - 1 ? '-last' : '';
    return { ...one, label: phrase(`draft-place${end}`, { place: one.code }) };
  });
}

/** A background variable of study.yaml. */
export function backgroundLines({ id, column, answers }: DraftColumn, mark: Mark): readonly string[] {
  const head = [
    `  - id: ${id}`,
    `    type: ${answers === null ? 'numeric' : 'categories'}`,
    `    column: ${quoted(column.name)}`,
    `    label: ${quoted(topicOf(wordingOf(column)))}`,
  ];
  if (answers === null) return [...head, ...numbersMissingLines('    ', column, mark)];
  const taken = new Set<string>();
  const categories = [
    ...answers.valid,
    ...(answers.dontKnow === null ? [] : [answers.dontKnow]),
    ...answers.missing,
  ]
    .filter(({ count }) => count > 0)
    .map(
      ({ code, label }) =>
        `      - { id: ${idOf(label ?? code, taken)}, code: ${quoted(code)}, label: ${quoted(shown(label ?? code))} }`,
    );
  return [...head, '    categories:', ...categories];
}

/** Names in lines that can be read. */
function unusedLines({ unused }: Draft, phrase: Phrase): readonly string[] {
  return unused.flatMap(({ why, columns }) => [
    `# ${phrase(`draft-unused-${why}`, { count: columns.length })}`,
    ...columns.map((name) => `#   ${shown(name)}`),
  ]);
}
