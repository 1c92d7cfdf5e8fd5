import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type Fault, Faults } from '../../src/fault.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that holds these files; removed when the tests of the file are done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-load-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The faults that a loader throws; none if it gives a value. Any other error goes on. */
export function faultsOf(load: () => unknown): readonly Fault[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults;
    throw error;
  }
}

/** Stands where a fault is expected; taken out before a file is written. */
const here = '‸';

/** One text for another, which must stand in the original exactly once. */
export type Edit = readonly [from: string, to: string];

export function edited(original: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const [before, after, ...more] = text.split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`"${from}" stands ${more.length + 1} times less one in the original`);
    return before + to + after;
  }, original);
}

/** A text without its mark, and the line, column and whole line where the mark stood. */
export function marked(text: string): {
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number; readonly source: string } | null;
} {
  const at = text.indexOf(here);
  if (at === -1) return { text, place: null };
  const clean = text.replace(here, '');
  const before = clean.slice(0, at).split('\n');
  const line = before.length;
  const source = clean.split('\n')[line - 1] ?? '';
  return { text: clean, place: { line, column: (before.at(-1) ?? '').length + 1, source } };
}
