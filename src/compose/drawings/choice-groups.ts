import { quoted } from '../../language/words.ts';
import type { AgeRow } from '../../model/drawing.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type ChoiceItem, isChoice } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { FigureMaker, MadeFigure, Making, MakingOptions } from '../make.ts';
import { isShown, standingOf } from '../small.ts';
import { choiceNotes } from './choice-notes.ts';
import { answeredScopes, orderedAnswers, questionText, testedOf } from './choice-parts.ts';
import { sortOf } from './item.ts';
import { shareId, shareOf, sourceNote, validBase } from './parts.ts';
import { labelsOf, withParts } from './scopes.ts';
import { smallRow } from './small.ts';

/**
 * An item without order in a scope and in each of its parts: a row a group, a column of bars an answer; base valid
 * answers. A share that is significantly higher or lower than that of the rest has an arrow.
 */
export const choiceGroups: FigureMaker = (making, options) => {
  const item = sortOf(making, 'answers', isChoice);
  return item === null ? null : made(making, item, options);
};

function made(making: Making, item: ChoiceItem, options: MakingOptions): MadeFigure {
  const own = { scope: making.scope, labels: labelsOf(making.study, making.scope) };
  const parts = withParts(making.study, making.scope).slice(1);
  const scopes = [own, ...answeredScopes(making, item, parts)];
  const answers = orderedAnswers(making, item, 'valid', making.scope, options);
  const breakdown = making.plain(making.scope === everyone ? 'breakdown-groups' : 'breakdown-subgroups', {});
  const group = making.plain('group', { labels: { ...own.labels } });
  const values = { measure: item.measure, breakdown, group };
  return {
    id: resultId('figure', 'answers', making.wave, making.scope, item.id),
    title: making.phrase('stack-title', values),
    subtitle: questionText(making, item),
    notes: [...choiceNotes(making, item, scopes), ...sourceNote(making)],
    drawing: {
      kind: 'age',
      baseHead: making.word('base'),
      classes: answers.map(({ label }) => label),
      rows: scopes.map((one) => rowOf(making, item, answers, one)),
    },
    alt: altOf(making, item, answers, scopes, making.plain('stack-title', values)),
  };
}

function rowOf(
  making: Making,
  item: ChoiceItem,
  answers: readonly Answer[],
  { scope, labels }: ScopeOfStudy,
): AgeRow {
  const base = validBase(making, item, scope);
  return {
    label: labels.short,
    total: scope === making.scope,
    heading: null,
    base: making.label(shareId(making, 'valid', scope, item, answers.slice(0, 1)), 'n'),
    values: (isShown(base) ? answers : []).map((answer) => {
      const id = shareId(making, 'valid', scope, item, [answer]);
      const test = resultId('difference', making.wave, scope, item.id, answer.segment);
      return {
        value: shareOf(making, id)?.value ?? 0,
        printed: making.label(id, 'percent'),
        tested: scope === making.scope ? null : testedOf(making, test),
      };
    }),
    ...smallRow(making, standingOf(base)),
  };
}

/** Title, which answer most of the total gave, and every number of every row. */
function altOf(
  making: Making,
  item: ChoiceItem,
  answers: readonly Answer[],
  scopes: readonly ScopeOfStudy[],
  title: string,
): string {
  const rows = scopes.map(({ scope, labels }) => ({
    label: labels.short,
    base: making.text(shareId(making, 'valid', scope, item, answers.slice(0, 1)), 'n'),
    instead: isShown(validBase(making, item, scope)) ? '' : making.word('too-few'),
    parts: answers.map((answer) => ({
      label: answer.label,
      value: making.text(shareId(making, 'valid', scope, item, [answer]), 'share'),
    })),
  }));
  return making.plain('choice-alt', { title, message: messageOf(making, item, answers), rows }).trim();
}

function messageOf(making: Making, item: ChoiceItem, answers: readonly Answer[]): string {
  const idOf = (answer: Answer) => shareId(making, 'valid', making.scope, item, [answer]);
  const values = answers.map((answer) => shareOf(making, idOf(answer))?.value ?? 0);
  const most = answers.filter((_, index) => values[index] === Math.max(...values));
  const [first] = most;
  if (first === undefined || !isShown(validBase(making, item, making.scope))) return '';
  return making.plain('choice-message', {
    answers: most.map(({ label }) => quoted(label, making.language)),
    value: making.text(idOf(first), 'share'),
    many: most.length > 1,
  });
}
