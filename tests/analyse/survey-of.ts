import type { BackgroundVariable } from '../../src/model/background.ts';
import type {
  IndexItem,
  Item,
  MultipleItem,
  NominalItem,
  NumericItem,
  OtherItem,
} from '../../src/model/item.ts';
import type { Answer, Scale, Side } from '../../src/model/scale.ts';
import type { Group, Study, TestRules } from '../../src/model/study.ts';
import type { PopulationRecord, Survey, WaveData, WaveDesign } from '../../src/model/survey.ts';
import type { Labels } from '../../src/model/wave.ts';
import type { Weights } from '../../src/model/weights.ts';

/** One respondent of a test: ids of the group and subgroup, by item the answer's code, by variable the value. */
export interface Row {
  readonly group?: string;
  readonly subgroup?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly categories?: Readonly<Record<string, string>>;
  readonly numbers?: Readonly<Record<string, number>>;
  /** By multiple-response item, the codes that were ticked; an item that is left out was not answered. */
  readonly ticks?: Readonly<Record<string, readonly string[]>>;
  readonly weight?: number;
  readonly stratum?: string;
  readonly cluster?: string;
}

/** What a test wants of its study; all else is filled in. */
export interface Plan {
  readonly waves?: readonly string[];
  readonly groups?: readonly Group[];
  readonly items?: readonly Item[];
  readonly others?: readonly OtherItem[];
  readonly background?: readonly BackgroundVariable[];
  readonly tests?: Partial<TestRules>;
  readonly columns?: Partial<Study['columns']>;
  readonly weights?: Partial<Weights> | null;
  readonly population?: readonly PopulationRecord[];
  readonly disclosure?: Study['disclosure'];
}

export function studyOf(plan: Plan): Study {
  return {
    id: 'test',
    title: 'Test',
    subtitle: null,
    language: 'en',
    publisher: 'Nobody',
    authors: [],
    published: '2026-11-22',
    source: 'Invented.',
    questionsSource: 'Invented.',
    notice: null,
    contact: null,
    isbn: null,
    rights: null,
    everyone: labelsOf('everyone'),
    waves: (plan.waves ?? ['2020']).map((id) => ({
      id,
      label: id,
      data: `${id}.csv`,
      period: null,
      groups: (plan.groups ?? []).map((group) => group.id),
      population: null,
      fieldwork: null,
    })),
    columns: { respondent: 'id', group: 'group', subgroup: 'subgroup', ...plan.columns },
    groups: plan.groups ?? [],
    scales: [],
    items: plan.items ?? [],
    others: plan.others ?? [],
    background: plan.background ?? [],
    tests: {
      levels: [5, 10],
      variances: 'welch',
      controls: [],
      correction: 'none',
      family: 'all',
      ...plan.tests,
    },
    rounding: 'parts',
    given: [],
    openAnswers: null,
    weights: plan.weights == null ? null : { ...noWeights, ...plan.weights },
    disclosure: plan.disclosure ?? null,
    names: null,
  };
}

const noWeights: Weights = {
  ...{ column: null, strata: null, cluster: null, margins: [], trim: null },
  ...{ print: 'unweighted', place: { file: 'study.yaml', line: 7 } },
};

/** A group with subgroups of the given ids. */
export function groupOf(id: string, ...subgroups: readonly string[]): Group {
  return {
    id,
    code: id,
    labels: labelsOf(id),
    subgroups: subgroups.map((one) => ({ id: one, code: one, labels: labelsOf(one) })),
  };
}

export function itemOf(id: string, answers: readonly Answer[]): Item {
  const scale: Scale = { id: `scale-${id}`, answers, names: null, missing: [] };
  return {
    id,
    type: 'scale',
    column: id,
    topic: id,
    measure: id,
    wording: id,
    followUps: null,
    askedIf: null,
    number: '1',
    scale,
  };
}

/** Answers without order: `dk` is don't-know. */
function choiceScale(id: string, ...codes: readonly string[]): Scale {
  const answers = codes.map((code) => answerOf(code, code === 'dk' ? 'dont-know' : 'none', null));
  return { id, answers, names: null, missing: [] };
}

export function nominalOf(id: string, ...codes: readonly string[]): NominalItem {
  return { ...askedOf(id), type: 'nominal', column: id, scale: choiceScale(id, ...codes) };
}

export function multipleOf(id: string, ...codes: readonly string[]): MultipleItem {
  const ticks = { kind: 'list', column: id, separator: ',' } as const;
  return { ...askedOf(id), type: 'multiple', scale: choiceScale(id, ...codes), ticks, blank: 'missing' };
}

export function numericOf(id: string, classes: NumericItem['classes'] = []): NumericItem {
  return { ...askedOf(id), type: 'numeric', column: id, unit: 'timer', classes, missing: [] };
}

export function indexOf(id: string, items: readonly string[], minimum = items.length): IndexItem {
  return { ...askedOf(id), type: 'index', items, minimum };
}

function askedOf(id: string) {
  return { id, topic: id, measure: id, wording: id, askedIf: null, number: '9', place: 99 };
}

export function answerOf(code: string, side: Side, score: number | null): Answer {
  return { code, segment: code, label: code, side, score };
}

/** 1 to 5, negative to positive, and 9, don't-know. */
export const oneToFive: readonly Answer[] = [
  answerOf('1', 'negative', 1),
  answerOf('2', 'negative', 2),
  answerOf('3', 'middle', 3),
  answerOf('4', 'positive', 4),
  answerOf('5', 'positive', 5),
  answerOf('9', 'dont-know', null),
];

/** The survey that a study's rows make, by wave in the study's order. */
export function surveyOf(study: Study, ...rows: readonly (readonly Row[])[]): Survey {
  const waves = study.waves.map(({ id }, index) => [id, waveOf(study, id, rows[index] ?? [])] as const);
  return { waves: new Map(waves), population: [], fieldwork: [] };
}

function waveOf(study: Study, wave: string, rows: readonly Row[]): WaveData {
  const groupOfRow = rows.map((row) => study.groups.findIndex(({ id }) => id === row.group));
  return {
    wave,
    n: rows.length,
    group: Int16Array.from(groupOfRow),
    subgroup: Int16Array.from(rows, (row, index) => {
      const subgroups = study.groups[groupOfRow[index] ?? -1]?.subgroups ?? [];
      return subgroups.findIndex(({ id }) => id === row.subgroup);
    }),
    answers: new Map(
      [...study.items, ...study.others.filter((item) => item.type === 'nominal')].map(({ id, scale }) => [
        id,
        Int16Array.from(rows, (row) => scale.answers.findIndex(({ code }) => code === row.answers?.[id])),
      ]),
    ),
    ticks: new Map(
      study.others.flatMap((item) =>
        item.type === 'multiple'
          ? [[item.id, item.scale.answers.map(({ code }) => Int16Array.from(rows, tickOf(item.id, code)))]]
          : [],
      ),
    ),
    categories: new Map(
      study.background.flatMap((variable) =>
        variable.type === 'numeric'
          ? []
          : [
              [
                variable.id,
                Int16Array.from(rows, (row) =>
                  categoryIn(variable.categories, row.categories?.[variable.id]),
                ),
              ],
            ],
      ),
    ),
    numbers: new Map(
      [...study.background, ...study.others].flatMap((variable) =>
        variable.type !== 'numeric'
          ? []
          : [[variable.id, Float64Array.from(rows, (row) => row.numbers?.[variable.id] ?? Number.NaN)]],
      ),
    ),
    design: study.weights === null ? null : designOfRows(rows),
    openAnswers: [],
  };
}

/** A row without a weight weighs 1. */
function designOfRows(rows: readonly Row[]): WaveDesign {
  const places = (texts: readonly string[]) => {
    const known = [...new Set(texts)];
    return Int32Array.from(texts, (text) => known.indexOf(text));
  };
  return {
    weights: Float64Array.from(rows, ({ weight }) => weight ?? 1),
    strata: places(rows.map(({ stratum }) => stratum ?? '')),
    clusters: rows.some(({ cluster }) => cluster !== undefined)
      ? places(rows.map(({ cluster }) => cluster ?? ''))
      : null,
  };
}

function tickOf(item: string, code: string): (row: Row) => number {
  return ({ ticks }) => {
    const ticked = ticks?.[item];
    return ticked === undefined ? -1 : Number(ticked.includes(code));
  };
}

function categoryIn(categories: readonly { readonly code: string }[], code: string | undefined): number {
  return categories.findIndex((category) => category.code === code);
}

function labelsOf(id: string): Labels {
  return { plural: id, definite: id, genitive: id, short: id };
}
