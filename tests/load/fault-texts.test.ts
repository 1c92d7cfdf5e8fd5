import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../src/load/language.ts';

/** The codes of `FaultValues` and the names of their values, read from the source: types are gone when a test runs. */
function declaredFaults(): ReadonlyMap<string, readonly string[]> {
  const source = readFileSync('src/fault.ts', 'utf8');
  const body = /interface FaultValues \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  const entries = body.matchAll(/^ {2}'([a-z0-9-]+)':\s*(\{[^}]*\}|Record<never, never>);/gm);
  return new Map([...entries].map(([, code = '', values = '']) => [code, valueNames(values)]));
}

function valueNames(values: string): readonly string[] {
  return [...values.matchAll(/(\w+):/g)].map(([, name = '']) => name);
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name);
}

const declared = declaredFaults();

test('all codes of the source are found', () => {
  const source = readFileSync('src/fault.ts', 'utf8');
  const quoted = source.slice(0, source.indexOf('export type FaultCode')).match(/^ {2}'[a-z0-9-]+':/gm) ?? [];
  expect(declared.size).toBe(quoted.length);
  expect(declared.size).toBeGreaterThan(80);
});

describe.each(['da', 'en'])('the faults in %s', (code) => {
  const { faults } = readLanguage('templates', code, new Map());

  test('every code has a message and a remedy, and every text has a code', () => {
    expect(Object.keys(faults).toSorted()).toEqual([...declared.keys()].toSorted());
    for (const { message, hint } of Object.values(faults))
      expect(Math.min(message.length, hint.length)).toBeGreaterThan(9);
  });

  test('name only values that their fault has', () => {
    const unknown = Object.entries(faults).flatMap(([fault, { message, hint }]) =>
      placeholders(message + hint)
        .filter((name) => declared.get(fault)?.includes(name) !== true)
        .map((name) => `${fault}: {${name}}`),
    );
    expect(unknown).toEqual([]);
  });
});
