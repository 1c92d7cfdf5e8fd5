import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import type { Answers } from './answers.ts';
import { reasons, roleOf, type Unused } from './roles.ts';
import { type DraftScale, type ScaledItem, scalesOf, shortName } from './scales.ts';
import { withSharedCodes } from './shared-codes.ts';
import { withSharedWords } from './shared-words.ts';
import { isNoAnswerSign } from './slips.ts';
import { type TickSet, tickSetsOf } from './tick-sets.ts';
import { type WaveColumn, waveColumnOf } from './wave-column.ts';
import { groupOf, isBackground, respondentOf, weightOf } from './who.ts';
import { idOf, plain } from './words.ts';

/** What a data file seems to be, as a first study of it. */
export interface Draft {
  /** Where a column tells of several waves. */
  readonly waves: WaveColumn | null;
  readonly respondent: string | null;
  readonly weight: string | null;
  readonly group: DraftColumn | null;
  readonly scales: readonly DraftScale[];
  readonly items: readonly DraftItem[];
  readonly background: readonly DraftColumn[];
  /** Whether no question was recognised, so that the items are what would be background. */
  readonly isFallback: boolean;
  /** Texts that stand for an empty field all over the file. */
  readonly missing: readonly string[];
  /** Columns of which nothing is made, by why. */
  readonly unused: readonly { readonly why: Unused; readonly columns: readonly string[] }[];
}
export type DraftItem = ScaledItem | NominalItem | MultipleItem | NumericItem;

/** Answers without order. */
export interface NominalItem {
  readonly type: 'nominal';
  readonly id: string;
  readonly column: ColumnProfile;
  readonly answers: Answers;
}

/** A number: where a file has no answers at all. */
export interface NumericItem {
  readonly type: 'numeric';
  readonly id: string;
  readonly column: ColumnProfile;
}

/** Several answers, a column an answer. */
export interface MultipleItem {
  readonly type: 'multiple';
  readonly id: string;
  readonly set: TickSet;
}

/** A group or background variable; `answers: null` is one of numbers. */
export interface DraftColumn {
  readonly id: string;
  readonly column: ColumnProfile;
  readonly answers: Answers | null;
}

/** More background variables than this make a report that nobody reads. */
const mostBackground = 6;

/** Guesses a study from what stands in a data file: nothing of it is certain, and the study says so. */
export function draftOf(read: DataProfile, words: Recognise, scaleWord: string): Draft {
  const data = withSharedWords(withSharedCodes(read, words), words);
  const respondent = respondentOf(data, words);
  const weight = data.weight ?? weightOf(data, words);
  const sets = tickSetsOf(data, words);
  const inSets = new Set(data.sets.flatMap((set) => set.columns));
  const waves = waveColumnOf(data, words);
  const used = new Set([
    waves?.column,
    respondent?.name,
    weight,
    ...sets.flatMap((set) => set.columns.map(({ name }) => name)),
  ]);
  const rest = data.columns.filter(({ name }) => !used.has(name));
  const roles = rest.map((column) => ({ column, ...roleOf(column, inSets, rest, words) }));
  const of = (role: string) => roles.filter((one) => one.role === role);
  const taken = new Set(['group', 'subgroup', 'alle']);
  const { scales, items: scaled } = scalesOf(of('item'), taken, scaleWord);
  const categories = of('categories').map(({ column, answers }) => ({ column, answers }));
  const group = groupOf(categories, words);
  const others = [...categories, ...of('numeric').map(({ column }) => ({ column, answers: null }))];
  const free = others.filter(({ column }) => column !== group?.column);
  const wanted = free.filter(({ column }) => isBackground(column, words, false)).slice(0, mostBackground);
  const left = free.filter((one) => !wanted.includes(one));
  const items = inFileOrder(data, [
    ...scaled,
    ...left.flatMap((one) => nominalOf(one, taken)),
    ...sets.map((set): MultipleItem => ({ type: 'multiple', id: idOf(set.name, taken), set })),
  ]);
  const named = (one: { readonly column: ColumnProfile; readonly answers: Answers | null }): DraftColumn => ({
    id: idOf(one.column.name, taken),
    ...one,
  });
  const unused = reasons.map((why) => ({
    why,
    columns: [...of(why), ...(why === 'other' ? left.filter(({ answers }) => answers === null) : [])].map(
      ({ column }) => column.name,
    ),
  }));
  return {
    waves,
    respondent: respondent?.name ?? null,
    weight,
    group: group === null ? null : named(group),
    scales,
    items,
    background: wanted.map(named),
    isFallback: false,
    missing: missingOf(data, words),
    unused: unused.filter(({ columns }) => columns.length > 0),
  };
}

function nominalOf(
  { column, answers }: { readonly column: ColumnProfile; readonly answers: Answers | null },
  taken: Set<string>,
): readonly NominalItem[] {
  if (answers === null) return [];
  return [{ type: 'nominal', id: idOf(shortName(column.name), taken), column, answers }];
}

/** Items as they were asked, as far as the order of the columns tells. */
function inFileOrder({ columns }: DataProfile, items: readonly DraftItem[]): readonly DraftItem[] {
  const place = (item: DraftItem): number => {
    const first = item.type === 'multiple' ? item.set.columns[0] : item.column;
    return first === undefined ? columns.length : columns.indexOf(first);
  };
  return items.toSorted((a, b) => place(a) - place(b));
}
/** Texts such as "NA" that stand among numbers, or in many columns. */
function missingOf({ columns }: DataProfile, words: Recognise): readonly string[] {
  const found = columns.flatMap(({ codes }) => codes ?? []).map(({ code }) => code);
  const signs = new Set(
    columns.flatMap(({ codes }) => {
      const texts = codes?.map(({ code }) => code) ?? [];
      return texts.filter((code) => isNoAnswerSign(code, texts));
    }),
  );
  return [
    ...new Set(
      found.filter(
        (code) => (words.missing.includes(plain(code)) && /^[#A-Z/ ]{2,8}!?$/i.test(code)) || signs.has(code),
      ),
    ),
  ];
}
