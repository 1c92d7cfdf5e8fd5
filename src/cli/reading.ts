import type { Argv } from 'yargs';
import { dataEncodings, type ReadingOptions } from '../model/wave.ts';
import type { Say } from './words.ts';

const delimiters = [',', ';', 'tab', '|'] as const;

/** The options that set how a data file is read; what is left out is found out. */
export function readingWords<T>(args: Argv<T>, say: Say) {
  return args
    .option('sheet', { type: 'string', requiresArg: true, describe: say('read-sheet') })
    .option('delimiter', { choices: delimiters, requiresArg: true, describe: say('read-delimiter') })
    .option('encoding', { choices: dataEncodings, requiresArg: true, describe: say('read-encoding') })
    .option('header', { choices: [1, 2] as const, requiresArg: true, describe: say('read-header') });
}

export interface ReadingWords {
  readonly sheet: string | undefined;
  readonly delimiter: (typeof delimiters)[number] | undefined;
  readonly encoding: (typeof dataEncodings)[number] | undefined;
  readonly header: 1 | 2 | undefined;
}

export function readingOf({ sheet, delimiter, encoding, header }: ReadingWords): ReadingOptions {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(header === undefined ? {} : { header }),
  };
}
