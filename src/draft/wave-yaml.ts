import type { DataProfile } from '../model/profile.ts';
import type { ReadingOptions } from '../model/wave.ts';
import type { Draft } from './draft.ts';
import { type Mark, quoted, shown } from './yaml-text.ts';

/** What a wave is called where no column tells, and how the user has the file read. */
interface AboutWave {
  readonly wave: string;
  readonly reading: ReadingOptions;
}

/** The waves of study.yaml: one, or those that a column of the file tells of. */
export function waveLines(
  draft: Draft,
  data: DataProfile,
  { wave, reading }: AboutWave,
  mark: Mark,
): readonly string[] {
  const settings = [...askedOf(reading), ...settingsOf(draft, data, reading, mark)];
  const { waves } = draft;
  if (waves === null) return ['waves:', ...oneWave(wave, data.file, settings, mark)];
  const { column, empty } = waves;
  const values = { column: shown(column), empty };
  return [
    `waves:${mark(empty === 0 ? 'waves' : 'waves-empty', values)}`,
    ...waves.waves.flatMap(({ id, value }) => [
      `  - id: ${quoted(id)}`,
      ...(value.label === null ? [] : [`    label: ${quoted(shown(value.label))}`]),
      '    data:',
      `      file: ${quoted(data.file)}`,
      `      rows: { column: ${quoted(column)}, value: ${quoted(value.code)} }`,
      ...settings.map((one) => `      ${one}`),
    ]),
  ];
}

function oneWave(id: string, file: string, settings: readonly string[], mark: Mark): readonly string[] {
  const name = `  - id: ${quoted(id)}${isYear(id) ? '' : mark('wave')}`;
  if (settings.length === 0) return [name, `    data: ${quoted(file)}`];
  return [
    name,
    `    data:${mark('reading')}`,
    `      file: ${quoted(file)}`,
    ...settings.map((one) => `      ${one}`),
  ];
}

/** A wave that no year was found for is the first. */
function isYear(wave: string): boolean {
  return wave.length === 4;
}

/** What the user has set, as it is written in study.yaml; the sheet is written anyway. */
function askedOf({ delimiter, encoding, header }: ReadingOptions): readonly string[] {
  return [
    ...(delimiter === undefined ? [] : [`delimiter: ${quoted(delimiter)}`]),
    ...(encoding === undefined ? [] : [`encoding: ${encoding}`]),
    ...(header === undefined ? [] : [`header: ${header}`]),
  ];
}

/** How the file was read, where that is not the usual way, and the user has not set it. */
function settingsOf(
  { missing }: Draft,
  data: DataProfile,
  asked: ReadingOptions,
  mark: Mark,
): readonly string[] {
  const { encoding, quote, headerRows, sheet, codebook } = data.reading;
  const told = codebook === undefined ? '' : mark('codebook', { sheet: shown(String(codebook)) });
  return [
    ...(asked.encoding === undefined && encoding === 'windows-1252' && data.reading['format'] === 'csv'
      ? [`encoding: ${encoding}`]
      : []),
    ...(quote === undefined ? [] : [`quote: ${quoted(String(quote))}`]),
    ...(data.decimal === undefined ? [] : [`decimal: ${quoted(data.decimal)}`]),
    ...(asked.header === undefined && headerRows === 2 ? ['header: 2'] : []),
    ...(sheet === undefined ? [] : [`sheet: ${quoted(String(sheet))}${told}`]),
    ...(missing.length === 0 ? [] : [`missing: [${missing.map(quoted).join(', ')}]`]),
  ];
}
