import type { Cover } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import { type ChoiceItem, type Item, isChoice } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import { blocksOutput, type Call, type Helper, type Output, stop } from '../composition.ts';
import { labelsOfScope } from '../context.ts';
import { phrase } from '../phrase.ts';
import { plainText } from '../plain.ts';
import { printed, resultOf } from '../printing.ts';
import { isShare } from '../rounding.ts';
import { answeredFrom, scopeFrom, waveOf } from './arguments.ts';

/** `{{cover item="tilfredshed" scope="alle"}}`: the first item with answers and everybody, unless it says otherwise. */
export const coverHelpers: Readonly<Record<string, Helper>> = {
  cover: { block: 'never', options: ['item', 'scope', 'wave'], run: cover },
};

function cover(call: Call): Output {
  const { study } = call.composition;
  const given = call.hash['item'] ?? study.items[0] ?? study.others.find(isChoice);
  const item = given === undefined ? null : answeredFrom(given, call);
  const scope = scopeFrom(call.hash['scope'] ?? everyone, call, 'scope');
  const block: Cover = {
    type: 'cover',
    title: study.title,
    year: /(?:^|\s)((?:19|20)\d\d)$/.exec(study.title)?.[1] ?? null,
    subtitle: study.subtitle ?? wavesIn(call),
    publisher: study.publisher,
    noticeLabel: study.notice?.label ?? null,
    ...(item === null ? { columns: [], base: [], alt: '' } : columnsOf(call, item, scope)),
  };
  return blocksOutput('{{cover}}', [block]);
}

/** The waves, where nothing on the cover says when people were asked: several of them, or one that is called by its year. */
function wavesIn(call: Call): string | null {
  const { title, waves } = call.composition.study;
  const labels = waves.map(({ label }) => label).filter((label) => !title.includes(label));
  const isTold = waves.length > 1 ? labels.length > 0 : labels.some((label) => /^(?:19|20)\d\d$/.test(label));
  return isTold ? plainText(phrase('cover-waves', { labels: waves.map(({ label }) => label) }, call)) : null;
}

function columnsOf(
  call: Call,
  item: Item | ChoiceItem,
  scope: Scope,
): Pick<Cover, 'columns' | 'base' | 'alt'> {
  const columns = item.scale.answers
    .filter(({ side }) => side !== 'dont-know')
    .map((one) => columnOf(call, item, scope, one));
  const { composition, place } = call;
  const id = shareId(call, item, scope, item.scale.answers[0]);
  const values = { measure: item.measure, group: labelsOfScope(composition.study, scope)?.short ?? scope };
  const base = phrase('cover-base', { ...values, base: printed(composition, id, 'n', {}, place) }, call);
  const rows = columns.map(({ label, printed: value }) => ({ label, value: plainText(value) }));
  const alt = plainText(phrase('cover-alt', { ...values, rows, base: plainText(base) }, call)).trim();
  return { columns, base, alt };
}

function columnOf(
  call: Call,
  item: Item | ChoiceItem,
  scope: Scope,
  answer: Answer,
): Cover['columns'][number] {
  const { composition, place } = call;
  const id = shareId(call, item, scope, answer);
  const result = resultOf(composition, id, place);
  const value = isShare(result) ? (result.value ?? 0) : 0;
  return { value, printed: [printed(composition, id, 'share', {}, place)], label: answer.label };
}

function shareId(call: Call, item: Item | ChoiceItem, scope: Scope, answer: Answer | undefined): string {
  if (answer === undefined) return stop(call, 'answers-unknown', { answers: '', item: item.id, known: '' });
  return resultId('share', waveOf(call), scope, item.id, answer.segment);
}
