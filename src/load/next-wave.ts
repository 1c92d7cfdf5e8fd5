import { join } from 'node:path';
import { isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { readText } from './file.ts';

/** A wave to be added to a study. */
export interface NextWave {
  readonly id: string;
  readonly data: string;
  /** How its file is to be read, by setting; none where all is left to be found out. */
  readonly reading: Readonly<Record<string, unknown>>;
}

/**
 * Where a new wave stands among others, from 0: by its year where all of them are called by theirs, else behind them all, since
 * the last wave is the one that a report is about.
 */
export function placeOfWave(ids: readonly string[], id: string): number {
  const isYear = (one: string): boolean => /^(?:19|20)\d\d/.test(one);
  const later = [id, ...ids].every(isYear) ? ids.findIndex((one) => one > id) : -1;
  return later === -1 ? ids.length : later;
}

/**
 * The text of a study's study.yaml with one more wave; all else stays as it was written.
 * @param place as `placeOfWave` has it
 */
export function withWave(folder: string, wave: NextWave, place: number): string {
  const text = readText(join(folder, 'study.yaml'), 'study.yaml', folder, new Map());
  const waves = parseDocument(text).get('waves', true);
  return isSeq(waves) && place < waves.items.length
    ? beforeWave(text, waves, wave, place)
    : behindWaves(text, waves, wave);
}

function beforeWave(text: string, waves: YAMLSeq, wave: NextWave, place: number): string {
  const start = startOf(waves.items[place]);
  if (start === null) return text;
  if (waves.flow === true) return `${text.slice(0, start)}${entry(wave)}, ${text.slice(start)}`;
  const dash = text.lastIndexOf('-', start);
  const margin = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  return `${text.slice(0, dash)}- ${entry(wave)}\n${margin}${text.slice(dash)}`;
}

function startOf(node: unknown): number | null {
  const range: unknown = node === undefined ? null : Reflect.get(Object(node), 'range');
  return Array.isArray(range) ? Number(range[0]) : null;
}

function behindWaves(text: string, waves: unknown, wave: NextWave): string {
  const last = isSeq(waves) ? waves.items.at(-1) : undefined;
  const range: unknown = last === undefined ? null : Reflect.get(Object(last), 'range');
  if (!isSeq(waves) || !Array.isArray(range)) return text;
  const end = text.slice(0, Number(range[1])).trimEnd().length;
  const start = waves.range?.[0] ?? 0;
  const margin = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const added = waves.flow === true ? `, ${entry(wave)}` : `\n${' '.repeat(margin.length)}- ${entry(wave)}`;
  const lineEnd = text.indexOf('\n', end);
  // A remark behind the last value stays behind it.
  const at = waves.flow === true || lineEnd === -1 ? end : lineEnd;
  return text.slice(0, at) + added + text.slice(at);
}

function entry({ id, data, reading }: NextWave): string {
  const settings = Object.entries(reading).map(([key, value]) => `, ${key}: ${JSON.stringify(value)}`);
  const file = JSON.stringify(data);
  return `{ id: ${JSON.stringify(id)}, data: ${settings.length === 0 ? file : `{ file: ${file}${settings.join('')} }`} }`;
}

/**
 * A text of study.yaml whose remarks on columns that are not used name others than these. Such remarks are a line of words
 * and below it the columns, one a line, farther in; words that are left without a column go too.
 */
export function withoutUnused(text: string, columns: ReadonlySet<string>): string {
  const lines = text.split('\n');
  const isNamed = (line: string): boolean => columns.has(columnIn(line) ?? '');
  const kept = lines.filter((line, index) => {
    if (columnIn(line) !== null) return !isNamed(line);
    const below = lines.slice(index + 1);
    const end = below.findIndex((one) => columnIn(one) === null);
    const block = end === -1 ? below : below.slice(0, end);
    return !(line.startsWith('# ') && block.length > 0 && block.every(isNamed));
  });
  return kept.join('\n');
}

/** `#   NETPRO` → "NETPRO"; null for any other line. */
function columnIn(line: string): string | null {
  return /^# {3}(\S.*?)\s*$/.exec(line)?.[1] ?? null;
}

/** A text of study.yaml with remarks at its end. */
export function withRemarks(text: string, remarks: readonly string[]): string {
  return remarks.length === 0 ? text : `${text.trimEnd()}\n\n${remarks.join('\n')}\n`;
}
