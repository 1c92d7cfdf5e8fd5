import type { WorkName } from '../model/reference.ts';

/** A list of names as BibTeX writes it, in raw parts: what they say is not decoded yet. */
export type RawName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given: string;
      readonly particle: string;
      readonly suffix: string;
    };

/**
 * "Welch, B. L. and {Københavns Kommune} and Ludwig van Beethoven". A name in braces is whole; "and others" at the end
 * is left out, since the style decides how many names are printed. Null where a name is empty.
 */
export function namesIn(raw: string): readonly RawName[] | null {
  const parts = cut(raw, /\s+and\s+/iy).map((part) => part.trim());
  const named = parts.at(-1)?.toLowerCase() === 'others' ? parts.slice(0, -1) : parts;
  const names = named.map(nameIn);
  return names.length === 0 || names.includes(null) ? null : names.filter((name) => name !== null);
}

/** The name with its parts decoded. */
export function nameOf(raw: RawName, decode: (part: string) => string): WorkName {
  if ('literal' in raw) return { literal: decode(raw.literal) };
  const { family, given, particle, suffix } = raw;
  return {
    family: decode(family),
    ...(given === '' ? {} : { given: decode(given) }),
    ...(particle === '' ? {} : { 'non-dropping-particle': decode(particle) }),
    ...(suffix === '' ? {} : { suffix: decode(suffix) }),
  };
}

function nameIn(raw: string): RawName | null {
  if (raw === '' || raw === ',') return null;
  if (isWhole(raw)) return { literal: raw };
  const parts = cut(raw, /\s*,\s*/y).map((part) => part.trim());
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return inReadingOrder(raw);
  if (first === '' || parts.length > 3) return null;
  const [particle, family] = particleOf(cut(first, /\s+/y));
  return parts.length === 2
    ? { family, given: second, particle, suffix: '' }
    : { family, given: third, particle, suffix: second };
}

/** "Ludwig van Beethoven": what begins small is the particle, the rest after it the family name. */
function inReadingOrder(raw: string): RawName {
  const words = cut(raw, /\s+/y);
  const small = words.slice(0, -1).findIndex(isSmall);
  const start = small === -1 ? words.length - 1 : small;
  const [particle, family] = particleOf(words.slice(start));
  return { given: words.slice(0, start).join(' '), particle, family, suffix: '' };
}

function particleOf(words: readonly string[]): readonly [string, string] {
  const last = words.slice(0, -1).findLastIndex(isSmall);
  return [words.slice(0, last + 1).join(' '), words.slice(last + 1).join(' ')];
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** Whether one pair of braces holds the whole name. */
function isWhole(raw: string): boolean {
  if (!raw.startsWith('{')) return false;
  let depth = 0;
  for (let at = 0; at < raw.length; at += 1) {
    depth += depthChange(raw, at);
    if (depth === 0) return at === raw.length - 1;
  }
  return false;
}

/** Cuts a text where a pattern (sticky) stands outside all braces. */
function cut(text: string, at: RegExp): readonly string[] {
  const parts: string[] = [];
  let [start, index, depth] = [0, 0, 0];
  while (index < text.length) {
    at.lastIndex = index;
    const match = depth === 0 ? at.exec(text) : null;
    if (match !== null) {
      parts.push(text.slice(start, index));
      index += match[0].length;
      start = index;
    } else {
      depth += depthChange(text, index);
      index += text[index] === '\\' ? 2 : 1;
    }
  }
  return [...parts, text.slice(start)];
}

function depthChange(text: string, at: number): number {
  if (text[at - 1] === '\\') return 0;
  if (text[at] === '{') return 1;
  return text[at] === '}' ? -1 : 0;
}
