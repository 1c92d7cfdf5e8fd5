import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { cells, populations } from './design.ts';
import { type DataFile, respondentId } from './files.ts';
import { type People, rowsOf } from './people.ts';
import { randomOf } from './random.ts';

/** A made-up open answer, and who could have given it. */
interface OpenAnswer {
  /** A group, or a group and its subgroup: `udsatte.sygedagpenge`. */
  readonly scope: string;
  readonly item: string;
  readonly tone: string;
  readonly theme: string;
  /** Months unemployed, where the answer tells of them: `0..5`, `24..`. */
  readonly months: string;
  readonly text: string;
}

/** The scores after which an answer of a tone is given. */
const scoresOfTone: Readonly<Record<string, readonly number[]>> = {
  positive: [4, 5],
  middle: [3],
  negative: [1, 2],
};

/**
 * The made-up open answers, each given to a respondent of 2020 whom it fits: of its scope, with a score of its tone on its
 * item. Those who have said least are asked first, and nobody twice about an item.
 * @throws Error where an answer fits nobody
 */
export function openAnswersFile(
  texts: string,
  people: People,
  answers: ReadonlyMap<string, Int8Array>,
  seed: string,
): DataFile {
  const random = randomOf(seed, 'open answers');
  const given = new Map<number, OpenAnswer[]>();
  const list: OpenAnswer[] = parse(texts, { columns: true });
  for (const one of list) {
    const fitting = rowsFor(one, people, answers).filter(
      (row) => !given.get(row)?.some(({ item }) => item === one.item),
    );
    const least = Math.min(...fitting.map((row) => given.get(row)?.length ?? 0));
    const quiet = fitting.filter((row) => (given.get(row)?.length ?? 0) === least);
    const row = quiet[random.below(quiet.length)];
    if (row === undefined) throw new Error(`Nobody can have said: ${one.text}`);
    given.set(row, [...(given.get(row) ?? []), one]);
  }
  return { name: 'aabne-svar.csv', text: csvOf(people, given) };
}

function rowsFor(
  { scope, item, tone, months }: OpenAnswer,
  people: People,
  answers: ReadonlyMap<string, Int8Array>,
): readonly number[] {
  const [group, subgroup] = scope.split('.');
  const scores = scoresOfTone[tone] ?? [];
  const [from = '', to = ''] = months.split('..');
  const least = from === '' ? 0 : Number(from);
  const most = to === '' ? Number.POSITIVE_INFINITY : Number(to);
  return rowsOf(people, populations.indexOf(group === 'udsatte' ? 'udsatte-2020' : 'jobparate-2020')).filter(
    (row) => {
      const unemployed = people.months[row] ?? 0;
      const inScope = subgroup === undefined || cells[people.cell[row] ?? 0]?.subgroup === subgroup;
      return (
        inScope && scores.includes(answers.get(item)?.[row] ?? 0) && unemployed >= least && unemployed <= most
      );
    },
  );
}

function csvOf(people: People, given: ReadonlyMap<number, readonly OpenAnswer[]>): string {
  const lines = [...given]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, list]) =>
      list.map(({ item, tone, theme, text }) => ({
        respondent: respondentId(people, row),
        item,
        tone,
        theme,
        text,
      })),
    );
  return stringify(lines, { header: true });
}
