import { type Fault, fault } from '../fault.ts';
import type { Item, Study } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';

/** A wave as it was read, and the wordings that its file has for columns. */
export interface WordedWave {
  readonly data: WaveData;
  readonly wordings: ReadonlyMap<string, string>;
}

/**
 * Items that were not asked alike in two waves, told before years are compared: another wording in the files, or an
 * answer that many gave in one wave and nobody in the other.
 */
export function wavesDiffer(study: Study, waves: readonly WordedWave[]): readonly Fault[] {
  return waves.slice(1).flatMap((after, index) => {
    const before = waves[index];
    if (before === undefined) return [];
    return study.items.flatMap((item) => [
      ...wordingDiffers(item, before, after),
      ...answersDiffer(item, before.data, after.data),
    ]);
  });
}

function wordingDiffers(item: Item, before: WordedWave, after: WordedWave): readonly Fault[] {
  const [old, now] = [before.wordings.get(item.column), after.wordings.get(item.column)];
  if (old === undefined || now === undefined || plain(old) === plain(now)) return [];
  const values = { item: item.id, before: old, after: now, from: before.data.wave, to: after.data.wave };
  return [fault('wording-differs', values)];
}

/** Fewer answers than this show little of what could be answered. */
const fewest = 100;
/** The share of answers above which nobody giving one is no chance. */
const many = 0.05;

function answersDiffer(item: Item, before: WaveData, after: WaveData): readonly Fault[] {
  const [old, now] = [countsOf(item, before), countsOf(item, after)];
  const lacking = (there: Counts, here: Counts, wave: string, other: string): readonly Fault[] => {
    if (there.n < fewest || here.n < fewest) return [];
    return item.scale.answers.flatMap(({ code, label }, index) => {
      const isGone = (there.counts[index] ?? 0) > there.n * many && here.counts[index] === 0;
      return isGone ? [fault('answer-in-one-wave', { item: item.id, code, label, wave, other })] : [];
    });
  };
  return [...lacking(old, now, before.wave, after.wave), ...lacking(now, old, after.wave, before.wave)];
}

interface Counts {
  readonly n: number;
  readonly counts: readonly number[];
}

function countsOf({ id, scale }: Item, { answers }: WaveData): Counts {
  const counts = scale.answers.map(() => 0);
  let n = 0;
  for (const answer of answers.get(id) ?? []) {
    if (answer < 0) continue;
    n += 1;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return { n, counts };
}

function plain(wording: string): string {
  return wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
