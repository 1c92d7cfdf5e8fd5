/**
 * `npm run bench`: cold builds of both studies, both formats, each run in its own process: time per stage on the clock and
 * of all processors together, peak memory, size of the documents, against limits. The machine is noisy, and the minimum
 * is what the program costs; where others use the machine, the processors' time says more than the clock.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface StageTime {
  readonly stage: string;
  /** Milliseconds. */
  readonly wall: number;
  readonly processor: number;
}

interface Run {
  readonly stages: readonly StageTime[];
  /** MB, of 2^20 bytes as the system counts memory. */
  readonly memory: number;
  /** MB, of 10^6 bytes as folders show files. */
  readonly pdf: number;
  readonly docx: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Seconds of the whole and of two stages, MB of memory and files. */
interface Limits {
  readonly total: number;
  readonly pdf: number;
  readonly word: number;
  readonly memory: number;
  readonly pdfFile: number;
  readonly docxFile: number;
}

const limits: Readonly<Record<string, Limits>> = {
  'boligforhold-koebenhavn': { total: 3, pdf: 1.5, word: 1, memory: 300, pdfFile: 1.5, docxFile: 4 },
  'jobcenter-koebenhavn': { total: 6, pdf: 2.5, word: 1.5, memory: 450, pdfFile: 1.5, docxFile: 4 },
};

const script = fileURLToPath(new URL('cold-build.mjs', import.meta.url));
const times = Number(process.argv[2] ?? 5);

console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
for (const [study, limit] of Object.entries(limits)) await measure(study, limit);

async function measure(study: string, limit: Limits): Promise<void> {
  const runs: Run[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await coldBuild(study, false));
  // To look at memory takes time, so that is not told of these.
  const watched: Run[] = [];
  for (let run = 0; run < 3; run += 1) watched.push(await coldBuild(study, true));
  console.log(`\n${study}: ${JSON.stringify(runs[0]?.counts)}`);
  print('stage', 'min', 'median', 'max', 'processors');
  for (const { stage } of runs[0]?.stages ?? []) {
    const used = least(runs, (run) => timeOf(run, stage).processor);
    row(
      stage,
      valuesOf(runs, (run) => timeOf(run, stage).wall),
      'ms',
      `${used.toFixed(0)} ms`,
    );
  }
  row(
    'memory',
    valuesOf(watched, ({ memory }) => memory),
    'MB',
    '',
  );
  verdict('total', least(runs, (run) => timeOf(run, 'total').wall) / 1000, limit.total, 's');
  verdict('Document to PDF', least(runs, (run) => timeOf(run, 'pdf').wall) / 1000, limit.pdf, 's');
  verdict('Document to Word', least(runs, (run) => timeOf(run, 'word').wall) / 1000, limit.word, 's');
  verdict('memory', Math.max(...watched.map(({ memory }) => memory)), limit.memory, 'MB');
  verdict('PDF file', runs[0]?.pdf ?? Number.NaN, limit.pdfFile, 'MB');
  verdict('Word file', runs[0]?.docx ?? Number.NaN, limit.docxFile, 'MB');
}

async function coldBuild(study: string, watch: boolean): Promise<Run> {
  const source = fileURLToPath(new URL(`../../data/${study}`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-bench-'));
  try {
    return await timed(source, join(folder, 'rapport'), watch);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A build draws pictures in a process of its own: both are counted, at the same moment. */
async function timed(source: string, out: string, watch: boolean): Promise<Run> {
  const child = spawn(process.execPath, [script, source, out], { stdio: ['ignore', 'pipe', 'inherit'] });
  let most = 0;
  const clock = setInterval(() => {
    if (watch) most = Math.max(most, memoryOf(child.pid ?? 0));
  }, 50);
  try {
    const parts: Buffer[] = [];
    for await (const part of child.stdout) parts.push(part as Buffer);
    const run = JSON.parse(Buffer.concat(parts).toString()) as Run;
    return { ...run, memory: Math.max(run.memory, most) };
  } finally {
    clearInterval(clock);
  }
}

/** MB of a process and those that it started, what they share counted once, where the system tells (Linux); else, and of one that has ended, 0. */
function memoryOf(pid: number): number {
  try {
    const own = /^Pss:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return started.reduce((sum, one) => sum + memoryOf(Number(one)), Number(own ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function timeOf({ stages }: Run, name: string): StageTime {
  return (
    stages.find(({ stage }) => stage === name) ?? { stage: name, wall: Number.NaN, processor: Number.NaN }
  );
}

function valuesOf(runs: readonly Run[], value: (run: Run) => number): readonly number[] {
  return runs.map(value).toSorted((a, b) => a - b);
}

function least(runs: readonly Run[], value: (run: Run) => number): number {
  return Math.min(...runs.map(value));
}

function row(name: string, sorted: readonly number[], unit: string, last: string): void {
  const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  print(name, ...shown.map((value) => `${value?.toFixed(0)} ${unit}`), last);
}

function print(...cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(12))).join(''));
}

/** A measure that is not a number, as of a stage that is gone, keeps no limit. */
function verdict(name: string, measured: number, limit: number, unit: string): void {
  const kept = measured <= limit;
  console.log(
    `${name}: ${measured.toFixed(2)} ${unit}, limit ${limit} ${unit}: ${kept ? 'kept' : 'EXCEEDED'}`,
  );
  if (!kept) process.exitCode = 1;
}
