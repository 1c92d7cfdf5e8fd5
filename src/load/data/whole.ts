import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readRaw } from '../file.ts';
import { limits } from '../limits.ts';

/** The bytes of a data file as they are. @throws Faults as `readRaw` */
export function readData(folder: string, file: string): Uint8Array {
  return readRaw(
    { path: join(folder, file), name: file, within: folder, maxBytes: limits.dataBytes },
    new Map(),
  );
}

/** Whether a path leads to a folder: a study rather than a data file. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Where a file lies seen from a folder, with "/" between folders; null where it lies elsewhere. */
export function pathWithin(folder: string, path: string): string | null {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || way.startsWith('..') || isAbsolute(way) ? null : way.split(sep).join('/');
}
