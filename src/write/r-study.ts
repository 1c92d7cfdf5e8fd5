import type { AnyItem } from '../model/item.ts';
import { allItems, type Study } from '../model/study.ts';
import type { Wave } from '../model/wave.ts';
import { assigned, listOf, text, texts } from './r-values.ts';

/** The parts of a study that tests rest on, as R assigns them. */
export function rStudy(study: Study): readonly string[] {
  const { columns, tests, waves, groups, background } = study;
  return [
    assigned('variances', text(tests.variances)),
    assigned('controls', texts(tests.controls)),
    assigned(
      'columns',
      `list(group = ${text(columns.group ?? '')}, subgroup = ${text(columns.subgroup ?? '')})`,
    ),
    assigned('items', `list(${listOf(allItems(study).map((item) => [item.id, itemOf(item)]))})`),
    assigned(
      'variables',
      `list(${listOf(
        background.map((one) => {
          const codes = one.type === 'categories' ? texts(one.categories.map(({ code }) => code)) : 'c()';
          const type = `type = ${text(one.type)}, column = ${text(one.column)}`;
          const missing = one.type === 'numeric' ? texts(one.missing ?? []) : 'c()';
          return [one.id, `list(${type}, codes = ${codes}, missing = ${missing})`];
        }),
      )})`,
    ),
    assigned(
      'waves',
      `lapply(list(${listOf(waves.map((wave) => [wave.id, fileOf(wave)]))}), function(wave) {`,
    ),
    '  data <- readWave(folder, wave$file, wave)',
    ...membership('.group', columns.group, pairs(groups)),
    '  data$.subgroup <- ""',
    ...(columns.subgroup === null
      ? []
      : groups.flatMap((group) => subgroupLines(group, columns.subgroup ?? ''))),
    '  data',
    '})',
  ];
}

/** The data file, and how the study says that it is to be read. */
function fileOf({ data, reading = {} }: Wave): string {
  const { delimiter, encoding, sheet, range, missing, rows } = reading;
  const given = Object.entries({ delimiter, encoding, sheet, range }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, text(value)] as const],
  );
  const empty = missing === undefined ? [] : [['missing', texts(missing)] as const];
  const chosen = rows === undefined ? [] : [['rows', texts([rows.column, rows.value])] as const];
  return `list(${listOf([['file', text(data)], ...given, ...empty, ...chosen])})`;
}

interface Coded {
  readonly id: string;
  readonly code: string;
}

function pairs(parts: readonly Coded[]): string {
  return `c(${listOf(parts.map(({ id, code }) => [code, text(id)]))})`;
}

/** The id that each code stands for; empty: none. */
function membership(name: string, column: string | null, ids: string): readonly string[] {
  if (column === null) return [`  data$${name} <- ""`];
  return [
    `  data$${name} <- unname(${ids}[data[[${text(column)}]]])`,
    `  data$${name}[is.na(data$${name})] <- ""`,
  ];
}

function subgroupLines(
  { id, subgroups }: { readonly id: string; readonly subgroups: readonly Coded[] },
  column: string,
): readonly string[] {
  if (subgroups.length === 0) return [];
  return [
    `  own <- data$.group == ${text(id)}`,
    `  data$.subgroup[own] <- unname(${pairs(subgroups)}[data[[${text(column)}]][own]])`,
    '  data$.subgroup[is.na(data$.subgroup)] <- ""',
  ];
}

function itemOf(item: AnyItem): string {
  return `list(${listOf([['type', text(item.type)], ...fieldsOf(item)])})`;
}

function fieldsOf(item: AnyItem): readonly (readonly [string, string])[] {
  switch (item.type) {
    case 'scale': {
      const scored = item.scale.answers.filter(({ score }) => score !== null);
      const scores = listOf(scored.map(({ code, score }) => [code, String(score)]));
      return [
        ['column', text(item.column)],
        ['scores', `c(${scores})`],
      ];
    }
    case 'numeric':
      return [
        ['column', text(item.column)],
        ['missing', texts(item.missing)],
      ];
    case 'index':
      return [
        ['items', texts(item.items)],
        ['minimum', String(item.minimum)],
      ];
    case 'nominal':
      return [
        ['column', text(item.column)],
        [
          'codes',
          texts(item.scale.answers.filter(({ side }) => side !== 'dont-know').map(({ code }) => code)),
        ],
      ];
    default:
      return multipleFields(item);
  }
}

function multipleFields({
  scale,
  ticks,
  blank,
}: Extract<AnyItem, { type: 'multiple' }>): readonly (readonly [string, string])[] {
  const dontKnow = scale.answers.filter(({ side }) => side === 'dont-know').map(({ code }) => code);
  const common = [
    ['codes', texts(scale.answers.map(({ code }) => code))],
    ['dontKnow', texts(dontKnow)],
    ['missing', texts(scale.missing)],
    ['blank', text(blank)],
  ] as const;
  if (ticks.kind === 'list')
    return [...common, ['column', text(ticks.column)], ['separator', text(ticks.separator)]];
  if (ticks.kind === 'chosen') return [...common, ['chosenIn', texts(ticks.columns)]];
  return [
    ...common,
    ['columns', texts(ticks.columns)],
    ['ticked', texts(ticks.ticked)],
    ['unticked', texts(ticks.unticked)],
  ];
}
