/** A text as R reads it: everything beyond plain letters is escaped, so that no data can become code. */
export function text(value: string): string {
  const escaped = [...value].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isPlain = code >= 32 && code < 127 && letter !== '"' && letter !== '\\';
    return isPlain ? letter : `\\U{${code.toString(16)}}`;
  });
  return `"${escaped.join('')}"`;
}

/** `c(…)` of texts or of numbers; what is missing is NA. Twenty to a line. */
export function texts(values: readonly (string | number | null | undefined)[]): string {
  const cells = values.map((value) => {
    if (value === null || value === undefined) return 'NA';
    return typeof value === 'string' ? text(value) : String(value);
  });
  const lines = Array.from({ length: Math.ceil(cells.length / 20) }, (_, line) =>
    cells.slice(20 * line, 20 * line + 20).join(', '),
  );
  return `c(${lines.join(',\n  ')})`;
}

/** `name = value, …` */
export function listOf(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `${text(name)} = ${value}`).join(',\n  ');
}

export function assigned(name: string, value: string): string {
  return `${name} <- ${value}`;
}
