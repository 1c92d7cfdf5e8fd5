import { analyse } from '../../../src/analyse/analyse.ts';
import { voices } from '../../../src/analyse/voices.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadStudy } from '../../../src/load/study.ts';
import { loadSurvey } from '../../../src/load/survey.ts';
import { loadTemplates } from '../../../src/load/templates.ts';
import type { Ledger } from '../../../src/model/result.ts';
import { folderOf } from '../../load/folder.ts';
import { templates } from '../../support/paths.ts';
import type { Composed } from '../composed.ts';
import { filesOf, type Shape } from './files.ts';

/** The Danish report about the study, with what it was made from. */
export function reportOf(shape: Shape): Composed & { readonly ledger: Ledger } {
  const folder = folderOf(filesOf(shape));
  const study = loadStudy(folder).value;
  const survey = loadSurvey(folder, study).value;
  const ledger = analyse(survey, study).value;
  const { value, warnings } = compose({
    study,
    ledger,
    voices: voices(survey, study),
    templates: loadTemplates(templates, 'rapport', study, folder).value,
    status: 'final',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ code }) => code).join(', '));
  return { ...value, ledger };
}
