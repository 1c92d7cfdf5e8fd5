import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, Faults, fault, type Outcome, throwIfAny } from '../fault.ts';
import { isBare } from '../model/bare.ts';
import type { OpenAnswers, Study } from '../model/study.ts';
import type { ReadingOptions, Wave } from '../model/wave.ts';
import type { At } from './at.ts';
import { backgroundOf } from './background.ts';
import { controlFaults } from './controls.ts';
import { readText } from './file.ts';
import { groupsOf } from './groups.ts';
import type { Inputs } from './inputs.ts';
import { itemOf } from './items.ts';
import { byPlace } from './order.ts';
import { scaleOf } from './scale.ts';
import { shaped } from './shape.ts';
import { orderedFields, type RawSettings, type RawStudy, studySchema } from './study-schema.ts';
import { twice } from './unique.ts';
import { weightsFaults, weightsOf } from './weights.ts';
import { readYaml } from './yaml.ts';

const studyFile = 'study.yaml';

/**
 * Reads `<folder>/study.yaml` and checks it against itself.
 * @param inputs takes the hash of the file
 * @throws Faults all that is wrong: first the shape of the file, then, if that is right, what it says
 */
export function loadStudy(folder: string, inputs: Inputs = new Map()): Outcome<Study> {
  refuseMissingFolder(folder);
  const text = readText(join(folder, studyFile), studyFile, folder, inputs);
  const file = readYaml(studyFile, text, orderedFields);
  const raw = shaped(studySchema, file);
  const at: At = (...path) => file.place(path);
  const value = checkedStudy(raw, at);
  return { value, warnings: bareScales(value, at) };
}

/** Scales that items are answered on and whose ends nobody has named: no report can say what is high and low on them. */
function bareScales({ scales, items }: Study, at: At): readonly Fault[] {
  const used = new Set(items.map(({ scale }) => scale.id));
  return scales
    .filter((scale) => used.has(scale.id) && isBare(scale))
    .map(({ id, answers }) => {
      const valid = answers.filter(({ side }) => side !== 'dont-know').map(({ code }) => code);
      const [first = '', last = ''] = [valid[0], valid.at(-1)];
      return fault('scale-bare', { scale: id, first, last }, at('scales', id, 'answers'));
    });
}

function refuseMissingFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) throw new Faults([fault('study-folder-missing', { folder })]);
}

function checkedStudy(raw: RawStudy, at: At): Study {
  const groups = groupsOf(raw, at);
  const scales = Object.entries(raw.scales).map(([id, scale]) =>
    scaleOf(id, scale, (...path) => at('scales', id, ...path)),
  );
  const known = scales.map((scale) => scale.value);
  const items = raw.items.map((item, index) =>
    itemOf(item, index, { scales: known, items: raw.items }, (...path) => at('items', index, ...path)),
  );
  const background = raw.background.map((one, index) =>
    backgroundOf(one, (...path) => at('background', index, ...path)),
  );
  const parts = [groups, ...scales, ...items, ...background].flatMap((part) => part.faults);
  const whole = [waveFaults, controlFaults, weightsFaults, idFaults, disclosureFaults].flatMap((faultsOf) =>
    faultsOf(raw, at),
  );
  throwIfAny(byPlace([...parts, ...whole]));
  const usable = items.map((item) => item.value).filter((item) => item !== null);
  return {
    ...plainFields(raw, at),
    groups: groups.value,
    scales: known,
    items: usable.filter((item) => item.type === 'scale'),
    others: usable.filter((item) => item.type !== 'scale'),
    background: background.map((one) => one.value),
  };
}

type Own = 'id' | 'title' | 'subtitle' | 'language' | 'publication' | 'publisher' | 'authors' | 'published';
type Known = 'groups' | 'scales' | 'items' | 'others' | 'background';

/** What stands on the cover and in the record of a build. */
function ownFields(raw: RawStudy): Pick<Study, Own> {
  return {
    id: raw.id,
    title: raw.title,
    subtitle: raw.subtitle ?? null,
    language: raw.language,
    ...(raw.publication === undefined ? {} : { publication: raw.publication }),
    publisher: raw.publisher,
    authors: raw.authors.length === 0 ? [raw.publisher] : raw.authors,
    published: raw.published,
  };
}

/** All that needs no look at other fields. */
function plainFields(raw: RawStudy, at: At): Omit<Study, Known> {
  return {
    ...ownFields(raw),
    source: raw.source,
    questionsSource: raw.questionsSource ?? raw.source,
    notice: raw.notice ?? null,
    contact: raw.contact ?? null,
    isbn: raw.isbn ?? null,
    rights: raw.rights ?? null,
    everyone: raw.everyone,
    waves: raw.waves.map((wave) => waveOf(wave, raw)),
    columns: {
      respondent: raw.columns.respondent ?? null,
      group: raw.columns.group ?? null,
      subgroup: raw.columns.subgroup ?? null,
    },
    tests: {
      levels: [...new Set(raw.tests.levels)].sort((a, b) => a - b),
      variances: raw.tests.variances,
      controls: raw.tests.controls,
      correction: raw.tests.correction,
      family: raw.tests.family,
    },
    rounding: raw.rounding,
    given: raw.given.map((one) => ({ ...one, unit: one.unit ?? null })),
    openAnswers: raw.openAnswers === undefined ? null : openAnswersOf(raw.openAnswers),
    weights: raw.weights === undefined ? null : weightsOf(raw.weights, at),
    disclosure:
      raw.disclosure === undefined ? null : { ...raw.disclosure, earlier: raw.disclosure.earlier ?? null },
    names: raw.names ?? null,
  };
}

function waveOf(raw: RawStudy['waves'][number], study: RawStudy): Wave {
  const { id, label = id, data, period = null, population = null, fieldwork = null } = raw;
  const groups = raw.groups ?? study.groups.map((group) => group.id);
  const { file, ...settings } = data;
  const reading = definedOf(settings);
  const rest = { id, label, data: file, period, groups, population, fieldwork };
  return Object.keys(reading).length === 0 ? rest : { ...rest, reading };
}

/** Only what is set: a reader finds out the rest. */
function definedOf(settings: RawSettings): ReadingOptions {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function openAnswersOf(raw: NonNullable<RawStudy['openAnswers']>): OpenAnswers {
  const themes = raw.themes.map(({ code, label }) => ({ id: code, label }));
  return { data: raw.data, notice: raw.notice ?? null, themes };
}

/** The groups that a wave names are the study's. */
function waveFaults({ waves, groups }: RawStudy, at: At): readonly Fault[] {
  const ids = groups.map(({ id }) => id);
  const known = ids.join(', ');
  return waves.flatMap((wave, index) =>
    (wave.groups ?? []).flatMap((value, step) =>
      ids.includes(value)
        ? []
        : [fault('wave-group-unknown', { value, known }, at('waves', index, 'groups', step))],
    ),
  );
}

/** Limits that hide nothing, or that only a slip of the keyboard can mean. */
function disclosureFaults({ disclosure }: RawStudy, at: At): readonly Fault[] {
  if (disclosure === undefined) return [];
  return (['base', 'cell'] as const).flatMap((key) => {
    const value = disclosure[key];
    return value >= 2 && value <= 100
      ? []
      : [fault('disclosure-limit', { key, value }, at('disclosure', key))];
  });
}

/** Items and background variables share the ids of results, so no id may name two of them. */
function idFaults(raw: RawStudy, at: At): readonly Fault[] {
  const items = raw.items.map(({ id }, index) => ({ word: id, place: at('items', index, 'id') }));
  const background = raw.background.map(({ id }, index) => ({
    word: id,
    place: at('background', index, 'id'),
  }));
  const waves = raw.waves.map(({ id }, index) => ({ word: id, place: at('waves', index, 'id') }));
  const given = raw.given.map(({ name }, index) => ({ word: name, place: at('given', index, 'name') }));
  const reserved = [...items, ...background].filter(({ word }) => ['group', 'subgroup'].includes(word));
  return [
    ...[waves, [...items, ...background], given].flatMap((words) => twice(words, 'id-twice')),
    ...reserved.map(({ word, place }) => fault('id-reserved', { value: word }, place)),
  ];
}
