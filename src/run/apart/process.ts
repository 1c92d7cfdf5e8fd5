/** A process beside the build: its argument names a task; it is sent what that is given, sends back what was made, and ends. */
import { growSlowly } from '../memory.ts';
import type { Answer } from './apart.ts';
import { type Task, tasks } from './tasks.ts';

growSlowly();
const perform = tasks[process.argv[2] as Task] as (given: unknown) => Promise<unknown>;

process.once('message', async (given: unknown) => {
  const answer: Answer = await perform(given).then(
    (made) => ({ made }),
    (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
  process.send?.(answer, () => process.disconnect());
});
