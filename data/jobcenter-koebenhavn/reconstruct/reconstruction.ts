import { criticalValues } from './critical.ts';
import { demandsOf, type Fact, items } from './facts.ts';
import { type DataFile, dataFiles } from './files.ts';
import { searchItem } from './item.ts';
import { giveMonths } from './months.ts';
import { openAnswersFile } from './open-answers.ts';
import { type People, peopleWithoutMonths } from './people.ts';
import { randomOf } from './random.ts';

/** What the search is started from; another text gives other respondents for whom the same facts hold. */
export const seed = 'Jobcenter København 2020';

const mostDraws = 20;

/**
 * The data files of respondents for whom the published facts hold: first who they are, then item by item what they
 * answer, last who of them says which of the made-up open answers (CSV).
 * @throws Error where the search finds none
 */
export function reconstruction(
  facts: readonly Fact[],
  openAnswers: string,
  found: (item: string, starts: number) => void = () => {},
  start: string = seed,
): readonly DataFile[] {
  const people = peopleOf(start);
  const random = randomOf(start, 'satisfaction');
  const satisfaction = Float64Array.from({ length: people.n }, () => random.bell());
  const search = {
    people,
    satisfaction,
    facts,
    demands: demandsOf(facts),
    critical: criticalValues(),
    seed: start,
  };
  const answers = new Map(
    items.map((item): readonly [string, Int8Array] => {
      const one = searchItem(search, item);
      found(item, one.starts);
      return [item, one.answers];
    }),
  );
  return [...dataFiles(people, answers), openAnswersFile(openAnswers, people, answers, start)];
}

/** Everybody but their answers; drawn anew where no months fit. */
function peopleOf(start: string): People {
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    const random = randomOf(start, 'people', draw);
    const people = peopleWithoutMonths(random);
    if (giveMonths(people, random)) return people;
  }
  throw new Error(`No months fit in ${mostDraws} draws`);
}
