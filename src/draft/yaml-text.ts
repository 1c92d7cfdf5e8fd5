import type { CodeCount, ColumnProfile } from '../model/profile.ts';

/** A line's remark that says what was guessed, and by what. */
export type Mark = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A text in YAML: JSON's quotes are YAML's. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A text as it can be printed: on one line, without signs that no font has. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}\p{Co}\uFFFE\uFFFF\s]+/gu, ' ').trim();
  return clean === '' ? '–' : clean;
}

/** What a column holds, in words; a bare name as words as far as it can be: "Voter category" of `voter_category`. */
export function wordingOf({ label, name }: ColumnProfile): string {
  return label === null ? asWords(name) : shown(label);
}

/** A name with a capital, and with blanks between its words; a number behind it stays where it is: `Q2_1`. */
export function asWords(name: string): string {
  const words = shown(name).replace(/(?<=\p{L})_(?=\p{L})/gu, ' ');
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** The part of a question that tells it from the others beside it, and no longer than a heading. */
export function topicOf(wording: string): string {
  const at = wording.lastIndexOf(': ');
  return shortened((at === -1 ? wording : wording.slice(at + 2)).replace(/[?.:]$/, ''), 70);
}

/** A text of so many letters at most, cut between words; in brackets, since a full stop may follow. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 3);
  return `${cut.slice(0, Math.max(Math.floor(most / 2), cut.lastIndexOf(' ')))} […]`;
}

/** `field: ["1", "2"]`; no line where there is no code. */
export function codesLine(
  indent: string,
  field: string,
  codes: readonly string[],
  remark = '',
): readonly string[] {
  return codes.length === 0 ? [] : [`${indent}${field}: [${codes.map(quoted).join(', ')}]${remark}`];
}

/** `answers:` and a line for each. */
export function answerLines(indent: string, answers: readonly CodeCount[]): readonly string[] {
  return [
    `${indent}answers:`,
    ...answers.map(({ code, label }) => `${indent}  ${quoted(code)}: ${quoted(shown(label ?? code))}`),
  ];
}

/**
 * `missing:` with the reasons that the file gives.
 * @param offScale those that are no part of the scale beside which they stand
 */
export function missingLines(
  indent: string,
  missing: readonly CodeCount[],
  mark: Mark,
  offScale: readonly string[] = [],
  slip: CodeCount | null = null,
): readonly string[] {
  const list = missing
    .map(({ code, label }) => (label === null ? code : `${code} ${shown(label)}`))
    .join(', ');
  return codesLine(
    indent,
    'missing',
    missing.map(({ code }) => code),
    slip !== null
      ? mark('missing-slip', { list, slip: shown(slip.code) })
      : offScale.length === 0
        ? mark('missing', { list })
        : mark('missing-off-scale', { list, codes: offScale.join(', ') }),
  );
}

/** `missing:` with the numbers of a column that seem to be codes. */
export function numbersMissingLines(
  indent: string,
  { numbers }: ColumnProfile,
  mark: Mark,
): readonly string[] {
  const missing = numbers?.missing ?? [];
  const list = missing.map(({ code, count }) => `${code} (${count})`).join(', ');
  return codesLine(
    indent,
    'missing',
    missing.map(({ code }) => code),
    mark('missing-numbers', { list }),
  );
}
