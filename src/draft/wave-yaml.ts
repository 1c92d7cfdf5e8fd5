import type { DataProfile } from '../model/profile.ts';
import type { Draft } from './draft.ts';
import type { About } from './study-yaml.ts';
import { type Mark, quoted, shown } from './yaml-text.ts';

/** The waves of study.yaml: one, or those that a column of the file tells of. */
export function waveLines(draft: Draft, data: DataProfile, { wave }: About, mark: Mark): readonly string[] {
  const settings = settingsOf(draft, data, mark);
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
  if (settings.length === 0) return [`  - id: ${quoted(id)}`, `    data: ${quoted(file)}`];
  return [
    `  - id: ${quoted(id)}`,
    `    data:${mark('reading')}`,
    `      file: ${quoted(file)}`,
    ...settings.map((one) => `      ${one}`),
  ];
}

/** How the file was read, where that is not the usual way. */
function settingsOf({ missing }: Draft, data: DataProfile, mark: Mark): readonly string[] {
  const { encoding, quote, headerRows, sheet, codebook } = data.reading;
  const told = codebook === undefined ? '' : mark('codebook', { sheet: shown(String(codebook)) });
  return [
    ...(encoding === 'windows-1252' && data.reading['format'] === 'csv' ? [`encoding: ${encoding}`] : []),
    ...(quote === undefined ? [] : [`quote: ${quoted(String(quote))}`]),
    ...(data.decimal === undefined ? [] : [`decimal: ${quoted(data.decimal)}`]),
    ...(headerRows === 2 ? ['header: 2'] : []),
    ...(sheet === undefined ? [] : [`sheet: ${quoted(String(sheet))}${told}`]),
    ...(missing.length === 0 ? [] : [`missing: [${missing.map(quoted).join(', ')}]`]),
  ];
}
