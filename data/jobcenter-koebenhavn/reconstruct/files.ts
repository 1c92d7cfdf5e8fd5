import { cells, populations } from './design.ts';
import { items } from './facts.ts';
import { type People, rowsOf } from './people.ts';

/** A data file's name and text. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
}

const head = ['id', 'gruppe', 'delgruppe', 'koen', 'etnicitet', 'alder', 'ledighed', ...items];

/** One file a wave: a row per respondent, subgroup by subgroup; 9 is don't-know. */
export function dataFiles(people: People, answers: ReadonlyMap<string, Int8Array>): readonly DataFile[] {
  return ['2019', '2020'].map((wave) => {
    const lines = rowsOfWave(people, wave).map((row) => [
      respondentId(people, row),
      ...fieldsOf(people, answers, row),
    ]);
    return {
      name: `besvarelser-${wave}.csv`,
      text: [head, ...lines].map((line) => `${line.join(',')}\n`).join(''),
    };
  });
}

/** The wave and a number in it, from 001 on: `2020-001`. */
export function respondentId(people: People, row: number): string {
  const wave = populations[people.population[row] ?? 0]?.split('-')[1] ?? '';
  return `${wave}-${String(rowsOfWave(people, wave).indexOf(row) + 1).padStart(3, '0')}`;
}

function rowsOfWave(people: People, wave: string): readonly number[] {
  return populations.flatMap((name, index) => (name.endsWith(wave) ? rowsOf(people, index) : []));
}

function fieldsOf(people: People, answers: ReadonlyMap<string, Int8Array>, row: number): readonly string[] {
  const cell = cells[people.cell[row] ?? 0];
  const group = populations[people.population[row] ?? 0]?.split('-')[0] ?? '';
  return [
    group,
    cell?.subgroup ?? '',
    people.woman[row] === 1 ? 'kvinde' : 'mand',
    people.other[row] === 1 ? 'anden' : 'dansk',
    String(people.age[row]),
    String(people.months[row]),
    ...items.map((item) => String(answers.get(item)?.[row] || 9)),
  ];
}
