import { describe, expect, test } from 'vitest';
import { prove } from '../../src/proof/proof.ts';
import { failures } from '../../src/proof/verdict.ts';
import { withClaims } from '../../src/write/pdf/metadata.ts';
import { writePdf } from '../../src/write/pdf/pdf.ts';
import { inputOf } from '../write/pdf/fixture.ts';
import { sampleDocument } from '../write/sample-document.ts';
import { type Broken, broken } from './mutate.ts';

/** The sample as it is written, without and with what it says of itself once it is proved. */
export const unclaimed = (await writePdf(inputOf(sampleDocument))).bytes;
export const whole = withClaims(unclaimed, sampleDocument, { accessible: true, archival: true });

/** What is done to the file, the points that this breaks, and how it is done. */
export type Case = readonly [string, readonly string[], (file: Broken) => void];

/** Each change breaks the points that it names, and no others. */
export function testCases(subject: string, cases: readonly Case[]): void {
  describe(subject, () => {
    test.each(cases)('%s: %j', async (_, points, change) => {
      expect(await failing(await broken(whole, change))).toEqual(points);
    });
  });
}

export async function failing(bytes: Uint8Array): Promise<readonly string[]> {
  const proof = await prove(bytes);
  return [...failures(proof, 'ua'), ...failures(proof, 'a')].map(({ number }) => number);
}
