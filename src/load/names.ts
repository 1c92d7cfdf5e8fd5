import { join } from 'node:path';
import type { Study } from '../model/study.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';

/** The names that a study lists, one a line; empty lines and those that begin with # are none. */
export function loadNames(
  folder: string,
  { names }: Pick<Study, 'names'>,
  inputs: Inputs,
): readonly string[] {
  if (names === null) return [];
  const lines = readText(join(folder, names), names, folder, inputs).split(/\r?\n/);
  const found = lines
    .map((line) => line.normalize('NFC').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(found)];
}
