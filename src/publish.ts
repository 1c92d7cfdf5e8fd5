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
import { basename, dirname, join, resolve } from 'node:path';
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
 * build has made are kept. An earlier output that is no longer made is removed with its build.
 *
 * @throws Faults `output-edited` when a person has changed an earlier output, `output-unwritable` when the folder cannot
 *   be written; the earlier outputs are then as they were.
 */
export function publish(folder: string, outputs: readonly Output[]): void {
  const names = stagingNames(folder);
  recover(folder, names);
  throwIfAny(editedOutputs(folder, outputs));
  try {
    mkdirSync(dirname(folder), { recursive: true });
    stage(names.next, outputs);
    swap(folder, names);
  } catch (error) {
    if (existsSync(names.next)) rmSync(names.next, { recursive: true, force: true });
    throw unwritable(folder, error);
  }
  keepForeign(names.previous, folder);
}

/**
 * Faults for outputs of an earlier build that a person has changed since, and for files of an output's name that no build
 * has made. Without `outputs`, only the former.
 */
export function editedOutputs(folder: string, outputs: readonly Output[] = []): readonly Fault[] {
  const recorded = recordedHashes(folder);
  const names = new Set([...recorded.keys(), ...outputs.map((output) => output.name)]);
  names.delete(recordName);
  return [...names]
    .filter((name) => isEdited(join(folder, name), recorded.get(name)))
    .sort()
    .map((name) => fault('output-edited', { output: name, folder }, { file: resolve(folder, name) }));
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
  try {
    removeStaleStaging(folder);
    if (!existsSync(names.previous)) return;
    if (existsSync(folder)) keepForeign(names.previous, folder);
    else renameSync(names.previous, folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
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
function keepForeign(previous: string, folder: string): void {
  if (!existsSync(previous)) return;
  const made = new Set([recordName, ...recordedHashes(previous).keys()]);
  for (const name of filesBelow(previous).filter((file) => !made.has(file))) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(previous, name), target);
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Names of all files below a folder, with "/" between folders. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** What build.json says of the outputs beside it; empty when there is none that can be read. */
function recordedHashes(folder: string): ReadonlyMap<string, string> {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordName), 'utf8'));
    const outputs = (record as { outputs?: Record<string, string> } | null)?.outputs ?? {};
    return new Map(Object.entries(outputs));
  } catch {
    return new Map();
  }
}

function isEdited(path: string, recorded: string | undefined): boolean {
  return existsSync(path) && hash(readFileSync(path)) !== recorded;
}

/** What the operating system says, as a fault: it is the user's folder and disk. */
function unwritable(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) return error;
  return new Faults([fault('output-unwritable', { folder, system: code }, { file: resolve(folder) })]);
}
