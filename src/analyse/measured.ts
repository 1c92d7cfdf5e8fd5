import type { IndexItem, MeasuredItem, ScoredItem } from '../model/item.ts';
import type { Answer } from '../model/scale.ts';
import type { Study } from '../model/study.ts';
import type { Codes, Survey, WaveData } from '../model/survey.ts';

/** A numeric or index item with its scores: every value that occurs in some wave is an answer, lowest first. */
export interface Measured {
  readonly item: MeasuredItem;
  readonly scored: ScoredItem;
  /** By wave that has the item, the value of each row; NaN: none. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

/** The items of a study that are numbers, as the statistics of scores take them. */
export function measuredItems(survey: Survey, study: Study): readonly Measured[] {
  return study.others.flatMap((item) => {
    if (item.type !== 'numeric' && item.type !== 'index') return [];
    const values = new Map(
      [...survey.waves].flatMap(([wave, data]) => {
        const column = item.type === 'numeric' ? data.numbers.get(item.id) : indexValues(item, study, data);
        return column === undefined ? [] : [[wave, column] as const];
      }),
    );
    const scored = { id: item.id, scale: scaleOf(item.id, [...values.values()]) };
    return [{ item, scored, values }];
  });
}

/** A wave's data with the measured items among its answers. */
export function withMeasured(data: WaveData, measured: readonly Measured[]): WaveData {
  const own = measured.flatMap(({ item, scored, values }) => {
    const column = values.get(data.wave);
    return column === undefined ? [] : [[item.id, codesOf(column, scored)] as const];
  });
  return own.length === 0 ? data : { ...data, answers: new Map<string, Codes>([...data.answers, ...own]) };
}

/** The mean of the scores of the items that a respondent has answered; NaN where they are too few. */
function indexValues(index: IndexItem, study: Study, data: WaveData): Float64Array | undefined {
  const items = study.items.filter(({ id }) => index.items.includes(id));
  const columns = items.map(({ id, scale }) => ({
    codes: data.answers.get(id),
    scores: scale.answers.map(({ score }) => score ?? Number.NaN),
  }));
  if (columns.every(({ codes }) => codes === undefined)) return undefined;
  const values = new Float64Array(data.n);
  for (let row = 0; row < data.n; row += 1) {
    let [sum, answered] = [0, 0];
    for (const { codes, scores } of columns) {
      const score = scores[codes?.[row] ?? -1] ?? Number.NaN;
      if (Number.isNaN(score)) continue;
      sum += score;
      answered += 1;
    }
    values[row] = answered >= index.minimum ? sum / answered : Number.NaN;
  }
  return values;
}

function scaleOf(id: string, columns: readonly Float64Array[]): ScoredItem['scale'] {
  const distinct = new Set<number>();
  for (const column of columns) for (const value of column) if (!Number.isNaN(value)) distinct.add(value);
  const answers = [...Float64Array.from(distinct).sort()].map((score): Answer => {
    const code = String(score);
    return { code, segment: code, label: code, side: 'none', score };
  });
  return { id, answers, names: null, missing: [] };
}

function codesOf(column: Float64Array, { scale }: ScoredItem): Int32Array {
  const places = new Map(scale.answers.map(({ score }, place) => [score, place]));
  return Int32Array.from(column, (value) => places.get(value) ?? -1);
}
