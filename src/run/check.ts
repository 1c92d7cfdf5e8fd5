import { analyse } from '../analyse/analyse.ts';
import { voices } from '../analyse/voices.ts';
import { compose } from '../compose/compose.ts';
import type { Outcome } from '../fault.ts';
import { readInput } from './input.ts';

/** What a check looked at. */
export interface Checked {
  readonly respondents: number;
  readonly results: number;
  readonly prints: number;
}

/** `kildetal check`: everything that a build does before it draws, and no file written. */
export function check(options: {
  readonly study: string;
  readonly templates: string;
  readonly publication: string | null;
  readonly status: 'draft' | 'final';
}): Outcome<Checked> {
  const input = readInput(options.study, options.templates, options.publication);
  const { study, survey, templates } = input.value;
  const ledger = analyse(survey, study);
  const composed = compose({
    study,
    ledger: ledger.value,
    voices: voices(survey, study),
    templates,
    status: options.status,
  });
  const respondents = [...survey.waves.values()].reduce((sum, wave) => sum + wave.n, 0);
  return {
    value: { respondents, results: ledger.value.size, prints: composed.value.prints.length },
    warnings: [...input.warnings, ...ledger.warnings, ...composed.warnings],
  };
}
