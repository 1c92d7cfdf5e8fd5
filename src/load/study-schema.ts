import { z } from 'zod';
import { dataEncodings } from '../model/wave.ts';
import { held } from './held.ts';
import {
  date,
  delimiter,
  flag,
  id,
  insidePath,
  isbn,
  number,
  oneOrMore,
  percent,
  range,
  text,
  waveId,
  wholeNumber,
} from './shape.ts';

/** study.yaml as it is written; src/model/study.ts has it as the program uses it, every default filled in. */

/** Fields whose own fields keep the order in which they are written. */
export const orderedFields = ['answers', 'categories', 'themes'];

/** What is set as a label, in a table, a figure or a sentence. */
const label = text.transform(held);

const labels = z.strictObject({ plural: label, definite: label, genitive: label, short: label });

const subgroup = z.strictObject({ id, code: text.optional(), labels });

const group = z.strictObject({
  id,
  code: text.optional(),
  labels,
  subgroups: z.array(subgroup).default([]),
});

const scale = z.strictObject({
  answers: z.array(z.strictObject({ code: text, label })),
  positive: oneOrMore(text).default([]),
  middle: oneOrMore(text).default([]),
  negative: oneOrMore(text).default([]),
  dontKnow: text.optional(),
  missing: oneOrMore(text).default([]),
  names: z.strictObject({ positive: text, middle: text.optional(), negative: text }).optional(),
  ranking: flag.default(false),
});

const numberClass = z.strictObject({
  from: wholeNumber,
  to: wholeNumber.optional(),
  label: label.optional(),
});

const item = z.strictObject({
  id,
  type: z.enum(['scale', 'nominal', 'multiple', 'numeric', 'index', 'open']),
  column: text.optional(),
  topic: label,
  measure: label.optional(),
  wording: text,
  followUps: z.strictObject({ low: text, high: text }).optional(),
  askedIf: text.optional(),
  number: text.optional(),
  /** An item of type scale must have one. */
  scale: text.optional(),
  battery: text.optional(),
  /** Of type nominal or multiple. */
  answers: z.array(z.strictObject({ code: text, label })).optional(),
  dontKnow: text.optional(),
  missing: oneOrMore(text).optional(),
  /** Of type multiple. */
  columns: z.record(text, text).optional(),
  chosenIn: oneOrMore(text).optional(),
  ticked: oneOrMore(text).optional(),
  unticked: oneOrMore(text).optional(),
  separator: text.optional(),
  blank: z.enum(['missing', 'answered']).optional(),
  /** Of type numeric. */
  unit: text.optional(),
  classes: z.array(numberClass).optional(),
  /** Of type index. */
  items: z.array(text).optional(),
  minimum: wholeNumber.optional(),
});

const background = z.strictObject({
  id,
  type: z.enum(['categories', 'numeric']),
  column: text.optional(),
  label,
  categories: z
    .array(z.strictObject({ id: id.optional(), code: text.optional(), label, plural: label.optional() }))
    .optional(),
  unit: text.optional(),
  more: text.optional(),
  classes: z.array(numberClass).optional(),
  cumulative: z.array(numberClass).optional(),
  missing: oneOrMore(text).optional(),
});

/** A data file: its name alone, or with how it is to be read. */
const data = z.preprocess(
  (value) => (typeof value === 'string' ? { file: value } : value),
  z.strictObject({
    file: insidePath,
    delimiter: delimiter.optional(),
    quote: z.enum(['"', "'"]).optional(),
    encoding: z.enum(dataEncodings).optional(),
    decimal: z.enum(['.', ',']).optional(),
    header: z.enum(['1', '2']).transform(Number).optional(),
    sheet: text.optional(),
    range: range.optional(),
    missing: oneOrMore(text).optional(),
    rows: z.strictObject({ column: text, value: text }).optional(),
  }),
);

const wave = z.strictObject({
  id: waveId,
  label: text.optional(),
  data,
  period: text.optional(),
  groups: oneOrMore(text).optional(),
  population: insidePath.optional(),
  fieldwork: insidePath.optional(),
});

const openAnswers = z.strictObject({
  data: insidePath,
  notice: text.optional(),
  themes: z.array(z.strictObject({ code: id, label })).min(1),
});

const margin = z.preprocess(
  (value) => (typeof value === 'string' ? { variable: value } : value),
  z.strictObject({ variable: text, collapse: z.array(z.array(text).min(2)).optional() }),
);

/** How respondents are weighted, or only what is printed of it. */
const weights = z.preprocess(
  (value) => (typeof value === 'string' ? { print: value } : value),
  z.strictObject({
    column: text.optional(),
    strata: text.optional(),
    cluster: text.optional(),
    margins: oneOrMore(margin).optional(),
    trim: z
      .strictObject({
        low: number.default(0),
        high: number.default(Number.POSITIVE_INFINITY),
        of: z.enum(['mean', 'median']).default('mean'),
      })
      .optional(),
    print: z.enum(['unweighted', 'weighted', 'both']).default('unweighted'),
  }),
);

export const studySchema = z.strictObject({
  id,
  title: text,
  subtitle: text.optional(),
  language: z.enum(['da', 'en']).default('da'),
  publication: id.optional(),
  publisher: text,
  authors: oneOrMore(text).default([]),
  published: date,
  source: text,
  questionsSource: text.optional(),
  notice: z.strictObject({ label: text, heading: text, text }).optional(),
  contact: text.optional(),
  isbn: isbn.optional(),
  rights: text.optional(),
  everyone: labels,
  columns: z.strictObject({ respondent: text.optional(), group: text.optional(), subgroup: text.optional() }),
  waves: z.array(wave).min(1),
  groups: z.array(group).default([]),
  scales: z.record(id, scale).default({}),
  items: z.array(item).min(1),
  background: z.array(background).default([]),
  tests: z
    .strictObject({
      levels: z.array(percent).min(1).default([5, 10]),
      variances: z.enum(['welch', 'pooled']).default('welch'),
      controls: oneOrMore(text).default([]),
      correction: z.enum(['none', 'holm', 'bh']).default('none'),
      family: z.enum(['all', 'item', 'group']).default('all'),
    })
    .prefault({}),
  rounding: z.enum(['parts', 'counts']).default('parts'),
  given: z
    .array(z.strictObject({ name: id, value: number, unit: text.optional(), source: text }))
    .default([]),
  openAnswers: openAnswers.optional(),
  weights: weights.optional(),
  disclosure: z
    .strictObject({
      base: wholeNumber.default(5),
      cell: wholeNumber.default(3),
      dontKnow: z.enum(['protected', 'shown']).default('protected'),
      earlier: insidePath.optional(),
    })
    .optional(),
  names: insidePath.optional(),
});

export type RawStudy = z.output<typeof studySchema>;
export type RawScale = z.output<typeof scale>;
export type RawGroup = z.output<typeof group>;
export type RawItem = z.output<typeof item>;
export type RawBackground = z.output<typeof background>;
export type RawSettings = Omit<RawStudy['waves'][number]['data'], 'file'>;
