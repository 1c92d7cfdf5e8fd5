import { fileURLToPath } from 'node:url';
import { analyse } from '../../../src/analyse/analyse.ts';
import { voices } from '../../../src/analyse/voices.ts';
import { compose } from '../../../src/compose/compose.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Print } from '../../../src/model/print.ts';
import type { Ledger } from '../../../src/model/result.ts';
import type { Study } from '../../../src/model/study.ts';
import type { OpenAnswer, Survey } from '../../../src/model/survey.ts';
import { readInput } from '../../../src/run/input.ts';
import { reconstructed } from '../fact.ts';
import { type Passage, passagesOf } from './reader.ts';

const templateFolder = fileURLToPath(new URL('../../../templates', import.meta.url));

/** A report as the checks read it: what is written, and what it is written from. */
export interface Report {
  readonly study: Study;
  readonly ledger: Ledger;
  readonly document: Document;
  readonly prints: readonly Print[];
  readonly passages: readonly Passage[];
  /** The coded open answers of the last wave. */
  readonly openAnswers: readonly OpenAnswer[];
  /** Ids of the last wave, and of the one before it. */
  readonly wave: string;
  readonly since: string;
}

/** The report on the reconstructed study, composed as a draft: nothing is drawn, set or written. */
export function composeReport(): Report {
  const { study, survey, templates: own } = readInput(reconstructed, templateFolder, 'rapport').value;
  const ledger = analyse(survey, study).value;
  const { document, prints } = compose({
    study,
    ledger,
    voices: voices(survey, study),
    templates: own,
    status: 'draft',
  }).value;
  return reportOf(study, ledger, survey, document, prints);
}

/** The same report with another document in its place. */
export function withDocument(report: Report, document: Document, prints = report.prints): Report {
  return { ...report, document, prints, passages: passagesOf(document, prints) };
}

function reportOf(
  study: Study,
  ledger: Ledger,
  survey: Survey,
  document: Document,
  prints: readonly Print[],
): Report {
  const [since, wave] = study.waves.slice(-2).map(({ id }) => id);
  if (since === undefined || wave === undefined) throw new Error('The study has fewer than two waves.');
  const openAnswers = survey.waves.get(wave)?.openAnswers ?? [];
  const passages = passagesOf(document, prints);
  return { study, ledger, document, prints, passages, openAnswers, wave, since };
}
