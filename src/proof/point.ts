/** One place where a point is not kept: the page, from 1, where it has one, and what stands there, as the file calls it. */
export interface Finding {
  readonly page: number | null;
  readonly what: string;
}

/** A point of a protocol that a machine can check, and how the file stands to it. */
export interface Point {
  readonly protocol: 'ua' | 'a' | 'word' | 'word-access';
  /** "13-004" in the Matterhorn protocol; a clause of ISO 19005-2 for PDF/A; "W-10" and "WA-03" for Word are our own. */
  readonly number: string;
  readonly verdict: 'passed' | 'failed' | 'not-applicable';
  readonly findings: readonly Finding[];
}

/** @param applies whether the file has anything that the point is about; a finding says that it has. */
export function point(number: string, applies: boolean, findings: readonly Finding[]): Point {
  return { protocol: 'ua', number, verdict: verdictOf(applies, findings), findings };
}

/** A point of PDF/A-2. */
export function archivePoint(number: string, applies: boolean, findings: readonly Finding[]): Point {
  return { ...point(number, applies, findings), protocol: 'a' };
}

/** One finding where something does not hold of the file as a whole. */
export function unless(holds: boolean, what: string): readonly Finding[] {
  return holds ? [] : [{ page: null, what }];
}

function verdictOf(applies: boolean, findings: readonly Finding[]): Point['verdict'] {
  if (findings.length > 0) return 'failed';
  return applies ? 'passed' : 'not-applicable';
}
