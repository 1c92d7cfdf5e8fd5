import { type Fault, Faults, type Outcome } from '../fault.ts';
import { attempt } from '../load/attempt.ts';
import { loadChecklist } from '../load/checklist.ts';
import type { Inputs } from '../load/inputs.ts';
import { loadStudy } from '../load/study.ts';
import { loadSurvey } from '../load/survey.ts';
import { loadTemplates } from '../load/templates.ts';
import type { ChecklistTexts } from '../model/checklist.ts';
import type { Study } from '../model/study.ts';
import type { Survey } from '../model/survey.ts';
import type { Templates } from '../model/template.ts';

/** What a publication is made from. */
export interface Input {
  readonly study: Study;
  readonly survey: Survey;
  readonly templates: Templates;
  readonly checklist: ChecklistTexts;
}

/** The publication that is made where neither the user nor the study names one. */
export const usualPublication = 'rapport';

/**
 * Reads everything that a publication needs. The study comes first, since the rest is read by it; what is wrong with
 * respondents and templates is then told together.
 *
 * @param publication null: the one that the study names
 * @param inputs takes the hash of every file read
 */
export function readInput(
  folder: string,
  templatesFolder: string,
  publication: string | null,
  inputs: Inputs = new Map(),
): Outcome<Input> {
  const study = loadStudy(folder, inputs);
  const wanted = publication ?? study.value.publication ?? usualPublication;
  const faults: Fault[] = [];
  const survey = attempt(faults, () => loadSurvey(folder, study.value, inputs));
  const templates = attempt(faults, () =>
    loadTemplates(templatesFolder, wanted, study.value, folder, inputs),
  );
  const checklist = attempt(faults, () => loadChecklist(templatesFolder, study.value.language, inputs));
  if (survey === null || templates === null || checklist === null) throw new Faults(faults);
  return {
    value: { study: study.value, survey: survey.value, templates: templates.value, checklist },
    warnings: [...study.warnings, ...survey.warnings, ...templates.warnings],
  };
}
