import { fault } from '../../fault.ts';
import { uncapitalised } from '../../language/words.ts';
import type { Inline, TableRow } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import type { BackgroundVariable } from '../../model/study.ts';
import { addToHundred, noteOf, shareOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf, partsOf } from '../drawings/scopes.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { columnsOf, groupRow, headRow, inlineCell, numberWidth, row, textCell, totalRow } from './cells.ts';

/** A background variable with those of its categories or classes that the ledger has results for. */
interface Profiled {
  readonly label: string;
  readonly variable: string;
  readonly categories: readonly { readonly label: string; readonly segment: string }[];
  /** How many have it known. */
  readonly n: number;
}

/** Who the respondents of a scope are: each background variable, in a group beside the shares among everyone. */
export const profile: TableMaker = (making) => {
  const variables = profiledIn(making);
  if (variables.length > 0) return made(making, variables);
  making.report(fault('nothing-to-tabulate', { table: 'profile', scope: making.scope }));
  return null;
};

function made(making: Making, variables: readonly Profiled[]): MadeTable {
  const everyoneToo = hasEveryone(making, variables);
  const all = resultId('count', making.wave, making.scope);
  const isWhole = variables.every(({ n }) => n === making.ledger.get(all)?.n);
  const isAlone = isWhole && variables.length === 1;
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const rounding = isRounded(making, variables) ? [] : making.phrase('rounding', {});
  return {
    id: resultId('table', 'profile', making.wave, making.scope),
    title: titleOf(making, variables, group),
    subtitle: making.phrase(isWhole ? 'profile-subtitle-all' : 'profile-subtitle', {}),
    notes: [...noteOf(making, 'note', [rounding]), ...sourceNote(making)],
    width: 'narrow',
    columns: columnsOf(everyoneToo ? [numberWidth, numberWidth, numberWidth] : [numberWidth, numberWidth]),
    head: [headRow(heads(making, everyoneToo))],
    rows: [
      ...variables.flatMap((one) => variableRows(making, one, isWhole, isAlone, everyoneToo)),
      ...(isWhole ? [totalOf(making, all, everyoneToo)] : []),
    ],
    alt: making.plain('profile-alt', {
      group,
      variables: variables.map(({ label }) => uncapitalised(label)),
      base: making.text(all, 'n'),
    }),
  };
}

/** A single variable is the table's subject, and has no heading of its own below. */
function titleOf(making: Making, variables: readonly Profiled[], group: string): readonly Inline[] {
  const [first] = variables;
  if (first === undefined || variables.length > 1) return making.phrase('profile-title', { group });
  return making.phrase('profile-title-one', { variable: first.label, group });
}

/** Beside a group stands everyone, where there is anything that everyone is divided by. */
function hasEveryone(making: Making, variables: readonly Profiled[]): boolean {
  return making.scope !== everyone && variables.some(({ variable }) => variable !== 'subgroup');
}

/** Subgroups are a variable like any other where a group has them. */
function profiledIn(making: Making): readonly Profiled[] {
  const subgroups = making.scope === everyone ? [] : partsOf(making.study, making.scope);
  const membership = {
    label: making.word('subgroup'),
    variable: 'subgroup',
    categories: subgroups.map(({ scope, labels }) => ({
      label: labels.short,
      segment: scope.slice(scope.indexOf('.') + 1),
    })),
  };
  const variables = making.study.background.map((variable) => ({
    label: variable.label,
    variable: variable.id,
    categories: categoriesOf(variable),
  }));
  return [membership, ...variables].flatMap((one) => {
    const [first] = one.categories;
    const share = first === undefined ? null : shareOf(making, idOf(making, one.variable, first.segment));
    return share === null ? [] : [{ ...one, n: share.n }];
  });
}

function categoriesOf(variable: BackgroundVariable): Profiled['categories'] {
  if (variable.type === 'categories')
    return variable.categories.map(({ id, label }) => ({ label, segment: id }));
  return variable.classes.map(({ from, to, label }) => ({ label, segment: `${from}..${to ?? ''}` }));
}

function idOf(making: Making, variable: string, segment: string, scope: Scope = making.scope): string {
  return resultId('profile', making.wave, scope, variable, segment);
}

function isRounded(making: Making, variables: readonly Profiled[]): boolean {
  return variables.every(({ variable, categories }) =>
    addToHundred(categories.map(({ segment }) => shareOf(making, idOf(making, variable, segment)))),
  );
}

function heads(making: Making, everyoneToo: boolean): readonly string[] {
  const labels = { ...making.study.everyone };
  return [
    making.word('background'),
    making.word('number'),
    making.word('per-cent-head'),
    ...(everyoneToo ? [making.plain('profile-everyone', { labels })] : []),
  ];
}

/** The variable as a heading, with its own base where the bases differ; then a row a category. */
function variableRows(
  making: Making,
  one: Profiled,
  isWhole: boolean,
  isAlone: boolean,
  everyoneToo: boolean,
): readonly TableRow[] {
  const heading = groupRow(headingOf(making, one, isWhole), everyoneToo ? 4 : 3);
  return [
    ...(isAlone ? [] : [heading]),
    ...one.categories.map(({ label, segment }) =>
      categoryRow(making, one.variable, label, segment, everyoneToo),
    ),
  ];
}

function headingOf(making: Making, { label, variable, categories }: Profiled, isWhole: boolean) {
  const first = categories[0]?.segment ?? '';
  const heading: readonly Inline[] = [{ type: 'text', text: label }];
  if (isWhole) return heading;
  return making.phrase('profile-base', { label, base: making.print(idOf(making, variable, first), 'n') });
}

function categoryRow(
  making: Making,
  variable: string,
  label: string,
  segment: string,
  everyoneToo: boolean,
): TableRow {
  const id = idOf(making, variable, segment);
  const cells = [making.print(id, 'count'), making.print(id, 'percent')];
  const among = everyoneToo ? [amongEveryone(making, variable, segment)] : [];
  return row(textCell(label), ...cells.map((cell) => inlineCell([cell])), ...among);
}

/** Empty for subgroups, which everyone is not divided into. */
function amongEveryone(making: Making, variable: string, segment: string) {
  const id = idOf(making, variable, segment, everyone);
  return making.ledger.has(id) ? inlineCell([making.print(id, 'percent')]) : textCell('');
}

function totalOf(making: Making, all: string, everyoneToo: boolean): TableRow {
  const cells = [textCell(making.word('total')), inlineCell([making.print(all, 'n')]), textCell('100')];
  return totalRow(...cells, ...(everyoneToo ? [textCell('100')] : []));
}
