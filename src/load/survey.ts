import { join } from 'node:path';
import { type Fault, Faults, fault, type Outcome, throwIfAny } from '../fault.ts';
import type { Study, Wave } from '../model/study.ts';
import type { Survey, WaveData } from '../model/survey.ts';
import { attempt } from './attempt.ts';
import { headerFaults, readHeader, wantedColumns } from './csv-header.ts';
import { endOfRecord, startOfRecord } from './csv-place.ts';
import { eachRow } from './csv-rows.ts';
import { refuseOtherFormat } from './data-format.ts';
import { readBytes } from './file.ts';
import type { Inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { surveyColumns } from './survey-columns.ts';

/**
 * Reads the respondents of all waves: CSV in UTF-8, its delimiter told by the header.
 * @param inputs takes the hashes of the files
 * @throws Faults all that is wrong with any file; of one kind in one file, the first few and how many more
 */
export function loadSurvey(folder: string, study: Study, inputs: Inputs = new Map()): Outcome<Survey> {
  const faults: Fault[] = [];
  const waves = new Map<string, WaveData>();
  for (const wave of study.waves) {
    const data = attempt(faults, () => readWave(folder, wave, study, inputs));
    if (data !== null) waves.set(wave.id, data);
  }
  throwIfAny(faults);
  return { value: { waves }, warnings: [...waves.values()].flatMap((data) => emptyParts(data, study)) };
}

function readWave(folder: string, wave: Wave, study: Study, inputs: Inputs): WaveData {
  const file = wave.data;
  const wanted = { path: join(folder, file), name: file, within: folder, maxBytes: limits.dataBytes };
  const bytes = withoutMark(readBytes(wanted, inputs, refuseOtherFormat));
  const start = startOfRecord(bytes, 0);
  const line = new TextDecoder().decode(bytes.subarray(start, endOfRecord(bytes, start)));
  if (line.trim() === '') throw new Faults([fault('data-empty', { file }, { file })]);
  const columns = wantedColumns(study);
  const header = readHeader(line, columns);
  throwIfAny(headerFaults(header, columns, line, file));
  const csv = { file, bytes, delimiter: header.delimiter };
  const table = surveyColumns(wave.id, study, csv, header.columns, lineEnds(bytes) + 1);
  eachRow(csv, table.take);
  throwIfAny(table.faults());
  const data = table.data();
  if (data.n === 0) throw new Faults([fault('data-empty', { file }, { file })]);
  return data;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** How many bytes end a line: at least as many as there are rows. */
function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10 || bytes[at] === 13) count += 1;
  return count;
}

/** Groups that nobody belongs to and items that nobody answered: mostly a code that is typed wrong. */
function emptyParts({ wave, group, answers }: WaveData, study: Study): readonly Fault[] {
  const present = new Set(group);
  const groups = study.groups
    .filter((_, index) => !present.has(index))
    .map(({ id, code }) => fault('group-without-respondents', { group: id, code, wave }));
  const items = study.items
    .filter(({ id }) => answers.get(id)?.every((answer) => answer === -1) === true)
    .map(({ id }) => fault('item-without-answers', { item: id, wave }));
  return [...groups, ...items];
}
