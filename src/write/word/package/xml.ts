export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Text in an element. */
export function escaped(text: string): string {
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Attributes in the order given; those that are null are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === null ? [] : [` ${name}="${escaped(String(value)).replaceAll('"', '&quot;')}"`],
    )
    .join('');
}

/** An element; `inner` is XML. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | null>> = {},
  inner = '',
): string {
  const start = `<${name}${attributes(values)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** XML has no way to write most control characters. */
export function allowed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
