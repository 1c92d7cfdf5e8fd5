import { basename, dirname } from 'node:path';
import { againstOthers, togetherIn } from '../draft/against.ts';
import { differences } from '../draft/differences.ts';
import { draftOf } from '../draft/draft.ts';
import type { Inspection } from '../draft/inspection-text.ts';
import { type Suspicion, suspicionsOf } from '../draft/suspicions.ts';
import type { Outcome } from '../fault.ts';
import { openData } from '../load/data/open.ts';
import { positionsOf } from '../load/data/positions.ts';
import { profileOf } from '../load/data/profile.ts';
import type { DataSource } from '../load/data/source.ts';
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
  const together = togetherIn(draftOf(data, words, ''));
  const wanted = new Map(
    together.flatMap(({ columns, codes }) => columns.map((name) => [name, codes] as const)),
  );
  const positions = wanted.size === 0 ? new Map() : positionsOf(source, wanted);
  return [...suspicionsOf(data, words), ...together.flatMap((one) => againstOthers(one, positions))];
}
