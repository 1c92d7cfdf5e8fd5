/**
 * Searches for respondents for whom the published figures hold, and writes them beside the study: `npm run reconstruct`.
 * The same bytes every time; README.md tells how, and what cannot hold.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Fact } from './reconstruct/facts.ts';
import { reconstruction } from './reconstruct/reconstruction.ts';

function main(): void {
  const facts: Fact[] = JSON.parse(readFileSync(new URL('published-facts.json', import.meta.url), 'utf8'));
  const texts = readFileSync(new URL('aabne-svar-tekster.csv', import.meta.url), 'utf8');
  const files = reconstruction(facts, texts, (item, starts) => console.log(`${item}: ${starts} start(s)`));
  for (const { name, text } of files) writeFileSync(new URL(name, import.meta.url), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
