import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { MultiplicityResult } from '../../model/results/method.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import type { Making, TableMaker } from '../make.ts';
import { columnsOf, headRow, row, textCell, totalRow } from './cells.ts';
import { printCell } from './controlled.ts';
import { wavesIn } from './since.ts';

/** How many tests were made of each kind, how many are significant by each p, and how many chance would give. */
export const multiplicity: TableMaker = (making) => {
  const { correction, family } = making.study.tests;
  const results = multiplicityOf(making);
  const heads = ['tests-head', 'level-short', 'plain-head', 'holm-head', 'bh-head', 'chance-head'];
  return {
    id: resultId('table', 'multiplicity', making.wave, everyone),
    title: making.phrase('multiplicity-title', {}),
    subtitle: making.phrase('multiplicity-subtitle', { correction: making.word(`correction-${correction}`) }),
    notes: [
      ...noteOf(making, 'note', [
        making.phrase('multiplicity-note', {
          family: making.word(`family-${family}`),
          isNominal: making.study.others.some(({ type }) => type === 'nominal'),
        }),
      ]),
      ...sourceNote(making, wavesIn(making, results)),
    ],
    width: 'wide',
    columns: columnsOf([36, 44, 60, 44, 86, 76]),
    head: [headRow([making.word('question-tested'), ...heads.map((key) => making.word(key))])],
    rows: results.map((result) => rowOf(making, result)),
    alt: making.plain('multiplicity-alt', {}),
  };
};

/** Of the wave that the publication is about, in the order of the report. */
export function multiplicityOf({ ledger, study, wave }: Making): readonly MultiplicityResult[] {
  const found = [...ledger.values()].filter((result) => result.kind === 'multiplicity');
  const own = found.filter(({ from }) => from.wave === wave);
  return kinds.flatMap((kind) =>
    own
      .filter(({ from }) => from.of === kind)
      .sort((a, b) => sinceIn(study.waves, b) - sinceIn(study.waves, a) || a.at - b.at),
  );
}

/** All kinds together last. */
const kinds = ['difference', 'comparison', 'change', 'background', undefined] as const;

function sinceIn(waves: readonly { readonly id: string }[], { from }: MultiplicityResult): number {
  return waves.findIndex(({ id }) => id === from.since);
}

function rowOf(making: Making, { id, at, from }: MultiplicityResult): TableRow {
  const since = making.study.waves.find((wave) => wave.id === from.since)?.label ?? null;
  const forms = ['plain', 'count-holm', 'count-bh', 'chance'] as const;
  const set = from.of === undefined ? totalRow : row;
  return set(
    textCell(making.plain(`tested-${from.of ?? 'all'}`, { since })),
    printCell(making, id, 'of'),
    textCell(making.plain('at-level', { at })),
    ...forms.map((form) => printCell(making, id, form)),
  );
}
