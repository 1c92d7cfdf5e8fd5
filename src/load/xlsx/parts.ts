import { unzipSync } from 'fflate';
import { Faults, fault } from '../../fault.ts';
import { damaged } from '../data/cursor.ts';
import { limits } from '../limits.ts';

/** The parts of a workbook, unpacked as they are asked for. */
export interface Parts {
  readonly file: string;
  /** @throws Faults data-damaged where there is no such part */
  readonly need: (name: string) => Uint8Array;
  readonly find: (name: string) => Uint8Array | null;
}

/** Nothing that deflate packs is unpacked to more than this many times its size. */
const mostPacked = 1040;

/** @throws Faults data-damaged, unpacked-too-large (when parts are asked for) */
export function partsOf(file: string, bytes: Uint8Array): Parts {
  const found = new Map<string, Uint8Array | null>();
  let unpacked = 0;
  const unpack = (wanted: string): Uint8Array | null => {
    const parts = unzipped(bytes, file, (name, size, packed) => {
      if (plain(name) !== wanted) return false;
      if (size > packed * mostPacked + 100) throw damaged(file);
      unpacked += size;
      if (unpacked > limits.unpackedBytes) throw tooLarge(file);
      return true;
    });
    return parts[0] ?? null;
  };
  const find = (name: string): Uint8Array | null => {
    const key = plain(name);
    if (!found.has(key)) found.set(key, unpack(key));
    return found.get(key) ?? null;
  };
  return {
    file,
    find,
    need: (name) => {
      const part = find(name);
      if (part === null) throw damaged(file);
      return part;
    },
  };
}

function unzipped(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string, size: number, packed: number) => boolean,
): readonly Uint8Array[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => wanted(name, originalSize, size),
    });
    return Object.values(parts);
  } catch (error) {
    if (error instanceof Faults) throw error;
    throw damaged(file);
  }
}

/** Names within a package do not tell capitals from small letters, and some programs begin them with a slash. */
function plain(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function tooLarge(file: string): Faults {
  return new Faults([fault('unpacked-too-large', { limit: limits.unpackedBytes / 1_000_000 }, { file })]);
}
