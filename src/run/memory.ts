import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets memory grow by so many per cent at most before what is no longer used is handed back. Stages leave much behind them; as V8
 * does it by itself, the jobcentre report takes 80 MB more at its height, and no two builds the same.
 */
export function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** For the build: half a second of processor time for a tenth of the memory. */
export const slowly = 80;

/** For processes beside it, which have less to do. */
export const slowest = 20;

/**
 * Hands back at once what stages before have left, which takes a twentieth of a second. V8 gives its own way of asking for that only to
 * programs that are started with it; a context that is made after the flag is set has it too.
 */
export function handBack(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
