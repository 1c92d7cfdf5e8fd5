import { everyone, type Scope, scopeOf, segmentPattern } from '../model/id.ts';
import type { Study } from '../model/study.ts';
import type { RecordRow, Refuse } from './record-table.ts';

/** Where a number of population.csv or fieldwork.csv belongs. */
export interface RecordOrigin {
  readonly wave: string;
  readonly scope: Scope;
  readonly measure: string;
}

/** The columns that tell it. */
export type OriginColumn = 'wave' | 'scope' | 'measure';

/** Wave, scope and measure of a row; null where one of them is wrong. */
export function originOf<C extends OriginColumn | string>(
  study: Study,
  row: RecordRow<C | OriginColumn>,
  refuse: Refuse<C | OriginColumn>,
): RecordOrigin | null {
  const [wave, scope, measure] = [row.text('wave'), row.text('scope'), row.text('measure')];
  const waves = study.waves.map(({ id }) => id);
  const scopes = scopesOf(study);
  if (!waves.includes(wave)) refuse('wave-unknown', { value: wave, known: waves.join(', ') }, row, 'wave');
  if (!scopes.includes(scope))
    refuse('record-scope-unknown', { value: scope, known: scopes.join(', ') }, row, 'scope');
  if (!segmentPattern.test(measure)) refuse('measure-invalid', { value: measure }, row, 'measure');
  const fine = waves.includes(wave) && scopes.includes(scope) && segmentPattern.test(measure);
  return fine ? { wave, scope, measure } : null;
}

/** A number, with a decimal point or comma; null where the field is empty, NaN where it is none. */
export function numberIn<C extends string>(row: RecordRow<C>, column: C, refuse: Refuse<C>): number | null {
  const text = row.text(column);
  if (text === '') return null;
  if (/^[+-]?\d{1,15}([.,]\d{1,15})?$/.test(text)) return Number(text.replace(',', '.'));
  refuse('not-a-number', { value: text, variable: column }, row, column);
  return Number.NaN;
}

/** The field, or null where it is empty. */
export function textIn<C extends string>(row: RecordRow<C>, column: C): string | null {
  return row.text(column) === '' ? null : row.text(column);
}

/** Refuses a row that says again what an earlier one said; `seen` holds those. */
export function isFirst<C extends string>(
  name: string,
  seen: Map<string, RecordRow<C>>,
  row: RecordRow<C>,
  column: C,
  refuse: Refuse<C>,
): boolean {
  const first = seen.get(name);
  if (first === undefined) seen.set(name, row);
  else refuse('record-twice', { first: first.place(column).line ?? 0 }, row, column);
  return first === undefined;
}

function scopesOf({ groups }: Study): readonly Scope[] {
  const ofGroups = groups.flatMap((group) => [
    group.id,
    ...group.subgroups.map((subgroup) => scopeOf(group.id, subgroup.id)),
  ]);
  return [everyone, ...ofGroups];
}
