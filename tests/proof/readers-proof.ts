import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { duckdb } from './parquet.ts';
import { type ReaderProof, readerFiles } from './readers.ts';

const mutations = 2000;
/** Of all memory that the process takes, with Node and the reader itself. */
const megabytes = 600;
const minutes = 10;

/** Feeds each reader 2,000 mutations of a valid file; a reader that hangs is ended. */
export function readersProof(print: (line: string) => void): readonly string[] {
  const script = fileURLToPath(new URL('readers-once.ts', import.meta.url));
  if (duckdb() === null) print('parquet: skipped, since @duckdb/node-api is not installed');
  return readerFiles.flatMap((file) => {
    const args = ['--max-old-space-size=400', '--import', 'tsx', script, file, String(mutations)];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8', timeout: minutes * 60_000 });
    const found = JSON.parse(printed) as ReaderProof & { readonly megabytes: number };
    const { milliseconds, seed } = found.slowest;
    print(
      `${file}: ${found.read} read, ${found.refused} refused, slowest ${milliseconds.toFixed(0)} ms (seed ${seed}), ${found.megabytes.toFixed(0)} MB`,
    );
    const memory = found.megabytes > megabytes ? [`${file} took ${found.megabytes.toFixed(0)} MB`] : [];
    return [...found.failures.map((failure) => `${file}, ${failure}`), ...memory];
  });
}
