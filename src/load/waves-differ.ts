import { type Fault, fault } from '../fault.ts';
import type { AnyItem, ChoiceItem, Item } from '../model/item.ts';
import type { Study } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';
import { columnsOf } from './item-columns.ts';

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
    return [...study.items, ...study.others].flatMap((item) => [
      ...wordingDiffers(item, before, after),
      ...answersDiffer(item, before.data, after.data),
    ]);
  });
}

function wordingDiffers(item: AnyItem, before: WordedWave, after: WordedWave): readonly Fault[] {
  return columnsOf(item).flatMap((column) => {
    const [old, now] = [before.wordings.get(column), after.wordings.get(column)];
    if (old === undefined || now === undefined || plain(old) === plain(now)) return [];
    const values = { item: item.id, before: old, after: now, from: before.data.wave, to: after.data.wave };
    return [fault('wording-differs', values)];
  });
}

/** Fewer answers than this show little of what could be answered. */
const fewest = 100;
/** The share of answers above which nobody giving one is no chance. */
const many = 0.05;

function answersDiffer(item: AnyItem, before: WaveData, after: WaveData): readonly Fault[] {
  if (item.type === 'numeric' || item.type === 'index') return [];
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

function countsOf({ id, type, scale }: Item | ChoiceItem, { answers, ticks }: WaveData): Counts {
  if (type === 'multiple') return tickedOf(ticks.get(id) ?? []);
  const counts = scale.answers.map(() => 0);
  let n = 0;
  for (const answer of answers.get(id) ?? []) {
    if (answer < 0) continue;
    n += 1;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return { n, counts };
}

/** Who answered one answer of several has answered all of them. */
function tickedOf(answers: readonly Int16Array[]): Counts {
  return {
    n: answers[0]?.filter((tick) => tick >= 0).length ?? 0,
    counts: answers.map((ticks) => ticks.filter((tick) => tick === 1).length),
  };
}

function plain(wording: string): string {
  return wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
