import { isAbsolute, join, relative } from 'node:path';

/** The prefix of the names of template files, whichever folder they lie in. */
export const templatesPrefix = 'templates/';

/** Where the files of a build lie, to turn a name into a path. */
export interface Folders {
  readonly study: string;
  readonly templates: string;
}

/**
 * The path of a file that a fault or print names, as the user can open it: relative to `from` where it lies below it.
 * Names themselves never hold the path of a machine, so that outputs are the same wherever the study lies.
 */
export function pathOfName(name: string, folders: Folders, from: string): string {
  const path = name.startsWith(templatesPrefix)
    ? join(folders.templates, name.slice(templatesPrefix.length))
    : join(folders.study, name);
  const near = relative(from, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
