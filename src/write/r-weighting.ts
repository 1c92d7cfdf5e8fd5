import { classSegment } from '../model/id.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Margin } from '../model/weights.ts';
import { assigned, listOf, text, texts } from './r-values.ts';

/** How the study weights its respondents, and what is known of the population, as R assigns them. */
export function rWeighting(study: Study, ledger: Ledger): readonly string[] {
  const { weights } = study;
  if (weights === null) return [assigned('weighting', 'NULL'), assigned('decides', text('unweighted'))];
  const { column, strata, cluster, trim } = weights;
  const columns = { column, strata, cluster };
  return [
    assigned(
      'weighting',
      `list(${listOf([
        ...Object.entries(columns).map(([name, value]) => [name, text(value ?? '')] as const),
        [
          'margins',
          `list(${marginsOf(study, ledger)
            .map((one) => marginText(study, one))
            .join(',\n  ')})`,
        ],
        ...(trim === null
          ? []
          : [
              [
                'trim',
                `list(low = ${trim.low}, high = ${highOf(trim.high)}, of = ${text(trim.of)})`,
              ] as const,
            ]),
      ])})`,
    ),
    populationOf(ledger),
    assigned('decides', text(weights.print === 'weighted' ? 'weighted' : 'unweighted')),
  ];
}

function highOf(high: number): string {
  return Number.isFinite(high) ? String(high) : 'Inf';
}

/** Those that the study names, or those that were found. */
function marginsOf({ weights }: Study, ledger: Ledger): readonly Margin[] {
  if (weights === null) return [];
  if (weights.margins !== null) return weights.margins;
  const found = [...ledger.values()].find(({ kind }) => kind === 'weighting');
  const names = found?.kind === 'weighting' ? found.margins : [];
  return names.map((variable) => ({ variable, inGroups: false, collapse: [], place: weights.place }));
}

function marginText({ background }: Study, { variable, inGroups, collapse }: Margin): string {
  const own = background.find(({ id }) => id === variable);
  const sets = `list(${collapse.map((set) => texts(set)).join(', ')})`;
  return `list(${listOf([
    ['variable', text(variable)],
    ['inGroups', inGroups ? 'TRUE' : 'FALSE'],
    ['collapse', sets],
    ...(own === undefined ? [] : [['column', text(own.column)] as const]),
    ...(own?.type === 'categories'
      ? [['categories', `c(${listOf(own.categories.map(({ code, id }) => [code, text(id)]))})`] as const]
      : []),
    ...(own?.type === 'numeric'
      ? [
          [
            'classes',
            `list(${listOf(own.classes.map((one) => [classSegment(one), `c(${one.from}, ${one.to ?? 'Inf'})`]))})`,
          ] as const,
        ]
      : []),
  ])})`;
}

/** A data frame of the population's numbers of categories. */
function populationOf(ledger: Ledger): string {
  const rows = [...ledger.values()].flatMap((result) =>
    result.kind === 'population' && result.from.variable !== undefined ? [result] : [],
  );
  const columns = {
    wave: rows.map(({ from }) => from.wave),
    scope: rows.map(({ from }) => from.scope),
    variable: rows.map(({ from }) => from.variable ?? ''),
    category: rows.map(({ from }) => from.answers?.[0] ?? ''),
    value: rows.map(({ value }) => value),
  };
  const entries = Object.entries(columns).map(([name, values]) => [name, texts(values)] as const);
  return assigned('population', `data.frame(stringsAsFactors = FALSE, ${listOf(entries)})`);
}
