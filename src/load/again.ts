import { hash } from 'node:crypto';
import { type Fault, Faults, fault } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { Wave } from '../model/wave.ts';
import { attempt } from './attempt.ts';
import { openData } from './data/open.ts';
import type { DataSource } from './data/source.ts';
import { readData } from './data/whole.ts';
import { listing } from './listing.ts';
import { wantedColumns } from './survey-columns.ts';

/** A data file that is to be a new wave: its bytes, and opened. */
export interface NewData {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source: DataSource;
}

/**
 * Warnings where a new wave has respondents of an earlier one.
 * @throws Faults wave-file-same where it is an earlier wave's file, or has the same answers in the columns that the study reads
 */
export function refuseAgain(
  folder: string,
  study: Study,
  { file, bytes, source }: NewData,
): readonly Fault[] {
  const same = (wave: Wave): Faults =>
    new Faults([fault('wave-file-same', { file, wave: wave.id }, { file })]);
  return study.waves.flatMap((wave) => {
    const earlier = attempt([], () => readData(folder, wave.data));
    // An earlier wave that cannot be read is told by `check`, not here.
    if (earlier === null) return [];
    if (Buffer.compare(earlier, bytes) === 0) throw same(wave);
    const then = attempt([], () => openWave(folder, study, wave));
    const columns = then === null ? [] : sharedColumns(study, then, source);
    const old = then === null ? null : attempt([], () => rowsOf(then, columns, study));
    if (old === null || columns.length === 0) return [];
    const now = rowsOf(source, columns, study);
    if (now.length === old.length && now.every(({ answers }, row) => answers === old[row]?.answers))
      throw same(wave);
    return respondentsAgain(old, now, wave, file);
  });
}

function openWave(folder: string, study: Study, { data, reading = {} }: Wave): DataSource {
  return openData(folder, { file: data, options: reading, columns: wantedColumns(study) }, new Map());
}

interface Row {
  /** Null where the study has no column for it. */
  readonly respondent: string | null;
  /** A hash of all that the study reads in the row, the respondent's number among it. */
  readonly answers: string;
}

/** The columns that the study reads and both files have. */
function sharedColumns(study: Study, ...sources: readonly DataSource[]): readonly string[] {
  const names = sources.map(({ columns }) => new Set(columns.map(({ name }) => name)));
  return wantedColumns(study).filter((column) => names.every((one) => one.has(column)));
}

/** The rows of a file, in the order of their respondents where these have numbers. */
function rowsOf(source: DataSource, columns: readonly string[], study: Study): readonly Row[] {
  const names = source.columns.map(({ name }) => name);
  const indexes = columns.map((name) => names.indexOf(name));
  const { respondent } = study.columns;
  const at = respondent === null || !columns.includes(respondent) ? -1 : names.indexOf(respondent);
  const rows: Row[] = [];
  const list = listing(source.file);
  source.eachRow((fields) => {
    const text = JSON.stringify(indexes.map((index) => (fields[index] ?? '').trim()));
    rows.push({
      respondent: at < 0 ? null : (fields[at] ?? '').trim(),
      answers: hash('sha1', text, 'base64'),
    });
  }, list);
  const key = ({ respondent }: Row): string => respondent ?? '';
  return at < 0 ? rows : rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * Respondents whose number and answers are those of an earlier wave; and, where numbers are no mere row numbers, those whose
 * number is.
 */
function respondentsAgain(
  old: readonly Row[],
  now: readonly Row[],
  wave: Wave,
  file: string,
): readonly Fault[] {
  const [ids, rows] = [new Set(old.map((one) => one.respondent)), new Set(old.map((one) => one.answers))];
  const named = now.filter(({ respondent }) => respondent !== null && respondent !== '');
  const known = named.filter(({ respondent }) => ids.has(respondent));
  const alike = known.filter(({ answers }) => rows.has(answers));
  const values = { of: now.length, wave: wave.id, file };
  if (alike.length * 2 > now.length)
    return [fault('answers-again', { ...values, count: alike.length }, { file })];
  if (known.length * 2 <= now.length || areRowNumbers(named)) return [];
  return [fault('respondents-again', { ...values, count: known.length }, { file })];
}

/** Whole numbers that hardly go beyond the number of rows: they begin again in every file. */
function areRowNumbers(rows: readonly Row[]): boolean {
  return rows.every(
    ({ respondent }) => /^\d+$/.test(respondent ?? '') && Number(respondent) <= rows.length * 2,
  );
}
