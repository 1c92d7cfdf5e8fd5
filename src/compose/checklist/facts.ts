import { decimalText, integerText } from '../../language/numbers.ts';
import type { ChecklistTexts } from '../../model/checklist.ts';
import { everyone } from '../../model/id.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Language } from '../../model/language.ts';
import type { Ledger } from '../../model/result.ts';
import type { Study } from '../../model/study.ts';
import { recordFacts } from './record-facts.ts';
import { type Facts, listOf, numberOf, type Sources } from './sources.ts';
import { testFacts } from './test-facts.ts';
import { weightFacts } from './weight-facts.ts';

/** All facts of a study that the checklist's sentences may use. */
export function factsOf(study: Study, ledger: Ledger, texts: ChecklistTexts, language: Language): Facts {
  const wave = study.waves.at(-1)?.id ?? '';
  const sources = { study, ledger, results: [...ledger.values()], texts, language, wave };
  return {
    ...publicationFacts(study),
    ...questionnaireFacts(sources),
    ...designFacts(sources),
    ...weightFacts(sources),
    ...recordFacts(sources),
    ...testFacts(sources),
  };
}

function publicationFacts(study: Study): Facts {
  return {
    title: study.title,
    subtitle: study.subtitle,
    publisher: study.publisher,
    authors: listOf(study.authors),
    contact: study.contact,
    questionsSource: study.questionsSource === study.source ? null : study.questionsSource,
    notice: study.notice?.text ?? null,
    everyone: study.everyone.plural,
    groups: listOf(study.groups.map(({ labels }) => labels.plural)),
    openAnswers: study.openAnswers === null ? null : 'yes',
  };
}

function questionnaireFacts({ study, results, language }: Sources): Facts {
  const { items, others, scales, background } = study;
  const asked = [...items, ...others.filter(({ type }) => type !== 'index')];
  const alphas = results.flatMap((result) =>
    result.kind === 'alpha' && result.value !== null && result.from.scope === everyone
      ? [`${result.from.wave} ${result.from.item ?? ''} ${decimalText(result.value, 2, language)}`]
      : [],
  );
  const classed = background.filter((one) => one.type === 'numeric' && one.classes.length > 0);
  const unsure = items.filter(({ scale }) => scale.answers.some(({ side }) => side === 'dont-know'));
  const unworded = asked.filter(isUnworded);
  return {
    questions: numberOf(asked.length, language),
    worded: unworded.length === 0 ? numberOf(asked.length, language) : null,
    unworded: unworded.length === 0 ? null : numberOf(unworded.length, language),
    scaled: numberOf(items.length, language),
    others: numberOf(asked.length - items.length, language),
    followUps: numberOf(items.filter(({ followUps }) => followUps !== null).length, language),
    conditional: numberOf(asked.filter(({ askedIf }) => askedIf !== null).length, language),
    scales: listOf(
      scales.map(({ answers }) => `${answers[0]?.label ?? ''} – ${lastOf(answers)}`),
      '; ',
    ),
    indexes: listOf(alphas, '; '),
    classed: listOf(classed.map(({ label }) => label)),
    dontKnow: numberOf(unsure.length, language),
    turned: listOf(
      scales.filter(isTurned).map(({ answers }) => `${answers[0]?.label ?? ''} – ${lastOf(answers)}`),
      '; ',
    ),
  };
}

/** Whether scores fall where codes, or the order of the answers where codes are no numbers, rise. */
function isTurned({ answers }: Study['scales'][number]): boolean {
  const scored = answers.filter(({ score }) => score !== null);
  const codes = scored.map(({ code }) => Number(code));
  const places = codes.every(Number.isFinite) ? codes : codes.map((_, place) => place);
  const ends = [0, scored.length - 1].map((at) => ({
    place: places[at] ?? 0,
    score: scored[at]?.score ?? 0,
  }));
  const [first, last] = ends;
  if (first === undefined || last === undefined) return false;
  return (last.place - first.place) * (last.score - first.score) < 0;
}

/** Whether nobody has written what was asked: the name of a column, which is no sentence, stands in its place. */
function isUnworded(item: AnyItem): boolean {
  if (!('column' in item) || /\s/.test(item.column)) return false;
  const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return lettersOf(item.wording) === lettersOf(item.column);
}

/** The other end of a scale, don't-know left out. */
function lastOf(answers: Study['scales'][number]['answers']): string {
  return answers.findLast(({ side }) => side !== 'dont-know')?.label ?? '';
}

function designFacts({ study, ledger, wave, language }: Sources): Facts {
  const { waves, columns, disclosure } = study;
  const countIn = (id: string): number => ledger.get(`count/${id}/${everyone}`)?.n ?? 0;
  const counted = waves.map(({ id, label }) => `${label}: ${integerText(countIn(id), language)}`);
  const periods = waves.flatMap(({ label, period }) => (period === null ? [] : [`${label}: ${period}`]));
  return {
    once: waves.length === 1 ? 'yes' : null,
    repeated: waves.length > 1 ? integerText(waves.length, language) : null,
    waves: listOf(counted, '; '),
    periods: listOf(periods, '; '),
    wave: waves.at(-1)?.label ?? null,
    respondents: numberOf(countIn(wave), language),
    respondentColumn: columns.respondent,
    base: disclosure === null ? null : integerText(disclosure.base, language),
    cell: disclosure === null ? null : integerText(disclosure.cell, language),
  };
}
