import { fault } from '../../fault.ts';
import { decimalText, integerText } from '../../language/numbers.ts';
import type { Change, ChangeMean, ChangeRow } from '../../model/drawing.ts';
import { resultId } from '../../model/id.ts';
import { isChoice } from '../../model/item.ts';
import type { MeanResult } from '../../model/results/described.ts';
import type { FigureMaker, MadeFigure, Making, MakingOptions } from '../make.ts';
import { baseOf, isShown, standingOf } from '../small.ts';
import { endsOfScale, type MeanItem } from './bounds.ts';
import { axisOf } from './change-axis.ts';
import { type Changed, changedIn, meansOf } from './change-results.ts';
import { changeAlt, changeNotes } from './change-texts.ts';
import { sortOf } from './item.ts';
import { sourceNote } from './parts.ts';
import { labelsOf, withParts } from './scopes.ts';
import { smallRow } from './small.ts';

/** Means of an item in the wave and in an earlier one, in a scope and in each of its parts: base valid answers. */
export const change: FigureMaker = (making, options) => {
  const item = sortOf(making, 'change', (one): one is MeanItem => !isChoice(one));
  if (item === null) return null;
  const since = sinceOf(making, item, options);
  if (since !== null) return made(making, item, since);
  making.report(fault('nothing-to-draw', { figure: 'change', scope: making.scope }));
  return null;
};

/** The wave that `since=` names, or else the last earlier one that the ledger has a change from. */
function sinceOf(making: Making, item: MeanItem, { since }: MakingOptions): string | null {
  const { waves } = making.study;
  const earlier = waves.slice(
    0,
    waves.findIndex(({ id }) => id === making.wave),
  );
  const found = earlier.findLast(({ id }) => {
    const isWanted = since === undefined || since === id;
    return isWanted && making.ledger.has(changeId(making, id, making.scope, item));
  });
  return found?.id ?? null;
}

function changeId(making: Making, since: string, scope: string, item: MeanItem): string {
  return resultId('change', `${since}-${making.wave}`, scope, item.id);
}

/** The most waves that a figure shows: the last ones. */
const mostWaves = 5;

/** Those that asked the scope, up to the one that the change is counted from, and the wave itself. */
function wavesOf({ study, ledger, scope, wave }: Making, item: MeanItem, since: string): readonly string[] {
  const ids = study.waves.map(({ id }) => id);
  const before = ids
    .slice(0, ids.indexOf(since))
    .filter((id) => ledger.has(resultId('change', `${id}-${wave}`, scope, item.id)));
  return [...before, since, wave].slice(-mostWaves);
}

function made(making: Making, item: MeanItem, since: string): MadeFigure {
  const waves = wavesOf(making, item, since);
  const rows = withParts(making.study, making.scope).flatMap((one) => changedIn(making, item, waves, one));
  const names = waves.map((wave) => waveLabel(making, wave));
  const [from, to] = [waveLabel(making, since), waveLabel(making, making.wave)];
  const labels = { ...labelsOf(making.study, making.scope) };
  const values = { measure: item.measure, waves: names, group: making.plain('group', { labels }) };
  const { axis, isCut } = axisOf(making, item, rows.flatMap(endsOf));
  return {
    id: resultId('figure', 'change', `${since}-${making.wave}`, making.scope, item.id),
    title: making.phrase('change-title', values),
    subtitle: making.phrase('change-subtitle', {
      ends: endsOfScale(making, item),
      unit: item.type === 'numeric' ? item.unit : '',
      from: endLabel(making, axis.from),
      to: endLabel(making, axis.to),
    }),
    notes: [
      ...changeNotes(making, item, rows, { from, to, waves: names, isCut }),
      ...sourceNote(making, waves),
    ],
    drawing: { ...headsOf(making, names), axis, rows: rows.map((row) => rowOf(making, row)) },
    alt: changeAlt(making, rows, { title: making.plain('change-title', values), from, to, waves: names }),
  };
}

function waveLabel({ study }: Making, wave: string): string {
  return study.waves.find(({ id }) => id === wave)?.label ?? wave;
}

/** An end of the axis, as a tick has it. */
export function endLabel({ language }: Making, end: number): string {
  return Number.isInteger(end) ? integerText(end, language) : decimalText(end, 1, language);
}

/** All that is drawn of a row: its means and the ends of their intervals. */
function endsOf(row: Changed): readonly number[] {
  if (!isShown(Math.min(row.earlier.n, row.later.n))) return [];
  return meansOf(row).flatMap((mean) => [mean?.low, mean?.value, mean?.high].flatMap((end) => end ?? []));
}

function headsOf(making: Making, names: readonly string[]): Omit<Change, 'axis' | 'rows'> {
  const last = names.at(-1) ?? '';
  return {
    kind: 'change',
    baseHead: names.length > 2 ? making.word('base') : making.plain('change-base-head', { waves: names }),
    waves: [
      ...names.slice(0, -1).map((name) => ({ head: name, key: name })),
      { head: last, key: making.plain('change-key', { wave: last }) },
    ],
    meanHead: making.word('mean'),
    changeHead: making.word('change'),
  };
}

function rowOf(making: Making, row: Changed): ChangeRow {
  const { labels, scope, before, earlier, later, test } = row;
  const fewest = Math.min(baseOf(earlier), baseOf(later));
  const isRowShown = isShown(fewest);
  const all = [...before, earlier, later];
  return {
    label: labels.short,
    total: scope === making.scope,
    heading: null,
    bases: all.map((mean) => (mean === null ? { text: '', print: null } : making.label(mean.id, 'n'))),
    means: isRowShown ? meansOf(row).map((mean) => (mean === null ? null : meanOf(making, mean))) : null,
    change: isRowShown ? making.label(test.id, 'difference') : null,
    tested: isRowShown ? test.direction : null,
    ...smallRow(making, standingOf(fewest)),
  };
}

export function meanOf(making: Making, { id, value, low, high }: MeanResult): ChangeMean {
  return { value: value ?? 0, low, high, printed: making.label(id, 'mean') };
}
