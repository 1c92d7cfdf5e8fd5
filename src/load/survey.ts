import { type Fault, Faults, fault, type Outcome, throwIfAny } from '../fault.ts';
import type { Item, OtherItem } from '../model/item.ts';
import type { Study } from '../model/study.ts';
import type { FieldworkRecord, PopulationRecord, Survey, WaveData } from '../model/survey.ts';
import type { Wave } from '../model/wave.ts';
import { attempt } from './attempt.ts';
import { delimiterName } from './csv/delimiter.ts';
import { headerFaults } from './data/header-faults.ts';
import { openData } from './data/open.ts';
import { loadEarlier } from './earlier.ts';
import { exchangedLabels } from './exchanged-labels.ts';
import { loadFieldwork } from './fieldwork.ts';
import type { Inputs } from './inputs.ts';
import { loadNames } from './names.ts';
import { answersByWave, loadOpenAnswers, type ReadAnswer } from './open-answers.ts';
import { loadPopulation } from './population.ts';
import { surveyColumns, wantedColumns } from './survey-columns.ts';
import { type WordedWave, wavesDiffer } from './waves-differ.ts';

/**
 * Reads the respondents of all waves, and what lies beside them. Files are of any format that is read.
 * @param inputs takes the hashes of the files
 * @throws Faults all that is wrong with any file; of one kind in one file, the first few and how many more
 */
export function loadSurvey(folder: string, study: Study, inputs: Inputs = new Map()): Outcome<Survey> {
  const faults: Fault[] = [];
  const population = attempt(faults, () => populationOf(folder, study, inputs));
  const fieldwork = attempt(faults, () => fieldworkOf(folder, study, inputs));
  const earlier = attempt(faults, () => loadEarlier(folder, study, inputs));
  const names = attempt(faults, () => loadNames(folder, study, inputs));
  const open = attempt(faults, () => loadOpenAnswers(folder, study, names ?? [], inputs));
  const named = new Set(open?.map(({ respondent }) => respondent));
  const read = study.waves.map((wave) => attempt(faults, () => readWave(folder, wave, study, named, inputs)));
  throwIfAny(faults);
  const waves = read.filter((wave) => wave !== null);
  const answers = answersByWave(open ?? [], new Map(waves.map(({ data, rows }) => [data.wave, rows])));
  throwIfAny(answers.faults);
  const data = waves.map((one) => ({ ...one.data, openAnswers: answers.value.get(one.data.wave) ?? [] }));
  return {
    value: {
      waves: new Map(data.map((one) => [one.wave, one])),
      population: population ?? [],
      fieldwork: fieldwork ?? [],
      ...(earlier === null ? {} : { earlier }),
    },
    warnings: [
      ...waves.flatMap((one) => [...emptyParts(one.data, study), ...one.warnings]),
      ...wavesDiffer(study, waves),
      ...personalWarnings(open ?? []),
    ],
  };
}

/**
 * One warning for all open answers with personal data. Only those that are quoted are faults: the file itself is published
 * nowhere, but another template may quote what this one does not.
 */
function personalWarnings(open: readonly ReadAnswer[]): readonly Fault[] {
  const hits = open.flatMap(({ personal }) => personal ?? []);
  const [first] = hits;
  if (first === undefined) return [];
  const { source, ...place } = first.place;
  const shown = source === null ? place : { ...place, source };
  return [fault('personal-in-answers', { count: hits.length, found: first.found }, shown)];
}

/** A wave, and the rows of the respondents whose open answers were coded. */
interface ReadWave extends WordedWave {
  readonly rows: ReadonlyMap<string, number>;
  readonly warnings: readonly Fault[];
}

/** Waves may share a file; each is read once. */
function populationOf(folder: string, study: Study, inputs: Inputs): readonly PopulationRecord[] {
  const files = new Set(study.waves.map((wave) => wave.population).filter((file) => file !== null));
  return [...files].flatMap((file) => loadPopulation(folder, file, study, inputs));
}

function fieldworkOf(folder: string, study: Study, inputs: Inputs): readonly FieldworkRecord[] {
  const files = new Set(study.waves.map((wave) => wave.fieldwork).filter((file) => file !== null));
  return [...files].flatMap((file) => loadFieldwork(folder, file, study, inputs));
}

function readWave(
  folder: string,
  wave: Wave,
  study: Study,
  named: ReadonlySet<string>,
  inputs: Inputs,
): ReadWave {
  const file = wave.data;
  const columns = wantedColumns(study);
  const source = openData(folder, { file, options: wave.reading ?? {}, columns }, inputs);
  const header = {
    file,
    names: source.columns.map(({ name }) => name),
    delimiter: source.reading.delimiter === null ? null : delimiterName(source.reading.delimiter),
    place: source.header,
  };
  throwIfAny(headerFaults(header, columns));
  const table = surveyColumns(wave.id, study, source, named);
  source.eachRow(table.take, table.listing);
  throwIfAny([...exchangedLabels(study, source), ...table.faults()]);
  const data = table.data();
  if (data.n === 0) throw new Faults([noRows(wave)]);
  const wordings = new Map(
    source.columns.flatMap(({ name, label }) => (label === null ? [] : [[name, label] as const])),
  );
  return { data, rows: table.rows, wordings, warnings: [...source.notes, ...table.warnings()] };
}

/** A wave without respondents: an empty file, or one of which no row is of the wave. */
function noRows({ data: file, reading }: Wave): Fault {
  return reading?.rows === undefined
    ? fault('data-empty', { file }, { file })
    : fault('wave-rows-none', { file, ...reading.rows }, { file });
}

/** Groups that nobody belongs to and items that nobody answered: mostly a code that is typed wrong. */
function emptyParts(data: WaveData, study: Study): readonly Fault[] {
  const { wave, group } = data;
  const present = new Set(group);
  const asked = study.waves.find(({ id }) => id === wave)?.groups ?? [];
  const groups = study.groups
    .filter(({ id }, index) => asked.includes(id) && !present.has(index))
    .map(({ id, code }) => fault('group-without-respondents', { group: id, code, wave }));
  const items = [...study.items, ...study.others]
    .filter((item) => isUnanswered(item, data))
    .map(({ id }) => fault('item-without-answers', { item: id, wave }));
  return [...groups, ...items];
}

/** An index is answered with its items. */
function isUnanswered({ id, type }: Item | OtherItem, { answers, ticks, numbers }: WaveData): boolean {
  if (type === 'index') return false;
  if (type === 'numeric') return numbers.get(id)?.every(Number.isNaN) === true;
  const column = type === 'multiple' ? ticks.get(id)?.[0] : answers.get(id);
  return column?.every((answer) => answer === -1) === true;
}
