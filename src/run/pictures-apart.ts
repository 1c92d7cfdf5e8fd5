import { fork } from 'node:child_process';
import type { Drawn, Sheet } from '../plot/picture.ts';

/** Pictures that are being drawn. */
export interface Apart {
  /** In the order of the sheets. */
  readonly drawn: Promise<readonly Drawn[]>;
  /** Draws no more of them: nobody will see them. */
  readonly stop: () => void;
}

/**
 * Draws pictures in a process of their own while the documents are set in this one. A thread would do for the time; but the
 * memory that drawing takes is handed back only when its process ends.
 */
export function picturesApart(sheets: readonly Sheet[]): Apart {
  const program = new URL(import.meta.url.replace('pictures-apart', 'pictures-process'));
  const child = fork(program, { serialization: 'advanced' });
  const drawn = new Promise<readonly Drawn[]>((resolve, reject) => {
    child.once('message', (pictures) => resolve(pictures as readonly Drawn[]));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`pictures were not drawn: the process ended with ${code}`)),
    );
  });
  child.send([...sheets]);
  // A failure is told to whoever waits for the pictures, not before.
  drawn.catch(() => undefined);
  return { drawn, stop: () => void child.kill() };
}
