import { basename, dirname, resolve } from 'node:path';
import { spareRemarks } from '../draft/spare-columns.ts';
import { type WaveChanges, waveChanges } from '../draft/wave-changes.ts';
import { Faults, fault, type Outcome, throwIfAny } from '../fault.ts';
import { refuseAgain } from '../load/again.ts';
import { openBytes, openData } from '../load/data/open.ts';
import { profileOf } from '../load/data/profile.ts';
import { pathWithin, readData } from '../load/data/whole.ts';
import { exchangedLabels } from '../load/exchanged-labels.ts';
import { refuseForeign } from '../load/foreign.ts';
import { placeOfWave, withoutUnused, withRemarks, withWave } from '../load/next-wave.ts';
import { loadRecognise } from '../load/recognise.ts';
import { loadStudy } from '../load/study.ts';
import { wantedColumns } from '../load/survey-columns.ts';
import { waveIdPattern } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import type { Study } from '../model/study.ts';
import { addTo } from '../publish.ts';
import { fill } from './explain.ts';

/** A wave that was added, and what is not as it was in the wave before. */
export interface Added {
  readonly wave: string;
  readonly before: string;
  readonly file: string;
  readonly rows: number;
  readonly changes: WaveChanges;
}

/**
 * `kildetal next`: one more wave in study.yaml, its file beside it, and what has changed since the last one.
 * @throws Faults where the file cannot be a wave of the study, or is one already: nothing is written then
 */
export function next(
  { study: folder, wave, data: path, templates }: NextOptions,
  language: Language,
): Outcome<Added> {
  const study = loadStudy(folder).value;
  refuseWave(study, wave);
  const place = placeOfWave(
    study.waves.map(({ id }) => id),
    wave,
  );
  // The wave before it or, of the first, the one behind it.
  const last = study.waves[Math.max(0, place - 1)];
  if (last === undefined) throw new Error('A study has a wave.');
  const columns = wantedColumns(study);
  const name = basename(path);
  // The rows that were the last wave's are not the new one's.
  const { rows: _, ...lastReading } = last.reading ?? {};
  const reading = sameKind(last.data, name) ? lastReading : {};
  const { bytes, source, now, again } = atPath(path, () => {
    const bytes = readData(dirname(path), name);
    const source = openBytes(path, bytes, { file: name, options: reading, columns });
    refuseForeign(study, source);
    throwIfAny(exchangedLabels(study, source));
    const now = profileOf(source);
    if (now.rows === 0) throw new Faults([fault('data-empty', { file: name }, { file: name })]);
    return { bytes, source, now, again: refuseAgain(folder, study, { file: name, bytes, source }) };
  });
  const options = { file: last.data, options: last.reading ?? {}, columns };
  const all = waveChanges(study, columns, profileOf(openData(folder, options, new Map())), now);
  // What names the last wave is right as long as that is the last.
  const isLast = place === study.waves.length;
  const doubtful = all.doubtful.filter(({ kind }) => isLast || kind !== 'wave-named');
  const changes = { ...all, doubtful };
  const phrase = (key: string, values = {}): string => fill(language.cli[key] ?? key, values);
  const fresh = changes.spare.filter(({ was }) => was !== 'filled');
  const remarks = spareRemarks(study, fresh, now, loadRecognise(templates), wave, phrase);
  const inside = pathWithin(folder, path);
  const file = inside ?? name;
  const named = new Set(fresh.map(({ column }) => column.name));
  const text = withRemarks(
    withoutUnused(withWave(folder, { id: wave, data: file, reading: { ...reading } }, place), named),
    remarks,
  );
  addTo(folder, [
    ...(inside === null ? [{ name: file, bytes }] : []),
    { name: 'study.yaml', bytes: new TextEncoder().encode(text), replaces: true },
  ]);
  const value = { wave, before: last.id, file, rows: now.rows, changes };
  return { value, warnings: [...source.notes, ...again] };
}

export interface NextOptions {
  /** The study folder. */
  readonly study: string;
  readonly wave: string;
  /** The data file. */
  readonly data: string;
  readonly templates: string;
}

function refuseWave(study: Study, wave: string): void {
  const place = { file: 'study.yaml' };
  if (!waveIdPattern.test(wave))
    throw new Faults([fault('wave-id-invalid', { key: 'id', value: wave }, place)]);
  if (study.waves.some(({ id }) => id === wave)) throw new Faults([fault('wave-twice', { wave }, place)]);
}

/** What is wrong with a file that is not yet in the study's folder is told where the file lies. */
function atPath<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    throw new Faults(
      error.faults.map((one) =>
        one.place?.file === basename(path) ? { ...one, place: { ...one.place, file: resolve(path) } } : one,
      ),
    );
  }
}

/** Whether two files have the same ending: what is set for one then holds for the other. */
function sameKind(a: string, b: string): boolean {
  return a.slice(a.lastIndexOf('.')).toLowerCase() === b.slice(b.lastIndexOf('.')).toLowerCase();
}
