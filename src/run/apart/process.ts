/**
 * A process beside the build: its argument names a task; it makes that ready, is sent what it is given, sends back what was
 * made, and ends.
 */
import { growBy, slowest } from '../memory.ts';
import type { Answer } from './apart.ts';
import { type Task, tasks } from './tasks.ts';

growBy(slowest);
const given = new Promise((resolve) => process.once('message', resolve));
const ready = tasks[process.argv[2] as Task]() as Promise<(given: unknown) => Promise<unknown>>;

const answer = await answered();
process.send?.(answer, () => process.disconnect());

async function answered(): Promise<Answer> {
  try {
    const [perform, input] = await Promise.all([ready, given]);
    return { made: await perform(input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}
