/** Reads a study from CSV to ledger and prints what each stage took, as JSON: `tsx measure-scale.ts <folder>`. */
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';

const folder = process.argv[2] ?? '.';
const start = performance.now();
const study = loadStudy(folder).value;
const survey = loadSurvey(folder, study).value;
const loaded = performance.now();
const afterLoad = megabytes();
const ledger = analyse(survey, study).value;
const analysed = performance.now();
console.log(
  JSON.stringify({
    load: loaded - start,
    analyse: analysed - loaded,
    loadMegabytes: afterLoad,
    megabytes: megabytes(),
    respondents: [...survey.waves.values()].reduce((sum, { n }) => sum + n, 0),
    results: ledger.size,
  }),
);

/** The most memory that this process has had. */
function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
