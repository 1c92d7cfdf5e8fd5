import { join } from 'node:path';
import { z } from 'zod';
import { Faults, fault } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { EarlierLedger } from '../model/survey.ts';
import { readBytes } from './file.ts';
import type { Inputs } from './inputs.ts';
import { limits } from './limits.ts';

const ledger = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      n: z.number(),
      count: z.number().nullish(),
      value: z.number().nullish(),
    }),
  ),
});

/** The ledger.json of an earlier report, where the study names one. @throws Faults `ledger-unreadable` */
export function loadEarlier(
  folder: string,
  { disclosure }: Pick<Study, 'disclosure'>,
  inputs: Inputs,
): EarlierLedger | null {
  const file = disclosure?.earlier ?? null;
  if (file === null) return null;
  const bytes = readBytes(
    { path: join(folder, file), name: file, within: folder, maxBytes: limits.dataBytes },
    inputs,
  );
  const found = ledger.safeParse(parsed(new TextDecoder().decode(bytes)));
  if (!found.success) throw new Faults([fault('ledger-unreadable', { file }, { file })]);
  return new Map(
    found.data.results.map(({ id, kind, n, count, value }) => [
      id,
      { kind, n, count: count ?? null, value: value ?? null },
    ]),
  );
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
