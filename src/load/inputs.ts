import { createHash } from 'node:crypto';

/**
 * The files that a build has read: name to SHA-256 in hex. Names are those of `Place.file`: relative to the study
 * folder ("study.yaml", "text/forord.md"), under `templates/` for the templates, under the package's name for fonts.
 * Every loader takes one as its last argument and adds what it reads; run hands the same one to all and puts it into
 * build.json.
 */
export type Inputs = Map<string, string>;

/** Notes that a file was read. */
export function noteInput(inputs: Inputs, name: string, bytes: Uint8Array): void {
  inputs.set(name, createHash('sha256').update(bytes).digest('hex'));
}

/** The files in the order of their names, for build.json. */
export function inputHashes(inputs: Inputs): Readonly<Record<string, string>> {
  return Object.fromEntries([...inputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
