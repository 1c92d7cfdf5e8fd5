import { labelOfClass } from '../language/classes.ts';
import { type ResultId, resultId, type Scope } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import type { Study } from '../model/study.ts';
import { groupViews } from './context.ts';
import type { Making } from './make.ts';
import { pointsOf } from './record-readings.ts';

/** A category or class of a variable, with what is known of it. */
export interface Place {
  /** The profile's id. */
  readonly id: ResultId;
  readonly population: ResultId;
  readonly label: string;
  /** One of the further classes, which overlap with the others. */
  readonly cumulative: boolean;
  /** The respondents' share minus the population's, in whole points; null where either is unknown. */
  readonly points: number | null;
}

type Source = Pick<Making, 'study' | 'ledger' | 'language'>;

/** Categories, classes and further classes of a background variable, or the subgroups of a group, in the study's order. */
export function placesOf(
  { study, ledger, language }: Source,
  wave: string,
  scope: Scope,
  variable: string,
): readonly Place[] {
  return segmentsOf(study, scope, variable, language).map(({ segment, label, cumulative }) => {
    const id = resultId('profile', wave, scope, variable, segment);
    const result = ledger.get(id);
    return {
      id,
      population: resultId('population', wave, scope, variable, segment),
      label,
      cumulative,
      points: result === undefined ? null : pointsOf(result, { study, ledger }),
    };
  });
}

interface Segment {
  readonly segment: string;
  readonly label: string;
  readonly cumulative: boolean;
}

/** What a background variable, or belonging to a group or subgroup, is divided into. */
export function segmentsOf(
  study: Study,
  scope: Scope,
  variable: string,
  language: Language,
): readonly Segment[] {
  if (variable === 'subgroup')
    return parts(groupViews(study).find((group) => group.scope === scope)?.subgroups);
  if (variable === 'group') return parts(groupViews(study));
  const found = study.background.find(({ id }) => id === variable);
  if (found === undefined) return [];
  if (found.type === 'categories') {
    return found.categories.map(({ id, label }) => ({ segment: id, label, cumulative: false }));
  }
  const classes = (list: typeof found.classes, cumulative: boolean) =>
    list.map((one) => ({
      segment: `${one.from}..${one.to ?? ''}`,
      label: labelOfClass(one, found.unit, language),
      cumulative,
    }));
  return [...classes(found.classes, false), ...classes(found.cumulative, true)];
}

function parts(views: readonly { readonly id: string; readonly short: string }[] = []): readonly Segment[] {
  return views.map(({ id, short }) => ({ segment: id, label: short, cumulative: false }));
}
