import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { Ledger } from '../../src/model/result.ts';
import { jobcentre } from '../support/paths.ts';
import type { Surveyed } from './composed.ts';

/** The jobcentre study: 180 and 405 reconstructed respondents (data/jobcenter-koebenhavn/README.md). */
export function jobcentreSurvey(): Surveyed {
  const study = loadStudy(jobcentre).value;
  return { study, survey: loadSurvey(jobcentre, study).value };
}

export function ledgerOf({ study, survey }: Surveyed): Ledger {
  return analyse(survey, study).value;
}
