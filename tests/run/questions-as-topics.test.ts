import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { init } from '../../src/run/init.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';
import { report, words } from './told.ts';

const asked = {
  da: [
    'Hvor tilfreds er du med maden',
    'Hvor tilfreds er du med rengøringen',
    'Får du den hjælp, du har brug for',
  ],
  en: [
    'How satisfied are you with the food',
    'How satisfied are you with the rooms',
    'Do you get the help you need',
  ],
};
const answers = {
  da: ['Meget utilfreds', 'Utilfreds', 'Tilfreds', 'Meget tilfreds'],
  en: ['Very dissatisfied', 'Dissatisfied', 'Satisfied', 'Very satisfied'],
};

/** Ninety in three groups, Nord more content than the others. */
function told(code: 'da' | 'en', publication: 'rapport' | 'kort', names = ''): string {
  const rows = Array.from({ length: 90 }, (_, row) => {
    const group = ['Nord', 'Syd', 'Vest'][row % 3];
    const given = [1, 2, 3].map(
      (item) =>
        answers[code][Math.min(3, ((row * item + Math.floor(row / 7)) % 3) + (row % 3 === 0 ? 1 : 0))],
    );
    return [(row + 1) * 10, group, ...given].join(';');
  });
  const data = join(
    folderOf({ 'x.csv': `nr;afdeling;${asked[code].join(';')}\n${rows.join('\n')}\n` }),
    'x.csv',
  );
  const out = join(folderOf({}), 'study');
  init({ data, templates, out, today: '2026-11-22' }, loadLanguage(templates, code));
  const path = join(out, 'study.yaml');
  const yaml = readFileSync(path, 'utf8').replace(/^ {4}names:.*\n/m, '');
  writeFileSync(path, yaml.replace(/^ {4}answers:/m, `${names}    answers:`));
  return words(report(out, publication));
}

test.each([
  [
    'da',
    'rapport',
    'spørgsmålet »Hvor tilfreds er du med maden?«',
    /(om|gælder|For) »?(hvor tilfreds|får du)/,
  ],
  ['da', 'kort', 'spørgsmålet »', /(om|gælder|For) »?(hvor tilfreds|får du)/i],
  ['en', 'rapport', 'the question “How satisfied are you with the food?”', /about “?(how|do you)/i],
] as const)('a question stands as such in a sentence: %s, %s', (code, publication, there, never) => {
  const text = told(code, publication);
  expect(text).toContain(there);
  expect(text.match(never)?.[0]).toBe(undefined);
});

test.each([
  ['da', 'glade', 'at de er glade ('],
  ['en', 'content', 'Most are content on'],
] as const)('the short report calls a side by the name that the scale has: %s', (code, name, there) => {
  const text = told(code, 'kort', `    names: { positive: ${name}, negative: others }\n`);
  expect(text).toContain(there);
  expect(text).not.toMatch(/Flest svarer positivt|Most answer positively/);
});
