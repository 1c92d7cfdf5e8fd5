import { Faults, fault } from '../fault.ts';
import type { Inline } from '../model/document.ts';
import type { Call } from './composition.ts';
import type { PhraseValue } from './make.ts';
import { merged } from './markdown/inlines.ts';
import { evaluate } from './template/evaluate.ts';
import { cutAtTokens } from './template/token.ts';
import { languageFile } from './words.ts';

/** A phrase of the language file, filled: names are sought in `values` first, then where the call stands. Not Markdown. */
export function phrase(
  key: string,
  values: Readonly<Record<string, PhraseValue>>,
  call: Call,
): readonly Inline[] {
  const { composition, frame, place } = call;
  const template = composition.parsed.phrases.get(key);
  if (template === undefined) return missing(key, call);
  const contexts = [{ value: values, named: false }, ...frame.contexts];
  const inner = { ...frame, template, contexts, caller: frame.caller ?? place };
  const { text } = evaluate(template, inner, composition);
  const pieces = cutAtTokens(text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)));
  return merged(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [textOf(piece)] : inlinesOfToken(piece, call))),
  );
}

function textOf(text: string): Inline {
  return { type: 'text', text };
}

function inlinesOfToken(index: number, { composition, place }: Call): readonly Inline[] {
  const output = composition.tokens[index];
  if (output?.output === 'inline') return output.children;
  throw new Faults([fault('block-not-alone', { name: 'drawings' }, place)]);
}

function missing(key: string, { composition, place }: Call): never {
  const { language } = composition.templates;
  const isThere = Object.hasOwn(language.drawings, key);
  // A phrase that is there but cannot be read has its own fault.
  if (isThere) throw new Faults([]);
  throw new Faults([fault('phrase-missing', { key, language: languageFile(language) }, place)]);
}
