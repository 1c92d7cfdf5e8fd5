/**
 * Puts the program together in dist/: our modules and most libraries in a few files. Node takes half a second of processor
 * time to find and link a thousand files, at each start and in each process beside; of these few it takes a tenth.
 * Types are not looked at here: `npm run types` does that.
 */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli.ts', 'src/run/build.ts', 'src/run/apart/apart.ts', 'src/run/apart/process.ts'],
  outdir: 'dist',
  outbase: 'src',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // One is a binary, one optional, and one reads its texts from beside its modules.
  external: ['@resvg/resvg-js', '@duckdb/node-api', 'yargs'],
  // Libraries in the older format ask for Node's own modules by this.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});
