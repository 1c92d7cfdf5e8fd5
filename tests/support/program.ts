import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';

/** The program as a user starts it: the compiled files, in a process of their own. */
export const program = join(root, 'dist', 'cli.js');

/** Runs a command to its end. */
export function kildetal(
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
) {
  return spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
  });
}

/** A new folder. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'kildetal-cli-'));
}

/** All files below a folder, by name. */
export function filesOf(path: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(path.length + 1), readFileSync(file)] as const;
    }),
  );
}

/** Where and in what language nothing is as it is here. */
export const faraway = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } as const;

/** The names of files that are not in both folders with the same bytes. */
export function differing(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => other.get(name)?.equals(one.get(name) ?? Buffer.of()) !== true);
}
