import type { Scope } from '../model/id.ts';
import type { Voice } from '../model/voice.ts';

/** An answer is quoted that says something and yet is short: so many characters, both ends in. */
export const quoteLength = { shortest: 60, longest: 180 } as const;

export interface Chosen {
  readonly voice: Voice;
  /** The theme that it was chosen for. */
  readonly theme: string;
}

/**
 * Chooses answers to quote. The themes take turns, the most frequent first; of each, the shortest answer that is left and
 * is neither too short nor too long, the one of the earlier respondent where two are as short. Nobody is quoted twice.
 * @param themes ids, the most frequent first
 */
export function chooseQuotes(
  voices: readonly Voice[],
  themes: readonly string[],
  count: number,
): readonly Chosen[] {
  const left = voices.filter(isQuotable).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const chosen: Chosen[] = [];
  for (let before = -1; chosen.length > before && chosen.length < count; ) {
    before = chosen.length;
    for (const theme of themes) {
      const at = left.findIndex((voice) => voice.themes.includes(theme));
      const [voice] = at === -1 || chosen.length >= count ? [] : left.splice(at, 1);
      if (voice !== undefined) chosen.push({ voice, theme });
    }
  }
  return chosen;
}

/** Whether a voice is of a scope: its own, one of its parts, or everybody's. */
export function isWithin(inner: Scope, scope: Scope, all: Scope): boolean {
  return scope === all || inner === scope || inner.startsWith(`${scope}.`);
}

function isQuotable(voice: Voice): boolean {
  const length = lengthOf(voice);
  return length >= quoteLength.shortest && length <= quoteLength.longest;
}

function lengthOf({ text }: Voice): number {
  return [...text].length;
}
