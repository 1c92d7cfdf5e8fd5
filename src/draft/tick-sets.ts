import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import { answersOf } from './answers.ts';
import { plain } from './words.ts';

/** Columns that together are one question with several answers, a column an answer. */
export interface TickSet {
  /** What the columns have in common: the name of the set, or the question. */
  readonly name: string;
  readonly columns: readonly ColumnProfile[];
  /** Codes by what they say of an answer. */
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  readonly missing: readonly string[];
  /** The answers, where each column holds one of those chosen; null where each column is an answer. */
  readonly chosen: readonly CodeCount[] | null;
}

interface Marks {
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  readonly missing: readonly string[];
}

interface Marked {
  readonly column: ColumnProfile;
  readonly stem: string;
  readonly marks: Marks;
}

/**
 * The sets that a file declares, and those that its columns seem to make: neighbours of one name (`Q19_1`, `Q19_2`;
 * "Question: part") in which one code stands or none, or the same two codes that say yes and no.
 */
export function tickSetsOf({ sets, columns }: DataProfile, words: Recognise): readonly TickSet[] {
  const declared = sets.flatMap((set) => declaredSet(set, columns, words));
  const taken = new Set(sets.flatMap((set) => set.columns));
  const runs: Marked[][] = [];
  let last: Marked | null = null;
  for (const column of columns) {
    const marked = taken.has(column.name) ? null : markedOf(column, words);
    if (marked !== null && last !== null && isAlike(last, marked)) runs.at(-1)?.push(marked);
    else if (marked !== null) runs.push([marked]);
    last = marked;
  }
  return [...declared, ...runs.filter(isSet).map(joined)];
}

function declaredSet(
  { label, columns: names, counted }: DataProfile['sets'][number],
  all: readonly ColumnProfile[],
  words: Recognise,
): readonly TickSet[] {
  const columns = all.filter(({ name }) => names.includes(name));
  if (columns.length < 2) return [];
  const name = label ?? stemOf(columns[0]?.name ?? '') ?? columns[0]?.name ?? '';
  if (counted === null) return chosenSet(name, columns, words);
  const codes = columns.flatMap((column) => {
    const answers = answersOf(column, words);
    return [...(answers?.valid ?? []), ...(answers?.dontKnow == null ? [] : [answers.dontKnow])];
  });
  const missing = columns.flatMap((column) => answersOf(column, words)?.missing ?? []);
  return [
    {
      name,
      columns,
      ticked: [counted],
      unticked: unlike(codes).filter((code) => code !== counted),
      missing: unlike(missing).filter((code) => code !== counted),
      chosen: null,
    },
  ];
}

/** More answers than this are no list to choose from. */
const mostChosen = 60;

/** Columns that each hold one of the answers chosen: the answers are those of all columns, each once. */
function chosenSet(name: string, columns: readonly ColumnProfile[], words: Recognise): readonly TickSet[] {
  const found = columns.map((column) => answersOf(column, words));
  const codes = found.flatMap((one) => [
    ...(one?.valid ?? []),
    ...(one?.dontKnow == null ? [] : [one.dontKnow]),
  ]);
  const missing = unlike(found.flatMap((one) => one?.missing ?? []));
  const chosen = unlike(codes)
    .filter((code) => !missing.includes(code))
    .flatMap(
      (code) =>
        codes.find((one) => one.code === code && one.label !== null) ??
        codes.find((one) => one.code === code) ??
        [],
    );
  if (found.includes(null) || chosen.length < 2 || chosen.length > mostChosen) return [];
  const isNumber = chosen.every(({ code }) => !Number.isNaN(Number(code)));
  const ordered = isNumber ? chosen.toSorted((a, b) => Number(a.code) - Number(b.code)) : chosen;
  return [{ name, columns, ticked: [], unticked: [], missing, chosen: ordered }];
}

function markedOf(column: ColumnProfile, words: Recognise): Marked | null {
  const stem = stemOf(column.name);
  const marks = stem === null ? null : marksOf(column, words);
  return stem === null || marks === null ? null : { column, stem, marks };
}

/** What the names of the columns of a set share: "Q19" of `Q19_1`, the question of "Question: part". */
export function stemOf(name: string): string | null {
  const at = name.indexOf(': ');
  if (at > 0) return name.slice(0, at);
  const found = stems.map((stem) => stem.exec(name)?.[1]).find((stem) => stem !== undefined);
  return found ?? null;
}

/** `Q19_1`, `film1` (yet not `Q31`, which is a question of its own), `q7a`. */
const stems = [/^(.*\p{L}.*)[ _.-](?:\d+|[a-z])$/iu, /^(.*\p{L}{4,})\d+$/u, /^(.*\p{L}.*\d)[a-z]$/iu];

function marksOf(column: ColumnProfile, words: Recognise): Marks | null {
  const answers = answersOf(column, words);
  if (answers === null || column.n === 0) return null;
  const { valid, dontKnow } = answers;
  const missing = unlike([...answers.missing, ...(dontKnow === null ? [] : [dontKnow])]);
  const [one, other] = valid;
  if (one !== undefined && valid.length === 1) {
    const isSeldom = column.empty > 0 || missing.length > 0;
    return isSeldom ? { ticked: [one.code], unticked: [], missing } : null;
  }
  if (one === undefined || other === undefined || valid.length > 2) return null;
  const [yes, no] = isNo(one, words) || isPlainNo(one, other) ? [other, one] : [one, other];
  const isTold = isYes(yes, words) && isNo(no, words);
  return isTold || isPlain(yes, no) ? { ticked: [yes.code], unticked: [no.code], missing } : null;
}

function isYes({ code, label }: CodeCount, words: Recognise): boolean {
  return words.ticked.includes(plain(label ?? code));
}

function isNo({ code, label }: CodeCount, words: Recognise): boolean {
  return words.unticked.includes(plain(label ?? code));
}

/** 1 and 0, or 1 and 2, without labels: 1 is yes, as it is in most files. */
function isPlain(yes: CodeCount, no: CodeCount): boolean {
  const isBare = yes.label === null && no.label === null;
  return isBare && yes.code === '1' && (no.code === '0' || no.code === '2');
}

function isPlainNo(one: CodeCount, other: CodeCount): boolean {
  return isPlain(other, one);
}

function isAlike(a: Marked, b: Marked): boolean {
  if (a.stem !== b.stem || a.marks.unticked.length !== b.marks.unticked.length) return false;
  return a.marks.unticked.length === 0 || keyOf(a.marks) === keyOf(b.marks);
}

function keyOf({ ticked, unticked }: Marks): string {
  return JSON.stringify([ticked, unticked]);
}

/** Two questions of yes and no side by side are mostly questions of their own. */
function isSet(run: readonly Marked[]): boolean {
  return run.length >= (run[0]?.marks.unticked.length === 0 ? 2 : 3);
}

function joined(run: readonly Marked[]): TickSet {
  const all = (field: keyof Marks): readonly string[] => [
    ...new Set(run.flatMap(({ marks }) => marks[field])),
  ];
  const ticked = all('ticked');
  return {
    name: run[0]?.stem ?? '',
    columns: run.map(({ column }) => column),
    ticked,
    unticked: all('unticked'),
    missing: all('missing').filter((code) => !ticked.includes(code)),
    chosen: null,
  };
}

function unlike(codes: readonly CodeCount[]): readonly string[] {
  return [...new Set(codes.map(({ code }) => code))];
}
