import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Only the codes that a test names: the texts of all codes are held by tests/load/fault-texts.test.ts. */
const silent = ['fault-texts.test.ts', 'codes.test.ts'];

/** The codes of `FaultValues`, read from the source: types are gone when a test runs. */
function declaredCodes(): readonly string[] {
  const source = readFileSync('src/fault.ts', 'utf8');
  const body = source.slice(source.indexOf('interface FaultValues'), source.indexOf('export type FaultCode'));
  return [...body.matchAll(/^ {2}'([a-z0-9-]+)':/gm)].map(([, code = '']) => code);
}

/** Every word of the tests and of the cases that they read. */
function wordsOfTests(): ReadonlySet<string> {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|yaml)$/.test(file) && !silent.some((name) => file.endsWith(name)),
  );
  const texts = files.map((file) => readFileSync(join('tests', file), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []));
}

test('every code of a fault is expected by a test', () => {
  const codes = declaredCodes();
  expect(codes.length).toBeGreaterThan(150);
  const words = wordsOfTests();
  expect(codes.filter((code) => !words.has(code))).toEqual([]);
});
