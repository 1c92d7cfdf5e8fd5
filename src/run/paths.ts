import { dirname, isAbsolute, relative } from 'node:path';
import { isFolder } from '../load/data/whole.ts';
import { type Folders, pathOfName } from '../load/name.ts';

/** The folder in which a data file lies, or a study's own. */
export function folderOfInputs(target: string): string {
  return isFolder(target) ? target : dirname(target);
}

/** The path that a user can open for what a fault names: an input by its name, an output by its whole path. */
export function pathOfInput(name: string, folders: Folders, from: string): string {
  if (!isAbsolute(name)) return pathOfName(name, folders, from);
  const near = relative(from, name);
  return near.startsWith('..') ? name : near;
}
