/**
 * Holds every published fact against the files of this folder, with statistics of its own, and prints a tally by kind:
 * `npx tsx data/jobcenter-koebenhavn/verify.ts`. Ends with 1 where a fact fails.
 */
import type { Check } from './verify/check.ts';
import { checkFacts } from './verify/facts.ts';

const checks = checkFacts();
for (const kind of new Set(checks.map((check) => check.kind)))
  console.log(
    line(
      kind,
      checks.filter((check) => check.kind === kind),
    ),
  );
console.log(line('all', checks));
for (const { id, outcome, found } of checks)
  if (outcome === 'fails' || outcome === 'instead') console.log(`${outcome}  ${id}: ${found}`);
process.exitCode = checks.some(({ outcome }) => outcome === 'fails') ? 1 : 0;

function line(kind: string, own: readonly Check[]): string {
  const number = (outcome: Check['outcome']): string =>
    String(own.filter((check) => check.outcome === outcome).length).padStart(4);
  return (['holds', 'instead', 'fails', 'outside'] as const)
    .map((outcome) => `${outcome} ${number(outcome)}`)
    .join('  ')
    .padStart(20)
    .concat(`  ${kind}`);
}
