import { labelOfClass } from '../language/classes.ts';
import { quoted } from '../language/words.ts';
import { type ResultId, resultId, type Scope } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import type { Study } from '../model/study.ts';
import type { Labels } from '../model/wave.ts';
import { categoryPhrase } from './categories.ts';
import { groupViews } from './context.ts';
import type { Making } from './make.ts';
import { pointsOf } from './record-readings.ts';

/** A category or class of a variable, with what is known of it. */
export interface Place {
  /** The profile's id. */
  readonly id: ResultId;
  readonly population: ResultId;
  readonly label: string;
  /** What those of it are called in a sentence: "kvinder", "»0–5 måneder«". */
  readonly phrase: string;
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
  return segmentsOf(study, scope, variable, language).map(({ segment, label, phrase, cumulative }) => {
    const id = resultId('profile', wave, scope, variable, segment);
    const result = ledger.get(id);
    return {
      id,
      population: resultId('population', wave, scope, variable, segment),
      label,
      phrase,
      cumulative,
      points: result === undefined ? null : pointsOf(result, { study, ledger }),
    };
  });
}

interface Segment {
  readonly segment: string;
  readonly label: string;
  readonly phrase: string;
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
    return found.categories.map((one) => ({
      segment: one.id,
      label: one.label,
      phrase: categoryPhrase(one, language),
      cumulative: false,
    }));
  }
  const classes = (list: typeof found.classes, cumulative: boolean) =>
    list.map((one) => {
      const label = labelOfClass(one, found.unit, language);
      return {
        segment: `${one.from}..${one.to ?? ''}`,
        label,
        phrase: quoted(label, language),
        cumulative,
      };
    });
  return [...classes(found.classes, false), ...classes(found.cumulative, true)];
}

type View = Pick<Labels, 'short' | 'plural'> & { readonly id: string };

function parts(views: readonly View[] = []): readonly Segment[] {
  return views.map(({ id, short, plural }) => ({
    segment: id,
    label: short,
    phrase: plural,
    cumulative: false,
  }));
}
