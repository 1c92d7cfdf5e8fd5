import { waveIdPattern } from '../model/id.ts';
import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { hasWord } from './words.ts';

/** The column that tells which wave a row is of. */
export interface WaveColumn {
  readonly column: string;
  /** In the order of time. */
  readonly waves: readonly { readonly id: string; readonly value: CodeCount }[];
  /** Rows that are of no wave. */
  readonly empty: number;
}

/** More rounds than this are no waves: years of birth, mostly. */
const mostWaves = 20;
/** Fewer respondents than this are no wave. */
const fewest = 10;

/**
 * A column that is called a year or a wave and has two values or more, as a year's or a wave's name can be, each in ten rows or
 * more. Years of other things (of birth, of building) have names that say so.
 */
export function waveColumnOf({ columns, rows }: DataProfile, words: Recognise): WaveColumn | null {
  const found = columns.find((column) => isOfWaves(column, rows, words));
  if (found === undefined) return null;
  const waves = (found.codes ?? []).map((value) => ({ id: idOf(value.code), value }));
  return { column: found.name, waves, empty: rows - found.n };
}

/** The year that a whole file is of; null where no column tells. */
export function onlyYearOf({ columns }: DataProfile, words: Recognise): string | null {
  const found = columns.find(({ name, codes }) => {
    const [only] = codes ?? [];
    return codes?.length === 1 && isYear(only?.code ?? '') && isNamed(name, words.year, words);
  });
  return found?.codes?.[0]?.code ?? null;
}

function isOfWaves({ name, codes, n }: ColumnProfile, rows: number, words: Recognise): boolean {
  if (codes === null || codes.length < 2 || codes.length > mostWaves || n * 20 < rows * 19) return false;
  if (codes.some(({ count }) => count < fewest)) return false;
  const ids = codes.map(({ code }) => idOf(code));
  if (new Set(ids).size < ids.length || !ids.every((id) => waveIdPattern.test(id))) return false;
  const isYears = codes.every(({ code }) => isYear(code));
  return isYears ? isNamed(name, [...words.year, ...words.wave], words) : isNamed(name, words.wave, words);
}

function isNamed(name: string, list: readonly string[], words: Recognise): boolean {
  return hasWord(name, list) && !hasWord(name, words.otherYear);
}

function isYear(code: string): boolean {
  return /^(?:19|20)\d\d$/.test(code);
}

/** "runde1" of "Runde 1": what a wave may be called in study.yaml. */
function idOf(code: string): string {
  return code.toLowerCase().replace(/[\s_.-]+/g, '');
}
