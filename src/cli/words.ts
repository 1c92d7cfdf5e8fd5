import type { Argv } from 'yargs';
import { templates } from './terminal.ts';

/** What an option or a command means, by its key in the language file. */
export type Say = (key: string) => string;

export function studyWords(args: Argv, say: Say) {
  return args
    .positional('study', { type: 'string', demandOption: true, describe: say('study') })
    .option('publication', {
      type: 'string',
      describe: say('publication'),
      requiresArg: true,
    });
}

export function documentWords(args: Argv, say: Say) {
  return studyWords(args, say)
    .option('draft', { type: 'boolean', describe: say('draft'), conflicts: 'final' })
    .option('final', { type: 'boolean', describe: say('final') });
}

export interface DocumentWords {
  readonly study: string;
  readonly publication: string | undefined;
  readonly final: boolean | undefined;
}

export function documentOptions({ study, publication, final }: DocumentWords) {
  return {
    study,
    publication: publication ?? null,
    templates,
    status: final === true ? ('final' as const) : ('draft' as const),
  };
}
