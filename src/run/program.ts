import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the program says of itself in package.json. */
interface Manifest {
  readonly version: string;
  /** The libraries that it stands on, each with its version. */
  readonly dependencies: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/** The folder of the program, with its package.json, templates/ and dist/, wherever in it this module has been put. */
export const programFolder: string = dirname(manifestAbove(dirname(fileURLToPath(import.meta.url))));

export const manifest = require(join(programFolder, 'package.json')) as Manifest;

function manifestAbove(folder: string): string {
  try {
    return require.resolve(join(folder, 'package.json'));
  } catch {
    return manifestAbove(dirname(folder));
  }
}
