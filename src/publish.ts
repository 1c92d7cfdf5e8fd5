import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Fault, Faults, fault, throwIfAny } from './fault.ts';

/** One output: a name relative to the output folder ("figures/x.svg") and its content. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The name of the record that a build leaves beside its outputs, with the hash of each. */
export const recordName = 'build.json';

/**
 * Puts the outputs of a build in place, all together or not at all.
 *
 * They are written to a folder beside the real one; the two then change places by renaming. Files in the folder that no
 * build has made are carried over. An earlier output that is no longer made is removed with its build.
 *
 * @throws Faults what `refusals` finds; `output-unwritable` when the folder cannot be written: the earlier outputs are then
 *   as they were; `output-not-carried` when the outputs are in place but a person's own files could not follow.
 */
export function publish(place: string, outputs: readonly Output[]): void {
  const folder = resolve(place);
  const names = stagingNames(folder);
  guarded('output-unwritable', folder, () => recover(folder, names));
  throwIfAny(refusals(folder, outputs));
  guarded('output-unwritable', folder, () => {
    mkdirSync(dirname(folder), { recursive: true });
    try {
      stage(names.next, outputs);
      swap(folder, names);
    } finally {
      if (existsSync(names.next)) rmSync(names.next, { recursive: true, force: true });
    }
  });
  guarded('output-not-carried', names.previous, () => carryOver(names.previous, folder));
}

/**
 * Why the outputs may not be put into a folder: it is none, or holds other things than a build; a person has changed an
 * output since; or has put a file where an output is to go. Without `outputs`, the last is not looked for.
 */
export function refusals(place: string, outputs: readonly Output[] = []): readonly Fault[] {
  const folder = resolve(place);
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    return [fault('output-not-a-folder', { folder: place }, { file: folder })];
  const recorded = recordedHashes(folder);
  if (recorded !== null) return editedOutputs(folder, recorded, outputs);
  return readdirSync(folder).length === 0
    ? []
    : [fault('output-folder-foreign', { folder: place }, { file: folder })];
}

/** A file for a folder of the user's; `replaces`: in place of the one that is there. */
export interface Addition extends Output {
  readonly replaces?: boolean;
}

/** Puts files into a folder that is there. @throws Faults output-file-taken where one is there already, output-unwritable */
export function addTo(folder: string, additions: readonly Addition[]): void {
  const taken = additions.filter(({ name, replaces }) => replaces !== true && existsSync(join(folder, name)));
  throwIfAny(taken.map(({ name }) => fault('output-file-taken', { file: name, folder }, { file: name })));
  guarded('output-unwritable', folder, () => placeAll(folder, additions));
}

/** All are written beside their places before the first is put there; where one cannot be, none is left. */
function placeAll(folder: string, additions: readonly Addition[]): void {
  const staged = additions.map((one) => ({
    ...one,
    beside: join(folder, `.${basename(one.name)}.${randomUUID()}`),
    place: join(folder, one.name),
  }));
  const isOurs = new Set<string>();
  try {
    for (const { beside, bytes } of staged) writeFileSync(beside, bytes);
    for (const { beside, place, replaces } of staged) {
      renameSync(beside, place);
      if (replaces !== true) isOurs.add(place);
    }
  } catch (error) {
    for (const path of [...staged.map(({ beside }) => beside), ...isOurs]) rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Writes a new folder. @throws Faults output-folder-taken where there is one already that is not empty, output-unwritable
 */
export function writeNew(place: string, outputs: readonly Output[]): void {
  const folder = resolve(place);
  guarded('output-unwritable', folder, () => {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new Faults([fault('output-folder-taken', { folder: place }, { file: folder })]);
    mkdirSync(folder, { recursive: true });
    stage(folder, outputs);
  });
}

function editedOutputs(
  folder: string,
  recorded: ReadonlyMap<string, string>,
  outputs: readonly Output[],
): readonly Fault[] {
  const names = new Set([...recorded.keys(), ...outputs.map((output) => output.name)]);
  names.delete(recordName);
  const edited = [...names].filter((name) => isEdited(join(folder, name), recorded.get(name)));
  return [...edited, ...blockedFolders(folder, names)]
    .sort()
    .map((output) => fault('output-edited', { output, folder }, { file: join(folder, output) }));
}

/** The hash by which build.json knows a file. */
export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface StagingNames {
  readonly next: string;
  readonly previous: string;
}

/** Hidden siblings of the output folder: on the same disk, so that renaming them is one step. */
function stagingNames(folder: string): StagingNames {
  const beside = (suffix: string): string => join(dirname(folder), `.${basename(folder)}.${suffix}`);
  return { next: beside(`next-${randomUUID().slice(0, 8)}`), previous: beside('previous') };
}

/** Ends what a build that was killed between two renames had begun: the earlier outputs come back, foreign files too. */
function recover(folder: string, names: StagingNames): void {
  removeStaleStaging(folder);
  if (!existsSync(names.previous)) return;
  if (existsSync(folder)) carryOver(names.previous, folder);
  else renameSync(names.previous, folder);
}

/** An hour is longer than any build takes: what is older was left by one that was killed. */
const staleAfterMilliseconds = 3_600_000;

function removeStaleStaging(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  const prefix = `.${basename(folder)}.next-`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const path = join(parent, name);
    if (Date.now() - statSync(path).mtimeMs > staleAfterMilliseconds)
      rmSync(path, { recursive: true, force: true });
  }
}

function stage(next: string, outputs: readonly Output[]): void {
  for (const { name, bytes } of outputs) {
    const path = join(next, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** Two renames with nothing between them; if the second fails, the first is taken back. */
function swap(folder: string, names: StagingNames): void {
  const replaces = existsSync(folder);
  if (replaces) renameSync(folder, names.previous);
  try {
    renameSync(names.next, folder);
  } catch (error) {
    if (replaces) renameSync(names.previous, folder);
    throw error;
  }
}

/** Moves what no build has made from the earlier folder into the new one, then removes the earlier folder. */
function carryOver(previous: string, folder: string): void {
  if (!existsSync(previous)) return;
  const made = new Set([recordName, ...(recordedHashes(previous) ?? new Map()).keys()]);
  for (const name of foreignBelow(previous, made)) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(previous, name), target);
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Names, with "/" between folders, of the files and empty folders below a folder that no build has made. */
function foreignBelow(folder: string, made: ReadonlySet<string>): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => !entry.isDirectory() || readdirSync(path).length === 0)
    .map(({ path }) => relative(folder, path).replaceAll('\\', '/'))
    .filter((name) => !made.has(name));
}

/** What build.json says of the outputs beside it; null when there is none, or it is somebody else's. */
function recordedHashes(folder: string): ReadonlyMap<string, string> | null {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordName), 'utf8'));
    const { outputs, versions } = record as {
      outputs?: Record<string, string>;
      versions?: { kildetal?: unknown };
    };
    return outputs === undefined || versions?.kildetal === undefined
      ? null
      : new Map(Object.entries(outputs));
  } catch {
    return null;
  }
}

function isEdited(path: string, recorded: string | undefined): boolean {
  if (!existsSync(path)) return false;
  return !statSync(path).isFile() || hash(readFileSync(path)) !== recorded;
}

/** Files of a person that bear the name of a folder that outputs are to go into. */
function blockedFolders(folder: string, names: ReadonlySet<string>): readonly string[] {
  const folders = new Set([...names].map((name) => dirname(name)).filter((name) => name !== '.'));
  return [...folders].filter(
    (name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile(),
  );
}

/** What the operating system refuses becomes a fault: it is the user's folder and disk. Anything else is a bug of ours. */
function guarded(code: 'output-unwritable' | 'output-not-carried', folder: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    const system = (error as NodeJS.ErrnoException | null)?.code;
    if (system === undefined) throw error;
    throw new Faults([fault(code, { folder, system }, { file: folder })]);
  }
}
