import { damaged } from '../data/cursor.ts';
import type { Dictionary, Slot } from './dictionary.ts';
import type { Decode } from './encoding.ts';
import { kinds, namedValues } from './extensions.ts';

/** A variable, and which bytes of a case hold its value. */
export interface Variable {
  /** The short name, capitals, by which other records call it. */
  readonly key: string;
  readonly name: string;
  readonly slot: Slot;
  /** The number of its first slot, from 0. */
  readonly index: number;
  /** 0: a number. */
  readonly width: number;
  /** Whence in a case, and how many bytes; several pieces where a string is longer than 255 bytes. */
  readonly pieces: readonly (readonly [start: number, length: number])[];
}

/** Bytes of a very long string that its record declares for each but the last of its variables, and that it takes there. */
const declared = 252;
const held = 255;

/** The variables of a dictionary: slots that go on from others, and further pieces of very long strings, put together. */
export function variablesOf(dictionary: Dictionary, decode: Decode): readonly Variable[] {
  const { slots, cursor } = dictionary;
  const names = namedValues(dictionary, kinds.longNames, decode);
  const widths = namedValues(dictionary, kinds.longStrings, decode);
  const starts = slots.flatMap((slot, index) => (slot.width < 0 ? [] : [index]));
  const variables: Variable[] = [];
  for (let at = 0; at < starts.length; ) {
    const index = starts[at] ?? 0;
    const slot = slots[index];
    if (slot === undefined) throw damaged(cursor.file);
    const key = decode(slot.name).toUpperCase();
    const width = Math.max(slot.width, Number(widths.get(key)?.trim() ?? 0) || 0);
    const count = width > held ? Math.ceil(width / declared) : 1;
    if (at + count > starts.length) throw damaged(cursor.file);
    const pieces = starts.slice(at, at + count).map((start, piece) => pieceOf(start, piece, width));
    variables.push({ key, name: names.get(key) ?? decode(slot.name), slot, index, width, pieces });
    at += count;
  }
  refuseOverlong(variables, slots.length, cursor.file);
  return variables;
}

function pieceOf(start: number, piece: number, width: number): readonly [number, number] {
  const length = width === 0 ? 8 : Math.max(0, Math.min(held, width - piece * held));
  return [start * 8, length];
}

/** No value reaches beyond its case. */
function refuseOverlong(variables: readonly Variable[], slots: number, file: string): void {
  for (const { pieces } of variables)
    for (const [start, length] of pieces) if (start + length > slots * 8) throw damaged(file);
}
