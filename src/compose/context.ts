import { everyone, type Scope, scopeOf } from '../model/id.ts';
import { isChoice, isMeasured, type Labels, type Study } from '../model/study.ts';
import type { Composition } from './composition.ts';
import { limits } from './small.ts';

/** A group as templates see it: `group.plural`, `group.scope`, … */
export interface GroupView extends Labels {
  readonly id: string;
  readonly scope: Scope;
  readonly subgroups: readonly SubgroupView[];
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
    choices: study.others.filter(isChoice),
    measures: study.others.filter(isMeasured),
    subgroups: groupViews(study).flatMap((group) => group.subgroups),
    background: study.background,
    controls: study.background.filter(({ id }) => study.tests.controls.includes(id)),
    limits,
    everyone: { id: everyone, scope: everyone, ...study.everyone },
    draft: status === 'draft',
    scope: everyone,
  };
}

export function groupViews(study: Study): readonly GroupView[] {
  return study.groups.map((group) => ({
    id: group.id,
    scope: group.id,
    ...group.labels,
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
