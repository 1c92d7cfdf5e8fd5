import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type Fault, type FaultCode, Faults, type FaultValues, fault } from '../fault.ts';
import { type Inputs, noteInput } from './inputs.ts';
import { limits } from './limits.ts';
import { invalidUtf8At } from './utf8.ts';

/** A file that a loader wants: its path on this machine, and the name by which faults call it. */
export interface Wanted {
  readonly path: string;
  readonly name: string;
  /** The folder that it must not leave, also not through a link. */
  readonly within: string;
  readonly maxBytes: number;
}

/** A fault where the bytes are of a kind that the file should not be. */
export type Refusal = (name: string, bytes: Uint8Array) => Fault | null;

/**
 * The bytes of a file, valid UTF-8.
 * @param refuse looks at the bytes first, for a fault that says more than that they are not UTF-8
 * @throws Faults file-missing, file-unreadable, not-a-file, path-outside, file-too-large, not-utf8
 */
export function readBytes(wanted: Wanted, inputs: Inputs, refuse: Refusal = () => null): Uint8Array {
  const bytes = readRaw(wanted, inputs);
  const { name } = wanted;
  const refused = refuse(name, bytes) ?? (isUtf8(bytes) ? null : notUtf8(name, bytes));
  if (refused !== null) throw new Faults([refused]);
  return bytes;
}

/** The bytes of a file, whatever they are. @throws Faults file-missing, file-unreadable, not-a-file, path-outside, file-too-large */
export function readRaw(wanted: Wanted, inputs: Inputs): Uint8Array {
  const { name } = wanted;
  const size = sizeOf(wanted);
  if (size > wanted.maxBytes)
    fail(
      'file-too-large',
      { file: name, megabytes: megabytes(size), limit: megabytes(wanted.maxBytes) },
      name,
    );
  const bytes = attempt(name, () => readFileSync(wanted.path));
  noteInput(inputs, name, bytes);
  return bytes;
}

/** The text of a small file, without its byte order mark. @throws as `readBytes` */
export function readText(path: string, name: string, within: string, inputs: Inputs): string {
  const bytes = readBytes({ path, name, within, maxBytes: limits.textBytes }, inputs);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Whether a path that a study names stays, as written, within the study's folder. */
export function staysInside(path: string): boolean {
  const absolute = /^([A-Za-z]:|[/\\])/.test(path);
  return !(absolute || path.includes('\0') || path.split(/[/\\]/).includes('..'));
}

function sizeOf(wanted: Wanted): number {
  const stats = attempt(wanted.name, () => statSync(wanted.path));
  if (!stats.isFile()) fail('not-a-file', { file: wanted.name }, wanted.name);
  if (!liesWithin(wanted)) fail('path-outside', { key: 'file', value: wanted.name }, wanted.name);
  return stats.size;
}

function liesWithin({ path, within }: Wanted): boolean {
  const root = realpathSync(resolve(within));
  return realpathSync(path).startsWith(root.endsWith(sep) ? root : root + sep);
}

function attempt<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (system === null) throw error;
    if (system === 'ENOENT' || system === 'ENOTDIR') return fail('file-missing', { file: name }, name);
    return fail('file-unreadable', { file: name, system }, name);
  }
}

function fail<C extends FaultCode>(code: C, values: FaultValues[C], file: string): never {
  throw new Faults([fault(code, values, { file })]);
}

function notUtf8(file: string, bytes: Uint8Array): Fault {
  return fault('not-utf8', { file }, { file, ...invalidUtf8At(bytes) });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
