import type { WaveDesign } from '../model/survey.ts';
import type { Weights } from '../model/weights.ts';
import { numberIn } from './data/number-in.ts';
import { isDeclaredMissing } from './data/source.ts';
import { type Column, type Frame, refuseValue } from './survey-column.ts';

/** The columns of a design, and what they gave. */
export interface Designed {
  readonly columns: readonly Column[];
  /** Of the first `n` rows. */
  readonly values: (n: number) => WaveDesign;
}

/** Weights, strata and clusters; without a column every weight is 1. An empty weight is none: the respondent is no part of the weighted numbers. */
export function designColumns({ column, strata, cluster }: Weights, frame: Frame): Designed {
  const weights = column === null ? null : weightColumn(column, frame);
  const [ofStratum, ofCluster] = [placesColumn(strata, frame), placesColumn(cluster, frame)];
  const placed = [weights, ofStratum, ofCluster].filter((one) => one !== null);
  return {
    columns: placed,
    values: (n) => ({
      weights: weights === null ? new Float64Array(n).fill(1) : weights.values.slice(0, n),
      strata: ofStratum === null ? new Int32Array(n) : ofStratum.values.slice(0, n),
      clusters: ofCluster === null ? null : ofCluster.values.slice(0, n),
    }),
  };
}

/** A decimal comma is understood too. */
function weightColumn(column: string, frame: Frame): Column & { readonly values: Float64Array } {
  const index = frame.names.indexOf(column);
  const values = new Float64Array(frame.capacity).fill(Number.NaN);
  const declared = frame.source.columns[index];
  const take = (value: string, row: number, record: number): void => {
    const text = value.trim();
    if (text === '' || (declared !== undefined && isDeclaredMissing(declared, text))) return;
    const weight = numberIn(text, frame.source.reading.decimal);
    if (weight === null) refuseValue(frame, 'not-a-number', { value, variable: column }, record, index);
    else if (weight < 0) refuseValue(frame, 'weight-negative', { value, column }, record, index);
    else values[row] = weight;
  };
  return { index, take, values };
}

/** Numbers the words of a column as they come; null where the study names no such column. */
function placesColumn(
  column: string | null,
  frame: Frame,
): (Column & { readonly values: Int32Array }) | null {
  if (column === null) return null;
  const known = new Map<string, number>();
  const values = new Int32Array(frame.capacity);
  const take = (value: string, row: number): void => {
    const word = value.trim();
    const place = known.get(word) ?? known.size;
    known.set(word, place);
    values[row] = place;
  };
  return { index: frame.names.indexOf(column), take, values };
}
