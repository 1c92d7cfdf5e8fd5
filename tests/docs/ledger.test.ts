import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { methods } from '../../src/analyse/methods.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { ledgerCsv } from '../../src/write/ledger-csv.ts';

const page = readFileSync('docs/ledger.md', 'utf8');

/** What stands in the first column of the table whose first heading is this. */
function firstColumn(heading: string): readonly string[] {
  const table = page.split(`\n| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, word = '']) => word);
}

/** The words of a type of src/model/results/: types are gone when a test runs. */
function wordsOfType(source: string): readonly string[] {
  return [...source.matchAll(/'([a-z-]+)'/g)].map(([, word = '']) => word);
}

const folder = 'src/model/results';
const model = readdirSync(folder)
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');
const reasons = readFileSync('src/model/reason.ts', 'utf8');

describe('docs/ledger.md', () => {
  test('names the columns of ledger.csv in their order', () => {
    const bytes = ledgerCsv(new Map(), loadLanguage('templates', 'en'));
    const header = new TextDecoder().decode(bytes).trim();
    expect(firstColumn('column')).toEqual(header.split(','));
  });

  test('names every method', () => {
    expect(firstColumn('method').toSorted()).toEqual([...new Set<string>(Object.values(methods))].toSorted());
  });

  test('names every kind', () => {
    const ofKinds = [...model.matchAll(/^ {2}readonly kind: (.*);$/gm)].map(([, type = '']) => type).join();
    const tested = /type TestedKind = (.*);/.exec(model)?.[1] ?? '';
    const kinds = new Set(wordsOfType(`${ofKinds} ${tested}`));
    expect(kinds.size).toBeGreaterThan(15);
    expect(firstColumn('kind').toSorted()).toEqual([...kinds].toSorted());
  });

  test('names every reason', () => {
    const type = /type Reason =\n([\s\S]*?);\n/.exec(reasons)?.[1] ?? '';
    expect(firstColumn('reason').toSorted()).toEqual(wordsOfType(type).toSorted());
  });
});
