import type { ResponseSet } from '../data/source.ts';
import type { Dictionary } from './dictionary.ts';
import type { Decode } from './encoding.ts';

const kinds = [7, 19];

/**
 * The multiple response sets of a file: `$name=D1 1 5 label a b` counts the value 1 in the columns a and b, `$name=C 5
 * label a b` lists the answers chosen. What cannot be read is left out: it is a help, not data.
 */
export function responseSets(
  { extensions }: Dictionary,
  decode: Decode,
  nameOf: (key: string) => string | null,
): readonly ResponseSet[] {
  const lines = extensions
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ data }) => decode(data).split('\n'));
  return lines.map((line) => setIn(line, nameOf)).filter((set) => set !== null);
}

function setIn(line: string, nameOf: (key: string) => string | null): ResponseSet | null {
  const kind = /^\$[^=]*=(?:C ?|D|E (?:1|11) )/.exec(line)?.[0];
  if (kind === undefined) return null;
  const counts = !/=C ?$/.test(kind);
  const value = counts ? countedText(line.slice(kind.length)) : { text: null, rest: line.slice(kind.length) };
  const label = value === null ? null : countedText(value.rest);
  if (value === null || label === null) return null;
  const keys = label.rest.trim().split(/\s+/);
  const columns = keys.map((key) => nameOf(key.toUpperCase())).filter((name) => name !== null);
  if (columns.length < 2) return null;
  return { label: label.text.trim() || null, columns, counted: value.text?.trim() ?? null };
}

/** "3 abc rest": as many letters as the number says. */
function countedText(text: string): { readonly text: string; readonly rest: string } | null {
  const match = /^(\d{1,6}) /.exec(text);
  if (match === null) return null;
  const start = match[0].length;
  const end = start + Number(match[1]);
  return end > text.length ? null : { text: text.slice(start, end), rest: text.slice(end).replace(/^ /, '') };
}
