/** A process beside the build: it is asked for tasks, does them one after another, and ends when it is let go. */
import { growSlowly } from '../memory.ts';
import type { Answer, Question } from './apart.ts';
import { type Task, tasks } from './tasks.ts';

growSlowly();
let last: Promise<void> = Promise.resolve();

process.on('message', (question: Question<Task>) => {
  last = last.then(() => answer(question));
});

async function answer({ number, task, given }: Question<Task>): Promise<void> {
  const perform = tasks[task] as (input: unknown) => Promise<unknown>;
  const reply: Answer = await perform(given).then(
    (made) => ({ number, made }),
    (error: unknown) => ({ number, error: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
  process.send?.(reply);
}
