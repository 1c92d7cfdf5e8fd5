import { faultsOfSeed } from './layout/set.ts';

const documents = 200;

/** Sets 200 random documents and reads their pages back. */
export async function layoutProof(print: (line: string) => void): Promise<readonly string[]> {
  const started = performance.now();
  const failures: string[] = [];
  for (let seed = 1; seed <= documents; seed += 1) failures.push(...(await faultsOfSeed(seed)));
  const seconds = Math.round((performance.now() - started) / 1000);
  print(`${documents} documents in ${seconds} s`);
  return failures;
}
