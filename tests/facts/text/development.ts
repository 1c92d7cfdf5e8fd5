import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import { chapterNamed, development, groupChapter, methodChapter, says, tells, unitsOf } from './places.ts';
import { blocksIn, nodesIn, sectionOf } from './reader.ts';
import { groupOf } from './saying.ts';
import {
  type Check,
  changeTests,
  nameOf,
  type Problems,
  significant,
  speaksOf,
  type Tested,
  unless,
} from './tests.ts';

/** Rules on what has changed since the wave before. */
export const developmentRules: Readonly<Record<string, Check>> = {
  'rule.change-test': changesAreTested,
  'rule.persists-wording': reservations,
  'rule.overall-change-attribution': attributions,
  'rule.jobparate-no-trend': noTrend,
};

/** Every change of group and subgroups is printed with its p or t, and the method tells of the test. */
function changesAreTested(report: Report): Problems {
  const tests = changeTests(report, groupOf(report, 'udsatte'));
  const printed = new Set(
    report.prints.filter(({ form }) => form === 'p' || form === 't').map(({ id }) => id),
  );
  const missing = tests.filter(({ id }) => !printed.has(id));
  return [
    ...unless(tests.length === 42, `${tests.length} tests of change, not 42`),
    ...unless(missing.length === 0, `${missing.length} of them printed nowhere, as ${missing[0]?.id}`),
    ...unless(
      says(methodChapter(report), /2019/, /2020/, /t-test/i),
      'the method does not tell that the waves are compared by t-test',
    ),
  ];
}

/** The part of the development section that tells of an item's changes. */
function changeUnits(report: Report, group: Group, item: string) {
  const section = development(report, group);
  const own = section.filter(
    ({ level, units }) =>
      level > 2 &&
      units.some((unit) =>
        unit.claims
          .concat(unit.prints.map(({ id }) => ({ id, is: '' })))
          .some(({ id }) => id.startsWith('change/') && id.endsWith(`/${item}`)),
      ),
  );
  return unitsOf(own.flatMap((passage) => sectionOf(report.passages, passage)));
}

const unobserved =
  /(udelukke|spille ind)[^.]*(målt|observer|kend|registrer)|(målt|observer|kend|registrer)[^.]*(udelukke|spille ind)/i;

/** Where a change persists: it may be real, but what was not observed cannot be ruled out. */
function reservations(report: Report): Problems {
  const group = groupOf(report, 'udsatte');
  const persisting = changeTests(report, group).filter(
    (test) => 'adjusted' in test && test.adjusted?.verdict === 'persists',
  );
  const items = [...new Set(persisting.map(({ from }) => from.item ?? ''))];
  return [
    ...unless(items.length > 0, 'no change persists'),
    ...items.flatMap((item) => {
      const text = changeUnits(report, group, item)
        .map((unit) => unit.text)
        .join(' ');
      const isReserved = /(tyde|pege)r? på|taler for/i.test(text) && unobserved.test(text);
      return unless(isReserved, `${item}: no "may point to … cannot be ruled out"`);
    }),
  ];
}

/** A paragraph on a change of the whole group names the subgroups that changed the same way. */
function attributions(report: Report): Problems {
  const group = groupOf(report, 'udsatte');
  const tests = significant(changeTests(report, group));
  const overall = tests.filter(({ from }) => from.scope === group.id);
  return [
    ...unless(overall.length > 0, 'the group has not changed'),
    ...overall.flatMap((test) => {
      const parts = tests.filter((one) => isPartOf(one, test));
      const isSaid = unitsOf(development(report, group)).some(
        (unit) =>
          /skyldes|især|drev|bag |hænger sammen|henføres|trækker|stammer/i.test(unit.text) &&
          parts.every(({ id, from }) => speaksOf(unit, id) || nameOf(report, from.scope).test(unit.text)),
      );
      return unless(parts.length > 0 && isSaid, `${test.id} is not attributed to its subgroups`);
    }),
  ];
}

function isPartOf(part: Tested, whole: Tested): boolean {
  const isSame = part.from.item === whole.from.item && part.direction === whole.direction;
  return isSame && part.from.scope.startsWith(`${whole.from.scope}.`);
}

/** The group that was asked for the first time has no figure, heading or number of change; the other one has. */
function noTrend(report: Report): Problems {
  const [old, fresh] = ['udsatte', 'jobparate'].map((id) => groupOf(report, id)) as [Group, Group];
  const changes = report.prints.filter(({ id }) => /^(change|tally)\/\d+-\d+\/jobparate/.test(id));
  const chapter = groupChapter(report, fresh);
  const figures = blocksIn(report.passages, 'figure').filter(({ id }) => id.includes('/change/'));
  const isFirst = [methodChapter(report), chapterNamed(report, /indledning/i)].every((passages) =>
    tells(passages, /første gang|ingen tidligere måling|ikke (spurgt )?i 2019|kun [^.]*2019/i),
  );
  return [
    ...unless(chapter.length > 0, 'the group has no chapter'),
    ...unless(changes.length === 0, 'changes of the group are printed'),
    ...unless(
      !chapter.some(({ title }) => /udvikling/i.test(title)),
      'its chapter has a heading on development',
    ),
    ...unless(!figures.some(({ id }) => id.includes('/jobparate')), 'a figure shows its development'),
    ...unless(nodesIn(development(report, old)).length > 0, 'the other group has no section on development'),
    ...unless(
      isFirst,
      'introduction and method do not both tell that the group was asked for the first time',
    ),
  ];
}
