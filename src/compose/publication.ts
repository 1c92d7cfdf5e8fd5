import { everyone, scopeOf } from '../model/id.ts';
import type { Study } from '../model/study.ts';
import type { Publication, PublicationChapter, When } from '../model/template.ts';
import { type GroupView, groupViews, type SubgroupView } from './context.ts';

/** A chapter of the publication, once for each thing that its `each:` names. */
export interface Instance {
  readonly chapter: PublicationChapter;
  /** By which references name it: "chapter/metode", "chapter/gruppe/taarn". */
  readonly target: string;
  /** Names that only this instance has: scope, group, subgroup, item. */
  readonly names: Readonly<Record<string, unknown>>;
}

/** The chapters of a publication in order: those whose `when:` the study fulfils, each as often as its `each:` says. */
export function instances(publication: Publication, study: Study): readonly Instance[] {
  return publication.chapters
    .filter((chapter) => chapter.when.every((condition) => fulfilled[condition](study)))
    .flatMap((chapter) => instancesOf(chapter, study));
}

const fulfilled: Readonly<Record<When, (study: Study) => boolean>> = {
  waves: (study) => study.waves.length >= 2,
  population: (study) => study.waves.some((wave) => wave.population !== null),
  subgroups: (study) => study.groups.some((group) => group.subgroups.length > 0),
  openAnswers: (study) => study.openAnswers !== null,
  twoGroups: (study) => study.groups.length >= 2,
};

function instancesOf(chapter: PublicationChapter, study: Study): readonly Instance[] {
  const target = `chapter/${chapter.template}`;
  switch (chapter.each) {
    case null:
      return [{ chapter, target, names: { scope: everyone } }];
    case 'item':
      return study.items.map((item) => ({
        chapter,
        target: `${target}/${item.id}`,
        names: { scope: everyone, item },
      }));
    case 'group':
      return groupsFor(chapter, study).map((group) => ({
        chapter,
        target: `${target}/${group.scope}`,
        names: { scope: group.scope, group },
      }));
    case 'subgroup':
      return groupViews(study).flatMap((group) =>
        group.subgroups.map((subgroup) => subgroupInstance(chapter, target, group, subgroup)),
      );
  }
}

/** `each: group` with `when: subgroups` is about the groups that have some. */
function groupsFor(chapter: PublicationChapter, study: Study): readonly GroupView[] {
  const groups = groupViews(study);
  return chapter.when.includes('subgroups') ? groups.filter((group) => group.subgroups.length > 0) : groups;
}

function subgroupInstance(
  chapter: PublicationChapter,
  target: string,
  group: GroupView,
  subgroup: SubgroupView,
): Instance {
  const scope = scopeOf(group.id, subgroup.id);
  return { chapter, target: `${target}/${scope}`, names: { scope, group, subgroup } };
}
