import { inIdLetters } from '../model/id.ts';

/** Gives anchors: ASCII, at most 40 characters (Word's limit), no two alike. */
export type AnchorGiver = (text: string) => string;

const longest = 40;

export function anchorGiver(): AnchorGiver {
  const given = new Set<string>();
  return (text) => {
    const stem = slug(text);
    let anchor = stem.slice(0, longest);
    for (let count = 2; given.has(anchor); count += 1) {
      const ending = `-${count}`;
      anchor = stem.slice(0, longest - ending.length) + ending;
    }
    given.add(anchor);
    return anchor;
  };
}

/** "Bilag A" → "bilag-a"; begins with a letter, as Word wants. */
function slug(text: string): string {
  const plain = inIdLetters(text)
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(plain) ? plain : `a-${plain}`.replace(/-$/, '');
}
