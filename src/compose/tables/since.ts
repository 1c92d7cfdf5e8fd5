import type { Origin } from '../../model/results/origin.ts';
import type { Making, MakingOptions } from '../make.ts';

/** The wave that changes are counted from: the one that `since=` names, or the one before; empty where there is none. */
export function sinceOf({ study, wave }: Making, { since }: MakingOptions): string {
  if (typeof since === 'string') return since;
  return study.waves[study.waves.findIndex(({ id }) => id === wave) - 1]?.id ?? '';
}

export function waveLabel({ study }: Making, id: string): string {
  return study.waves.find((wave) => wave.id === id)?.label ?? id;
}

/** The waves whose answers are in a table, for its source line: its own, and those that its results are counted from. */
export function wavesIn({ wave }: Making, results: readonly { readonly from: Origin }[]): readonly string[] {
  return [...new Set([wave, ...results.flatMap(({ from }) => from.since ?? [])])];
}
