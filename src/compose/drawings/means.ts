import { fault } from '../../fault.ts';
import type { Change, ChangeRow } from '../../model/drawing.ts';
import { everyone, resultId } from '../../model/id.ts';
import { isMeasured, type MeasuredItem } from '../../model/item.ts';
import type { MeanResult } from '../../model/results/described.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { isTest } from '../finding.ts';
import type { FigureMaker, MadeFigure, Making, Note } from '../make.ts';
import { baseOf, isShown, standingOf } from '../small.ts';
import { testWord } from '../test-word.ts';
import { endsOfScale } from './bounds.ts';
import { endLabel, meanOf } from './change.ts';
import { axisOf } from './change-axis.ts';
import { meanText } from './change-texts.ts';
import { foundTexts } from './found-texts.ts';
import { sortOf } from './item.ts';
import { noteOf, sourceNote } from './parts.ts';
import { labelsOf, withParts } from './scopes.ts';
import { smallRow, smallTexts } from './small.ts';
import { looksWrong } from './unrounded.ts';

interface Measure extends ScopeOfStudy {
  readonly mean: MeanResult;
  /** Against the rest of the scope that the figure is about; null for that scope itself, and where there is no test. */
  readonly test: TestResult | null;
}

/** The mean of a number or an index in a scope and in each of its parts, with its interval and the difference from the rest. */
export const means: FigureMaker = (making) => {
  const item = sortOf(making, 'means', isMeasured);
  if (item === null) return null;
  const rows = withParts(making.study, making.scope).flatMap((one) => measureOf(making, item, one));
  if (rows.some(({ mean }) => isShown(mean.n))) return made(making, item, rows);
  making.report(fault('nothing-to-draw', { figure: 'means', scope: making.scope }));
  return null;
};

/** Nothing where nobody of the scope has a value. */
function measureOf(making: Making, item: MeasuredItem, one: ScopeOfStudy): readonly Measure[] {
  const mean = making.ledger.get(resultId('mean', making.wave, one.scope, item.id));
  if (mean?.kind !== 'mean' || mean.n === 0) return [];
  const test = making.ledger.get(resultId('difference', making.wave, one.scope, item.id));
  const isTested = one.scope !== making.scope && test !== undefined && isTest(test) && isShown(baseOf(test));
  return [{ ...one, mean, test: isTested && test.p !== null ? test : null }];
}

function made(making: Making, item: MeasuredItem, rows: readonly Measure[]): MadeFigure {
  const inside = making.scope !== everyone;
  const values = {
    measure: item.measure,
    breakdown: making.plain(inside ? 'breakdown-subgroups' : 'breakdown-groups', {}),
    parts: rows.length > 1,
    group: making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } }),
  };
  const shown = rows.filter(({ mean }) => isShown(mean.n));
  const { axis, isCut } = axisOf(
    making,
    item,
    shown.flatMap(({ mean }) => [mean.low, mean.value, mean.high].flatMap((end) => end ?? [])),
  );
  const unit = item.type === 'numeric' ? item.unit : '';
  return {
    id: resultId('figure', 'means', making.wave, making.scope, item.id),
    title: making.phrase('means-title', values),
    subtitle: making.phrase('change-subtitle', {
      ends: endsOfScale(making, item),
      unit,
      from: endLabel(making, axis.from),
      to: endLabel(making, axis.to),
    }),
    notes: [...notesOf(making, item, shown, rows, isCut), ...sourceNote(making)],
    drawing: { ...headsOf(making), axis, rows: rows.map((row) => rowOf(making, row)) },
    alt: making
      .plain('means-alt', {
        title: making.plain('means-title', values),
        rows: rows.map((row) => rowText(making, row)),
      })
      .trim(),
  };
}

function headsOf(making: Making): Omit<Change, 'axis' | 'rows'> {
  const head = making.word('mean');
  return {
    kind: 'change',
    baseHead: making.word('base'),
    waves: [{ head, key: making.plain('means-key', {}) }],
    meanHead: head,
    changeHead: making.word('difference'),
  };
}

function rowOf(making: Making, { scope, labels, mean, test }: Measure): ChangeRow {
  const isRowShown = isShown(mean.n);
  return {
    label: labels.short,
    total: scope === making.scope,
    heading: null,
    bases: [making.label(mean.id, 'n')],
    means: isRowShown ? [meanOf(making, mean)] : null,
    change: isRowShown && test !== null ? making.label(test.id, 'difference') : null,
    tested: isRowShown && test !== null ? test.direction : null,
    ...smallRow(making, standingOf(mean.n)),
  };
}

/** "4,10 (3,90 til 4,30)", or that there are too few answers. */
function rowText(making: Making, { labels, mean, test }: Measure) {
  const isRowShown = isShown(mean.n);
  return {
    label: labels.short,
    base: making.text(mean.id, 'n'),
    mean: isRowShown ? meanText(making, mean) : making.word('too-few'),
    difference: isRowShown && test !== null ? making.text(test.id, 'difference') : '',
    level: isRowShown && test !== null && test.level !== null ? making.text(test.id, 'level') : '',
  };
}

function notesOf(
  making: Making,
  item: MeasuredItem,
  shown: readonly Measure[],
  rows: readonly Measure[],
  isCut: boolean,
): Note[] {
  const tested = shown.flatMap(({ labels, test }) => (test === null ? [] : [{ label: labels.short, test }]));
  const inside = making.scope !== everyone;
  const values = {
    test: making.plain(testWord(making.study), {}),
    rest: making.plain(inside ? 'rest-group' : 'rest-everyone', {}),
    inside,
  };
  return [
    ...noteOf(making, 'note', [
      tested.length > 0 ? making.phrase('means-difference', values) : [],
      making.phrase('stack-base', {}),
      item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
      tested.some(({ test }) => looksWrong(test)) ? making.phrase('mean-unrounded', {}) : [],
      isCut ? making.phrase('change-cut', {}) : [],
      ...smallTexts(
        making,
        rows.map(({ mean }) => mean.n),
      ),
    ]),
    ...noteOf(making, 'test', foundTexts(making, 'test', tested, values)),
  ];
}
