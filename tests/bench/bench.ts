/**
 * `npm run bench`: wall time per stage and peak memory of a cold build of the example, both formats, each run in its own
 * process. Prints minimum, median and maximum: the machine is noisy, and the minimum is what the program costs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Run {
  readonly stages: readonly (readonly [string, number])[];
  readonly total: number;
  readonly megabytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

const limits = { seconds: 3, megabytes: 300 };
const study = fileURLToPath(new URL('../../data/boligforhold-koebenhavn', import.meta.url));
const script = fileURLToPath(new URL('cold-build.mjs', import.meta.url));
const runs = Array.from({ length: Number(process.argv[2] ?? 5) }, coldBuild);

print('stage', 'min', 'median', 'max');
for (const [index, [stage]] of (runs[0]?.stages ?? []).entries()) {
  row(
    stage,
    runs.map((run) => run.stages[index]?.[1] ?? Number.NaN),
    'ms',
  );
}
row(
  'total',
  runs.map((run) => run.total),
  'ms',
);
row(
  'memory',
  runs.map((run) => run.megabytes),
  'MB',
);
console.log(JSON.stringify(runs[0]?.counts));
verdict('time', Math.min(...runs.map((run) => run.total)) / 1000, limits.seconds, 's');
verdict('memory', Math.max(...runs.map((run) => run.megabytes)), limits.megabytes, 'MB');

function coldBuild(): Run {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-bench-'));
  try {
    const printed = execFileSync(process.execPath, [script, study, join(folder, 'rapport')], {
      encoding: 'utf8',
    });
    return JSON.parse(printed) as Run;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name: string, values: readonly number[], unit: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(
    (value) => `${value?.toFixed(0)} ${unit}`,
  );
  print(name, ...shown);
}

function print(...cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(10))).join(''));
}

function verdict(name: string, measured: number, limit: number, unit: string): void {
  const kept = measured <= limit;
  console.log(
    `${name}: ${measured.toFixed(1)} ${unit}, limit ${limit} ${unit}: ${kept ? 'kept' : 'EXCEEDED'}`,
  );
  if (!kept) process.exitCode = 1;
}
