import { everyone, type Scope, scopeOf } from '../model/id.ts';
import type { Study } from '../model/study.ts';
import type { Publication, PublicationChapter } from '../model/template.ts';
import { type GroupView, groupViews, type SubgroupView } from './context.ts';
import { type Circumstances, fulfils } from './when.ts';

/** A chapter of the publication, once for each thing that its `each:` names. */
export interface Instance {
  readonly chapter: PublicationChapter;
  /** By which references name it: "chapter/metode", "chapter/gruppe/taarn". */
  readonly target: string;
  readonly scope: Scope;
  /** Names that only this instance has: scope, group, subgroup, item. */
  readonly names: Readonly<Record<string, unknown>>;
}

/**
 * The chapters of a publication in order, each as often as its `each:` says. A `when:` is asked of the scope that the
 * chapter is about: with `each: group`, group by group.
 */
export function instances(publication: Publication, here: Circumstances): readonly Instance[] {
  return publication.chapters
    .flatMap((chapter) => instancesOf(chapter, here.study))
    .filter(({ chapter, scope }) => chapter.when.every((condition) => fulfils(condition, scope, here)));
}

function instancesOf(chapter: PublicationChapter, study: Study): readonly Instance[] {
  const target = `chapter/${chapter.template}`;
  switch (chapter.each) {
    case null:
      return [{ chapter, target, scope: everyone, names: { scope: everyone } }];
    case 'item':
      return study.items.map((item) => ({
        chapter,
        target: `${target}/${item.id}`,
        scope: everyone,
        names: { scope: everyone, item },
      }));
    case 'group':
      return groupViews(study).map((group) => ({
        chapter,
        target: `${target}/${group.scope}`,
        scope: group.scope,
        names: { scope: group.scope, group },
      }));
    case 'subgroup':
      return groupViews(study).flatMap((group) =>
        group.subgroups.map((subgroup) => subgroupInstance(chapter, target, group, subgroup)),
      );
  }
}

function subgroupInstance(
  chapter: PublicationChapter,
  target: string,
  group: GroupView,
  subgroup: SubgroupView,
): Instance {
  const scope = scopeOf(group.id, subgroup.id);
  return { chapter, target: `${target}/${scope}`, scope, names: { scope, group, subgroup } };
}
