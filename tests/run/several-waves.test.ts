import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { init } from '../../src/run/init.ts';
import { next } from '../../src/run/next.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';
import { report, words } from './told.ts';

/** Ninety who answered two questions, from some of three groups; who they are differs from wave to wave. */
function wave(from: number, groups: readonly string[]): string {
  const rows = Array.from({ length: 90 }, (_, row) => [
    (from + row) * 10,
    groups[row % groups.length],
    ...[1, 2].map((item) => 1 + ((row * (item + 2) + Math.floor((row + from) / 7)) % 5)),
  ]);
  return `${['nr;afdeling;q1;q2', ...rows.map((row) => row.join(';'))].join('\n')}\n`;
}

function twoWaves(now: readonly string[], code: 'da' | 'en') {
  const files = folderOf({
    'svar-2025.csv': wave(1, ['Nord', 'Syd', 'Vest']),
    'svar-2026.csv': wave(500, now),
  });
  const language = loadLanguage(templates, code);
  const study = join(folderOf({}), 'study');
  init({ data: join(files, 'svar-2025.csv'), templates, out: study, today: '2026-11-22' }, language);
  next({ study, wave: '2026', data: join(files, 'svar-2026.csv'), templates }, language);
  return report(study, 'kort');
}

describe('the first lines of the short report', () => {
  /** Ninety, of whom some have no group. */
  const told = (nobodys: number, code: 'da' | 'en') => {
    const lines = wave(1, ['Nord', 'Syd', 'Vest']).split('\n');
    const rows = lines.map((line, at) =>
      at > 0 && at <= nobodys ? line.replace(/Nord|Syd|Vest/, '') : line,
    );
    const data = join(folderOf({ 'x.csv': rows.join('\n') }), 'x.csv');
    const out = join(folderOf({}), 'study');
    init({ data, templates, out, today: '2026-11-22' }, loadLanguage(templates, code));
    return words(report(out, 'kort'));
  };

  test.each([
    ['da', '; 6 af dem er ikke i nogen af grupperne', 'af dem er ikke i'],
    ['en', '; 6 of them are in none of the groups', 'of them are in none'],
  ] as const)('do not count in the groups those who are in none: %s', (code, some, any) => {
    expect(told(6, code)).toContain(some);
    expect(told(0, code)).not.toContain(any);
  });
});

describe('the short report of two waves', () => {
  const isCompared = {
    da: 'Svarene i 2026 er sammenlignet med svarene i 2025',
    en: 'The answers in 2026 are compared with those in 2025',
  };
  const isNot = {
    da: 'Svarene i 2026 er ikke sammenlignet med svarene i 2025',
    en: 'The answers in 2026 are not compared with those in 2025',
  };

  test.each(['da', 'en'] as const)('shows the change where the same groups answered: %s', (code) => {
    const blocks = twoWaves(['Nord', 'Syd', 'Vest'], code);
    expect(words(blocks)).toContain(isCompared[code]);
    const table = blocks.find((block) => block.type === 'table' && block.id.startsWith('table/battery/'));
    expect(words(table)).toContain(code === 'da' ? 'Ændring' : 'Change');
  });

  test.each(['da', 'en'] as const)('does not claim a comparison where a group is new or gone: %s', (code) => {
    const told = words(twoWaves(['Nord', 'Syd'], code));
    expect(told).not.toContain(isCompared[code]);
    expect(told).toContain(isNot[code]);
  });
});
