/** An element of an XML part. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+|</g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Reads XML strictly: whatever is not well-formed throws. */
export function parse(text: string): Element {
  if (forbidden.test(text)) throw new Error(`a forbidden character: ${forbidden.exec(text)?.[0]}`);
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const match of text.matchAll(token)) take(match, open);
  const [element] = root.children.filter((one) => typeof one !== 'string');
  if (open.length !== 1 || element === undefined) throw new Error('not one closed element');
  return element;
}

function take([whole, slash, name = '', attributes = '', selfClosing]: RegExpMatchArray, open: Open[]): void {
  const parent = open.at(-1);
  if (whole === '<' || parent === undefined) throw new Error(`not a tag near ${parent?.name}`);
  if (whole.startsWith('<?')) return;
  if (name === '') parent.children.push(unescaped(whole));
  else if (slash === '/') close(name, open);
  else {
    const element = { name, attributes: attributesOf(attributes), children: [] };
    parent.children.push(element);
    if (selfClosing !== '/') open.push(element);
  }
}

function close(name: string, open: Open[]): void {
  const closed = open.pop()?.name;
  if (closed !== name) throw new Error(`</${name}> closes <${closed}>`);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice:${text}`);
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

/** All elements of a name below one, in order. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The first element of a name among an element's own children. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one): one is Element => typeof one !== 'string' && one.name === name);
}

/** The `w:val` of a child. */
export function val(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** Whether a property of Word is on: there, and not said to be off. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && found.attributes['w:val'] !== 'false';
}

/** The words that a reader sees: text and tabs, not the instructions of fields. */
export function words(element: Element): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return element.name === 'w:t' ? one : '';
      if (one.name === 'w:tab' && element.name === 'w:r') return '\t';
      if (one.name === 'w:noBreakHyphen') return '\u2011';
      return one.name === 'w:drawing' ? '' : words(one);
    })
    .join('');
}
