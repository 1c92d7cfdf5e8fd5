import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import type { Block } from '../../src/model/document.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';
import { report, words } from './told.ts';

function drafted(rows: readonly string[], code: 'da' | 'en' = 'da', more = '') {
  const data = join(
    folderOf({ 'x.csv': `nr;afdeling;q1_1;q1_2;q1_3${more}\n${rows.join('\n')}\n` }),
    'x.csv',
  );
  const out = join(folderOf({}), 'study');
  init({ data, templates, out, today: '2026-11-22' }, loadLanguage(templates, code));
  return out;
}

function shortReport(folder: string): readonly Block[] {
  return report(folder, 'kort');
}

function batteryTable(blocks: readonly Block[]) {
  const table = blocks.find((block) => block.type === 'table' && block.id.startsWith('table/battery/'));
  return table?.type === 'table' ? table : null;
}

/** Three ratings, in Nord two higher than in Syd. */
const rated = Array.from({ length: 80 }, (_, row) => {
  const [own, base] = [row % 2 === 0 ? 'Nord' : 'Syd', row % 2 === 0 ? 3 : 1];
  return [
    row + 1,
    own,
    ...[0, 1, 2].map((item) => base + ((row * (item + 1) + Math.floor(row / 6)) % 3)),
  ].join(';');
});

/** Three places: q1_3 is mostly first, q1_1 last. */
const orders = ['3;2;1', '3;1;2', '2;3;1', '1;2;3'];
const placed = Array.from({ length: 60 }, (_, row) =>
  [
    row + 1,
    row % 2 === 0 ? 'Nord' : 'Syd',
    orders[row % 20 === 7 ? 3 : row % 5 === 4 ? 1 : row % 3 === 0 ? 2 : 0],
  ].join(';'),
);

describe('a scale whose codes have no text', () => {
  const folder = drafted(rated);

  test('check warns, at the answers, and says what to write: scale-bare', () => {
    const { warnings } = check({ study: folder, templates, publication: 'kort', status: 'draft' });
    const [found] = warnings.filter(({ code }) => code === 'scale-bare');
    expect(found?.values).toEqual({ scale: 'skala-1', first: '1', last: '5' });
    expect(found?.place).toMatchObject({ file: 'study.yaml', source: '      "1": "1"' });
  });

  test('nothing is said of high and low, and no group is marked', () => {
    const blocks = shortReport(folder);
    expect(words(blocks)).toContain('Svarene er koder uden tekst');
    expect(words(blocks)).not.toContain('Gennemsnittet er højest');
    expect(words(batteryTable(blocks)?.caption)).not.toMatch(/▲|signifikant højere/);
    const cells = batteryTable(blocks)?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.length).toBe(12);
    expect(cells.filter(({ mark }) => mark != null)).toEqual([]);
    expect(words(batteryTable(blocks)?.caption.subtitle)).toBe('Skala: 1, 5');
  });

  // The ages rise with the ratings in every group, so that the report has means, tests and relations to tell.
  test.each(['da', 'en'] as const)(
    'the full report speaks of higher numbers, never of better ones: %s',
    (code) => {
      const aged = rated.map((row, index) => `${row};${20 + (index % 3) * 15 + (index % 7)}`);
      const told = words(report(drafted(aged, code, ';alder'), 'rapport'));
      const [better, higher, note] =
        code === 'da'
          ? [
              /.{0,60}(positiv|ligger (højere|lavere))/i,
              'et højere gennemsnit',
              'er højere ikke det samme som bedre',
            ]
          : [/.{0,60}(positive|negative)/i, 'a higher mean is not better', 'higher does not mean better'];
      expect(told.replace(/▲ positive?, ▼ negative?/gi, '').match(better)?.[0]).toBe(undefined);
      expect(told).toContain(higher);
      expect(told).toContain(note);
    },
  );

  test('with its ends named it is a scale as any other', () => {
    const named = drafted(rated);
    const path = join(named, 'study.yaml');
    const yaml = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      yaml.replace('"1": "1"', '"1": "1 (aldrig)"').replace('"5": "5"', '"5": "5 (altid)"'),
    );
    expect(loadStudy(named).warnings).toEqual([]);
    const blocks = shortReport(named);
    expect(words(blocks)).toContain('Gennemsnittet er højest');
    const marks =
      batteryTable(blocks)?.rows.flatMap((row) => row.cells.map(({ mark }) => mark ?? null)) ?? [];
    expect(marks.filter((mark) => mark !== null).length).toBe(6);
  });
});

describe('a ranking', () => {
  test.each([
    [
      'da',
      /Flest har sat »Q1_3« over midten af rækkefølgen \((\d+) %\), og færrest har sat »Q1_1« der/,
      'Et højt tal betyder en plads tæt på den første.',
    ],
    [
      'en',
      /Most placed “Q1_3” above the middle of the order \((\d+)%\), and fewest placed “Q1_1” there/,
      'A high number means a place close to the first.',
    ],
  ] as const)('what is first is said to be first, and stands highest: %s', (code, sentence, note) => {
    const folder = drafted(placed, code);
    const { items, scales } = loadStudy(folder).value;
    expect(scales[0]?.ranking).toBe(true);
    expect(items.length).toBe(3);
    const blocks = shortReport(folder);
    const above = placed.filter((row) => row.endsWith(';1')).length;
    expect(sentence.exec(words(blocks))?.[1]).toBe(String(Math.round((100 * above) / placed.length)));
    const table = batteryTable(blocks);
    expect(words(table?.caption)).toContain(note);
    const means = table?.rows.map(({ cells }) => Number(words(cells[1]).replace(',', '.'))) ?? [];
    // Of the places 1 to 3 the mean of 4 less the place.
    const place = (item: number) =>
      placed.reduce((sum, row) => sum + 4 - Number(row.split(';')[2 + item]), 0) / placed.length;
    expect(means).toEqual([0, 1, 2].map((item) => Number(place(item).toFixed(2))));
  });
});
