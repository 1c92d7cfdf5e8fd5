import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/model/document.ts';
import type { Item } from '../../src/model/item.ts';
import { blocksOf, study, type Written } from './written.ts';

const [first] = study.items;
if (first === undefined) throw new Error('The study has items.');

function questionsOf(items: readonly Item[], more: Partial<Written> = {}): readonly Question[] {
  return blocksOf({ chapter: '{{questionnaire}}', study: { items, others: [] }, ...more }).filter(
    (block) => block.type === 'question',
  );
}

const numbered = (...numbers: readonly string[]): readonly Item[] =>
  numbers.map((number, place) => ({ ...first, id: `i${place}`, number, place }));

const labels = (items: readonly Item[]) => questionsOf(items).map(({ label }) => label.split('\u00a0')[1]);

describe('the questionnaire', () => {
  test('has the questions in the order of their numbers', () => {
    expect(labels(numbered('10', '2', '4a', '4'))).toEqual(['2', '4', '4a', '10']);
    expect(labels(numbered('Q10', 'Q9'))).toEqual(['Q9', 'Q10']);
    expect(labels(numbered('b', 'a', '1'))).toEqual(['b', 'a', '1']);
  });

  test('says who is asked a follow-up: no answer leads to both, and don’t-know to none', () => {
    const followUps = { low: 'Hvorfor ikke?', high: 'Hvad var godt?' };
    const [question] = questionsOf([{ ...first, followUps }]);
    expect(question?.followUps.map(({ wording }) => wording)).toEqual(['Hvorfor ikke?', 'Hvad var godt?']);
    const labelled = question?.followUps.map(({ askedIf }) => askedIf.match(/(?<=»)[^«]+/gu) ?? []) ?? [];
    const negative = first.scale.answers.filter(({ side }) => side === 'negative');
    const others = first.scale.answers.filter(({ side }) => side === 'middle' || side === 'positive');
    expect(labelled).toEqual([negative, others].map((all) => all.map(({ label }) => label)));
    expect(question?.followUps[0]?.askedIf).toMatch(/^Stilles til dem, der har svaret »/u);
  });

  test('does not tell a code that is the answer itself a second time', () => {
    const answers = first.scale.answers.map((answer) => ({ ...answer, code: answer.label }));
    const [question] = questionsOf([{ ...first, scale: { ...first.scale, answers } }]);
    expect(question?.answers.map(({ code }) => code)).toEqual(answers.map(() => ''));
    const [usual] = questionsOf([first]);
    expect(usual?.answers.map(({ code }) => code)).toEqual(first.scale.answers.map(({ code }) => code));
  });

  test('says who was asked a question that not all were', () => {
    const [question] = questionsOf([{ ...first, askedIf: 'unge, der går i klub' }]);
    expect(question?.askedIf).toBe('Stilles til unge, der går i klub');
    const [english] = questionsOf([{ ...first, askedIf: 'members' }], { code: 'en' });
    expect(english?.askedIf).toBe('Asked of members');
  });
});
