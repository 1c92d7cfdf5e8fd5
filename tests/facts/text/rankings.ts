import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import {
  answersSection,
  attentionChapter,
  characteristics,
  comparisonChapter,
  development,
  summary,
  unitsOf,
} from './places.ts';
import { blocksIn, type Passage } from './reader.ts';
import {
  type Check,
  changeTests,
  comparisonTests,
  itemNamed,
  nameOf,
  type Problems,
  significant,
  speaksOf,
  subgroupTests,
  unless,
} from './tests.ts';

/** Rankings that were published: the ledger bears each out, and the report says it where the published one did. */
export const rankingRules: Readonly<Record<string, Check>> = {
  'ranking.udsatte.fremdrift-least-positive': (report) => leastPositive(report, 'udsatte'),
  'ranking.jobparate.fremdrift-least-positive': (report) => leastPositive(report, 'jobparate'),
  'ranking.udsatte.behandling-below-samtale': (report) => belowTheTalk(report, 'udsatte'),
  'ranking.jobparate.behandling-below-samtale': (report) => belowTheTalk(report, 'jobparate'),
  'ranking.udsatte.sexes-nearly-equal': (report) => nearlyEqual(report, 'udsatte'),
  'ranking.jobparate.sexes-nearly-equal': (report) => nearlyEqual(report, 'jobparate'),
  'ranking.jobparate-more-satisfied': moreSatisfied,
  'ranking.udsatte-lower-than-2019': lowerThanBefore,
  'ranking.udsatte-no-change': unchanged,
  'ranking.udsatte-subgroup-changes': changedInSubgroups,
  'ranking.udsatte-subgroups-differing': differing,
  'ranking.jobparate-least-spread': leastSpread,
};

function groupOf({ study }: Report, id: string): Group {
  const found = study.groups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`There is no group ${id}.`);
  return found;
}

/** What the summary says of a group: below a heading that names it, or in a paragraph that does. */
function summaryOf(report: Report, group: Group): readonly string[] {
  const name = nameOf(report, group.id);
  return summary(report).flatMap((passage) => {
    const isOwn = passage.trail.some((title) => name.test(title));
    return passage.units.map(({ text }) => text).filter((text) => isOwn || name.test(text));
  });
}

function textsOf(passages: readonly Passage[]): readonly string[] {
  return unitsOf(passages).map(({ text }) => text);
}

/** A problem for each place in which no paragraph fits every pattern. */
function saidIn(
  places: Readonly<Record<string, readonly string[]>>,
  ...patterns: readonly RegExp[]
): Problems {
  return Object.entries(places).flatMap(([name, texts]) =>
    unless(
      texts.some((text) => patterns.every((pattern) => pattern.test(text))),
      `not said in ${name}`,
    ),
  );
}

function lastOf(report: Report, group: string, measure: string): string | undefined {
  const rank = report.ledger.get(`rank/${report.wave}/${group}/${measure}`);
  return rank?.kind === 'rank' ? rank.order.at(-1)?.item : undefined;
}

function leastPositive(report: Report, id: string): Problems {
  const group = groupOf(report, id);
  const item = report.study.items.filter((one) => one.id === 'fremdrift');
  const places = {
    'the summary': summaryOf(report, group),
    'the item’s section': item.flatMap((one) => textsOf(answersSection(report, group, one))),
    'the points of attention': textsOf(attentionChapter(report)),
  };
  return [
    ...unless(lastOf(report, id, 'positive') === 'fremdrift', 'the ledger has another item last'),
    ...saidIn(places, /fremdrift|det spørgsmål/i, /mindst positiv|lavest|færrest|mindst tilfreds|dårligst/i),
  ];
}

function belowTheTalk(report: Report, id: string): Problems {
  const group = groupOf(report, id);
  const [treatment, talk] = ['behandling', 'samtale'].map((item) =>
    report.ledger.get(`mean/${report.wave}/${id}/${item}`),
  );
  const isLower =
    treatment?.kind === 'mean' && talk?.kind === 'mean' && (treatment.value ?? 9) < (talk.value ?? 0);
  const item = report.study.items.filter((one) => one.id === 'behandling');
  const section = item.flatMap((one) => textsOf(answersSection(report, group, one)));
  return [
    ...unless(isLower, 'the ledger has it otherwise'),
    ...saidIn(
      { 'the item’s section': section },
      /samtale/i,
      /færre|lavere|mindre (positiv|tilfreds)|ikke (helt )?så|knap så/i,
    ),
  ];
}

/** Nearly as many women as men: not more than a tenth of the respondents between them. */
function nearlyEqual(report: Report, id: string): Problems {
  const [women, men] = ['kvinde', 'mand'].map((category) =>
    report.ledger.get(`profile/${report.wave}/${id}/koen/${category}`),
  );
  const gap =
    women?.kind === 'profile' && men?.kind === 'profile' ? (men.value ?? 1) - (women.value ?? 0) : 1;
  const section = textsOf(characteristics(report, groupOf(report, id)));
  return [
    ...unless(Math.abs(gap) <= 0.1, `the ledger has a gap of ${gap}`),
    ...saidIn(
      { 'the section on who they are': section },
      /kvinder/i,
      /mænd/i,
      /(næsten|omtrent|nogenlunde|stort set|nær(?:ved)?|knap) (lige( så)?|så) mange/i,
    ),
  ];
}

/** Whether a paragraph prints how many tests of a kind show what, and that number is as published. */
function tallied(passages: readonly Passage[], start: string, value: number): boolean {
  return unitsOf(passages).some(({ prints }) =>
    prints.some(({ id, text }) => id.startsWith(start) && numbers(value).test(text)),
  );
}

const words = ['nul', 'ét|et|en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv'];

function numbers(value: number): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(${value}|${words[value]})(?![\\p{L}\\d])`, 'iu');
}

function moreSatisfied(report: Report): Problems {
  const lower = comparisonTests(report).filter(({ direction }) => direction === 'lower');
  const start = `tally/${report.wave}/udsatte~jobparate/comparison/`;
  const places = {
    'the summary': summary(report),
    'the comparison': comparisonChapter(report),
    'the points of attention': attentionChapter(report),
  };
  return [
    ...unless(lower.length === 5, `the ledger has ${lower.length}`),
    ...Object.entries(places).flatMap(([name, passages]) =>
      unless(tallied(passages, start, 5), `${name} does not print ${start}… as 5 or fem`),
    ),
  ];
}

function lowerThanBefore(report: Report): Problems {
  const group = groupOf(report, 'udsatte');
  const lower = changeTests(report, group).filter(
    ({ from, direction }) => from.scope === group.id && direction === 'lower',
  );
  const start = `tally/${report.since}-${report.wave}/udsatte/change/`;
  const places = {
    'the summary': summary(report),
    'the section on development': development(report, group),
    'the points of attention': attentionChapter(report),
  };
  return [
    ...unless(lower.length === 2, `the ledger has ${lower.length}`),
    ...Object.entries(places).flatMap(([name, passages]) =>
      unless(tallied(passages, start, 2), `${name} does not print ${start}… as 2 or to`),
    ),
  ];
}

/** As a number of items, or item by item. */
function unchanged(report: Report): Problems {
  const group = groupOf(report, 'udsatte');
  const none = changeTests(report, group).filter(
    ({ from, level }) => from.scope === group.id && level === null,
  );
  const places = {
    'the summary': summary(report).filter(({ trail }) => nameOf(report, group.id).test(trail.join(' '))),
    'the section on development': development(report, group),
  };
  return [
    ...unless(none.length === 5, `the ledger has ${none.length}`),
    ...Object.entries(places).flatMap(([name, passages]) => {
      const isCounted = saidIn({ name: textsOf(passages) }, numbers(5), /ikke [^.]*(ændr|udvikl|påvis)/i);
      const untold = none.filter(({ from }) => !isUnchangedIn(report, passages, from.item ?? ''));
      return unless(
        isCounted.length === 0 || untold.length === 0,
        `${name} neither says fem nor names ${untold.map(({ from }) => from.item).join(' ')} as without a change`,
      );
    }),
  ];
}

/** Said in a paragraph that names the item, or in the passage with its figure. */
function isUnchangedIn(report: Report, passages: readonly Passage[], item: string): boolean {
  return passages.some((passage) => {
    const isOwn = blocksIn([passage], 'figure').some(({ id }) => id.endsWith(`/${item}`));
    return passage.units.some(
      ({ text }) =>
        (isOwn || itemNamed(report, item).test(text)) &&
        /helhed|samlet/i.test(text) &&
        /(ikke|hverken) [^.]*påvises/i.test(text),
    );
  });
}

/** Items without a change of the group in which some subgroup has changed: as a number, or told one by one. */
function changedInSubgroups(report: Report): Problems {
  const group = groupOf(report, 'udsatte');
  const tests = significant(changeTests(report, group));
  const overall = new Set(tests.filter(({ from }) => from.scope === group.id).map(({ from }) => from.item));
  const further = tests.filter(({ from }) => !overall.has(from.item));
  const places = { 'the summary': summary(report), 'the section on development': development(report, group) };
  return [
    ...unless(new Set(further.map(({ from }) => from.item)).size === 4, 'the ledger has another number'),
    ...Object.entries(places).flatMap(([name, passages]) => {
      const counted = saidIn(
        { name: textsOf(passages) },
        numbers(4),
        /(del|under)(mål)?gruppe/i,
        /ændr|udvikl/i,
      );
      const untold = further.filter(({ id }) => !unitsOf(passages).some((unit) => speaksOf(unit, id)));
      return unless(
        counted.length === 0 || untold.length === 0,
        `${name} neither says fire nor tells of ${untold.map(({ id }) => id).join(' ')}`,
      );
    }),
  ];
}

function differing(report: Report): Problems {
  const group = groupOf(report, 'udsatte');
  const found = new Set(significant(subgroupTests(report, group)).map(({ from }) => from.scope));
  return [
    ...unless(
      found.size === 4 && group.subgroups.length === 5,
      `the ledger has ${found.size} of ${group.subgroups.length}`,
    ),
    ...saidIn(
      { 'the summary': summaryOf(report, group) },
      numbers(4),
      numbers(5),
      /(del|under)(mål)?grupper/i,
    ),
  ];
}

function leastSpread(report: Report): Problems {
  const [own, other] = ['jobparate', 'udsatte'].map((id) =>
    report.ledger.get(`spread/${report.wave}/${id}/ledighed`),
  );
  const isLess = own?.kind === 'spread' && other?.kind === 'spread' && (own.sd ?? 9999) < (other.sd ?? 0);
  const section = textsOf(characteristics(report, groupOf(report, 'jobparate')));
  return [
    ...unless(isLess, 'the ledger has it otherwise'),
    ...saidIn(
      { 'the section on who they are': section },
      /ledighed/i,
      /spred|spænd|varier/i,
      /mindre|mindst/i,
    ),
  ];
}
