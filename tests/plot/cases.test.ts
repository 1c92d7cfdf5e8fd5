import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plotted } from './publication.ts';
import { cases } from './samples.ts';

/**
 * Whole figures, read by a person before they were committed. A new case: make its folder with a drawing.json, run,
 * look at the figure, commit. A figure that differs is written beside the expected one, to be looked at.
 */
for (const name of readdirSync(cases).toSorted()) {
  test(`the figure of ${name} is as it was read`, async () => {
    const drawing = JSON.parse(readFileSync(new URL(`${name}/drawing.json`, cases), 'utf8'));
    const { svg } = await plotted(drawing);
    const lines = svg.replaceAll('><', '>\n<');
    const expected = new URL(`${name}/expected/figure.svg`, cases);
    if (!existsSync(expected)) {
      if (process.env['CI'] !== undefined) throw new Error(`${name} has no expected figure`);
      mkdirSync(new URL('.', expected), { recursive: true });
      writeFileSync(expected, lines);
    }
    const known = readFileSync(expected, 'utf8');
    if (lines !== known) writeFileSync(new URL('figure-changed.svg', expected), lines);
    expect(lines).toBe(known);
  });
}
