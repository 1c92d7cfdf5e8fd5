import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import type { Document } from '../../src/model/document.ts';
import type { Templates } from '../../src/model/template.ts';
import type { Surveyed } from '../compose/composed.ts';
import { englishHousing, templates } from '../support/paths.ts';

/** A folder without prose. */
const nowhere = '/nowhere';

/** The Copenhagen housing survey in English. */
export function englishSurvey(): Surveyed {
  const study = loadStudy(englishHousing).value;
  return { study, survey: loadSurvey(englishHousing, study).value };
}

/** The final edition of the English report about a study; `change` alters what it is made from. */
export function englishReport(
  { study, survey }: Surveyed,
  change: (own: Templates) => Templates = (own) => own,
): Document {
  const english = { ...study, language: 'en' } as const;
  const folder = study.id === 'housing-copenhagen' ? englishHousing : nowhere;
  return compose({
    study: english,
    ledger: analyse(survey, english).value,
    voices: voices(survey, english),
    templates: change(loadTemplates(templates, 'rapport', english, folder).value),
    status: 'final',
  }).value.document;
}

/** Fields that hold names for programs, not texts for readers. */
const silent: ReadonlySet<string> = new Set(
  'id anchor type role kind print is key url language languageTag'.split(' '),
);

/** Every text of a document, wherever it stands: prose, captions, tables, drawings, text alternatives, metadata. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, one]) => (silent.has(field) ? [] : textsOf(one)));
}
