/**
 * Ids name every result, and through it every number that is printed. Segments are `[a-z0-9][a-z0-9-]*`
 * (æ ø å written ae oe aa); a scope may hold one dot, a pair of scopes one tilde, a range of answers or bounds
 * its two ends joined by `-` or `..`.
 */
export type ResultId = string;

/** `alle`, `<group>` or `<group>.<subgroup>`. */
export type Scope = string;

/** The scope that holds every respondent. */
export const everyone: Scope = 'alle';

/** What a study may use as the id of a wave, group, item, scale, variable or category. */
export const segmentPattern = /^[a-z0-9][a-z0-9-]*$/;

/** As `segmentPattern`, without "-": a wave's id stands in `<from>-<to>`. */
export const waveIdPattern = /^[a-z0-9]+$/;

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** A text in small letters of ids: æ ø å written ae oe aa, other accents beside their letters as marks of their own. */
export function inIdLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD');
}

/** Joins the segments of an id: `resultId('mean', '2020', 'alle', 'samtale')`. */
export function resultId(kind: string, ...segments: readonly string[]): ResultId {
  return [kind, ...segments].join('/');
}

/** The scope of a group, or of a subgroup of it. */
export function scopeOf(group: string, subgroup?: string): Scope {
  return subgroup === undefined ? group : `${group}.${subgroup}`;
}

/** The scope that a scope is tested against the rest of: a subgroup's group, a group's `alle`. */
export function parentScope(scope: Scope): Scope | null {
  if (scope === everyone) return null;
  const dot = scope.indexOf('.');
  return dot === -1 ? everyone : scope.slice(0, dot);
}

/** The segment that a class of numbers makes: `18..30`, or `61..` where it is open above. */
export function classSegment({ from, to }: { readonly from: number; readonly to: number | null }): string {
  return `${from}..${to ?? ''}`;
}

/** The segment that a range of answers or codes makes: one code, or `low-high`. */
export function rangeSegment(codes: readonly string[]): string {
  const [first, last] = [codes[0] ?? '', codes.at(-1) ?? ''];
  return first === last ? first : `${first}-${last}`;
}
