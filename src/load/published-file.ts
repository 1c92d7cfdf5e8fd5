import { readFileSync } from 'node:fs';
import { Faults, fault } from '../fault.ts';

/** The bytes of a PDF or Word file that a user names. @throws Faults the code given */
export function loadPublished(path: string, code: 'pdf-unreadable' | 'docx-unreadable'): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Faults([fault(code, { file: path, detail: String(error.code) })]);
  }
}
