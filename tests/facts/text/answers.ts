import type { FigureBlock } from '../../../src/model/document.ts';
import { rangeSegment, resultId } from '../../../src/model/id.ts';
import type { Item } from '../../../src/model/item.ts';
import type { Print } from '../../../src/model/print.ts';
import type { Side } from '../../../src/model/scale.ts';
import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import { answersSection, groupChapter, unitsOf } from './places.ts';
import { blocksIn, printsIn, type Unit } from './reader.ts';
import { type Check, numberIn, type Problems, unless } from './tests.ts';

/** Rules on the sections in which a group's answers to an item are told. */
export const answerRules: Readonly<Record<string, Check>> = {
  'rule.shares-on-all': sharesOnAll,
  'rule.answer-order': (report) => orders(report, (group, item) => !isException(group, item)),
  'rule.answer-order-exception': (report) => orders(report, isException),
  'rule.bottom-order': bottomOrders,
  'rule.integers': integers,
  'rule.combined-sum': combinedSums,
  'rule.same-questions': sameQuestions,
};

/** A problem for each group and item, told by both. */
export function eachAnswer(report: Report, check: (group: Group, item: Item) => Problems): Problems {
  const { groups, items } = report.study;
  return groups.flatMap((group) =>
    items.flatMap((item) => check(group, item).map((problem) => `${group.id}, ${item.id}: ${problem}`)),
  );
}

/** The segment of the answers on a side: "4-5". */
export function sideOf({ scale }: Item, side: Side): string {
  return rangeSegment(scale.answers.filter((one) => one.side === side).map(({ segment }) => segment));
}

export function shareId({ wave }: Report, scope: string, item: Item, answers: string): string {
  return resultId('share', wave, scope, item.id, answers);
}

/** The paragraph that gives the distribution: the first of the section that prints three or more of its shares. */
function resultUnit(report: Report, group: Group, item: Item): Unit | undefined {
  return unitsOf(answersSection(report, group, item)).find(
    (unit) => sharesIn(report, unit, group, item).length >= 3,
  );
}

/** The answers whose shares a paragraph prints in figures, each once, in the order of the text. */
function sharesIn(report: Report, { prints }: Unit, group: Group, item: Item): readonly string[] {
  const start = shareId(report, group.id, item, '');
  const own = prints.filter(({ id, form }) => id.startsWith(start) && isNumeric(form));
  return [...new Set(own.map(({ id }) => id.slice(start.length)))];
}

function isNumeric(form: string): boolean {
  return form === 'share' || form === 'percent';
}

function distribution(report: Report, group: Group, item: Item): FigureBlock | undefined {
  const id = `figure/distribution/${report.wave}/${group.id}/${item.id}`;
  return blocksIn(answersSection(report, group, item), 'figure').find((figure) => figure.id === id);
}

/** All who were asked are the base of every share in paragraph and figure, and the figure has a row for don't-know. */
function sharesOnAll(report: Report): Problems {
  return eachAnswer(report, (group, item) => {
    const unit = resultUnit(report, group, item);
    const figure = distribution(report, group, item);
    if (unit === undefined || figure === undefined) return ['no result paragraph, or no distribution'];
    const printed = [...unit.prints, ...printsIn(figure.drawing, report.prints)];
    const all = report.ledger.get(resultId('count', report.wave, group.id));
    const base = report.ledger.get(shareId(report, group.id, item, sideOf(item, 'positive')))?.n;
    const onValid = printed.filter(({ id }) => id.startsWith('valid/'));
    const unsure = item.scale.answers.find(({ side }) => side === 'dont-know');
    const rows = figure.drawing.kind === 'distribution' ? figure.drawing.rows : [];
    return [
      ...unless(all?.kind === 'count' && all.value === base, `the base is ${base}, not all respondents`),
      ...unless(onValid.length === 0, `printed on valid answers: ${onValid.map(({ id }) => id).join(' ')}`),
      ...unless(
        unsure === undefined || rows.some(({ label }) => label === unsure.label),
        'the figure lacks the row for don’t-know',
      ),
    ];
  });
}

/** In the published report the first section of the first group names the negative answers before the middle one. */
function isException(group: Group, item: Item): boolean {
  return group.id === 'udsatte' && item.id === 'samtale';
}

function orders(report: Report, isMeant: (group: Group, item: Item) => boolean): Problems {
  return eachAnswer(report, (group, item) => {
    if (!isMeant(group, item)) return [];
    const unit = resultUnit(report, group, item);
    if (unit === undefined) return ['no result paragraph'];
    const found = sharesIn(report, unit, group, item).filter(
      (answers) => !isNegativePart(item, answers) && isCounted(report, group, item, answers),
    );
    const wanted = wantedOrder(report, group, item);
    return unless(found.join(' ') === wanted.join(' '), `has ${found.join(' ')}, not ${wanted.join(' ')}`);
  });
}

/** Positive together, its parts from the top, middle, negative together, don't-know; answers that nobody gave may lack. */
function wantedOrder(report: Report, group: Group, item: Item): readonly string[] {
  const [middle, negative] = [sideOf(item, 'middle'), sideOf(item, 'negative')];
  const between = isException(group, item) ? [negative, middle] : [middle, negative];
  const tops = item.scale.answers.filter(({ side }) => side === 'positive').map(({ segment }) => segment);
  const all = [sideOf(item, 'positive'), ...tops.toReversed(), ...between, sideOf(item, 'dont-know')];
  return all.filter((answers) => isCounted(report, group, item, answers));
}

function isNegativePart({ scale }: Item, answers: string): boolean {
  return scale.answers.some(({ side, segment }) => side === 'negative' && segment === answers);
}

function isCounted(report: Report, group: Group, item: Item, answers: string): boolean {
  const result = report.ledger.get(shareId(report, group.id, item, answers));
  return result?.kind === 'share' && (result.count ?? 0) > 0;
}

/** For the talk the negative parts are named from the bottom, for the other items from the middle. */
function bottomOrders(report: Report): Problems {
  return eachAnswer(report, (group, item) => {
    const unit = resultUnit(report, group, item);
    if (unit === undefined) return ['no result paragraph'];
    const found = sharesIn(report, unit, group, item).filter((answers) => isNegativePart(item, answers));
    const wanted = item.id === 'samtale' ? '1 2' : '2 1';
    const isCounting = ['1', '2'].every((answers) => isCounted(report, group, item, answers));
    return unless(!isCounting || found.join(' ') === wanted, `has ${found.join(' ')}, not ${wanted}`);
  });
}

/** Every share that is printed, in texts, tables and figures. */
function integers({ prints }: Report): Problems {
  const shares = prints.filter(({ form }) => isNumeric(form));
  const broken = shares.filter(({ text }) => !/^\d+(?:[\s\u00a0]?%)?$/.test(text));
  return [
    ...unless(shares.length > 0, 'no share is printed'),
    ...broken.map(({ id, text }) => `${id}: ${text}`),
  ];
}

/** A share of several answers is the sum of their own, all as they are printed. */
function combinedSums(report: Report): Problems {
  return eachAnswer(report, (group, item) => {
    const start = shareId(report, group.id, item, '');
    const printed = new Map(
      report.prints.filter((one) => isNumeric(one.form) && one.id.startsWith(start)).map(byAnswers(start)),
    );
    return (['positive', 'negative'] as const).flatMap((side) => {
      const parts = item.scale.answers.filter((one) => one.side === side).map((one) => one.segment);
      const sum = parts.reduce((total, part) => total + (printed.get(part) ?? Number.NaN), 0);
      const whole = printed.get(sideOf(item, side));
      return unless(sum === whole, `${side} is printed as ${whole}, its parts sum to ${sum}`);
    });
  });
}

function byAnswers(start: string): (print: Print) => readonly [string, number] {
  return ({ id, text }) => [id.slice(start.length), numberIn(text)];
}

/** Each group has a section on each item, in the study's order. */
function sameQuestions(report: Report): Problems {
  const wanted = report.study.items.map(({ id }) => id).join(' ');
  return report.study.groups.flatMap((group) => {
    const start = `figure/distribution/${report.wave}/${group.id}/`;
    const drawn = blocksIn(groupChapter(report, group), 'figure').map(({ id }) => id);
    const found = drawn.filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
    return unless(found.join(' ') === wanted, `${group.id} has sections on ${found.join(' ')}`);
  });
}
