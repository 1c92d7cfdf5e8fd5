import type { AnyItem } from '../../model/item.ts';
import type { Study } from '../../model/study.ts';
import type { Survey, WaveData } from '../../model/survey.ts';
import { knownMargins, marginInWave } from '../margin-cells.ts';

/**
 * By wave and row, whose weights are alike. Weights that are fitted from nothing but the population follow from what is
 * published, and then a weighted share and its count tell how many of those who gave an answer have which weight: how many
 * women of fifty, say. Null where weights do not follow so: there are none, or a column of the data file has them.
 */
export function alikeInWeight(survey: Survey, study: Study): (wave: string) => readonly string[] | null {
  const { weights } = study;
  if (weights === null || weights.column !== null) return () => null;
  const margins = weights.margins ?? knownMargins(study, survey);
  const found = new Map(
    [...survey.waves].map(([wave, data]) => {
      const base = new Float64Array(data.n).fill(1);
      const cells = margins.map((margin) => marginInWave(margin, { data, survey, study }, base).target.cells);
      return [wave, [...base.keys()].map((row) => cells.map((own) => own[row] ?? -1).join('/'))] as const;
    }),
  );
  return (wave) => found.get(wave) ?? null;
}

/** Of a number the class that it is in is told, as answers are of other items. Null: none. */
export function classesOf(
  item: AnyItem | undefined,
  data: WaveData,
): ((row: number) => readonly number[] | null) | null {
  if (item?.type !== 'numeric') return null;
  const numbers = data.numbers.get(item.id);
  return (row) => {
    const value = numbers?.[row] ?? Number.NaN;
    if (Number.isNaN(value)) return null;
    const found = item.classes.findIndex(({ from, to }) => value >= from && (to === null || value < to + 1));
    return found === -1 ? [] : [found];
  };
}
