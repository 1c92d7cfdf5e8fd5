import type { Ora } from 'ora';
import type { Stage } from './build.ts';

/** Tells how far a build has come. */
export interface Progress {
  begin(stage: Stage): void;
  end(): void;
}

/**
 * On a terminal one line that changes, elsewhere (a log, a pipe) one plain line a stage.
 *
 * @param names what each stage is called.
 */
export async function progress(
  stream: NodeJS.WriteStream,
  names: Readonly<Record<string, string>>,
): Promise<Progress> {
  return stream.isTTY ? spinning(await spinner(stream), names) : plain(stream, names);
}

/** Loaded only on a terminal: nobody else sees it. */
async function spinner(stream: NodeJS.WriteStream): Promise<Ora> {
  const { default: ora } = await import('ora');
  return ora({ stream, discardStdin: false });
}

function spinning(line: Ora, names: Readonly<Record<string, string>>): Progress {
  return {
    begin(stage) {
      line.start(names[stage] ?? stage);
      // A stage keeps the only thread busy, so the line is drawn now or not at all.
      line.render();
    },
    end() {
      line.stop();
    },
  };
}

function plain(stream: NodeJS.WriteStream, names: Readonly<Record<string, string>>): Progress {
  return {
    begin(stage) {
      stream.write(`${names[stage] ?? stage}\n`);
    },
    end() {},
  };
}
