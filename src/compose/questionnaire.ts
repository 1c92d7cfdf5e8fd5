import { joinedByOr } from '../language/lists.ts';
import { quoted } from '../language/words.ts';
import type { Question } from '../model/document.ts';
import type { AnyItem, IndexItem, Item } from '../model/item.ts';
import type { Answer } from '../model/scale.ts';
import { allItems } from '../model/study.ts';
import type { Composition } from './composition.ts';
import { answersOn, validAnswers } from './drawings/sides.ts';
import { wordIn } from './words.ts';

type AskedItem = Exclude<AnyItem, IndexItem>;

/** The questions as they were asked, in the order of their numbers in the questionnaire, whatever that of the report is. */
export function questionsOf(composition: Composition): readonly Question[] {
  // An index was not asked.
  const asked = allItems(composition.study).filter((item) => item.type !== 'index');
  return inOrder(asked).map((item) => question(item, composition));
}

/** "2" before "10", "4" before "4a"; where a question has something else for a number, all stay as they are. */
function inOrder(asked: readonly AskedItem[]): readonly AskedItem[] {
  const numbered = asked.flatMap((item) => {
    const { number, rest = '' } = /^\D*(?<number>\d+)(?<rest>.*)$/su.exec(item.number)?.groups ?? {};
    return number === undefined ? [] : [{ item, number: Number(number), rest }];
  });
  if (numbered.length < asked.length) return asked;
  return numbered
    .toSorted((a, b) => a.number - b.number || (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0))
    .map(({ item }) => item);
}

function question(item: AskedItem, composition: Composition): Question {
  const { wording, askedIf, number } = item;
  return {
    type: 'question',
    label: `${wordIn(composition, 'question')}\u00a0${number}`,
    wording,
    askedIf: askedIf === null ? null : askedOf(askedIf, composition),
    instruction: instructionOf(item, composition),
    answers: item.type === 'numeric' ? [] : item.scale.answers.map(shownAnswer),
    followUps: item.type === 'scale' ? followUpsOf(item, composition) : [],
  };
}

/** A code that is the answer itself is not told twice. */
function shownAnswer({ label, code }: Answer): Question['answers'][number] {
  return { label, code: label === code ? '' : code };
}

/** One question for who gave a negative answer, another for who gave any other but don't-know. */
function followUpsOf({ followUps, scale }: Item, composition: Composition): Question['followUps'] {
  if (followUps === null) return [];
  const low = answersOn(scale, 'negative');
  const high = validAnswers(scale).filter((answer) => !low.includes(answer));
  return [
    { askedIf: askedAfter(low, composition), wording: followUps.low },
    { askedIf: askedAfter(high, composition), wording: followUps.high },
  ];
}

function askedAfter(answers: readonly Answer[], composition: Composition): string {
  const { language } = composition.templates;
  const labels = joinedByOr(
    answers.map(({ label }) => quoted(label, language)),
    language,
  );
  return askedOf(wordIn(composition, 'who-answered').replace('{answers}', labels), composition);
}

function askedOf(who: string, composition: Composition): string {
  return wordIn(composition, 'asked-of').replace('{who}', who);
}

/** How the question is to be answered, where that is not told by its answers. */
function instructionOf(item: AskedItem, composition: Composition): string | null {
  if (item.type === 'multiple') return wordIn(composition, 'several-answers');
  if (item.type !== 'numeric') return null;
  if (item.unit === '') return wordIn(composition, 'a-plain-number');
  return wordIn(composition, 'a-number').replace('{unit}', item.unit);
}
