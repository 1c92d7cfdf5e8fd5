import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { init } from '../../src/run/init.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';
import { report, words } from './told.ts';

/** Eighty in two groups: women and men from 20 to 59 years, on one scale. */
const rows = Array.from({ length: 80 }, (_, row) =>
  [
    (row + 1) * 10,
    row % 2 === 0 ? 'Nord' : 'Syd',
    ['Enig', 'Uenig', 'Helt enig', 'Helt uenig'][(row * 3 + Math.floor(row / 5)) % 4],
    row % 3 === 0 ? 'Mand' : 'Kvinde',
    20 + ((row * 7) % 40),
  ].join(';'),
);

describe('background that is a number without classes', () => {
  const data = join(folderOf({ 'x.csv': `nr;afdeling;q1;køn;alder\n${rows.join('\n')}\n` }), 'x.csv');
  const study = join(folderOf({}), 'study');
  init({ data, templates, out: study, today: '2026-11-22' }, loadLanguage(templates, 'da'));
  const told = words(report(study, 'rapport'));

  test('is not said to stand in the table that has no row of it', () => {
    expect(told).toContain('viser køn blandt');
    expect(told).not.toContain('køn og alder blandt');
  });

  test('is no reason to promise more of the chapter on method than stands in it', () => {
    expect(told).toContain('Kapitlet fortæller, hvad der er spurgt om, og hvordan svarene er gjort op.');
  });

  test('is told by its range and its median', () => {
    // sort(20 + (0:79 * 7) %% 40): two of each from 20 to 59, median 39.5.
    expect(told).toContain('Alder går fra 20 til 59 blandt respondenterne, og medianen er 39,5.');
  });
});
