import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobcentre } from './support/paths.ts';
import { differing, faraway, filesOf, folder, kildetal } from './support/program.ts';

test('a long report is the same bytes in another folder, time zone and locale', () => {
  const [here, there] = [folder(), folder()];
  cpSync(jobcentre, join(there, 'kopi'), { recursive: true });
  expect(kildetal(['build', jobcentre, '--out', join(here, 'rapport')]).status).toBe(0);
  expect(kildetal(['build', 'kopi', '--out', 'her'], { cwd: there, env: faraway }).status).toBe(0);
  const built = filesOf(join(here, 'rapport'));
  expect(built.size).toBeGreaterThan(40);
  expect(differing(built, filesOf(join(there, 'her')))).toEqual([]);
}, 240_000);
