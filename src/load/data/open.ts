import { join } from 'node:path';
import { type Fault, type FaultCode, Faults, type FaultValues, fault, throwIfAny } from '../../fault.ts';
import { openCsv } from '../csv/open.ts';
import { readRaw } from '../file.ts';
import type { Inputs } from '../inputs.ts';
import { limits } from '../limits.ts';
import { openParquet } from '../parquet/open.ts';
import { openSpss } from '../spss/open.ts';
import { openStata } from '../stata/open.ts';
import { openXlsx } from '../xlsx/open.ts';
import { withChosenRows } from './chosen-rows.ts';
import { formatOf, type OtherFormat } from './format.ts';
import { missingToo, settingFaults } from './reading.ts';
import type { DataFormat, DataSource, WantedData } from './source.ts';

/**
 * Opens a data file of any format that is read: CSV, XLSX, SPSS, Stata, Parquet.
 * @throws Faults what is wrong with the file as a whole
 */
export function openData(folder: string, wanted: WantedData, inputs: Inputs): DataSource {
  const path = join(folder, wanted.file);
  const bytes = readRaw({ path, name: wanted.file, within: folder, maxBytes: limits.dataBytes }, inputs);
  return openBytes(path, bytes, wanted);
}

/** The same for bytes that are read already; `path` is where they lie. */
export function openBytes(path: string, bytes: Uint8Array, wanted: WantedData): DataSource {
  const format = formatOf(bytes);
  if (!isRead(format)) throw new Faults([refusals[format](wanted.file)]);
  throwIfAny(settingFaults(wanted.file, wanted.options, format));
  const source = openers[format](path, bytes, wanted);
  if (source.columns.length > limits.dataColumns)
    throw new Faults([fault('too-many-columns', { limit: limits.dataColumns }, { file: wanted.file })]);
  const chosen = withChosenRows(source, wanted.options.rows);
  return { ...chosen, columns: missingToo(source.columns, wanted.options.missing ?? []) };
}

type Open = (path: string, bytes: Uint8Array, wanted: WantedData) => DataSource;

const openers: Readonly<Record<DataFormat, Open>> = {
  csv: (_, bytes, wanted) => openCsv(bytes, wanted),
  xlsx: (_, bytes, wanted) => openXlsx(bytes, wanted),
  spss: (_, bytes, wanted) => openSpss(bytes, wanted),
  stata: (_, bytes, wanted) => openStata(bytes, wanted),
  parquet: (path, _, wanted) => openParquet(path, wanted),
};

const refusals: Readonly<Record<OtherFormat, (file: string) => Fault>> = {
  xls: unread('Excel 97-2003 (.xls)', 'format-too-old'),
  'stata-old': unread('Stata 12', 'format-too-old'),
  'spss-portable': unread('SPSS portable (.por)', 'format-too-old'),
  'spss-locked': (file) => fault('data-locked', {}, { file }),
  ods: unread('OpenDocument (.ods)', 'format-not-read'),
  zip: unread('zip', 'format-not-read'),
  sas: unread('SAS', 'format-not-read'),
  rds: unread('R', 'format-not-read'),
};

function unread<C extends FaultCode & ('format-too-old' | 'format-not-read')>(format: string, code: C) {
  return (file: string): Fault => fault(code, { format } as FaultValues[C], { file });
}

function isRead(format: DataFormat | OtherFormat): format is DataFormat {
  return format in openers;
}
