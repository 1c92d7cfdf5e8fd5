import { changedInSubgroups, lowerThanBefore, unchanged } from './change-rankings.ts';
import type { Report } from './composed.ts';
import { answersSection, attentionChapter, characteristics, comparisonChapter, summary } from './places.ts';
import { groupOf, numbers, saidIn, summaryOf, tallied, textsOf } from './saying.ts';
import { type Check, comparisonTests, type Problems, significant, subgroupTests, unless } from './tests.ts';

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
