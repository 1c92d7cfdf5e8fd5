import { type Fault, Faults, type Outcome } from '../fault.ts';
import { loadStudy } from '../load/study.ts';
import { loadSurvey } from '../load/survey.ts';
import { loadTemplates } from '../load/templates.ts';
import type { Study } from '../model/study.ts';
import type { Survey } from '../model/survey.ts';
import type { Templates } from '../model/template.ts';

/** What a publication is made from. */
export interface Input {
  readonly study: Study;
  readonly survey: Survey;
  readonly templates: Templates;
}

/**
 * Reads everything that a publication needs. The study comes first, since the rest is read by it; what is wrong with
 * respondents and templates is then told together.
 */
export function readInput(folder: string, templatesFolder: string, publication: string): Outcome<Input> {
  const study = loadStudy(folder);
  const survey = attempt(() => loadSurvey(folder, study.value));
  const templates = attempt(() => loadTemplates(templatesFolder, publication, study.value, folder));
  if (survey.outcome === null || templates.outcome === null)
    throw new Faults([...survey.faults, ...templates.faults]);
  return {
    value: { study: study.value, survey: survey.outcome.value, templates: templates.outcome.value },
    warnings: [...study.warnings, ...survey.outcome.warnings, ...templates.outcome.warnings],
  };
}

type Attempt<T> =
  | { readonly outcome: Outcome<T>; readonly faults: readonly [] }
  | { readonly outcome: null; readonly faults: readonly Fault[] };

function attempt<T>(load: () => Outcome<T>): Attempt<T> {
  try {
    return { outcome: load(), faults: [] };
  } catch (error) {
    if (error instanceof Faults) return { outcome: null, faults: error.faults };
    throw error;
  }
}
