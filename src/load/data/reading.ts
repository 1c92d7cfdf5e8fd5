import { type Fault, fault } from '../../fault.ts';
import type { ReadingOptions } from '../../model/wave.ts';
import type { DataColumn, DataFormat } from './source.ts';

/** Which formats each setting is for. */
const formatsOf: Readonly<Record<keyof ReadingOptions, readonly DataFormat[]>> = {
  delimiter: ['csv'],
  quote: ['csv'],
  encoding: ['csv', 'spss'],
  decimal: ['csv', 'xlsx'],
  header: ['csv', 'xlsx'],
  sheet: ['xlsx'],
  range: ['xlsx'],
  missing: ['csv', 'xlsx', 'spss', 'stata', 'parquet'],
  rows: ['csv', 'xlsx', 'spss', 'stata', 'parquet'],
};

/** Settings that mean nothing to the format of the file: it is probably another file than the one meant. */
export function settingFaults(file: string, options: ReadingOptions, format: DataFormat): readonly Fault[] {
  const settings = Object.keys(formatsOf) as (keyof ReadingOptions)[];
  return settings
    .filter((setting) => options[setting] !== undefined && !formatsOf[setting].includes(format))
    .map((setting) => fault('setting-not-for-format', { setting, format }, { file }));
}

/** Columns in which some texts count as declared missing, besides what the file itself declares. */
export function missingToo(columns: readonly DataColumn[], codes: readonly string[]): readonly DataColumn[] {
  if (codes.length === 0) return columns;
  return columns.map((column) => ({
    ...column,
    missing: { ...column.missing, codes: [...column.missing.codes, ...codes] },
  }));
}
