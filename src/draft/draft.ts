import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { type Answers, answersOf, isRating } from './answers.ts';
import { hasWord, idOf, plain } from './words.ts';

/** What a data file seems to be, as a first study of it. */
export interface Draft {
  readonly respondent: string | null;
  readonly weight: string | null;
  readonly group: DraftColumn | null;
  readonly scales: readonly DraftScale[];
  readonly items: readonly DraftItem[];
  readonly background: readonly DraftColumn[];
  /** Texts that stand for an empty field all over the file. */
  readonly missing: readonly string[];
  /** Columns of which nothing is made, by why. */
  readonly unused: readonly { readonly why: Unused; readonly columns: readonly string[] }[];
}

export type Unused = 'empty' | 'constant' | 'several' | 'date' | 'text' | 'other';

export interface DraftScale {
  readonly id: string;
  readonly answers: Answers;
  /** Whether its order and its ends were told by its words. */
  readonly known: boolean;
}

export interface DraftItem {
  readonly id: string;
  readonly column: ColumnProfile;
  readonly scale: string;
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
export function draftOf(data: DataProfile, words: Recognise, scaleWord: string): Draft {
  const respondent = respondentOf(data, words);
  const weight = data.weight ?? weightOf(data, words);
  const inSets = new Set(data.sets.flatMap((set) => set.columns));
  const rest = data.columns.filter(({ name }) => name !== respondent?.name && name !== weight);
  const roles = rest.map((column) => ({ column, ...roleOf(column, inSets, rest, words) }));
  const of = (role: string) => roles.filter((one) => one.role === role);
  const taken = new Set(['group', 'subgroup', 'alle']);
  const { scales, items } = scalesOf(of('item'), taken, scaleWord);
  const categories = of('categories').map(({ column, answers }) => ({ column, answers }));
  const group = groupOf(categories, words);
  const others = [...categories, ...of('numeric').map(({ column }) => ({ column, answers: null }))];
  const possible = others.filter(({ column }) => column !== group?.column && isBackground(column, words));
  const isNamed = ({ column }: { readonly column: ColumnProfile }): boolean =>
    isBackground(column, words, false);
  const wanted = [...possible.filter(isNamed), ...possible.filter((one) => !isNamed(one))].slice(
    0,
    mostBackground,
  );
  const left = others.filter((one) => one.column !== group?.column && !wanted.includes(one));
  const named = (one: { readonly column: ColumnProfile; readonly answers: Answers | null }): DraftColumn => ({
    id: idOf(one.column.name, taken),
    ...one,
  });
  const unused = (['empty', 'constant', 'several', 'date', 'text', 'other'] as const).map((why) => ({
    why,
    columns: [...of(why), ...(why === 'other' ? left : [])].map(({ column }) => column.name),
  }));
  return {
    respondent: respondent?.name ?? null,
    weight,
    group: group === null ? null : named(group),
    scales,
    items,
    background: wanted.map(named),
    missing: missingOf(data, words),
    unused: unused.filter(({ columns }) => columns.length > 0),
  };
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

/** Answers that have an order are an item; ratings are one where another column has the same. */
function codedRole(
  column: ColumnProfile,
  answers: Answers,
  all: readonly ColumnProfile[],
  words: Recognise,
): Role['role'] {
  if (answers.valid.length < 2) return 'several';
  if (column.longest > longestCode) return 'text';
  if (answers.sides !== null) return 'item';
  if (!isRating(answers) || isBackground(column, words, false)) return 'categories';
  const isAlike = all.some((one) => one !== column && sameAnswers(one, answers, words));
  return isAlike || column.measure === 'ordinal' ? 'item' : 'categories';
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

/** Answers are the same where codes and labels are; whether anybody did not know, or was not asked, makes no difference. */
function keyOf({ valid }: Answers): string {
  return JSON.stringify(valid.map(({ code, label }) => [code, plain(label ?? '')]));
}

type Found = Role & { readonly column: ColumnProfile };

/** Items whose answers are the same share a scale, which has whatever was missing or unknown in any of them. */
function scalesOf(
  found: readonly Found[],
  taken: Set<string>,
  word: string,
): Pick<Draft, 'scales' | 'items'> {
  const byKey = new Map<string, Answers>();
  for (const { answers } of found) {
    if (answers === null) continue;
    const key = keyOf(answers);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? answers : joined(known, answers));
  }
  const keys = [...byKey.keys()];
  const scales = [...byKey.values()].map((answers, index) => ({
    id: `${word}-${index + 1}`,
    answers,
    known: answers.sides !== null,
  }));
  const items = found.flatMap(({ column, answers }) => {
    const scale = answers === null ? undefined : scales[keys.indexOf(keyOf(answers))];
    return scale === undefined ? [] : [{ id: idOf(shortName(column.name), taken), column, scale: scale.id }];
  });
  return { scales, items };
}

function joined(a: Answers, b: Answers): Answers {
  const dontKnow = a.dontKnow ?? b.dontKnow;
  const known = new Set([...a.missing.map(({ code }) => code), dontKnow?.code]);
  return { ...a, dontKnow, missing: [...a.missing, ...b.missing.filter(({ code }) => !known.has(code))] };
}

/** "Question: part" → "part". */
function shortName(name: string): string {
  const at = name.lastIndexOf(': ');
  return at === -1 ? name : name.slice(at + 2);
}

/** A column in which each row has a value of its own: one that is called so, or the first whole numbers. */
function respondentOf({ columns, rows }: DataProfile, words: Recognise): ColumnProfile | null {
  const unlike = columns.filter(
    ({ n, distinct, numbers }) => n === rows && distinct === rows && (numbers?.whole ?? true),
  );
  const named = unlike.find(({ name }) => hasWord(name, words.respondent));
  return named ?? unlike.find(({ numbers }) => numbers?.count === rows) ?? null;
}

function weightOf({ columns, rows }: DataProfile, words: Recognise): string | null {
  const fits = ({ name, numbers }: ColumnProfile): boolean =>
    hasWord(name, words.weight) &&
    numbers !== null &&
    !numbers.whole &&
    numbers.least >= 0 &&
    numbers.count > rows / 2;
  return columns.find(fits)?.name ?? null;
}

/** Categories that tell groups: called so, or the first that part people into three to eight, age or region before opinions. */
function groupOf<T extends { readonly column: ColumnProfile; readonly answers: Answers | null }>(
  found: readonly T[],
  words: Recognise,
): T | null {
  const large = found.filter(({ answers }) => {
    const counts = answers?.valid.filter(({ count }) => count > 0) ?? [];
    return counts.length >= 2 && counts.length <= 8 && counts.every(({ count }) => count >= 10);
  });
  const named = large.find(({ column }) => hasWord(column.name, words.group));
  const told = large.filter(({ column }) => isBackground(column, words, false));
  const worded = large.filter(({ column }) => isBackground(column, words));
  const several = ({ answers }: T): boolean => (answers?.valid.length ?? 0) > 2;
  return named ?? told.find(several) ?? worded.find(several) ?? worded[0] ?? null;
}

/** What is called so, or, where that counts, has words for categories. */
function isBackground(
  { name, label, codes, numbers }: ColumnProfile,
  words: Recognise,
  worded = true,
): boolean {
  if (hasWord(name, words.background) || hasWord(label ?? '', words.background)) return true;
  return worded && codes !== null && (numbers === null || codes.some((one) => one.label !== null));
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
