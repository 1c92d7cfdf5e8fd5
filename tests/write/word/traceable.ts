import { analyse } from '../../../src/analyse/analyse.ts';
import { voices } from '../../../src/analyse/voices.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadTemplates } from '../../../src/load/templates.ts';
import type { WordInput } from '../../../src/write/word/word.ts';
import { housingSurvey } from '../../compose/composed.ts';
import { housing, templates } from '../../support/paths.ts';
import { figuresFor } from '../sample-document.ts';
import { written } from './given.ts';

/** The report on the housing study as a Word file, with all that it prints. */
export async function traceable(more: Partial<WordInput> = {}) {
  const { study, survey } = housingSurvey();
  const ledger = analyse(survey, study).value;
  const { document, prints } = compose({
    study,
    ledger,
    voices: voices(survey, study),
    templates: loadTemplates(templates, 'rapport', study, housing).value,
    status: 'draft',
  }).value;
  const build = 'boligforhold-koebenhavn/rapport 2026-11-22 draft';
  const traced = { build, ledger, ledgerHash: 'abc', prints };
  const bytes = await written(document, { figures: figuresFor(document), traced, ...more });
  return { document, prints, ledger, traced, bytes };
}
