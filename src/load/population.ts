import { everyone, type Scope } from '../model/id.ts';
import type { Study } from '../model/study.ts';
import type { PopulationRecord } from '../model/survey.ts';
import type { Inputs } from './inputs.ts';
import { isFirst, numberIn, type OriginColumn, originOf, textIn } from './record-fields.ts';
import { type RecordRow, type Refuse, readRecords } from './record-table.ts';

type Column = OriginColumn | 'variable' | 'category' | 'value' | 'unit' | 'date' | 'source';
type Row = RecordRow<Column>;

const columns = {
  needed: ['wave', 'scope', 'measure', 'value'],
  optional: ['variable', 'category', 'unit', 'date', 'source'],
} as const;

/** Numbers of the population. @throws Faults all that is wrong with the file */
export function loadPopulation(
  folder: string,
  file: string,
  study: Study,
  inputs: Inputs,
): readonly PopulationRecord[] {
  const seen = new Map<string, RecordRow<Column>>();
  return readRecords<Column, PopulationRecord>(folder, file, inputs, columns, (row, refuse) => {
    const origin = originOf(study, row, refuse);
    const part = origin === null ? null : partOf(study, origin.scope, row, refuse);
    const value = numberIn(row, 'value', refuse);
    if (value === null) refuse('record-value-missing', {}, row, 'value');
    if (origin === null || part === 'refused' || value === null || Number.isNaN(value)) return null;
    const named = part === null ? origin.measure : `${part.variable}/${part.category}`;
    if (!isFirst(`${origin.wave}/${origin.scope}/${named}`, seen, row, 'wave', refuse)) return null;
    const [unit, date, source] = [textIn(row, 'unit'), textIn(row, 'date'), textIn(row, 'source')];
    return { ...origin, part, value, unit, date, source };
  });
}

/** The category that a number is of; null where it is of the whole scope. */
function partOf(
  study: Study,
  scope: Scope,
  row: Row,
  refuse: Refuse<Column>,
): PopulationRecord['part'] | 'refused' {
  const [variable, category] = [row.text('variable'), row.text('category')];
  if (variable === '' && category === '') return null;
  const variables = variablesOf(study, scope);
  const known = variables.get(variable);
  if (known === undefined) {
    refuse('variable-unknown', { value: variable, known: [...variables.keys()].join(', ') }, row, 'variable');
    return 'refused';
  }
  if (known.includes(category)) return { variable, category };
  refuse('part-unknown', { value: category, variable, known: known.join(', ') }, row, 'category');
  return 'refused';
}

/** By variable, the last segments that its profile has in the ledger. */
function variablesOf({ groups, background }: Study, scope: Scope): ReadonlyMap<string, readonly string[]> {
  const subgroups = groups.find(({ id }) => id === scope)?.subgroups.map(({ id }) => id) ?? [];
  const membership: readonly (readonly [string, readonly string[]])[] =
    scope === everyone ? [['group', groups.map(({ id }) => id)]] : [['subgroup', subgroups]];
  const variables = background.map((variable) => {
    if (variable.type === 'categories')
      return [variable.id, variable.categories.map(({ id }) => id)] as const;
    const classes = [...variable.classes, ...variable.cumulative];
    return [variable.id, classes.map(({ from, to }) => `${from}..${to ?? ''}`)] as const;
  });
  return new Map([...membership.filter(([, categories]) => categories.length > 0), ...variables]);
}
