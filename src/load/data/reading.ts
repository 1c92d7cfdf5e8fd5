import { type Fault, fault } from '../../fault.ts';
import type { ReadingOptions } from '../../model/study.ts';
import type { DataFormat } from './source.ts';

/** Which formats each setting is for. */
const formatsOf: Readonly<Record<keyof ReadingOptions, readonly DataFormat[]>> = {
  delimiter: ['csv'],
  encoding: ['csv', 'spss'],
  decimal: ['csv', 'xlsx'],
  header: ['csv', 'xlsx'],
  sheet: ['xlsx'],
  range: ['xlsx'],
};

/** Settings that mean nothing to the format of the file: it is probably another file than the one meant. */
export function settingFaults(file: string, options: ReadingOptions, format: DataFormat): readonly Fault[] {
  const settings = Object.keys(formatsOf) as (keyof ReadingOptions)[];
  return settings
    .filter((setting) => options[setting] !== undefined && !formatsOf[setting].includes(format))
    .map((setting) => fault('setting-not-for-format', { setting, format }, { file }));
}
