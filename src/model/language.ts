/** How a language writes numbers and names things: templates/language/<code>.yaml, complete. */
export interface Language {
  readonly code: string;
  /** BCP 47, for the files' language tags: `da-DK`. */
  readonly tag: string;
  readonly decimal: string;
  readonly thousands: string;
  readonly quotes: { readonly open: string; readonly close: string };
  readonly hyphenation: Hyphenation;
  readonly months: readonly string[];
  /** Pattern of a date with {day}, {month}, {year}: "{day}. {month} {year}". */
  readonly date: string;
  /** Number words from 0 on. */
  readonly numbers: readonly string[];
  /** "a, b og c": what stands between the last two. */
  readonly and: string;
  readonly or: string;
  /** How questions are told from topics. */
  readonly questions: QuestionWords;
  /** Rounded phrases for shares, narrowest tolerance first. */
  readonly roughly: readonly Rough[];
  /** Words that stand in a publication outside its chapters: figure, table, note, source, … */
  readonly words: Readonly<Record<string, string>>;
  /** Text alternatives and titles of drawings, Handlebars without markup. */
  readonly drawings: Readonly<Record<string, string>>;
  /** Message and remedy of every fault, by code. */
  readonly faults: Readonly<Record<string, FaultText>>;
  /** What each point of the proof of a PDF asks for, by its number, and the words around them. */
  readonly proof: Readonly<Record<string, string>>;
  /** What the command line says. */
  readonly cli: Readonly<Record<string, string>>;
}

/** Where words may be parted at the end of a line. */
export interface Hyphenation {
  /** The language of the patterns. */
  readonly patterns: 'da' | 'en-gb';
  /** At least so many letters stand before and after the hyphen. */
  readonly before: number;
  readonly after: number;
  /** Beginnings of words with the places that count for them: "kontant-hjælps-modtager". */
  readonly words: readonly string[];
}

/** Words by which a text is known as a question, in small letters. */
export interface QuestionWords {
  /** What it begins with: "hvor", "i hvilken grad". */
  readonly beginnings: readonly string[];
  /** What stands second, behind the verb: "du" of "Oplever du". */
  readonly seconds: readonly string[];
}

/** A share from `from` to `to` (both in, in per cent with decimals) may be called `phrase`. */
export interface Rough {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
}

/** `{name}` is replaced by the fault's value of that name. */
export interface FaultText {
  readonly message: string;
  readonly hint: string;
}
