/**
 * Second part of `npm run bench`: from CSV to ledger with 10,000 to a million respondents of the jobcentre study's shape,
 * time and memory per stage, each size in its own process, the least of three runs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStudy } from '../../src/load/study.ts';
import { writeRespondents } from './respondents.ts';

interface Run {
  readonly load: number;
  readonly analyse: number;
  readonly loadMegabytes: number;
  readonly megabytes: number;
  readonly respondents: number;
  readonly results: number;
}

const limits = { seconds: 12, megabytes: 1500 };
const sizes = [10_000, 100_000, 1_000_000];
const study = fileURLToPath(new URL('../../data/jobcenter-koebenhavn', import.meta.url));
const script = fileURLToPath(new URL('measure-scale.ts', import.meta.url));

if (existsSync(join(study, 'study.yaml'))) measure();
else console.log('skipped: data/jobcenter-koebenhavn is not here');

function measure(): void {
  print('respondents', 'load', 'analyse', 'together', 'a thousand', 'memory', 'results');
  const runs = sizes.map((size) => best(size, size === 1_000_000 ? 2 : 3));
  const largest = runs.at(-1);
  if (largest === undefined) return;
  verdict('time', (largest.load + largest.analyse) / 1000, limits.seconds, 's');
  verdict('memory', largest.megabytes, limits.megabytes, 'MB');
}

function best(size: number, times: number): Run {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-scale-'));
  try {
    writeRespondents(study, folder, loadStudy(study).value, size, 1);
    const runs = Array.from({ length: times }, () => run(folder));
    const fastest = runs.toSorted((a, b) => a.load + a.analyse - (b.load + b.analyse))[0];
    if (fastest === undefined) throw new Error('Nothing was run.');
    show(fastest);
    return fastest;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string): Run {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script, folder], { encoding: 'utf8' });
  return JSON.parse(printed) as Run;
}

function show({ respondents, load, analyse, loadMegabytes, megabytes, results }: Run): void {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const thousand = ((load + analyse) / respondents) * 1000;
  const memory = `${loadMegabytes} → ${megabytes} MB`;
  print(
    String(respondents),
    ms(load),
    ms(analyse),
    ms(load + analyse),
    `${thousand.toFixed(2)} ms`,
    memory,
    String(results),
  );
}

function print(...cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(14)).join(''));
}

function verdict(name: string, measured: number, limit: number, unit: string): void {
  const word = measured <= limit ? 'within' : 'ABOVE';
  console.log(`${name}: ${measured.toFixed(1)} ${unit}, ${word} the limit of ${limit} ${unit}`);
  if (measured > limit) process.exitCode = 1;
}
