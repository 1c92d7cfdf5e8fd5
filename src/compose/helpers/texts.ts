import { dateText } from '../../language/dates.ts';
import { separator, separatorAfter } from '../../language/lists.ts';
import { questionIn } from '../../language/questions.ts';
import { capitalised, quoted, uncapitalised } from '../../language/words.ts';
import type { Inline } from '../../model/document.ts';
import type { Item } from '../../model/item.ts';
import type { Side } from '../../model/scale.ts';
import { type Call, type Composition, type Helper, inlineOutput, stop } from '../composition.ts';
import { plainText } from '../plain.ts';
import { wordIn } from '../words.ts';
import { answeredFrom, inlines, listArgument, mapText, numberArgument, textArgument } from './arguments.ts';

/** What is done to words: `cap`, `lower`, `concat`, `join`, `after`, `date`, `word`, `path`; lists: `sided`, `items-with`. */
export const textHelpers: Readonly<Record<string, Helper>> = {
  cap: text((call) =>
    mapText(call.args[0], call, (children) => cased(children, capitalised, call.composition)),
  ),
  lower: text(lower),
  regarding: { block: 'never', options: ['first', 'quoted', 'only'], run: regarding },
  concat: text((call) => inlineOutput(call.args.flatMap((value) => inlines(value, call)))),
  date: text((call) => date(call)),
  'in-words': text((call) => inWords(call)),
  word: text((call) => wordIn(call.composition, textArgument(call, 0))),
  path: text((call) => call.args.map((_, index) => textArgument(call, index)).join('/')),
  join: { block: 'never', options: ['or', 'closed'], run: join },
  after: { block: 'never', options: ['closed'], run: after },
  closed: text((call) => closed(call)),
  reversed: text((call) => listArgument(call, 0).toReversed()),
  sided: text(sided),
  'items-with': { block: 'never', options: ['scale'], run: itemsWith },
};

function text(run: (call: Call) => unknown): Helper {
  return { block: 'never', options: [], run };
}

/** The text in the language's quotation marks: »Høj«. */
export function quotedText(call: Call): string {
  return quoted(textArgument(call, 0), call.composition.templates.language);
}

/** `{{lower item.topic}}`: with a small first letter; a question as it is, in quotation marks. */
function lower(call: Call): unknown {
  const { language } = call.composition.templates;
  const question = questionIn(plainText(inlines(call.args[0], call)), language);
  if (question !== null) return quoted(question, language);
  return mapText(call.args[0], call, (children) => cased(children, uncapitalised, call.composition));
}

/**
 * `{{regarding item.topic}}`: what stands behind "spørgsmålet": "om rengøringen", or a question itself, "»Hvor …?«".
 * `first=false`: not the first of a list, and without "om"; `quoted=true`: topics stand in quotation marks too; `only=true`:
 * the "om " alone, before a list that is written otherwise.
 */
function regarding(call: Call): string {
  const { language } = call.composition.templates;
  const topic = textArgument(call, 0);
  const question = questionIn(topic, language);
  const about =
    question === null && call.hash['first'] !== false ? `${wordIn(call.composition, 'about')} ` : '';
  if (call.hash['only'] === true) return about;
  if (question !== null) return quoted(question, language);
  return about + (call.hash['quoted'] === true ? quoted(topic, language) : uncapitalised(topic));
}

/** The first letter changed, be it within a print, a reference or emphasis. */
function cased(
  children: readonly Inline[],
  change: (text: string) => string,
  composition: Composition,
): readonly Inline[] {
  const [first, ...rest] = children;
  if (first === undefined) return [];
  return [casedInline(first, change, composition), ...rest];
}

function casedInline(inline: Inline, change: (text: string) => string, composition: Composition): Inline {
  if (inline.type === 'reference') return capitalReference(inline, change, composition);
  if ('text' in inline) return { ...inline, text: change(inline.text) };
  return { ...inline, children: cased(inline.children, change, composition) };
}

/** A reference has no words yet: its twin, which will begin with a capital. */
function capitalReference(
  inline: Extract<Inline, { type: 'reference' }>,
  change: (text: string) => string,
  { references }: Composition,
): Inline {
  const pending = references[Number(inline.anchor)];
  if (pending === undefined || change !== capitalised) return inline;
  return { ...inline, anchor: String(references.push({ ...pending, capital: true }) - 1) };
}

function date(call: Call): string {
  const iso = textArgument(call, 0);
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(iso)) {
    return stop(call, 'template-argument', { helper: call.name, argument: '1' });
  }
  return dateText(iso, call.composition.templates.language);
}

/**
 * `{{join list "labels.plural"}}`: "a, b og c"; without a key, the list's own texts. `closed=true` where words follow: a
 * last part that ends with a clause closes it with a comma, as in `after`.
 */
function join(call: Call): unknown {
  const list = listArgument(call, 0);
  const key = call.args[1] === undefined ? [] : textArgument(call, 1).split('.');
  const { language } = call.composition.templates;
  const last = call.hash['or'] === true ? language.or : language.and;
  const texts = list.map((one) => inlines(inside(one, key, call), call));
  const parts = texts.flatMap((one, index): readonly Inline[] => {
    const before = plainText(texts[index - 1] ?? []);
    return [{ type: 'text', text: separator(index, list.length, last, before) }, ...one];
  });
  const isOpen = call.hash['closed'] === true && plainText(texts.at(-1) ?? []).includes(', ');
  const all: readonly Inline[] = isOpen ? [...parts, { type: 'text', text: ',' }] : parts;
  return inlineOutput(all.filter((part) => part.type !== 'text' || part.text !== ''));
}

/**
 * `{{after list index "labels.plural"}}`: what stands after a part of a list that the template writes out itself: ", " or
 * " og ". A part that ends with a clause, "dagpengemodtagere, der er akademikere", closes it with a comma, be it the last
 * one where words follow (`closed=true`).
 */
function after(call: Call): string {
  const list = listArgument(call, 0);
  const index = numberArgument(call, 1);
  const key = textArgument(call, 2).split('.');
  const text = plainText(inlines(inside(list[index], key, call), call));
  const { and } = call.composition.templates.language;
  if (index < list.length - 1) return separatorAfter(index, list.length, and, text);
  return call.hash['closed'] === true && text.includes(', ') ? ',' : '';
}

/** `{{in-words 5}}`: a whole number in words, as far as the language has them; in digits above that. */
function inWords(call: Call): string {
  const value = numberArgument(call, 0);
  return call.composition.templates.language.numbers[value] ?? String(value);
}

/** `{{closed labels.definite}}`: words that end with a clause, "dagpengemodtagerne, der er akademikere", and its comma. */
function closed(call: Call): string {
  const words = textArgument(call, 0);
  return words.includes(', ') ? `${words},` : words;
}

function inside(value: unknown, key: readonly string[], call: Call): unknown {
  return key.reduce((holder: unknown, name) => {
    if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)) {
      return (holder as Readonly<Record<string, unknown>>)[name];
    }
    return stop(call, 'template-unknown-name', { name: key.join('.') });
  }, value);
}

/**
 * `(items-with "dont-know")`: the items whose scale has an answer on a side; `(items-with scale=scale)`: those of a scale;
 * `(items-with "several")`: those where answers on a side are added up, or its respondents have a name.
 */
function itemsWith(call: Call): unknown {
  const { items } = call.composition.study;
  const { scale } = call.hash;
  if (typeof scale === 'object' && scale !== null && 'id' in scale)
    return items.filter((item) => item.scale.id === scale.id);
  const side = textArgument(call, 0);
  if (side === 'several') return items.filter(isSummed);
  return items.filter((item) => item.scale.answers.some((answer) => answer.side === side));
}

/** Whether several answers make up a side, so that their sum needs a name. */
function isSummed({ scale }: Item): boolean {
  const count = (side: Side): number => scale.answers.filter((answer) => answer.side === side).length;
  return scale.names !== null || count('positive') > 1 || count('negative') > 1;
}

/** `(sided item "positive")`: the answers on a side of an item's scale. */
function sided(call: Call): unknown {
  const side = textArgument(call, 1);
  const given = call.args[0];
  const scale = call.composition.study.scales.find((one) => one === given) ?? answeredFrom(given, call).scale;
  return scale.answers.filter((answer) => answer.side === side);
}
