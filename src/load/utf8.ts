import { isUtf8 } from 'node:buffer';

const newline = 10;

/** Where the first byte stands that is not UTF-8: line and column from 1, and the line as far as it can be read. */
export function invalidUtf8At(bytes: Uint8Array): { line: number; column: number; source: string } {
  let line = 1;
  let start = 0;
  for (;;) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const one = bytes.subarray(start, end);
    if (!isUtf8(one)) return { line, column: validPrefix(one).length + 1, source: shown(one) };
    if (found === -1) return { line, column: 1, source: shown(one) };
    start = end + 1;
    line += 1;
  }
}

function validPrefix(line: Uint8Array): string {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(line.subarray(0, middle)) || endsMidway(line, middle)) low = middle;
    else high = middle - 1;
  }
  return new TextDecoder('utf-8').decode(line.subarray(0, low)).replace(/\uFFFD+$/, '');
}

/** Whether a cut splits a character that is whole in the line itself. */
function endsMidway(line: Uint8Array, cut: number): boolean {
  return [1, 2, 3].some((more) => cut + more <= line.length && isUtf8(line.subarray(0, cut + more)));
}

function shown(line: Uint8Array): string {
  return new TextDecoder('utf-8').decode(line).trimEnd();
}
