import { analyse } from '../analyse/analyse.ts';
import { checklist } from '../compose/checklist/checklist.ts';
import type { Outcome } from '../fault.ts';
import { loadChecklist } from '../load/checklist.ts';
import { loadLanguage } from '../load/language.ts';
import { loadRFunctions } from '../load/r-functions.ts';
import { loadStudy } from '../load/study.ts';
import { loadSurvey } from '../load/survey.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import { ledgerCsv } from '../write/ledger-csv.ts';
import { ledgerJson } from '../write/ledger-json.ts';
import { rScript } from '../write/r-script.ts';
import { usualPublication } from './input.ts';

/** `kildetal results`: the ledger alone, without templates. */
export function results(options: {
  readonly study: string;
  readonly templates: string;
  readonly publication: string | null;
  readonly format: 'csv' | 'json' | 'r' | 'checklist';
}): Outcome<Uint8Array> {
  const study = loadStudy(options.study);
  const survey = loadSurvey(options.study, study.value);
  const ledger = analyse(survey.value, study.value);
  const bytes = {
    csv: () => ledgerCsv(ledger.value, loadLanguage(options.templates, study.value.language)),
    checklist: () => checklistOf(ledger.value, study.value, options.templates),
    json: () =>
      ledgerJson(
        ledger.value,
        study.value,
        options.publication ?? study.value.publication ?? usualPublication,
      ),
    r: () => rScript(ledger.value, study.value, loadRFunctions(options.templates)),
  }[options.format]();
  return { value: bytes, warnings: [...study.warnings, ...survey.warnings, ...ledger.warnings] };
}

function checklistOf(ledger: Ledger, study: Study, templates: string): Uint8Array {
  const texts = loadChecklist(templates, study.language);
  const language = loadLanguage(templates, study.language);
  return new TextEncoder().encode(checklist(study, ledger, { texts, language }));
}
