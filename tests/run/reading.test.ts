import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../../src/cli/reading.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { ReadingOptions } from '../../src/model/wave.ts';
import { init } from '../../src/run/init.ts';
import { inspect } from '../../src/run/inspect.ts';
import { folderOf } from '../load/folder.ts';
import { workbook } from '../load/workbook.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');

function drafted(name: string, content: string | Uint8Array, reading: ReadingOptions) {
  const data = join(folderOf({ [name]: content }), name);
  const out = join(folderOf({}), 'study');
  init({ data, templates, out, today: '2026-11-22', reading }, danish);
  const study = loadStudy(out).value;
  return { data, study, n: loadSurvey(out, study).value.waves.get('1')?.n, out };
}

describe('how a data file is to be read, as the user says', () => {
  const asked = (step: number) => (row: number) => [row + 1, (row % 5) + 1, ((row * step) % 5) + 1];
  const rows = Array.from({ length: 40 }, (_, row) => row);

  test('the sheet', () => {
    const sheet = (step: number) => ({ rows: [['nr', 'q1', 'q2'], ...rows.map(asked(step))] });
    const { data, study, n } = drafted('x.xlsx', workbook({ Prøve: sheet(2), Svar: sheet(3) }), {
      sheet: 'Svar',
    });
    expect([study.waves[0]?.reading?.sheet, n]).toEqual(['Svar', 40]);
    const [found] = inspect(data, templates, { sheet: 'Svar' }).value;
    expect(found?.data.reading['sheet']).toBe('Svar');
  });

  test('delimiter, encoding and rows of names are written where study.yaml is read again', () => {
    const text = `nr|q1|q2\nnummer|Mad|Tone\n${rows.map((row) => asked(2)(row).join('|')).join('\n')}\n`;
    const reading = { delimiter: '|', encoding: 'windows-1252', header: 2 } as const;
    const { study, n, out } = drafted('x.csv', text, reading);
    expect([study.waves[0]?.reading, n]).toEqual([reading, 40]);
    expect(study.items.map(({ wording }) => wording)).toEqual(['Mad', 'Tone']);
    expect(readFileSync(join(out, 'study.yaml'), 'utf8').match(/encoding:/g)).toHaveLength(1);
  });

  test('the words of the command line', () => {
    const none = { sheet: undefined, delimiter: undefined, encoding: undefined, header: undefined };
    expect(readingOf(none)).toEqual({});
    expect(readingOf({ ...none, delimiter: 'tab', header: 2 })).toEqual({ delimiter: '\t', header: 2 });
  });
});
