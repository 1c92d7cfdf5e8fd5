import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { readText } from './file.ts';

/** A wave to be added to a study. */
export interface NextWave {
  readonly id: string;
  readonly data: string;
  /** How its file is to be read, by setting; none where all is left to be found out. */
  readonly reading: Readonly<Record<string, unknown>>;
}

/** The text of a study's study.yaml with one more wave behind the others; all else stays as it was written. */
export function withWave(folder: string, wave: NextWave): string {
  const text = readText(join(folder, 'study.yaml'), 'study.yaml', folder, new Map());
  const waves = parseDocument(text).get('waves', true);
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
