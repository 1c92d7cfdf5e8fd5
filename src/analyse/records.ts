import { everyone, resultId } from '../model/id.ts';
import type { FieldworkResult, GivenResult, PopulationResult } from '../model/results/sources.ts';
import type { Study } from '../model/study.ts';
import type { FieldworkRecord, PopulationRecord } from '../model/survey.ts';
import { methods } from './methods.ts';

/** A number of the population, as population.csv has it. */
export function population(record: PopulationRecord): PopulationResult {
  const { wave, scope, measure, part, value, unit, date, source } = record;
  const segments = part === null ? [measure] : [part.variable, part.category];
  return {
    id: resultId('population', wave, scope, ...segments),
    kind: 'population',
    from: {
      wave,
      scope,
      measure,
      ...(part === null ? {} : { variable: part.variable, answers: [part.category] }),
    },
    n: 0,
    method: methods.given,
    value,
    unit,
    date,
    source,
  };
}

/** A number of the interviewing, as fieldwork.csv has it. */
export function fieldwork(record: FieldworkRecord): FieldworkResult {
  const { wave, scope, measure, value, min, max, unit, source } = record;
  return {
    id: resultId('fieldwork', wave, scope, measure),
    kind: 'fieldwork',
    from: { wave, scope, measure },
    n: 0,
    method: methods.given,
    value,
    min,
    max,
    unit,
    source,
  };
}

/** The numbers that study.yaml gives. */
export function given(study: Study): readonly GivenResult[] {
  const wave = study.waves.at(-1)?.id ?? '';
  return study.given.map(({ name, value, unit, source }) => ({
    id: resultId('given', name),
    kind: 'given',
    from: { wave, scope: everyone },
    n: 0,
    method: methods.given,
    value,
    unit,
    source,
  }));
}
