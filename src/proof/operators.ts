/** An operator of a content stream, with what stands before it. */
export interface Operator {
  readonly name: string;
  readonly operands: readonly Operand[];
}

/** Names and strings are told apart from each other; dictionaries give their values by key. */
export type Operand =
  | number
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'string'; readonly bytes: readonly number[] }
  | { readonly type: 'array'; readonly members: readonly Operand[] }
  | { readonly type: 'dict'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly type: 'word'; readonly word: string };

/** Where reading has come to. */
interface Reader {
  readonly bytes: Buffer;
  at: number;
}

const code = (character: string): number => character.charCodeAt(0);
const [open, close, backslash] = [code('('), code(')'), code('\\')];
const [less, greater, slash, percent] = [code('<'), code('>'), code('/'), code('%')];
const [bracket, endBracket] = [code('['), code(']')];
const whites = table([0, 9, 10, 12, 13, 32]);
/** What ends a word or a number. */
const ends = table([
  ...[0, 9, 10, 12, 13, 32],
  open,
  close,
  less,
  greater,
  slash,
  percent,
  bracket,
  endBracket,
]);
const escapes: ReadonlyMap<number, number> = new Map([
  [code('n'), 10],
  [code('r'), 13],
  [code('t'), 9],
  [code('b'), 8],
  [code('f'), 12],
]);

/** 1 at each of some bytes: each byte of a content is looked up, which sets are slow at. */
function table(members: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (members.includes(byte) ? 1 : 0));
}

/** Reads the operators of a content stream (ISO 32000-1, 7.8.2), in order. What cannot be read is passed over. */
export function* operatorsOf(bytes: Uint8Array): Generator<Operator> {
  const reader: Reader = { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), at: 0 };
  let operands: Operand[] = [];
  for (;;) {
    const found = operand(reader);
    if (found === null) return;
    if (typeof found === 'number' || found.type !== 'word' || isConstant(found.word)) {
      operands.push(found);
      continue;
    }
    yield { name: found.word, operands };
    operands = [];
    if (found.word === 'ID') skipImage(reader);
  }
}

function isConstant(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'null';
}

function operand(reader: Reader): Operand | null {
  skipWhite(reader);
  const { bytes } = reader;
  const first = bytes[reader.at];
  if (first === undefined) return null;
  if (first === slash) return { type: 'name', name: nameAfter(reader) };
  if (first === open) return { type: 'string', bytes: literal(reader) };
  if (first === bracket) return { type: 'array', members: members(reader, endBracket) };
  if (first === less) return bytes[reader.at + 1] === less ? dictionary(reader) : hexadecimal(reader);
  if (first === endBracket || first === greater || first === close) {
    reader.at += 1;
    return { type: 'word', word: String.fromCharCode(first) };
  }
  return numberOrWord(regular(reader));
}

function skipWhite(reader: Reader): void {
  const { bytes } = reader;
  for (;;) {
    const byte = bytes[reader.at];
    if (byte === percent) while (reader.at < bytes.length && !isLineEnd(bytes[reader.at])) reader.at += 1;
    else if (byte !== undefined && whites[byte] === 1) reader.at += 1;
    else return;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

function regular(reader: Reader): string {
  const start = reader.at;
  const { bytes } = reader;
  let at = start;
  while (at < bytes.length && ends[bytes[at] ?? 0] === 0) at += 1;
  reader.at = at;
  return bytes.toString('latin1', start, at);
}

function numberOrWord(word: string): Operand {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { type: 'word', word };
}

function nameAfter(reader: Reader): string {
  reader.at += 1;
  return regular(reader).replaceAll(/#([\da-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function members(reader: Reader, end: number): readonly Operand[] {
  reader.at += 1;
  const found: Operand[] = [];
  for (;;) {
    skipWhite(reader);
    if (reader.at >= reader.bytes.length) return found;
    if (reader.bytes[reader.at] === end) {
      reader.at += 1;
      return found;
    }
    const member = operand(reader);
    if (member !== null) found.push(member);
  }
}

function dictionary(reader: Reader): Operand {
  reader.at += 1;
  const parts = members(reader, greater);
  if (reader.bytes[reader.at] === greater) reader.at += 1;
  const entries = new Map<string, Operand>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [key, value] = [parts[at], parts[at + 1]];
    if (typeof key === 'object' && key.type === 'name' && value !== undefined) entries.set(key.name, value);
  }
  return { type: 'dict', entries };
}

function hexadecimal(reader: Reader): Operand {
  const end = reader.bytes.indexOf(greater, reader.at);
  const stop = end < 0 ? reader.bytes.length : end;
  const digits = reader.bytes.toString('latin1', reader.at + 1, stop).replaceAll(/[^\da-fA-F]/g, '');
  reader.at = stop + 1;
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { type: 'string', bytes: [...Buffer.from(even, 'hex')] };
}

function literal(reader: Reader): readonly number[] {
  const found: number[] = [];
  let depth = 1;
  for (reader.at += 1; reader.at < reader.bytes.length; reader.at += 1) {
    const byte = reader.bytes[reader.at] ?? 0;
    if (byte === backslash) found.push(...escaped(reader));
    else {
      if (byte === open) depth += 1;
      if (byte === close) depth -= 1;
      if (depth === 0) break;
      found.push(byte);
    }
  }
  reader.at += 1;
  return found;
}

/** Leaves the reader on the last byte of what the escape stands for. */
function escaped(reader: Reader): readonly number[] {
  reader.at += 1;
  const byte = reader.bytes[reader.at] ?? 0;
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...reader.bytes.subarray(reader.at, reader.at + 3)));
  if (octal !== null) {
    reader.at += octal[0].length - 1;
    return [Number.parseInt(octal[0], 8) % 256];
  }
  return isLineEnd(byte) ? [] : [escapes.get(byte) ?? byte];
}

/** The pixels of an image within the content end with EI between white space. */
function skipImage(reader: Reader): void {
  const { bytes } = reader;
  for (let at = reader.at + 1; at + 2 < bytes.length; at += 1) {
    const marked = bytes[at + 1] === code('E') && bytes[at + 2] === code('I');
    if (marked && whites[bytes[at] ?? 0] === 1 && ends[bytes[at + 3] ?? 32] === 1) {
      reader.at = at + 3;
      return;
    }
  }
  reader.at = bytes.length;
}
