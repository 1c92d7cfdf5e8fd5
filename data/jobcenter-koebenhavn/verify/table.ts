import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a CSV file, by column. */
export type Row = Readonly<Record<string, string>>;

/** The text of a file of the study, by name. */
export type Read = (name: string) => string;

/** Reads from the study's own folder. */
export function ownFile(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
}

export function rowsOfText(text: string): readonly Row[] {
  return parse(text, { columns: true });
}
