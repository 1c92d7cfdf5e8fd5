import { type Fault, fault } from '../fault.ts';
import { classSegment } from '../model/id.ts';
import type { Margin, Weights } from '../model/weights.ts';
import type { At } from './at.ts';
import { categoryOf, classOf } from './background.ts';
import type { RawBackground, RawStudy } from './study-schema.ts';

/** How respondents are weighted. Where neither a column nor margins are named, all margins that are known are meant. */
export function weightsOf(raw: NonNullable<RawStudy['weights']>, at: At): Weights {
  const { column = null, strata = null, cluster = null, margins, trim = null, print } = raw;
  const none = column === null ? null : [];
  return {
    ...{ column, strata, cluster, trim, print },
    margins: margins?.map((one, index) => marginOf(one, at('weights', 'margins', index))) ?? none,
    place: at('weights'),
  };
}

type RawMargin = NonNullable<NonNullable<RawStudy['weights']>['margins']>[number];

/** `group.koen` is the variable `koen` in each group. Subgroups are always of a group. */
function marginOf({ variable, collapse = [] }: RawMargin, place: Margin['place']): Margin {
  const inGroups = variable.startsWith('group.') || variable === 'subgroup';
  return { variable: variable.replace(/^group\./, ''), inGroups, collapse, place };
}

/** Margins are of known variables whose categories exclude each other; limits lie on either side of 1. */
export function weightsFaults(study: RawStudy, at: At): readonly Fault[] {
  const { margins = [], trim } = study.weights ?? {};
  const ofMargins = margins.flatMap((margin, index) =>
    marginFaults(study, margin, at('weights', 'margins', index)),
  );
  if (trim === undefined || (trim.low >= 0 && trim.low < 1 && trim.high > 1)) return ofMargins;
  return [...ofMargins, fault('trim-turned', { low: trim.low, high: trim.high }, at('weights', 'trim'))];
}

function marginFaults(study: RawStudy, margin: RawMargin, place: Margin['place']): readonly Fault[] {
  const known = variablesOf(study);
  const categories = known.get(margin.variable);
  if (categories === undefined) {
    const values = { value: margin.variable, known: [...known.keys()].join(', ') };
    return [fault('weighting-variable-unknown', values, place)];
  }
  if (categories.length === 0)
    return [fault('weighting-classes-missing', { variable: margin.variable }, place)];
  return (margin.collapse ?? [])
    .flat()
    .filter((value) => !categories.includes(value))
    .map((value) =>
      fault(
        'weighting-category-unknown',
        { value, variable: margin.variable, known: categories.join(', ') },
        place,
      ),
    );
}

/** By name of a margin, its categories as population.csv writes them. */
function variablesOf({ groups, background }: RawStudy): ReadonlyMap<string, readonly string[]> {
  const own = background.map((one) => [one.id, categoriesOf(one)] as const);
  if (groups.length === 0) return new Map(own);
  const subgroups = groups.flatMap((group) => group.subgroups.map(({ id }) => id));
  return new Map([
    ['group', groups.map(({ id }) => id)],
    ...(subgroups.length === 0 ? [] : [['subgroup', subgroups] as const]),
    ...own,
    ...own.map(([id, categories]) => [`group.${id}`, categories] as const),
  ]);
}

function categoriesOf({ type, categories = [], classes = [] }: RawBackground): readonly string[] {
  if (type === 'numeric') return classes.map((one) => classSegment(classOf(one)));
  return categories.map((one) => categoryOf(one).id);
}
