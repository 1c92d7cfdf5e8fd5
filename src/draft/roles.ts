import type { ColumnProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { segmentOf } from '../model/segment.ts';
import { type Answers, answersOf, isNumbered, isRating } from './answers.ts';
import { keyOf } from './scales.ts';
import { alikeIn } from './suspicions.ts';
import { isBackground } from './who.ts';
import { hasWord, plain } from './words.ts';

/** Why nothing is made of a column. */
export type Unused = (typeof reasons)[number];

/** In the order in which they are told. */
export const reasons = [
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

/** What a column seems to be for. */
export interface Role {
  readonly role: Unused | 'item' | 'categories' | 'numeric';
  readonly answers: Answers | null;
}

/** What a column is for, told by what stands in it, by its name and by the columns beside it. */
export function roleOf(
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
  if (isMeasured(column, words, coded, answers)) return { role: 'numeric', answers: null };
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
  if (!(isRating(answers) || isNumbered(answers)) || isBackground(column, words, false)) return 'categories';
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

/** Nearly all that stands in it is numbers, words for no answer left out. */
function isMeasured(
  { name, numbers, distinct, n }: ColumnProfile,
  words: Recognise,
  coded: Answers | null,
  answers: Answers | null,
): boolean {
  const none = answers?.missing.filter(({ code }) => Number.isNaN(Number(code))) ?? [];
  const given = n - none.reduce((sum, { count }) => sum + count, 0);
  const isNamed = hasWord(name, words.numeric) && distinct > mostCategories / 2;
  return (
    numbers !== null &&
    numbers.count > given * 0.95 &&
    (isNamed || (coded === null && distinct > mostCategories))
  );
}

function sameAnswers(column: ColumnProfile, answers: Answers, words: Recognise): boolean {
  const other = answersOf(column, words);
  return other !== null && keyOf(other) === keyOf(answers);
}
