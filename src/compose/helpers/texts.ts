import { dateText } from '../../language/dates.ts';
import { separator } from '../../language/lists.ts';
import { capitalised, quoted, uncapitalised } from '../../language/words.ts';
import type { Inline } from '../../model/document.ts';
import { type Call, type Composition, type Helper, inlineOutput, stop } from '../composition.ts';
import { wordIn } from '../words.ts';
import { inlines, itemFrom, listArgument, mapText, textArgument } from './arguments.ts';

/** What is done to words: `cap`, `lower`, `concat`, `join`, `date`, `word`, `path`, `sided`. */
export const textHelpers: Readonly<Record<string, Helper>> = {
  cap: text((call) =>
    mapText(call.args[0], call, (children) => cased(children, capitalised, call.composition)),
  ),
  lower: text((call) =>
    mapText(call.args[0], call, (children) => cased(children, uncapitalised, call.composition)),
  ),
  concat: text((call) => inlineOutput(call.args.flatMap((value) => inlines(value, call)))),
  date: text((call) => date(call)),
  word: text((call) => wordIn(call.composition, textArgument(call, 0))),
  path: text((call) => call.args.map((_, index) => textArgument(call, index)).join('/')),
  join: { block: 'never', options: ['or'], run: join },
  sided: text(sided),
};

function text(run: (call: Call) => unknown): Helper {
  return { block: 'never', options: [], run };
}

/** The text in the language's quotation marks: »Høj«. */
export function quotedText(call: Call): string {
  return quoted(textArgument(call, 0), call.composition.templates.language);
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

/** `{{join list "labels.plural"}}`: "a, b og c"; without a key, the list's own texts. */
function join(call: Call): unknown {
  const list = listArgument(call, 0);
  const key = call.args[1] === undefined ? [] : textArgument(call, 1).split('.');
  const { language } = call.composition.templates;
  const last = call.hash['or'] === true ? language.or : language.and;
  const parts = list.flatMap((one, index): readonly Inline[] => [
    { type: 'text', text: separator(index, list.length, last) },
    ...inlines(inside(one, key, call), call),
  ]);
  return inlineOutput(parts.filter((part) => part.type !== 'text' || part.text !== ''));
}

function inside(value: unknown, key: readonly string[], call: Call): unknown {
  return key.reduce((holder: unknown, name) => {
    if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)) {
      return (holder as Readonly<Record<string, unknown>>)[name];
    }
    return stop(call, 'template-unknown-name', { name: key.join('.') });
  }, value);
}

/** `(sided item "positive")`: the answers on a side of an item's scale. */
function sided(call: Call): unknown {
  const side = textArgument(call, 1);
  const given = call.args[0];
  const scale = call.composition.study.scales.find((one) => one === given) ?? itemFrom(given, call).scale;
  return scale.answers.filter((answer) => answer.side === side);
}
