import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hash, publish, recordName } from '../../src/publish.ts';
import { faultsOf, folderOf } from '../load/folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function built(text: string) {
  const outputs = { 'rapport.pdf': hash(bytes(text)) };
  const record = JSON.stringify({ versions: { kildetal: '0' }, outputs });
  return [
    { name: 'rapport.pdf', bytes: bytes(text) },
    { name: recordName, bytes: bytes(record) },
  ];
}

// Whoever may do everything is refused nothing; nor does Windows know folders that are read-only.
const mayDoAll = process.platform === 'win32' || process.getuid?.() === 0;

test.skipIf(mayDoAll)("output-not-carried: a person's file in a folder that may not be changed", () => {
  const root = folderOf({});
  const folder = join(root, 'rapport');
  publish(folder, built('en'));
  mkdirSync(join(folder, 'noter'));
  writeFileSync(join(folder, 'noter/mine.txt'), 'mine');
  chmodSync(join(folder, 'noter'), 0o555);
  try {
    const [found, ...more] = faultsOf(() => publish(folder, built('to')));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'output-not-carried', values: { system: 'EACCES' } });
    // The new outputs are in place, and what could not follow still lies where the fault says.
    expect(readFileSync(join(folder, 'rapport.pdf'), 'utf8')).toBe('to');
    expect(existsSync(join(found?.place?.file ?? '', 'noter/mine.txt'))).toBe(true);
  } finally {
    for (const name of readdirSync(root)) {
      const noter = join(root, name, 'noter');
      if (existsSync(noter)) chmodSync(noter, 0o755);
    }
  }
});
