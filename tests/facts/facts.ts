/**
 * `npm run facts`: holds every published fact against the ledger, prints how many of each kind hold, and those that do
 * not; then the published rules, rankings and verbal shares against the composed report. Exits with 1 where a fact fails
 * that neither is impossible nor contradicts another, or where the report no longer keeps a rule that it kept.
 */
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { type Checked, checkFacts } from './check.ts';
import { checkedKinds, mayFail, readFacts, reconstructed } from './fact.ts';
import { tallyOfText } from './text/tally.ts';

const folder = process.argv[2] ?? reconstructed;
const study = loadStudy(folder).value;
const ledger = analyse(loadSurvey(folder, study).value, study).value;
const checked = checkFacts(readFacts(folder), study, ledger);

for (const kind of checkedKinds)
  line(
    kind,
    checked.filter(({ fact }) => fact.kind === kind),
  );
line('all', checked);
for (const { fact, id, found } of checked.filter(({ holds }) => !holds)) {
  const why = mayFail(fact) ? (fact.conflict === undefined ? 'impossible' : 'contradicted') : 'FAILS';
  console.log(`${why.padEnd(12)} ${fact.id}: published ${published(fact)}, ${id} has ${found}`);
}
const text = tallyOfText();
for (const one of text.lines) console.log(one);
process.exitCode = text.fails || checked.some(({ fact, holds }) => !(holds || mayFail(fact))) ? 1 : 0;

function line(kind: string, own: readonly Checked[]): void {
  const holding = own.filter(({ holds }) => holds).length;
  console.log(`${kind.padEnd(18)} ${String(holding).padStart(4)} of ${String(own.length).padStart(4)} hold`);
}

function published({ percent, value, direction, significant, level, adjusted }: Checked['fact']): string {
  const figure = percent ?? value;
  if (figure !== undefined) return String(figure);
  return [significant === true ? 'significant' : 'not significant', direction, level, adjusted]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}
