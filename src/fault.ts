/**
 * Everything that can be wrong with a user's input, by permanent code, with the values that its message names.
 * The messages themselves are in templates/language/<code>.yaml under `faults`; a test holds both lists together.
 */
export interface FaultValues {
  // publish
  'output-edited': { output: string; folder: string };
  'output-unwritable': { folder: string; system: string };

  // run
  'format-unknown': { format: string; known: string };

  // load: files
  'file-missing': { file: string };

  // analyse
  'result-id-twice': { id: string };
}

export type FaultCode = keyof FaultValues;

/** Where in the user's input. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The line itself, for the code frame. */
  readonly source?: string;
}

/** One thing that is wrong, for the user to mend. Message and remedy come from the language file when it is shown. */
export interface Fault {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly place: Place | null;
}

/** What a stage gives: its value, and what the user should know about it all the same. */
export interface Outcome<T> {
  readonly value: T;
  readonly warnings: readonly Fault[];
}

/** Builds a fault whose values fit its code. */
export function fault<C extends FaultCode>(
  code: C,
  values: FaultValues[C],
  place: Place | null = null,
): Fault {
  return { code, values, place };
}

/** Thrown by a stage with all the faults that it found: the only error that is the user's to mend. */
export class Faults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((one) => `${one.place?.file ?? ''} ${one.code}`).join('\n'));
    this.name = 'Faults';
    this.faults = faults;
  }
}

/** Throws all faults at once, if there are any. */
export function throwIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Faults(faults);
}
