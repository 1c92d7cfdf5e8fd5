import { numbers } from './lists.ts';

/** Our footnotes after those of a template, and what is added to each of our numbers. */
export interface MergedNotes {
  readonly xml: string;
  readonly shift: number;
}

export function mergedNotes(ours: string, theirs: string | null): MergedNotes {
  if (theirs === null) return { xml: ours, shift: 0 };
  const shift = Math.max(0, ...numbers(theirs, /<w:footnote [^>]*w:id="(\d+)"/g));
  const notes = (ours.match(/<w:footnote .*?<\/w:footnote>/gs) ?? []).filter(
    (note) => !/w:type="/.test(note.slice(0, 80)),
  );
  const moved = notes.map((note) => renumbered(note, shift));
  return { xml: theirs.replace('</w:footnotes>', `${moved.join('')}</w:footnotes>`), shift };
}

/** Notes and what refers to them, under their new numbers. */
export function renumbered(xml: string, shift: number): string {
  return xml.replace(
    /(<w:footnote(?:Reference)?(?: [^>]*?)? w:id=")(\d+)"/g,
    (_, before: string, id: string) => `${before}${Number(id) + shift}"`,
  );
}
