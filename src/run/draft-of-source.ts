import { type Together, togetherIn } from '../draft/against.ts';
import { type Draft, draftOf } from '../draft/draft.ts';
import {
  mayBeOffScale,
  type OffScale,
  offScaleIn,
  offScaleOfFile,
  withoutOffScale,
} from '../draft/off-scale.ts';
import { mayBeRanking, type Ranking, rankingsIn, withRankings } from '../draft/rankings.ts';
import { positionsOf } from '../load/data/positions.ts';
import type { DataSource } from '../load/data/source.ts';
import type { DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';

/** A draft, and what the rows of its file told of it beyond their counts. */
export interface Drafting {
  readonly draft: Draft;
  readonly rankings: readonly Ranking[];
  readonly offScale: OffScale;
}

/** A draft of a file. The rows are read once more where columns may be an order, or codes no part of their scale. */
export function draftOfSource(
  source: DataSource,
  data: DataProfile,
  words: Recognise,
  scaleWord: string,
): Drafting {
  const first = draftOf(data, words, scaleWord);
  const together = togetherIn(first).filter((one) => isBare(first, one));
  const looked = together.filter((one) => mayBeRanking(one) || mayBeOffScale(one));
  if (looked.length === 0) return { draft: first, rankings: [], offScale: new Map() };
  const positions = positionsIn(source, looked);
  const rankings = looked.filter(mayBeRanking).flatMap((one) => rankingsIn(one, positions));
  const ranked = new Set(rankings.flat());
  const asked = new Map(
    looked
      .filter((one) => mayBeOffScale(one) && !one.columns.some((column) => ranked.has(column)))
      .flatMap((one) => {
        const codes = offScaleIn(one, positions);
        return one.columns.map((column) => [column, codes] as const);
      }),
  );
  const offScale = offScaleOfFile(data, asked, words);
  const drafted = offScale.size === 0 ? first : draftOf(withoutOffScale(data, offScale), words, scaleWord);
  return { draft: withRankings(drafted, rankings, scaleWord), rankings, offScale };
}

/** Which answer stands in each row, of columns that belong together. */
export function positionsIn(
  source: DataSource,
  together: readonly Together[],
): ReadonlyMap<string, ArrayLike<number>> {
  const wanted = together.flatMap(({ columns, codes }) => columns.map((name) => [name, codes] as const));
  return wanted.length === 0 ? new Map() : positionsOf(source, new Map(wanted));
}

/** Whether the file has no words for the codes. */
function isBare({ scales, items }: Draft, { columns }: Together): boolean {
  const item = items.find((one) => one.type === 'scale' && one.column.name === columns[0]);
  const scale = scales.find(({ id }) => item?.type === 'scale' && id === item.scale);
  return scale?.answers.valid.every(({ label }) => label === null) === true;
}
