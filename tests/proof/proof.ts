/**
 * `npm run proof`: what is too much for every run of the tests. Each proof prints its lines and gives what failed. Add one
 * by adding it to the list; `npm run proof -- layout` runs those whose name begins so.
 */
import { layoutProof } from './layout-proof.ts';
import { readersProof } from './readers-proof.ts';

interface Proof {
  readonly name: string;
  /** Prints what it found; gives what is wrong, nothing if all is well. */
  readonly run: (print: (line: string) => void) => readonly string[] | Promise<readonly string[]>;
}

const proofs: readonly Proof[] = [
  { name: 'readers', run: readersProof },
  { name: 'layout', run: layoutProof },
];

const wanted = process.argv[2] ?? '';
for (const { name, run } of proofs.filter((proof) => proof.name.startsWith(wanted))) {
  print(`${name}:`);
  const failures = await run((line) => print(`  ${line}`));
  for (const failure of failures) print(`  FAILED ${failure}`);
  print(`${name}: ${failures.length === 0 ? 'holds' : `${failures.length} failures`}`);
  if (failures.length > 0) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
