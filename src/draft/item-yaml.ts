import type { ColumnProfile } from '../model/profile.ts';
import type { DraftItem, MultipleItem, NominalItem } from './draft.ts';
import type { ScaledItem } from './scales.ts';
import {
  answerLines,
  asWords,
  codesLine,
  type Mark,
  missingLines,
  numbersMissingLines,
  quoted,
  shortened,
  shown,
  topicOf,
  wordingOf,
} from './yaml-text.ts';

/** An item of study.yaml. */
export function itemLines(item: DraftItem, mark: Mark): readonly string[] {
  switch (item.type) {
    case 'scale':
      return scaleItem(item, mark);
    case 'nominal':
      return nominalItem(item, mark);
    case 'multiple':
      return multipleItem(item, mark);
    case 'numeric':
      return [
        ...headOf(item.id, 'numeric', item.column.name),
        ...asked(wordingOf(item.column)),
        ...numbersMissingLines('    ', item.column, mark),
      ];
    default:
      return item satisfies never;
  }
}

function headOf(id: string, type: string, column: string): readonly string[] {
  return [`  - id: ${id}`, `    type: ${type}`, `    column: ${quoted(column)}`];
}

function scaleItem({ id, column, scale, battery }: ScaledItem, mark: Mark): readonly string[] {
  return [
    ...headOf(id, 'scale', column.name),
    ...asked(wordingOf(column)),
    `    scale: ${scale}${unusedMark(column, mark)}`,
    ...(battery === null
      ? []
      : [`    battery: ${quoted(shortened(asWords(battery), 100))}${mark('battery')}`]),
  ];
}

/** Of answers that are told by other questions alone; a codebook is no guess. */
function unusedMark({ unused }: ColumnProfile, mark: Mark): string {
  const lacking = unused.filter(({ label }) => label === null).map(({ code }) => shown(code));
  return lacking.length === 0 ? '' : mark('unused-answers', { list: lacking.join(', ') });
}

function nominalItem({ id, column, answers }: NominalItem, mark: Mark): readonly string[] {
  const { valid, dontKnow, missing } = answers;
  return [
    ...headOf(id, `nominal${mark('nominal')}`, column.name),
    ...asked(wordingOf(column)),
    ...answerLines('    ', dontKnow === null ? valid : [...valid, dontKnow]),
    ...(dontKnow === null ? [] : [`    dontKnow: ${quoted(dontKnow.code)}${mark('dont-know')}`]),
    ...missingLines('    ', missing, mark),
  ];
}

/** The answers are numbered in the order of their columns: the file has no codes for them. */
function multipleItem({ id, set }: MultipleItem, mark: Mark): readonly string[] {
  const { name, columns, ticked, unticked, missing, chosen } = set;
  if (chosen !== null)
    return [
      `  - id: ${id}`,
      `    type: multiple${mark('multiple-chosen')}`,
      ...asked(asWords(name)),
      ...answerLines('    ', chosen),
      ...codesLine(
        '    ',
        'chosenIn',
        columns.map((column) => column.name),
      ),
      ...codesLine('    ', 'missing', missing),
    ];
  const wordings = columns.map(({ name: own, label }) => shown(label ?? own));
  const parts = partsOf(wordings, shown(name));
  const answers = parts.map((label, index) => ({ code: String(index + 1), label: asWords(label), count: 0 }));
  return [
    `  - id: ${id}`,
    `    type: multiple${mark(unticked.length === 0 ? 'multiple' : 'multiple-two')}`,
    ...asked(asWords(name)),
    ...answerLines('    ', answers),
    '    columns:',
    ...columns.map((column, index) => `      "${index + 1}": ${quoted(column.name)}`),
    ...codesLine('    ', 'ticked', ticked),
    ...codesLine('    ', 'unticked', unticked),
    ...codesLine('    ', 'missing', missing),
    ...(unticked.length === 0 ? [] : ['    blank: answered']),
  ];
}

/** What is left of the wordings without what all begin with: the question, as a rule, up to a colon or a dash. */
function partsOf(wordings: readonly string[], question: string): readonly string[] {
  const [first = ''] = wordings;
  const head = /^.*(?:[:?–]|\s-)\s+/.exec(commonStart(wordings))?.[0] ?? '';
  const own = first.startsWith(`${question}: `) ? `${question}: ` : head;
  return wordings.map((wording) => wording.slice(own.length) || wording);
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function asked(wording: string): readonly string[] {
  return [`    topic: ${quoted(topicOf(wording))}`, `    wording: ${quoted(wording)}`];
}
