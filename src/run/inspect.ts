import { basename, dirname } from 'node:path';
import { againstOthers, togetherIn } from '../draft/against.ts';
import { differences } from '../draft/differences.ts';
import type { Inspection } from '../draft/inspection-text.ts';
import type { Ranking } from '../draft/rankings.ts';
import { type Suspicion, suspicionsOf } from '../draft/suspicions.ts';
import type { Outcome } from '../fault.ts';
import { openData } from '../load/data/open.ts';
import { profileOf } from '../load/data/profile.ts';
import type { DataSource } from '../load/data/source.ts';
import { isFolder } from '../load/data/whole.ts';
import { loadRecognise } from '../load/recognise.ts';
import { loadStudy } from '../load/study.ts';
import { wantedColumns } from '../load/survey-columns.ts';
import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import type { ReadingOptions } from '../model/wave.ts';
import { draftOfSource, positionsIn } from './draft-of-source.ts';

/**
 * `kildetal inspect`: what stands in a data file, or in those of a study, wave by wave.
 * @param reading how the file is to be read; a study says so itself
 */
export function inspect(
  target: string,
  templates: string,
  reading: ReadingOptions = {},
): Outcome<readonly Inspection[]> {
  const words = loadRecognise(templates);
  return isFolder(target) ? inspectStudy(target, words) : inspectFile(target, reading, words);
}

function inspectFile(
  path: string,
  reading: ReadingOptions,
  words: Recognise,
): Outcome<readonly Inspection[]> {
  const wanted = { file: basename(path), options: reading, columns: [] };
  const source = openData(dirname(path), wanted, new Map());
  const data = profileOf(source);
  const value = [{ wave: null, data, suspicions: suspicionsIn(source, data, words), differences: [] }];
  return { value, warnings: source.notes };
}

function inspectStudy(folder: string, words: Recognise): Outcome<readonly Inspection[]> {
  const study = loadStudy(folder);
  const columns = wantedColumns(study.value);
  const sources = study.value.waves.map(({ data: file, reading = {} }) =>
    openData(folder, { file, options: reading, columns }, new Map()),
  );
  const profiles = sources.map(profileOf);
  const value = study.value.waves.flatMap(({ id }, index): readonly Inspection[] => {
    const [source, data] = [sources[index], profiles[index]];
    const before: DataProfile | undefined = profiles[index - 1];
    if (source === undefined || data === undefined) return [];
    const differing = before === undefined ? [] : differences(before, data);
    return [{ wave: id, data, suspicions: suspicionsIn(source, data, words), differences: differing }];
  });
  return { value, warnings: [...study.warnings, ...sources.flatMap(({ notes }) => notes)] };
}

/** What looks wrong in the columns by themselves, and columns that go against those beside them. */
function suspicionsIn(source: DataSource, data: DataProfile, words: Recognise): readonly Suspicion[] {
  const { draft, rankings, offScale } = draftOfSource(source, data, words, '');
  const ranked = new Set(rankings.flat());
  const together = togetherIn(draft).filter(({ columns }) => !columns.some((column) => ranked.has(column)));
  const positions = positionsIn(source, together);
  return [
    ...suspicionsOf(data, words),
    ...rankings.flatMap(rankedSuspicion),
    ...data.columns.flatMap((column) => offScaleSuspicion(column, offScale.get(column.name) ?? [])),
    ...together.flatMap((one) => againstOthers(one, positions)),
  ];
}

/** It is told at the first of the columns. */
function rankedSuspicion([column, ...values]: Ranking): readonly Suspicion[] {
  return column === undefined ? [] : [{ column, kind: 'ranking', values }];
}

function offScaleSuspicion({ name, codes }: ColumnProfile, off: readonly string[]): readonly Suspicion[] {
  const found = codes?.filter(({ code }) => off.includes(code)) ?? [];
  if (found.length === 0) return [];
  const [values, counts] = [found.map(({ code }) => code), found.map(({ count }) => count)];
  return [{ column: name, kind: 'off-scale', values, counts }];
}
