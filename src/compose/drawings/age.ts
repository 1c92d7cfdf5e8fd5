import { fault } from '../../fault.ts';
import type { NumberClass, NumericVariable } from '../../model/background.ts';
import type { Inline } from '../../model/document.ts';
import type { AgeRow } from '../../model/drawing.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { FigureMaker, MadeFigure, Making, MakingOptions, Note } from '../make.ts';
import { outsideOf } from '../remainder.ts';
import { isShown, standingOf } from '../small.ts';
import { addToHundred, isBased, noteOf, shareOf, sourceNote, wholeBase } from './parts.ts';
import { labelsOf, withParts } from './scopes.ts';
import { smallRow, smallTexts } from './small.ts';

/** How a scope and each of its parts fall into the classes of a number, as age: base those for whom it is known. */
export const age: FigureMaker = (making, options) => {
  const variable = variableOf(making, options);
  const scopes = variable === null ? [] : shownScopes(making, variable);
  if (variable !== null && scopes.length > 0) return made(making, variable, scopes);
  making.report(fault('nothing-to-draw', { figure: 'age', scope: making.scope }));
  return null;
};

/** The one that `variable=` names, or else the first number that the study has classes of. */
function variableOf({ study }: Making, { variable }: MakingOptions): NumericVariable | null {
  const numbers = study.background.filter((one) => one.type === 'numeric');
  const classed = numbers.filter(({ classes }) => classes.length > 0);
  return classed.find(({ id }) => variable === undefined || id === variable) ?? null;
}

/** Nobody is left out but parts of whom the number is not known at all. */
function shownScopes(making: Making, variable: NumericVariable): readonly ScopeOfStudy[] {
  return withParts(making.study, making.scope).filter(({ scope }) =>
    isBased(making, firstId(making, variable, scope)),
  );
}

function made(making: Making, variable: NumericVariable, scopes: readonly ScopeOfStudy[]): MadeFigure {
  const breakdown = making.plain(making.scope === everyone ? 'breakdown-groups' : 'breakdown-subgroups', {});
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const { label, unit } = variable;
  const values = { variable: label, unit, breakdown, group, parts: scopes.length > 1 };
  return {
    id: resultId('figure', 'age', making.wave, making.scope, variable.id),
    title: making.phrase('age-title', values),
    subtitle: making.phrase('age-subtitle', values),
    notes: [...notesOf(making, variable, scopes), ...sourceNote(making)],
    drawing: {
      kind: 'age',
      baseHead: making.word('base'),
      classes: variable.classes.map((one) => one.label),
      rows: scopes.map((one) => rowOf(making, variable, one)),
    },
    alt: altOf(making, variable, scopes, making.plain('age-title', values)),
  };
}

function rowOf(making: Making, variable: NumericVariable, { scope, labels }: ScopeOfStudy): AgeRow {
  const base = baseOf(making, variable, scope);
  const classes = isShown(base) ? variable.classes : [];
  return {
    label: labels.short,
    total: scope === making.scope,
    heading: null,
    base: making.label(firstId(making, variable, scope), 'n'),
    values: classes.map((one) => {
      const id = classId(making, variable, scope, one);
      return { value: shareOf(making, id)?.value ?? 0, printed: making.label(id, 'percent') };
    }),
    ...smallRow(making, standingOf(base)),
  };
}

function notesOf(making: Making, variable: NumericVariable, scopes: readonly ScopeOfStudy[]): Note[] {
  const bases = scopes.map(({ scope }) => baseOf(making, variable, scope));
  const shown = scopes.filter((_, index) => isShown(bases[index] ?? 0));
  return noteOf(making, 'note', [
    making.phrase('age-base', { variable: variable.label }),
    sumText(making, variable, shown),
    ...smallTexts(making, bases),
  ]);
}

/** Why a row does not add up to 100: some stand in no class, or each share is rounded for itself. */
function sumText(
  making: Making,
  variable: NumericVariable,
  shown: readonly ScopeOfStudy[],
): readonly Inline[] {
  const isOutside = shown.some(({ scope }) => {
    const share = shareOf(making, firstId(making, variable, scope));
    return share !== null && (outsideOf(share, making.study, making.ledger) ?? 0) > 0;
  });
  if (isOutside) return making.phrase('age-outside', {});
  const isRounded = shown.every(({ scope }) =>
    addToHundred(variable.classes.map((one) => shareOf(making, classId(making, variable, scope, one)))),
  );
  return isRounded ? [] : making.phrase('rounding', {});
}

/** Title, which class most of the total are in, and every number of every row. */
function altOf(
  making: Making,
  variable: NumericVariable,
  scopes: readonly ScopeOfStudy[],
  title: string,
): string {
  const rows = scopes.map(({ scope, labels }) => ({
    label: labels.short,
    base: making.text(firstId(making, variable, scope), 'n'),
    instead: isShown(baseOf(making, variable, scope)) ? '' : making.word('too-few'),
    parts: variable.classes.map((one) => ({
      label: one.label,
      value: making.text(classId(making, variable, scope, one), 'share'),
    })),
  }));
  return making.plain('age-alt', { title, message: messageOf(making, variable), rows }).trim();
}

function messageOf(making: Making, variable: NumericVariable): string {
  if (!isShown(baseOf(making, variable, making.scope))) return '';
  const counts = variable.classes.map(
    (one) => shareOf(making, classId(making, variable, making.scope, one))?.count ?? 0,
  );
  const most = variable.classes.filter((_, index) => counts[index] === Math.max(...counts));
  const [first] = most;
  if (first === undefined) return '';
  return making.plain('age-message', {
    classes: most.map(({ label }) => label),
    value: making.text(classId(making, variable, making.scope, first), 'share'),
    many: most.length > 1,
  });
}

function classId(
  making: Making,
  variable: NumericVariable,
  scope: string,
  { from, to }: NumberClass,
): string {
  return resultId('profile', making.wave, scope, variable.id, `${from}..${to ?? ''}`);
}

function firstId(making: Making, variable: NumericVariable, scope: string): string {
  const [first] = variable.classes;
  return first === undefined ? '' : classId(making, variable, scope, first);
}

function baseOf(making: Making, variable: NumericVariable, scope: string): number {
  return wholeBase(
    making,
    variable.classes.map((one) => classId(making, variable, scope, one)),
  );
}
