import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templates } from '../support/paths.ts';

/** Parts of a key that a template takes from the study, as the page calls them; sides of an item are told together. */
const variable: Readonly<Record<string, string>> = { 'group.id': '<gruppe>', 'item.id': '<spørgsmål>' };

function keysIn(template: string): readonly string[] {
  const whole = [...template.matchAll(/(?:\{\{text |\(has "text\/)"?([a-z/-]+)"/gu)].map(
    ([, key = '']) => key,
  );
  const built = [...template.matchAll(/\(path "text" ([^)]+)\)/gu)].map(([, parts = '']) =>
    parts
      .split(' ')
      .map((part) => variable[part] ?? part.replaceAll('"', ''))
      .join('/'),
  );
  return [...whole, ...built];
}

const folder = join(templates, 'rapport', 'da');
const asked = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => keysIn(readFileSync(join(folder, name), 'utf8')))
  .flatMap((key) => (key.endsWith('/side') ? ['positiv'].map((side) => key.replace(/side$/u, side)) : [key]));

test('every text that the report has a place for is told of, and no other', () => {
  const page = readFileSync('docs/skabeloner.md', 'utf8');
  const start = page.indexOf('| fil i `text/` |');
  const table = page.slice(start, page.indexOf('\n\n', start));
  const told = [...table.matchAll(/^\| `([^`]+)\.md`/gmu)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(20);
  expect([...new Set(told)].toSorted()).toEqual([...new Set(asked)].toSorted());
});
