import type { ChecklistTexts } from '../../model/checklist.ts';
import type { Language } from '../../model/language.ts';
import type { Ledger } from '../../model/result.ts';
import type { Study } from '../../model/study.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './sources.ts';

/**
 * The CROSS checklist (Sharma et al. 2021) of a study, in Markdown: each of its 40 points with what study and ledger say of it. A point of
 * which they say nothing is told to be missing, never guessed.
 */
export function checklist(
  study: Study,
  ledger: Ledger,
  { texts, language }: { readonly texts: ChecklistTexts; readonly language: Language },
): string {
  const facts = factsOf(study, ledger, texts, language);
  const sections = texts.sections.flatMap(({ heading, items }) => [
    `## ${heading}`,
    ...items.map(({ number, asks, says }) => {
      const answers = says.map((one) => sentenceOf(one, facts)).filter((answer) => answer !== null);
      const answer = answers.length === 0 ? `*${texts.missing}*` : answers.join(' ');
      return `**${number}. ${asks}**\n\n${answer}`;
    }),
  ]);
  const title = sentenceOf({ when: null, text: texts.title }, facts) ?? texts.title;
  return `${[`# ${title}`, texts.about, ...sections].join('\n\n')}\n`;
}

/** A sentence with its facts; null where one of them is not known. */
function sentenceOf(
  { when, text }: ChecklistTexts['sections'][number]['items'][number]['says'][number],
  facts: Facts,
): string | null {
  const needed = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const isKnown = [...needed, ...(when === null ? [] : [when])].every((name) => facts[name] != null);
  return isKnown ? text.replace(/\{(\w+)\}/g, (_, name: string) => literal(facts[name] ?? '')) : null;
}

/** What stands in a study is words, and no Markdown. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
}
