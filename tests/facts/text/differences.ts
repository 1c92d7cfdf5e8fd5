import type { FigureBlock } from '../../../src/model/document.ts';
import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import { comparisonChapter, groupChapter, methodChapter, says, sectionWith, unitsOf } from './places.ts';
import { blocksIn, type Passage, printsIn, textOf, type Unit } from './reader.ts';
import {
  type Check,
  comparisonTests,
  itemNamed,
  nameOf,
  type Problems,
  significant,
  subgroupTests,
  type Tested,
  unless,
} from './tests.ts';

/** Rules on subgroups against the rest of their group, and on the two groups against each other. */
export const differenceRules: Readonly<Record<string, Check>> = {
  'rule.only-significant-sections': onlySignificant,
  'rule.figure-total-and-subgroups': totalAndSubgroups,
  'rule.others-statement': othersStatement,
  'rule.vanishes-wording': vanishing,
  'rule.dont-know-out-of-figures': withoutDontKnow,
  'rule.subgroup-vs-rest': againstTheRest,
  'rule.comparison-figures': comparisonFigures,
};

/** The figures of one kind in a group's chapter, or in any other passages. */
function figuresOf(passages: readonly Passage[], start: string): readonly FigureBlock[] {
  return blocksIn(passages, 'figure').filter(({ id }) => id.startsWith(start));
}

function stacks(report: Report, group: Group): readonly FigureBlock[] {
  return figuresOf(groupChapter(report, group), `figure/stack/${report.wave}/${group.id}/`);
}

function itemsOf(tests: readonly Tested[]): readonly string[] {
  return [...new Set(tests.map(({ from }) => from.item ?? ''))].toSorted();
}

function lastOf(id: string): string {
  return id.split('/').at(-1) ?? '';
}

/** A group's items with a figure of its subgroups are those with a significant subgroup; each has it once. */
function onlySignificant(report: Report): Problems {
  return report.study.groups.flatMap((group) => {
    const wanted = itemsOf(significant(subgroupTests(report, group)));
    const found = stacks(report, group).map(({ id }) => lastOf(id));
    const same = found.toSorted().join(' ') === wanted.join(' ');
    return unless(
      same && wanted.length > 0,
      `${group.id}: sections on ${found.join(' ')}, not ${wanted.join(' ')}`,
    );
  });
}

/** First the total, then every subgroup in the study's order. */
function totalAndSubgroups(report: Report): Problems {
  return report.study.groups.flatMap((group) => {
    const figures = stacks(report, group);
    const wanted = group.subgroups.map(({ labels }) => labels.short).join(', ');
    const wrong = figures.filter(({ drawing }) => {
      const [total, ...rest] = drawing.kind === 'stack' ? drawing.rows : [];
      return total?.total !== true || rest.map(({ label }) => label).join(', ') !== wanted;
    });
    return [
      ...unless(figures.length > 0, `${group.id}: no figures`),
      ...wrong.map(({ id }) => `${id} has other rows than the total and all subgroups`),
    ];
  });
}

/** The paragraphs in which a group's difference section tells of its subgroups. */
function differenceUnits(report: Report, group: Group, item: string): readonly Unit[] {
  return unitsOf(sectionWith(report, `figure/stack/${report.wave}/${group.id}/${item}`));
}

const notShown = /ikke (kan )?påvis(es|t|e)|ikke kunnet påvise/i;

/** The last paragraph that tells of the subgroups says of those without a finding that none could be shown. */
function othersStatement(report: Report): Problems {
  return report.study.groups.flatMap((group) =>
    itemsOf(significant(subgroupTests(report, group))).flatMap((item) => {
      const others = subgroupTests(report, group).filter(
        ({ from, level }) => from.item === item && level === null,
      );
      const last = differenceUnits(report, group, item).findLast(
        ({ text, role }) => text !== '' && role !== 'finding',
      );
      const isOfOthers = /(?<!\p{L})(øvrige|andre|resten)(?!\p{L})/iu.test(last?.text ?? '');
      const namesAll = others.every(({ from }) => nameOf(report, from.scope).test(last?.text ?? ''));
      const isSaid = notShown.test(last?.text ?? '') && (isOfOthers || namesAll);
      return unless(
        others.length === 0 || isSaid,
        `${group.id}, ${item}: the section does not close with the other subgroups, but with "${(last?.text ?? '').slice(-90)}"`,
      );
    }),
  );
}

const composition =
  /(?<!\p{L})(kan|muligvis|måske)[^.]*(skyldes|forklare|hænge|bero|udtryk)[^.]*(baggrund|sammensæt|sammensat|består af)/iu;

/** A difference that vanishes may be due to who the subgroup's people are. */
function vanishing(report: Report): Problems {
  const tests = report.study.groups.flatMap((group) =>
    subgroupTests(report, group).map((test) => ({ group, test })),
  );
  const gone = tests.filter(({ test }) => 'adjusted' in test && test.adjusted?.verdict === 'vanishes');
  const untold = gone.filter(({ group, test }) => {
    const units = differenceUnits(report, group, test.from.item ?? '');
    return !units.some(({ text }) => composition.test(text));
  });
  return [
    ...unless(gone.length > 0, 'no difference vanishes'),
    ...untold.map(({ test }) => `${test.id} vanishes, and nothing is said of the composition`),
  ];
}

/** Figures in which groups are tested print valid answers only, and their key has no don't-know. */
function withoutDontKnow(report: Report): Problems {
  const tested = ['figure/stack/', 'figure/two-groups/', 'figure/change/'];
  const unsure = new Set(
    report.study.items.flatMap(({ scale }) =>
      scale.answers.filter(({ side }) => side === 'dont-know').map(({ label }) => label),
    ),
  );
  return tested.flatMap((start) => {
    const figures = figuresOf(report.passages, start);
    return [
      ...unless(figures.length > 0, `there is no ${start}`),
      ...figures.flatMap(({ id, drawing }) => [
        ...unless(
          !printsIn(drawing, report.prints).some((one) => one.id.startsWith('share/')),
          `${id} prints shares of all`,
        ),
        ...unless(!labelsIn(drawing).some((label) => unsure.has(label)), `${id} shows don’t-know`),
      ]),
    ];
  });
}

function labelsIn(drawing: FigureBlock['drawing']): readonly string[] {
  return [...JSON.stringify(drawing).matchAll(/"label":"([^"]*)"/g)].map(([, label = '']) => label);
}

/** The notes of the figures say what each subgroup is held against, and so does the method. */
function againstTheRest(report: Report): Problems {
  const rest = /øvrige/i;
  const figures = report.study.groups.flatMap((group) => stacks(report, group));
  const silent = figures.filter(({ caption }) => !rest.test(textOf(caption.notes)));
  const misfit = report.study.groups.flatMap((group) =>
    subgroupTests(report, group).filter(
      (test) =>
        test.kind === 'difference' &&
        test.test === 't-test' &&
        test.a.n + test.b.n !== validIn(report, group, test),
    ),
  );
  return [
    ...unless(figures.length > 0, 'no figures'),
    ...silent.map(({ id }) => `${id}: its notes do not say what was compared`),
    ...misfit.map(({ id }) => `${id}: both sides together are not the group`),
    ...unless(
      says(methodChapter(report), /(under|del)(mål)?gruppe/i, /øvrige|resten/i, /t-test/i),
      'the method does not tell that a subgroup is held against the rest of its group',
    ),
  ];
}

function validIn({ ledger, wave }: Report, group: Group, { from }: Tested): number | undefined {
  return ledger.get(`mean/${wave}/${group.id}/${from.item}`)?.n;
}

/** The chapter draws the items that differ, and names the others in a paragraph saying that nothing could be shown. */
function comparisonFigures(report: Report): Problems {
  const chapter = comparisonChapter(report);
  const tests = comparisonTests(report);
  const wanted = itemsOf(significant(tests));
  const figures = blocksIn(chapter, 'figure')
    .map(({ id }) => lastOf(id))
    .toSorted();
  const others = itemsOf(tests).filter((item) => !wanted.includes(item));
  const closes = unitsOf(chapter).some(
    ({ text, claims }) =>
      notShown.test(text) &&
      others.every(
        (item) => itemNamed(report, item).test(text) || claims.some(({ id }) => id.endsWith(`/${item}`)),
      ),
  );
  return [
    ...unless(
      wanted.length > 0 && figures.join(' ') === wanted.join(' '),
      `draws ${figures.join(' ')}, not ${wanted.join(' ')}`,
    ),
    ...unless(closes, `no one sentence closes with ${others.join(' and ')}`),
  ];
}
