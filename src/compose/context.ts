import { limits } from '../model/few.ts';
import { classSegment, everyone, type Scope, scopeOf } from '../model/id.ts';
import { isChoice, isMeasured, type MeasuredItem } from '../model/item.ts';
import { allItems, type Study } from '../model/study.ts';
import type { Labels, Wave } from '../model/wave.ts';
import { batteriesOf } from './batteries.ts';
import type { Composition } from './composition.ts';

/** A group as templates see it: `group.plural`, `group.scope`, … Everybody is seen as a group without subgroups. */
export interface GroupView extends Labels, Asked {
  readonly id: string;
  readonly scope: Scope;
  readonly subgroups: readonly SubgroupView[];
}

/** The waves that asked a group. */
interface Asked {
  readonly waves: readonly Wave[];
  /** The latest before the one that the publication is about; null where there is none. */
  readonly previous: Wave | null;
  /** The earliest, where the previous one is another; null where there are fewer than three. */
  readonly first: Wave | null;
}

export interface SubgroupView extends Labels {
  readonly id: string;
  readonly scope: Scope;
}

/** The names that every template knows; a chapter adds scope, group, item of its own. */
export function rootContext({ study, status }: Composition): Readonly<Record<string, unknown>> {
  return {
    study,
    wave: study.waves.at(-1) ?? null,
    waves: study.waves,
    previous: study.waves.at(-2) ?? null,
    groups: groupViews(study),
    items: study.items,
    batteries: batteriesOf(study),
    asked: allItems(study).filter(({ type }) => type !== 'index'),
    choices: study.others.filter(isChoice),
    measures: study.others.filter(isMeasured).map((item) => measureView(item, study)),
    subgroups: groupViews(study).flatMap((group) => group.subgroups),
    background: study.background,
    controls: study.background.filter(({ id }) => study.tests.controls.includes(id)),
    limits,
    weighting: weightingView(study),
    everyone: everyoneView(study),
    draft: status === 'draft',
    scope: everyone,
  };
}

/** What a template may ask of the study's weights, also where there are none. */
function weightingView({ weights }: Study) {
  const { column = null, strata = null, cluster = null, trim = null, print = 'unweighted' } = weights ?? {};
  return { column, strata, cluster, isTrimmed: trim !== null, print, isThere: weights !== null };
}

/** Waves that asked other groups than the last one do not compare for everybody: that would be one group with another. */
function everyoneView(study: Study): GroupView {
  const asked = study.waves.at(-1)?.groups ?? [];
  const isOfAll = ({ groups }: Wave) =>
    groups.length === asked.length && groups.every((group) => asked.includes(group));
  return { id: everyone, scope: everyone, ...study.everyone, ...askedIn(study, isOfAll), subgroups: [] };
}

function askedIn(study: Study, isAsked: (wave: Wave) => boolean): Asked {
  const waves = study.waves.filter(isAsked);
  const before = waves.filter((wave) => wave !== study.waves.at(-1));
  const [first = null] = before.length > 1 ? before : [];
  return { waves, previous: before.at(-1) ?? null, first };
}

export function groupViews(study: Study): readonly GroupView[] {
  return study.groups.map((group) => ({
    id: group.id,
    scope: group.id,
    ...group.labels,
    ...askedIn(study, (wave) => wave.groups.includes(group.id)),
    subgroups: group.subgroups.map((subgroup) => ({
      id: subgroup.id,
      scope: scopeOf(group.id, subgroup.id),
      ...subgroup.labels,
    })),
  }));
}

/** How a scope is spoken of; null where the study has no such scope. */
export function labelsOfScope(study: Study, scope: Scope): Labels | null {
  if (scope === everyone) return study.everyone;
  const views = groupViews(study).flatMap((group) => [group, ...group.subgroups]);
  const found = views.find((view) => view.scope === scope);
  if (found === undefined) return null;
  const { plural, definite, genitive, short } = found;
  return { plural, definite, genitive, short };
}

/** A number as templates see it, its classes with what stands for them in ids; an index with its items. */
function measureView(item: MeasuredItem, study: Study) {
  if (item.type === 'numeric')
    return { ...item, classes: item.classes.map((one) => ({ ...one, segment: classSegment(one) })) };
  const parts = study.items.filter(({ id }) => item.items.includes(id));
  return { ...item, parts };
}
