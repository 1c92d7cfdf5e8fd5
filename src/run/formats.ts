import { fill } from './explain.ts';
import type { Format } from './write.ts';

/** The files that a build can make, as the command line names them. */
export const formats: readonly Format[] = ['pdf', 'docx'];

/** "pdf,docx" → both. */
export function formatsOf(text: string): readonly Format[] {
  const asked = wordsOf(text);
  return formats.filter((format) => asked.includes(format));
}

/** What is not a format, said so that it can be mended; true: nothing. */
export function checkFormats(text: string, say: (key: string) => string): string | true {
  const unknown = wordsOf(text).find((word) => !(formats as readonly string[]).includes(word));
  return unknown === undefined ? true : fill(say('unknown-format'), { format: unknown });
}

function wordsOf(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim().toLowerCase());
}
