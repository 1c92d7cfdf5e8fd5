/** The characters, as UTF-16, that each code stands for (ISO 32000-1, 9.10.3). */
export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const text = Buffer.from(bytes).toString('latin1');
  const found = new Map<number, readonly number[]>();
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', units = ''] of body.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      found.set(Number.parseInt(code, 16), unitsOf(units));
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) readRanges(body, found);
  return found;
}

function readRanges(body: string, found: Map<number, readonly number[]>): void {
  const range = /<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g;
  for (const [, from = '', to = '', list, start] of body.matchAll(range)) {
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    const each =
      list === undefined ? [] : [...list.matchAll(/<([^>]*)>/g)].map(([, units = '']) => unitsOf(units));
    for (let code = first; code <= Math.min(last, first + 0xffff); code += 1) {
      const units = list === undefined ? raised(unitsOf(start ?? ''), code - first) : each[code - first];
      if (units !== undefined) found.set(code, units);
    }
  }
}

function unitsOf(hex: string): readonly number[] {
  const digits = hex.replaceAll(/\s/g, '');
  return Array.from({ length: Math.floor(digits.length / 4) }, (_, at) =>
    Number.parseInt(digits.slice(4 * at, 4 * at + 4), 16),
  );
}

/** Within a range the last unit counts on. */
function raised(units: readonly number[], by: number): readonly number[] {
  return units.map((unit, at) => (at === units.length - 1 ? unit + by : unit));
}
