import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTheme } from '../../src/load/theme.ts';
import { type Edit, edited, faultsOf, folderOf } from './folder.ts';

const ours = readFileSync('templates/rapport/theme.yaml', 'utf8');

function faultsWith(...edits: readonly Edit[]) {
  const folder = folderOf({ 'rapport/theme.yaml': edited(ours, edits) });
  cpSync('templates/language', join(folder, 'language'), { recursive: true });
  return faultsOf(() => readTheme(folder, 'rapport', new Map()));
}

describe('a theme whose colours cannot be told apart is a fault', () => {
  test('faint text: style, ground, ratio and place', () => {
    // #909090 on white is 3.19 by the formula of WCAG 2.2.
    const faults = faultsWith(['  muted: "#46565D"', '  muted: "#909090"']);
    const note = faults.find(({ values }) => 'style' in values && values['style'] === 'note');
    expect(note?.code).toBe('style-contrast-low');
    expect(note?.values).toMatchObject({ first: 'muted', second: 'white', ratio: 3.19, needed: 4.5 });
    expect(ours.split('\n')[(note?.place?.line ?? 0) - 1]).toMatch(/^ {2}note:/u);
  });

  test('large text needs less than small text', () => {
    // #8A8A8A on white is 3.45: enough for 32 pt, too little for 10.5 pt.
    const faults = faultsWith(
      ['  pale: "#E6EAEB"', '  pale: "#8A8A8A"'],
      [
        'title: { family: sans, weight: 700, size: 32, leading: 36',
        'title: { family: sans, weight: 700, size: 32, leading: 36, colour: pale',
      ],
      ['  body: { family: serif, weight: 400', '  body: { colour: pale, family: serif, weight: 400'],
    );
    const styles = faults.flatMap(({ values }) => ('style' in values ? [values['style']] : []));
    expect(styles).toEqual(['body']);
  });

  test('a mark that fades into the page: contrast-low', () => {
    const faults = faultsWith(['  positive: "#34988E"', '  positive: "#8FD0C8"']);
    expect(faults.map(({ code, values }) => [code, values['first'], values['second']])).toContainEqual([
      'contrast-low',
      'positive',
      'white',
    ]);
  });

  test('a mark that fades for those who see fewer colours only: contrast-low-for-some', () => {
    // #2591FD has 3.21 on white; without the long waves' cones it is seen with 2.80.
    const faults = faultsWith(['  positive: "#34988E"', '  positive: "#2591FD"']);
    expect(faults.map(({ code, values }) => [code, values['vision'], values['ratio']])).toEqual([
      ['contrast-low-for-some', 'protanopia', 2.8],
      ['contrast-low-for-some', 'tritanopia', 2.78],
    ]);
  });

  test('our own theme has none', () => {
    expect(() => readTheme('templates', 'rapport', new Map())).not.toThrow();
  });
});
