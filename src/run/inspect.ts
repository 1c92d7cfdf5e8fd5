import { basename, dirname } from 'node:path';
import { differences } from '../draft/differences.ts';
import type { Inspection } from '../draft/inspection-text.ts';
import { suspicionsOf } from '../draft/suspicions.ts';
import type { Outcome } from '../fault.ts';
import { openData } from '../load/data/open.ts';
import { profileOf } from '../load/data/profile.ts';
import { isFolder } from '../load/data/whole.ts';
import { loadRecognise } from '../load/recognise.ts';
import { loadStudy } from '../load/study.ts';
import { wantedColumns } from '../load/survey-columns.ts';
import type { DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';

/** `kildetal inspect`: what stands in a data file, or in those of a study, wave by wave. */
export function inspect(target: string, templates: string): Outcome<readonly Inspection[]> {
  const words = loadRecognise(templates);
  return isFolder(target) ? inspectStudy(target, words) : inspectFile(target, words);
}

function inspectFile(path: string, words: Recognise): Outcome<readonly Inspection[]> {
  const wanted = { file: basename(path), options: {}, columns: [] };
  const source = openData(dirname(path), wanted, new Map());
  const data = profileOf(source);
  const value = [{ wave: null, data, suspicions: suspicionsOf(data, words), differences: [] }];
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
    const data = profiles[index];
    const before: DataProfile | undefined = profiles[index - 1];
    if (data === undefined) return [];
    const differing = before === undefined ? [] : differences(before, data);
    return [{ wave: id, data, suspicions: suspicionsOf(data, words), differences: differing }];
  });
  return { value, warnings: [...study.warnings, ...sources.flatMap(({ notes }) => notes)] };
}
