/**
 * `npm run proof`: what is too much for every run of the tests. Each proof prints its lines and gives what failed. Add one
 * by adding it to the list; `npm run proof -- readers` runs those whose name begins so.
 */
import { readersProof } from './readers-proof.ts';

interface Proof {
  readonly name: string;
  /** Prints what it found; gives what is wrong, nothing if all is well. */
  readonly run: (print: (line: string) => void) => readonly string[];
}

const proofs: readonly Proof[] = [{ name: 'readers', run: readersProof }];

const wanted = process.argv[2] ?? '';
for (const { name, run } of proofs.filter((proof) => proof.name.startsWith(wanted))) {
  console.log(`${name}:`);
  const failures = run((line) => console.log(`  ${line}`));
  for (const failure of failures) console.log(`  FAILED ${failure}`);
  console.log(`${name}: ${failures.length === 0 ? 'holds' : `${failures.length} failures`}`);
  if (failures.length > 0) process.exitCode = 1;
}
