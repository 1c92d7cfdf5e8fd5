import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes changed in one to six places: flipped, cut out, doubled, put in, cut off, or made a number out of all bounds. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let found: Buffer = Buffer.from(bytes);
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times && found.length > 0; time++) {
    const at = Math.floor(random() * found.length);
    const length = Math.floor(random() * 40);
    const change = changes[Math.floor(random() * changes.length)] ?? flip;
    found = change(found, at, length, random);
  }
  return found;
}

/** The same within a part of a package, which is packed again: else nearly all that is tried is how packing fails. */
export function mutatedPart(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const chosen = Math.floor(random() * parts.length);
  return zipSync(
    Object.fromEntries(
      parts.map(([name, part], index) => [name, index === chosen ? mutated(part, random) : part]),
    ),
  );
}

type Change = (bytes: Buffer, at: number, length: number, random: () => number) => Buffer;

const flip: Change = (bytes, at, _, random) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return copy;
};

const cut: Change = (bytes, at, length) =>
  Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);

const double: Change = (bytes, at, length) =>
  Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);

const putIn: Change = (bytes, at, length, random) =>
  Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(Array.from({ length }, () => Math.floor(random() * 256))),
    bytes.subarray(at),
  ]);

const end: Change = (bytes, at) => bytes.subarray(0, at);

const extremes = [0, 1, -1, 0x7fffffff, -0x80000000, 0x7ffffff0, 255, 65_535, 1_000_000];

const number: Change = (bytes, at, _, random) => {
  const copy = Buffer.from(bytes);
  const value = extremes[Math.floor(random() * extremes.length)] ?? 0;
  if (at + 4 > copy.length) return copy;
  if (random() < 0.5) copy.writeInt32LE(value, at);
  else copy.writeInt32BE(value, at);
  return copy;
};

const changes: readonly Change[] = [flip, flip, cut, double, putIn, end, number, number];
