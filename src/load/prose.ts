import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, Faults, fault, throwIfAny } from '../fault.ts';
import type { Source } from '../model/template.ts';
import { attempt } from './attempt.ts';
import { characterFaults } from './characters.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';
import { limits } from './limits.ts';

const ending = '.md';

/**
 * All Markdown files of a folder and the folders in it, by path without ending ("udsatte/samtale/positiv"), in the
 * order of their keys; empty where there is no such folder.
 * @param name how faults and prints call the folder: "text", "templates/rapport/da/chapters"
 * @throws Faults what cannot be read, and characters that no text may hold
 */
export function readMarkdown(folder: string, name: string, inputs: Inputs): ReadonlyMap<string, Source> {
  const faults: Fault[] = [];
  const texts = new Map<string, Source>();
  for (const path of markdownPaths(folder, name)) {
    const file = `${name}/${path}`.normalize('NFC');
    const text = attempt(faults, () => readText(join(folder, path), file, folder, inputs));
    if (text === null) continue;
    faults.push(...characterFaults(file, text));
    texts.set(path.normalize('NFC').slice(0, -ending.length), { file, text });
  }
  throwIfAny(faults);
  return texts;
}

function markdownPaths(folder: string, name: string): readonly string[] {
  const paths = pathsBelow(folder, '', name, 0).toSorted((a, b) => (a < b ? -1 : 1));
  if (paths.length > limits.proseFiles)
    throw new Faults([fault('too-many-files', { folder: name, limit: limits.proseFiles }, { file: name })]);
  return paths;
}

/** Names that begin with a dot are the file system's, not the study's. Links are not followed into folders. */
function pathsBelow(root: string, below: string, name: string, depth: number): readonly string[] {
  if (depth > limits.proseDepth)
    throw new Faults([
      fault('folders-too-deep', { folder: `${name}/${below}` }, { file: `${name}/${below}` }),
    ]);
  return entriesOf(join(root, below), name).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return pathsBelow(root, path, name, depth + 1);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

function entriesOf(folder: string, name: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (system === null) throw error;
    if (system === 'ENOENT') return [];
    throw new Faults([fault('file-unreadable', { file: name, system }, { file: name })]);
  }
}
