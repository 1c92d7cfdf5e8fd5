import { analyse } from '../../../src/analyse/analyse.ts';
import { voices } from '../../../src/analyse/voices.ts';
import { type Composed, compose } from '../../../src/compose/compose.ts';
import { loadStudy } from '../../../src/load/study.ts';
import { loadSurvey } from '../../../src/load/survey.ts';
import { loadTemplates } from '../../../src/load/templates.ts';
import type { Ledger } from '../../../src/model/result.ts';
import type { Templates } from '../../../src/model/template.ts';
import { writeTables } from '../../../src/write/tables/tables.ts';
import type { Surveyed } from '../../compose/composed.ts';
import { templates as folder } from '../../support/paths.ts';

/** A study's report and its workbook. */
export interface Made extends Composed {
  readonly ledger: Ledger;
  readonly templates: Templates;
  readonly bytes: Uint8Array;
}

export function made(path: string): Promise<Made> {
  const study = loadStudy(path).value;
  return madeOf({ study, survey: loadSurvey(path, study).value }, path);
}

/** @param path the folder of the study's prose */
export async function madeOf({ study, survey }: Surveyed, path: string): Promise<Made> {
  const ledger = analyse(survey, study).value;
  const templates = loadTemplates(folder, 'rapport', study, path).value;
  const composed = compose({
    study,
    ledger,
    voices: voices(survey, study),
    templates,
    status: 'draft',
  }).value;
  return { ...composed, ledger, templates, bytes: await workbookOf(composed, ledger, templates) };
}

/** Figures have pictures named after their ids; every part stands on the page of its place in the document. */
export function workbookOf(composed: Composed, ledger: Ledger, templates: Templates): Promise<Uint8Array> {
  const { blocks } = composed.document;
  const captions = blocks.flatMap((block) => ('caption' in block ? [block.caption.anchor] : []));
  const figures = blocks.filter((block) => block.type === 'figure');
  return writeTables({
    ...composed,
    ledger,
    language: templates.language,
    theme: templates.theme,
    pages: { count: 100, byAnchor: new Map(captions.map((anchor, at) => [anchor, at + 11])) },
    pictures: new Map(figures.map(({ id }) => [id, `figures/${id.replaceAll('/', '.')}.png`])),
  });
}
