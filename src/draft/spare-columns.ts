import type { DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { allItems, type Study } from '../model/study.ts';
import { type Draft, type DraftColumn, type DraftItem, draftOf } from './draft.ts';
import { itemLines } from './item-yaml.ts';
import type { DraftScale } from './scales.ts';
import { backgroundLines, type Phrase, scaleLines } from './study-yaml.ts';
import type { SpareColumn } from './wave-changes.ts';
import { idOf } from './words.ts';
import { type Mark, shown } from './yaml-text.ts';

/** More columns than this are named without what to write of each. */
const mostWritten = 20;

/**
 * Remarks for study.yaml on columns that have answers since a wave and are not used: their names, and what to write to use
 * them, guessed as `init` would.
 */
export function spareRemarks(
  study: Study,
  spare: readonly SpareColumn[],
  data: DataProfile,
  words: Recognise,
  wave: string,
  phrase: Phrase,
): readonly string[] {
  if (spare.length === 0) return [];
  const names = spare.map(({ column }) => column.name);
  const draft = draftOf(data, words, `${phrase('draft-scale')}-${wave}`);
  const written = linesOf(study, draft, data, new Set(names.slice(0, mostWritten)), phrase);
  return [
    phrase('next-unused', { wave }),
    ...names.map((name) => `  ${shown(name)}`),
    ...(written.length === 0 ? [] : [phrase('next-write'), ...written.map((line) => `  ${line}`)]),
  ].map((line) => `# ${line}`);
}

function linesOf(
  study: Study,
  draft: Draft,
  data: DataProfile,
  names: ReadonlySet<string>,
  phrase: Phrase,
): readonly string[] {
  const mark: Mark = (key, values = {}) => ` # ${phrase('draft-guess')}: ${phrase(`draft-${key}`, values)}`;
  const taken = new Set([
    ...['alle', 'group', 'subgroup'],
    ...[...allItems(study), ...study.groups, ...study.background].map(({ id }) => id),
  ]);
  const found = draft.items.filter((item) => columnsOf(item).every((name) => names.has(name)));
  const items = [...found, ...numbersIn(draft, data, names)];
  const scales = new Map(draft.scales.map((one) => [one.id, scaleOf(one, study)]));
  const own = draft.scales.filter(
    ({ id }) => scales.get(id) === id && items.some((item) => item.type === 'scale' && item.scale === id),
  );
  const renamed = items.map((item): DraftItem => {
    const id = idOf(item.id, taken);
    return item.type === 'scale'
      ? { ...item, id, scale: scales.get(item.scale) ?? item.scale }
      : { ...item, id };
  });
  const whoThey: readonly DraftColumn[] = [
    ...(draft.group === null ? [] : [draft.group]),
    ...draft.background,
  ];
  const background = whoThey
    .filter(({ column }) => names.has(column.name))
    .map((one) => ({ ...one, id: idOf(one.id, taken) }));
  return [
    ...headed(
      'scales:',
      own.flatMap((one) => scaleLines(one, [], mark, phrase)),
    ),
    ...headed(
      'items:',
      renamed.flatMap((item) => itemLines(item, mark)),
    ),
    ...headed(
      'background:',
      background.flatMap((one) => backgroundLines(one, mark)),
    ),
  ];
}

/** Numbers of which a draft makes nothing, since nothing tells what they are: a question that is answered with a number. */
function numbersIn(
  { unused }: Draft,
  { columns }: DataProfile,
  names: ReadonlySet<string>,
): readonly DraftItem[] {
  const others = new Set(unused.flatMap((one) => (one.why === 'other' ? one.columns : [])));
  return columns
    .filter(({ name, n, numbers }) => names.has(name) && others.has(name) && numbers?.count === n)
    .map((column): DraftItem => ({ type: 'numeric', id: idOf(column.name, new Set()), column }));
}

function headed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [head, ...lines];
}

function columnsOf(item: DraftItem): readonly string[] {
  return item.type === 'multiple' ? item.set.columns.map(({ name }) => name) : [item.column.name];
}

/** The study's own scale, where it knows all the codes; else the one that was guessed. */
function scaleOf({ id, answers }: DraftScale, { scales }: Study): string {
  const codes = [
    ...answers.valid,
    ...answers.missing,
    ...(answers.dontKnow === null ? [] : [answers.dontKnow]),
  ];
  const found = scales.find((scale) => {
    const known = new Set([...scale.answers.map(({ code }) => code), ...scale.missing]);
    return codes.every(({ code }) => known.has(code));
  });
  return found?.id ?? id;
}
