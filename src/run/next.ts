import { basename, dirname } from 'node:path';
import { type Difference, differences } from '../draft/differences.ts';
import { Faults, fault, type Outcome } from '../fault.ts';
import { openData } from '../load/data/open.ts';
import { profileOf } from '../load/data/profile.ts';
import { pathWithin, readData } from '../load/data/whole.ts';
import { withWave } from '../load/next-wave.ts';
import { loadStudy } from '../load/study.ts';
import { wantedColumns } from '../load/survey-columns.ts';
import { waveIdPattern } from '../model/id.ts';
import type { Study } from '../model/study.ts';
import { addTo } from '../publish.ts';

/** A wave that was added, and what is not as it was in the wave before. */
export interface Added {
  readonly wave: string;
  readonly before: string;
  readonly file: string;
  readonly differences: readonly Difference[];
}

/** `kildetal next`: one more wave in study.yaml, its file beside it, and what has changed since the last one. */
export function next(folder: string, wave: string, path: string): Outcome<Added> {
  const study = loadStudy(folder).value;
  const last = study.waves.at(-1);
  if (last === undefined) throw new Error('A study has a wave.');
  refuseWave(study, wave);
  const columns = wantedColumns(study);
  const { data, reading = {} } = last;
  const earlier = profileOf(openData(folder, { file: data, options: reading, columns }, new Map()));
  const [from, name] = [dirname(path), basename(path)];
  const source = openData(
    from,
    { file: name, options: sameKind(data, name) ? reading : {}, columns },
    new Map(),
  );
  const found = differences(earlier, profileOf(source));
  const inside = pathWithin(folder, path);
  const file = inside ?? name;
  const text = withWave(folder, {
    id: wave,
    data: file,
    reading: sameKind(data, name) ? { ...reading } : {},
  });
  addTo(folder, [
    ...(inside === null ? [{ name: file, bytes: readData(from, name) }] : []),
    { name: 'study.yaml', bytes: new TextEncoder().encode(text), replaces: true },
  ]);
  return { value: { wave, before: last.id, file, differences: found }, warnings: source.notes };
}

function refuseWave(study: Study, wave: string): void {
  const place = { file: 'study.yaml' };
  if (!waveIdPattern.test(wave))
    throw new Faults([fault('wave-id-invalid', { key: 'id', value: wave }, place)]);
  if (study.waves.some(({ id }) => id === wave)) throw new Faults([fault('wave-twice', { wave }, place)]);
}

/** Whether two files have the same ending: what is set for one then holds for the other. */
function sameKind(a: string, b: string): boolean {
  return a.slice(a.lastIndexOf('.')).toLowerCase() === b.slice(b.lastIndexOf('.')).toLowerCase();
}
