import type { Report } from './composed.ts';
import { attentionChapter, development, summary, unitsOf } from './places.ts';
import { blocksIn, type Passage } from './reader.ts';
import { groupOf, numbers, saidIn, tallied, textsOf } from './saying.ts';
import { changeTests, itemNamed, nameOf, type Problems, significant, speaksOf, unless } from './tests.ts';

export function lowerThanBefore(report: Report): Problems {
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
export function unchanged(report: Report): Problems {
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
export function changedInSubgroups(report: Report): Problems {
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
