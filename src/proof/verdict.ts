import type { Point } from './point.ts';

/** How a PDF stands to PDF/UA-1 and PDF/A-2a, point by point. */
export interface Proof {
  readonly pages: number;
  /** In the order of their numbers, those of PDF/UA first. */
  readonly points: readonly Point[];
}

/** The points that are not kept. */
export function failures(proof: Proof, protocol: Point['protocol']): readonly Point[] {
  return proof.points.filter((point) => point.protocol === protocol && point.verdict === 'failed');
}

/** Whether nothing speaks against PDF/UA-1, or PDF/A-2a, which asks for much of the same. */
export function keeps(proof: Proof, protocol: Point['protocol']): boolean {
  const shared = /^(01-005|10-|11-|13-|31-)/;
  const own = failures(proof, protocol).length === 0;
  if (protocol === 'ua') return own;
  return own && failures(proof, 'ua').every((point) => !shared.test(point.number));
}
