import { type ChildProcess, fork } from 'node:child_process';
import type { Given, Made, Task } from './tasks.ts';

/** A process beside the build, which does what it is asked for, one task after another. */
export interface Apart {
  /**
   * Hands a task over; what is made of it comes later. To be awaited before the build goes on with work of its own: while
   * that lasts, nothing more is sent, and the process would wait.
   */
  readonly ask: <T extends Task>(task: T, given: Given<T>) => Promise<Asked<T>>;
  /** Nobody will ask any more, or wait for what was asked. */
  readonly stop: () => void;
}

export interface Asked<T extends Task> {
  readonly made: Promise<Made<T>>;
}

/** As a task is sent, and what comes back for it. */
export interface Question<T extends Task> {
  readonly number: number;
  readonly task: T;
  readonly given: Given<T>;
}

export type Answer =
  | { readonly number: number; readonly made: unknown }
  | { readonly number: number; readonly error: string };

/**
 * Starts a process for what need not be done in this one: the machine has more than one processor, and the memory that
 * drawing takes is handed back only when its process ends.
 */
export function apart(): Apart {
  const program = new URL(import.meta.url.replace('apart/apart', 'apart/process'));
  const child = fork(program, { serialization: 'advanced' });
  // Each task listens for its own answer.
  child.setMaxListeners(0);
  let asked = 0;
  return {
    ask: async (task, given) => {
      asked += 1;
      const made = answerOf(child, asked);
      // A failure is told to whoever waits for what is made, not before.
      made.catch(() => undefined);
      await send(child, { number: asked, task, given });
      return { made: made as Promise<never> };
    },
    stop: () => void child.kill(),
  };
}

function answerOf(child: ChildProcess, number: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', (answer: Answer) => {
      if (answer.number !== number) return;
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.made);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The process beside the build ended with ${code}.`)));
  });
}

/** Ends when all has left this process. A process that cannot be reached says so where its answer is awaited. */
function send(child: ChildProcess, question: Question<Task>): Promise<void> {
  return new Promise((resolve) => {
    child.send(question, () => resolve());
  });
}
