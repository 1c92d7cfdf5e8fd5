import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Item } from '../../src/model/item.ts';
import { answerOf, itemOf, type Row } from './survey-of.ts';

/** Real microdata with R's answers, kept outside the project. */
const folder =
  process.env['KILDETAL_REALDATA'] ?? fileURLToPath(new URL('../../../shared/realdata', import.meta.url));

/** Why tests on real data are skipped; null: they are not. */
export const missingRealdata: string | null = existsSync(join(folder, 'README.md'))
  ? null
  : `no real data at ${folder} (set KILDETAL_REALDATA)`;

/** A data set's rows, by column name. */
export type Records = readonly Readonly<Record<string, string>>[];

export interface Codebook {
  readonly data_file: string;
  readonly likert_items: readonly string[];
  readonly wave?: { readonly var: string };
  readonly controls: Readonly<Record<string, BinaryControl | string>>;
  readonly numeric_background: readonly string[];
  readonly variables: readonly { readonly name: string; readonly codes?: readonly Code[] }[];
}

/** A control that is 1 for one code and 0 for another; all others are missing. */
export interface BinaryControl {
  readonly var: string;
  readonly one: string;
  readonly zero: string;
}

interface Code {
  readonly code: string;
  readonly score: number | null;
  readonly kind: 'valid' | 'dk' | 'missing';
}

/** What the tests read of a reference.json that describes scopes, items and groups. */
export interface Reference {
  readonly scopes: Readonly<Record<string, { readonly items: Readonly<Record<string, ReferenceItem>> }>>;
}

export interface ReferenceItem {
  readonly overall: Description;
  readonly groups: Readonly<Record<string, Readonly<Record<string, Level>>>>;
}

interface Level {
  readonly desc: Description;
  readonly vs_rest: VsRest;
}

/** R's NA, NaN and Inf are written as strings. */
export type RValue = number | string | null;

export interface Description {
  readonly n_rows: number;
  readonly n_valid: number;
  readonly n_dk: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly pct_of_valid: Readonly<Record<string, RValue>>;
  readonly pct_of_valid_plus_dk: Readonly<Record<string, RValue>>;
  readonly mean: RValue;
  readonly sd: RValue;
  readonly median: RValue;
  readonly ci95_low: RValue;
  readonly ci95_high: RValue;
}

export interface VsRest {
  readonly n_sub: number;
  readonly n_rest: number;
  readonly mean_sub: RValue;
  readonly mean_rest: RValue;
  readonly sd_sub: RValue;
  readonly sd_rest: RValue;
  readonly welch: Readonly<Record<'t' | 'df' | 'p' | 'diff' | 'ci_low' | 'ci_high', number>>;
  readonly pooled: Readonly<Record<'t' | 'df' | 'p' | 'ci_low' | 'ci_high', number>>;
  readonly cohen_d: number;
}

export function readRecords(set: string, file: string): Records {
  return parse(read(set, file), { columns: true });
}

export function readCodebook(set: string): Codebook {
  return JSON.parse(read(set, 'codebook.json'));
}

/** reference.json, of which each test describes the part that it reads. */
export function readReference<T>(set: string): T {
  return JSON.parse(read(set, 'reference.json'));
}

/** An item with the codes and scores of a codebook, which says nothing of sides. */
export function itemOfCodebook({ variables }: Codebook, name: string): Item {
  const codes = variables.find((variable) => variable.name === name)?.codes ?? [];
  const answers = codes.filter(({ kind }) => kind !== 'missing');
  return itemOf(
    name,
    answers.map(({ code, score, kind }) => answerOf(code, kind === 'dk' ? 'dont-know' : 'none', score)),
  );
}

/** Rows of a test's survey: the values of a column as groups, each record's own columns as answers. */
export function rowsOf(records: Records, group: string): readonly Row[] {
  return records.map((record) => ({ group: record[group] ?? '', answers: record }));
}

function read(set: string, file: string): string {
  return readFileSync(join(folder, set, file), 'utf8');
}
