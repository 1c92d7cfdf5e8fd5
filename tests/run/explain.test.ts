import { expect, test } from 'vitest';
import type { Fault } from '../../src/fault.ts';
import { loadLanguage } from '../../src/load/language.ts';
import type { Language } from '../../src/model/language.ts';
import { explain as explainWith, fill } from '../../src/run/explain.ts';
import { templates } from '../support/paths.ts';

const language = loadLanguage(templates, 'da');
const explain = (fault: Fault, spoken: Language): string => explainWith(fault, spoken, (name) => name);
const code = 'output-edited';
const values = { output: 'rapport.docx', folder: 'out/x/rapport' };
const text = language.faults[code];
const body = [`${code}: ${fill(text?.message ?? '', values)}`, fill(text?.hint ?? '', values)];

test('a fault without a place is message and remedy', () => {
  expect(explain({ code, values, place: null }, language)).toBe(body.join('\n'));
});

test('what is found many times is told once, with the number', () => {
  const [message, hint] = body;
  expect(explain({ code, values, place: null, times: 1631 }, language)).toBe(
    `${message} Det står der 1.631 gange; her er det første sted.\n${hint}`,
  );
});

test('the caret stands under the column, in a gutter as wide as the line number', () => {
  const place = { file: 'svar.csv', line: 42, column: 11, source: '17;kvinde;6;4' };
  const fault: Fault = { code, values, place };
  expect(explain(fault, language).split('\n')).toEqual([
    `svar.csv:42:11  ${body[0]}`,
    '  42 | 17;kvinde;6;4',
    '     |           ^',
    body[1],
  ]);
});

test('of a long line the part around the column is shown, the caret still under it', () => {
  const source = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
  const lines = explain({ code, values, place: { file: 'f', line: 1, column: 501, source } }, language).split(
    '\n',
  );
  const caret = lines[2]?.indexOf('^') ?? -1;
  expect(lines[1]?.[caret]).toBe('X');
  expect(lines[1]?.length).toBeLessThan(120);
});

test('a placeholder without a value stays visible', () => {
  expect(fill('{output} og {ukendt}', { output: 'a' })).toBe('a og {ukendt}');
});
