import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { segmentOf } from '../model/segment.ts';
import { type Answers, answersOf, isRating } from './answers.ts';
import { type DraftScale, keyOf, type ScaledItem, scalesOf, shortName } from './scales.ts';
import { withSharedCodes } from './shared-codes.ts';
import { alikeIn } from './suspicions.ts';
import { type TickSet, tickSetsOf } from './tick-sets.ts';
import { groupOf, isBackground, respondentOf, weightOf } from './who.ts';
import { hasWord, idOf, plain } from './words.ts';

/** What a data file seems to be, as a first study of it. */
export interface Draft {
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

export type Unused = (typeof reasons)[number];

const reasons = [
  'empty',
  'constant',
  'several',
  'date',
  'text',
  'design',
  'coded',
  'alike',
  'other',
] as const;

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
  const data = withSharedCodes(read);
  const respondent = respondentOf(data, words);
  const weight = data.weight ?? weightOf(data, words);
  const sets = tickSetsOf(data, words);
  const inSets = new Set(data.sets.flatMap((set) => set.columns));
  const used = new Set([
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

interface Role {
  readonly role: Unused | 'item' | 'categories' | 'numeric';
  readonly answers: Answers | null;
}

function roleOf(
  column: ColumnProfile,
  inSets: ReadonlySet<string>,
  all: readonly ColumnProfile[],
  words: Recognise,
): Role {
  const answers = answersOf(column, words);
  const bare = unansweredRole(column, inSets);
  if (bare !== null) return { role: bare, answers };
  const drawn = drawnRole(column, all, words);
  if (drawn !== null) return { role: drawn, answers };
  const coded = answers !== null && answers.valid.length <= mostCategories ? answers : null;
  if (isMeasured(column, words, coded)) return { role: 'numeric', answers: null };
  if (coded === null) return { role: column.numbers === null ? 'text' : 'other', answers };
  return { role: codedRole(column, coded, all, words), answers: coded };
}

/** Above so many codes a column is no set of categories. */
const mostCategories = 15;

/** A text longer than this is no answer that somebody chose. */
const longestCode = 120;

/** What a column is, of which no answers need be looked at; null: they need. */
function unansweredRole(column: ColumnProfile, inSets: ReadonlySet<string>): Unused | null {
  if (column.n === 0) return 'empty';
  if (column.distinct === 1) return column.empty > 0 ? 'several' : 'constant';
  if (inSets.has(column.name)) return 'several';
  return column.type === 'date' ? 'date' : null;
}

/** Columns that tell how the sample was drawn, and columns that hold the codes of another; null: neither. */
function drawnRole(column: ColumnProfile, all: readonly ColumnProfile[], words: Recognise): Unused | null {
  if (column.label !== null) return null;
  if (hasWord(column.name, words.design)) return 'design';
  if (hasWord(column.name, words.weight) && isAboutOne(column)) return 'design';
  const [stem, ending] = [/^(.+)[ _.-]([^ _.-]+)$/.exec(column.name)].flatMap(
    (found) => found?.slice(1) ?? [],
  );
  if (stem === undefined || ending === undefined || !words.coded.includes(plain(ending))) return null;
  const whole = all.find(({ name }) => plain(name) === plain(stem));
  return whole !== undefined && whole.n > 0 && whole.codes !== null ? 'coded' : null;
}

/** A second weight; what people weigh is no such number. */
function isAboutOne({ n, numbers }: ColumnProfile): boolean {
  return numbers !== null && numbers.count === n && !numbers.whole && numbers.mean > 0.5 && numbers.mean < 2;
}

/** Answers that have an order are an item; ratings are one where another column has the same. */
function codedRole(
  column: ColumnProfile,
  answers: Answers,
  all: readonly ColumnProfile[],
  words: Recognise,
): Role['role'] {
  if (answers.valid.length < 2) return 'several';
  if (column.longest > longestCode || isUnlike(column)) return 'text';
  if (alikeIn(answers.valid).length > 0) return 'alike';
  if (!haveNames(answers) || areNumbers(answers)) return 'other';
  if (answers.sides !== null) return 'item';
  if (!isRating(answers) || isBackground(column, words, false)) return 'categories';
  const isAlike = all.some((one) => one !== column && sameAnswers(one, answers, words));
  return isAlike || column.measure === 'ordinal' || isLoneRating(column, answers, words)
    ? 'item'
    : 'categories';
}

/** Bare numbers from 1 to 5, or of ten or eleven answers, are a rating, unless the name says that they are groups. */
function isLoneRating({ name }: ColumnProfile, { valid }: Answers, words: Recognise): boolean {
  const isUsual = valid.length >= 10 || (valid.length === 5 && valid[0]?.code === '1');
  return isUsual && valid.every(({ label }) => label === null) && !hasWord(name, words.group);
}

/** Whether no two have written the same words: names, mostly. */
function isUnlike({ n, distinct, numbers, codes }: ColumnProfile): boolean {
  return n > 2 && distinct === n && numbers === null && codes?.every(({ label }) => label === null) === true;
}

/** Bare numbers too large to be codes: years, mostly. */
function areNumbers({ valid }: Answers): boolean {
  return valid.every(({ code, label }) => label === null && Number(code) >= 1000);
}

/** Whether the codes can be told apart in the names of results. */
function haveNames({ valid, dontKnow }: Answers): boolean {
  const segments = [...valid, ...(dontKnow === null ? [] : [dontKnow])].map(({ code }) => segmentOf(code));
  return !segments.includes('') && new Set(segments).size === segments.length;
}

function isMeasured(column: ColumnProfile, words: Recognise, coded: Answers | null): boolean {
  const { name, numbers, distinct, n } = column;
  const isNamed = hasWord(name, words.numeric) && distinct > mostCategories / 2;
  return (
    numbers !== null && numbers.count > n * 0.95 && (isNamed || (coded === null && distinct > mostCategories))
  );
}

function sameAnswers(column: ColumnProfile, answers: Answers, words: Recognise): boolean {
  const other = answersOf(column, words);
  return other !== null && keyOf(other) === keyOf(answers);
}

/** Texts such as "NA" that stand among numbers, or in many columns. */
function missingOf({ columns }: DataProfile, words: Recognise): readonly string[] {
  const found = columns.flatMap(({ codes }) => codes ?? []).map(({ code }) => code);
  return [
    ...new Set(
      found.filter((code) => words.missing.includes(plain(code)) && /^[#A-Z/ ]{2,8}!?$/i.test(code)),
    ),
  ];
}
