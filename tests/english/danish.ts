import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/model/language.ts';
import { languageOf } from '../language/language.ts';
import { templates } from '../support/paths.ts';

/** Words of two letters or more, in small letters. */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/**
 * Words that Danish templates and English texts write alike, and that are right in English. Whoever adds a word here
 * says that it is an English one.
 */
const alike: ReadonlySet<string> = new Set(
  wordsIn(`
    aapor april august at benjamini chi csv december deff end for give have hc hedges hochberg holm interval isbn kildetal kish ledger logit mann median minus
    negative note november over point positive rao regression rr september set side taylor test to under variation vif welch whitney
  `),
);

/** All words that the Danish templates and the Danish language file can put before a reader, but for those alike in English. */
export const danish: ReadonlySet<string> = new Set(
  [...templateTexts('da'), ...languageTexts(languageOf('da'))]
    .flatMap(wordsIn)
    .filter((word) => !alike.has(word)),
);

/** The Danish words of a text, each once, in order; and words with a letter that English has not. */
export function danishIn(text: string): readonly string[] {
  const found = wordsIn(text).filter((word) => danish.has(word) || /[æøå]/.test(word));
  return [...new Set(found)].toSorted();
}

/** What the chapters and partials of a language say, one text a file: prose, and wording given to helpers. */
export function templateTexts(code: 'da' | 'en'): readonly string[] {
  return ['chapters', 'partials'].flatMap((part) => {
    const folder = join(templates, 'rapport', code, part);
    return readdirSync(folder).map((name) => saidBy(readFileSync(join(folder, name), 'utf8')));
  });
}

/** What a language file can put before a reader of a publication. */
export function languageTexts(language: Language): readonly string[] {
  const patterns = [...Object.values(language.words), ...Object.values(language.drawings), language.date];
  const lists = [...language.months, ...language.numbers, ...language.roughly.map(({ phrase }) => phrase)];
  return [...patterns.map(saidBy), ...lists, language.and, language.or];
}

/** A template without its comments and tags, but with the wording that tags are given. */
function saidBy(template: string): string {
  const bare = template.replace(/\{\{!--.*?--\}\}/gs, '');
  const given = [...bare.matchAll(/(?:row |title=|lead=|what=(?="[A-ZÆØÅ]))"([^"]*)"/g)].map(
    ([, text]) => text,
  );
  return [bare.replace(/\{\{.*?\}\}/gs, ' ').replace(/\{\w+\}/g, ' '), ...given].join(' ');
}
