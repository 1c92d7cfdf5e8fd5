import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { programFolder } from '../program.ts';
import type { Given, Made, Task } from './tasks.ts';

/** A process beside the build that waits for what its one task is given, and ends when that is done. */
export interface Apart<T extends Task> {
  /**
   * Hands over what the task is given; what is made of it comes later. To be awaited before the build goes on with work of
   * its own: while that lasts, nothing more is sent, and the process would wait.
   */
  readonly give: (given: Given<T>) => Promise<Asked<T>>;
  /** Nobody waits for it any more. */
  readonly stop: () => void;
}

/** A task that is being done. */
export interface Asked<T extends Task> {
  readonly made: Promise<Made<T>>;
}

/** Starts a process for a task. */
export type Start = <T extends Task>(task: T) => Apart<T>;

/** What a process sends back. */
export type Answer = { readonly made: unknown } | { readonly error: string };

/**
 * Does something with processes beside it, since the machine has more than one processor. They end with it, whether they are
 * done or not. One process a task: what a task takes of memory is handed back only when its process ends.
 */
export async function withProcesses<Value>(work: (start: Start) => Promise<Value>): Promise<Value> {
  const started: ChildProcess[] = [];
  try {
    return await work((task) => {
      const child = startProcess(task);
      started.push(child);
      return apartOf(child);
    });
  } finally {
    for (const child of started) child.kill();
  }
}

function startProcess(task: Task): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const program = join(programFolder, isSource ? 'src/run/apart/process.ts' : 'dist/run/apart/process.js');
  return fork(program, [task], { serialization: 'advanced' });
}

function apartOf<T extends Task>(child: ChildProcess): Apart<T> {
  const made = answerOf(child) as Promise<Made<T>>;
  // A failure is told to whoever waits for what is made, not before.
  made.catch(() => undefined);
  return {
    give: async (given) => {
      await sent(child, given);
      return { made };
    },
    stop: () => void child.kill(),
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer: Answer) => {
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.made);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`A process beside the build ended with ${signal ?? code}.`)),
    );
  });
}

/** Ends when all has left this process. A process that cannot be reached says so where its answer is awaited. */
function sent(child: ChildProcess, given: unknown): Promise<void> {
  return new Promise((resolve) => {
    child.send(given as object, () => resolve());
  });
}
