import type { TableRow } from '../../model/document.ts';
import { everyone, type ResultId, resultId } from '../../model/id.ts';
import type { RepresentativityResult } from '../../model/results/method.ts';
import { noteOf } from '../drawings/parts.ts';
import { labelsOf, testedScopes } from '../drawings/scopes.ts';
import type { Making, TableMaker } from '../make.ts';
import { columnsOf, headRow, row, textCell } from './cells.ts';
import { printCell } from './controlled.ts';
import { headWidth } from './head-width.ts';
import { sourceNotes } from './source-notes.ts';

/** Whether the respondents of each group are composed as the population, variable by variable. */
export const fit: TableMaker = (making) => {
  const heads = ['background', 'base', 'chi-square', 'df', 'p', 'cohens-w'];
  const variables = fitsOf(making).map((result) => headWidth(variableOf(making, result), 1));
  return {
    id: resultId('table', 'fit', making.wave, everyone),
    title: making.phrase('fit-title', {}),
    subtitle: making.phrase('fit-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [making.phrase('fit-note', {})]),
      ...sourceNotes(making, populationIds(making)),
    ],
    width: 'wide',
    columns: [
      { align: 'left', width: null },
      {
        align: 'left',
        width: Math.min(110, Math.max(headWidth(making.word('background'), 1), ...variables)),
      },
      ...columnsOf([46, 58, headWidth(making.word('df'), 1), 58, 52]).slice(1),
    ],
    head: [headRow([making.word('group'), ...heads.map((key) => making.word(key))])],
    rows: fitsOf(making).map((result) => rowOf(making, result)),
    alt: making.plain('fit-alt', {}),
  };
};

/** In the order of groups and variables of the study. */
export function fitsOf({ ledger, study, wave }: Making): readonly RepresentativityResult[] {
  const scopes = [everyone, ...testedScopes(study).map(({ scope }) => scope)];
  const variables = ['group', 'subgroup', ...study.background.map(({ id }) => id)];
  return scopes.flatMap((scope) =>
    variables.flatMap((variable) => {
      const found = ledger.get(resultId('representativity', wave, scope, variable));
      return found?.kind === 'representativity' ? [found] : [];
    }),
  );
}

/** The numbers of the population that the tests shown are held against. */
function populationIds(making: Making): readonly ResultId[] {
  const stems = fitsOf(making).map(({ from }) =>
    resultId('population', from.wave, from.scope, from.variable ?? ''),
  );
  return [...making.ledger.keys()].filter((id) => stems.some((stem) => id.startsWith(`${stem}/`)));
}

function variableOf(making: Making, { from }: RepresentativityResult): string {
  const known = making.study.background.find((one) => one.id === from.variable)?.label;
  return known ?? making.word(from.variable ?? 'group');
}

function rowOf(making: Making, result: RepresentativityResult): TableRow {
  const { id, from, p, reason } = result;
  const cells = [
    textCell(labelsOf(making.study, from.scope).short),
    textCell(variableOf(making, result)),
    printCell(making, id, 'n'),
  ];
  if (p === null) return row(...cells, textCell(making.word(reason ?? 'not-computed'), 4));
  return row(
    ...cells,
    ...(['chi-square', 'df', 'p', 'effect'] as const).map((form) => printCell(making, id, form)),
  );
}
