/** What a text in BibTeX says, or the LaTeX in it that is not known here. */
export type Decoded = { readonly text: string } | { readonly unknown: string };

/** Combining marks by LaTeX's accent. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

const symbols: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  o: 'ø',
  O: 'Ø',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  l: 'ł',
  L: 'Ł',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  i: 'ı',
  j: 'ȷ',
  S: '§',
  dots: '…',
  ldots: '…',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textasciitilde: '~',
  textbackslash: '\\',
  slash: '/',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};

/** What these commands set, by the tag that marks it; an empty tag: nothing. */
const tags: Readonly<Record<string, string>> = {
  emph: 'i',
  textit: 'i',
  em: 'i',
  it: 'i',
  itshape: 'i',
  textbf: 'b',
  bf: 'b',
  textsc: '',
  textrm: '',
  textup: '',
  text: '',
  mbox: '',
  url: '',
};

/** Commands that reach to the end of the braces in which they stand: {\em …}. */
const switches = new Set(['em', 'it', 'itshape', 'bf']);

const token = /\\([a-zA-Z]+)[ \t\n]*|\\(.)|([{}])|(---?|``?|''|~)|(\$)|([^\\{}~$`'-]+|['-])/suy;

const signs: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '`': '‘',
  '``': '“',
  "''": '”',
  '~': '\u00a0',
};

/** Reads the LaTeX of a BibTeX value: accents, symbols, emphasis; braces fall away, space is one space. */
export function decoded(raw: string): Decoded {
  const reading: Reading = { raw: raw.replaceAll('\r\n', '\n'), at: 0, closing: [], text: '' };
  while (reading.at < reading.raw.length) {
    const unknown = readToken(reading);
    if (unknown !== null) return { unknown };
  }
  const text = reading.text.replace(/[ \t\n]+/g, ' ').trim();
  return { text: text.normalize('NFC') };
}

/** An address as it was written, without the LaTeX that protects it. */
export function decodedAddress(raw: string): string {
  return raw
    .replace(/\\url\{([^}]*)\}/g, '$1')
    .replace(/\\([_%&#~$])/g, '$1')
    .replace(/[{}\s]/g, '');
}

interface Reading {
  readonly raw: string;
  at: number;
  /** What each open brace will write when it closes. */
  readonly closing: string[];
  text: string;
}

/** Reads on by one token; gives what is not known. */
function readToken(reading: Reading): string | null {
  token.lastIndex = reading.at;
  const match = token.exec(reading.raw);
  if (match === null) return reading.raw.slice(reading.at, reading.at + 1);
  reading.at = token.lastIndex;
  const [whole, command, sign, brace, dash, math, plain] = match;
  if (math !== undefined) return whole;
  if (command !== undefined) return readCommand(command, reading);
  if (sign !== undefined) return readSign(sign, reading);
  if (brace !== undefined) readBrace(brace, reading);
  else reading.text += dash === undefined ? (plain ?? '') : (signs[dash] ?? dash);
  return null;
}

function readBrace(brace: string, reading: Reading): void {
  if (brace === '{') reading.closing.push('');
  else reading.text += reading.closing.pop() ?? '';
}

function readCommand(command: string, reading: Reading): string | null {
  const tag = own(tags, command);
  if (tag !== null) return readTag(command, tag, reading);
  const symbol = own(symbols, command);
  const accent = own(accents, command);
  if (symbol !== null) reading.text += symbol;
  else if (accent !== null) return readAccent(accent, reading);
  else return `\\${command}`;
  return null;
}

function readTag(command: string, tag: string, reading: Reading): string | null {
  const [open, close] = tag === '' ? ['', ''] : [`<${tag}>`, `</${tag}>`];
  if (switches.has(command)) {
    const around = reading.closing.pop();
    if (around === undefined) return `\\${command}`;
    reading.closing.push(close + around);
  } else {
    if (reading.raw[reading.at] !== '{') return `\\${command}`;
    reading.at += 1;
    reading.closing.push(close);
  }
  reading.text += open;
  return null;
}

function readSign(sign: string, reading: Reading): string | null {
  const accent = own(accents, sign);
  if (accent !== null) return readAccent(accent, reading);
  if (sign === '-' || sign === '/') return null;
  if (!/[&%$#_{}\s\\,]/.test(sign)) return `\\${sign}`;
  reading.text += /[\s\\,]/.test(sign) ? ' ' : sign;
  return null;
}

/** The mark stands over the next letter, be it in braces or a dotless i. */
function readAccent(mark: string, reading: Reading): string | null {
  const argument = /[ \t\n]*(\{[^{}]*\}|\\[a-zA-Z]+[ \t\n]*|[^{}\\])/uy;
  argument.lastIndex = reading.at;
  const match = argument.exec(reading.raw);
  const letters = match?.[1] === undefined ? null : decoded(match[1]);
  if (letters === null || 'unknown' in letters || letters.text === '') return '\\';
  reading.at = argument.lastIndex;
  const [first = '', ...rest] = letters.text.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
  reading.text += first + mark + rest.join('');
  return null;
}

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
