import { readFileSync } from 'node:fs';
import { Faults, fault } from '../fault.ts';

/** The bytes of a PDF that a user names. @throws Faults pdf-unreadable */
export function loadPdf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Faults([fault('pdf-unreadable', { file: path, detail: String(error.code) })]);
  }
}
