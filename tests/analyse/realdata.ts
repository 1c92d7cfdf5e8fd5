import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Item } from '../../src/model/study.ts';
import { answerOf, itemOf, type Row } from './survey-of.ts';

/** Real microdata with R's answers, kept outside the project; see CONTRIBUTING.md. */
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
  readonly variables: readonly { readonly name: string; readonly codes?: readonly Code[] }[];
}

interface Code {
  readonly code: string;
  readonly score: number | null;
  readonly kind: 'valid' | 'dk' | 'missing';
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
