import { quoted } from '../../language/words.ts';
import { resultId } from '../../model/id.ts';
import { type ChoiceItem, isChoice } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import type { FigureMaker, MadeFigure, Making, MakingOptions, Note } from '../make.ts';
import { orderedAnswers, questionText, sumTexts } from './choice-parts.ts';
import { sortOf } from './item.ts';
import { mostGiven, noteOf, shareId, shareOf, sourceNote } from './parts.ts';
import { labelsOf } from './scopes.ts';
import { answersOn, toneOf } from './sides.ts';

/**
 * The answers of one scope to an item without order: one bar an answer, the commonest first and don't-know last; base all
 * who answered.
 */
export const choiceBars: FigureMaker = (making, options) => {
  const item = sortOf(making, 'distribution', isChoice);
  return item === null ? null : made(making, item, options);
};

function made(making: Making, item: ChoiceItem, options: MakingOptions): MadeFigure {
  const answers = [
    ...orderedAnswers(making, item, 'share', making.scope, options),
    ...answersOn(item.scale, 'dont-know'),
  ];
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const values = { measure: item.measure, group };
  const idOf = (answer: Answer) => shareId(making, 'share', making.scope, item, [answer]);
  return {
    id: resultId('figure', 'distribution', making.wave, making.scope, item.id),
    title: making.phrase('distribution-title', values),
    subtitle: questionText(making, item),
    notes: [...notesOf(making, item), ...sourceNote(making)],
    drawing: {
      kind: 'distribution',
      rows: answers.map((answer) => ({
        label: answer.label,
        tone: toneOf(answer, item.scale),
        value: shareOf(making, idOf(answer))?.value ?? null,
        printed: making.label(idOf(answer), 'share'),
      })),
      sums: [],
    },
    alt: altOf(making, item, answers, making.plain('distribution-title', values)),
  };
}

function notesOf(making: Making, item: ChoiceItem): Note[] {
  const id = shareId(making, 'share', making.scope, item, item.scale.answers.slice(0, 1));
  const all = resultId('count', making.wave, making.scope);
  const base = making.print(id, 'n');
  const isWhole = making.ledger.get(all)?.n === making.ledger.get(id)?.n;
  return noteOf(making, 'note', [
    isWhole
      ? making.phrase('base', { base })
      : making.phrase('base-of', { base, all: making.print(all, 'n') }),
    item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
    sumTexts(making, item, 'share', [making.scope]),
  ]);
}

/** Title, which answer most gave, every number, and the base. */
function altOf(making: Making, item: ChoiceItem, answers: readonly Answer[], title: string): string {
  const ids = answers.map((answer) => shareId(making, 'share', making.scope, item, [answer]));
  const shares = ids.map((id) => shareOf(making, id));
  const places = mostGiven(shares, making.ledger.get(ids[0] ?? '')?.n ?? 0);
  const most = answers.filter((_, index) => places.includes(index));
  return making.plain('distribution-alt', {
    title,
    known: most.length > 0,
    many: most.length > 1,
    most: most.map(({ label }) => quoted(label, making.language)),
    rows: answers.map(({ label }, index) => ({ label, value: making.text(ids[index] ?? '', 'share') })),
    sums: [],
    base: making.text(ids[0] ?? '', 'n'),
  });
}
