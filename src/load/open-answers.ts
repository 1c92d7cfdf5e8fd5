import { type Fault, fault, type Place } from '../fault.ts';
import type { Study } from '../model/study.ts';
import { type OpenAnswer, openTones } from '../model/survey.ts';
import type { Checked } from './at.ts';
import type { Inputs } from './inputs.ts';
import { hitsInAnswer } from './personal/answers.ts';
import { type RecordRow, type Refuse, readRecords } from './record-table.ts';

type Column = 'respondent' | 'item' | 'tone' | 'theme' | 'text';

const columns = { needed: ['respondent', 'item', 'tone', 'theme', 'text'], optional: [] } as const;

/** A coded open answer before its respondent is found. */
export interface ReadAnswer extends Omit<OpenAnswer, 'row'> {
  readonly respondent: string;
  /** Where the respondent is named; a function, since finding it takes time. */
  readonly place: () => Place;
}

/** The coded open answers of a study; none where it has none. @throws Faults all that is wrong with the file */
export function loadOpenAnswers(
  folder: string,
  study: Study,
  names: readonly string[],
  inputs: Inputs,
): readonly ReadAnswer[] {
  if (study.openAnswers === null) return [];
  const themes = study.openAnswers.themes.map(({ id }) => id);
  const items = study.items.map(({ id }) => id);
  return readRecords<Column, ReadAnswer>(folder, study.openAnswers.data, inputs, columns, (row, refuse) => {
    const tone = openTones.find((one) => one === row.text('tone'));
    const known = [
      isKnown('item', items, row, refuse),
      isKnown('tone', openTones, row, refuse),
      isKnown('theme', themes, row, refuse),
    ];
    const [respondent, item, theme, text] = [
      row.text('respondent'),
      row.text('item'),
      row.text('theme'),
      row.text('text'),
    ];
    if (text === '') refuse('open-answer-empty', {}, row, 'text');
    if (tone === undefined || known.includes(false) || text === '') return null;
    const personal = hitsInAnswer(text, names, () => row.place('text'));
    const answer = { respondent, item, tone, theme, text, place: () => row.place('respondent') };
    return personal.length === 0 ? answer : { ...answer, personal };
  });
}

/**
 * By wave, its open answers. A respondent is told by an id alone, which must be found in one wave and in no other.
 * @param rows by wave, the rows of the respondents who are named
 */
export function answersByWave(
  answers: readonly ReadAnswer[],
  rows: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Checked<ReadonlyMap<string, readonly OpenAnswer[]>> {
  const faults: Fault[] = [];
  const byWave = new Map([...rows.keys()].map((wave): [string, OpenAnswer[]] => [wave, []]));
  for (const { respondent, place, ...answer } of answers) {
    const found = [...rows].filter(([, one]) => one.has(respondent)).map(([wave]) => wave);
    const [wave = ''] = found;
    if (found.length === 0) faults.push(fault('open-respondent-unknown', { respondent }, place()));
    else if (found.length > 1)
      faults.push(fault('open-respondent-twice', { respondent, waves: found.join(', ') }, place()));
    else byWave.get(wave)?.push({ ...answer, row: rows.get(wave)?.get(respondent) ?? 0 });
  }
  return { value: byWave, faults };
}

function isKnown(
  column: 'item' | 'tone' | 'theme',
  known: readonly string[],
  row: RecordRow<Column>,
  refuse: Refuse<Column>,
): boolean {
  const value = row.text(column);
  if (known.includes(value)) return true;
  refuse('open-answer-word', { value, column, known: known.join(', ') }, row, column);
  return false;
}
