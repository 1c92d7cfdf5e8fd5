import type { BackgroundVariable, NumberClass } from '../../model/background.ts';
import { classSegment, type ResultId, rangeSegment, resultId, type Scope } from '../../model/id.ts';
import type { Item, MultipleItem, NominalItem, NumericItem } from '../../model/item.ts';
import type { Ledger } from '../../model/result.ts';
import type { Answer } from '../../model/scale.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import { openTones } from '../../model/survey.ts';
import { scopesOf } from '../cells.ts';
import type { Column, Grid } from './grid.ts';
import { column, countBy, isIn, others, type Reader } from './reader.ts';

/** A grid, and whose numbers it has: rows of it are spoken of by wave, subject and scope. */
export interface Subject {
  readonly wave: string;
  /** An item or a variable. */
  readonly of: string;
  readonly grid: Grid;
  /** Ids that tell the same counts once more, on another base, by those in the grid: `valid` beside `share`. */
  readonly again: ReadonlyMap<ResultId, ResultId>;
  /** The column of don't-know, from which the number of valid answers follows. */
  readonly dontKnow: ((scope: Scope) => ResultId) | null;
}

/** All tables of a study's results, as they can be read out of its ledger. */
export function subjectsOf(study: Study, ledger: Ledger, limits: Disclosure): readonly Subject[] {
  const scopes = scopesOf(study.groups).map(({ scope }) => scope);
  const reader = { ledger, limits, scopes };
  return study.waves
    .flatMap(({ id: wave }) => [
      ...study.items.map((item) => answersOf(reader, wave, item)),
      ...study.others.flatMap((item) => {
        if (item.type === 'nominal') return [answersOf(reader, wave, item)];
        if (item.type === 'multiple') return ticksOf(reader, wave, item);
        return item.type === 'numeric' ? classesOf(reader, wave, item) : [];
      }),
      ...study.background.flatMap((variable) => profilesOf(reader, wave, variable)),
      ...themesOf(reader, wave, study),
    ])
    .filter((subject) => subject !== null);
}

/** Answers that exclude each other, don't-know among them, and the sides that are told together. */
function answersOf(reader: Reader, wave: string, { id, scale, type }: Item | NominalItem): Subject | null {
  const idOf = (kind: string, answers: readonly Answer[]) => (scope: Scope) =>
    resultId(kind, wave, scope, id, rangeSegment(answers.map(({ segment }) => segment)));
  const first = scale.answers[0];
  if (first === undefined || !isIn(reader, idOf('share', [first]))) return null;
  const sides = type === 'nominal' ? [] : (['positive', 'negative'] as const);
  const sums = sides
    .map((side) => scale.answers.filter((answer) => answer.side === side))
    .filter((answers) => answers.length > 1);
  const unknown = scale.answers.find(({ side }) => side === 'dont-know');
  const told = [...scale.answers.map((answer) => [answer]), ...sums];
  return {
    wave,
    of: id,
    grid: {
      name: `${wave}/${id}`,
      columns: scale.answers.map((answer) => answerColumn(reader, idOf('share', [answer]), answer)),
      sums: sums.map((answers) => ({
        places: answers.map((answer) => scale.answers.indexOf(answer)),
        idOf: idOf('share', answers),
      })),
      baseOf: (scope) => reader.ledger.get(idOf('share', [first])(scope))?.n ?? 0,
    },
    again: twice(
      reader,
      told.map((answers) => [idOf('share', answers), idOf('valid', answers)]),
    ),
    dontKnow: unknown === undefined ? null : idOf('share', [unknown]),
  };
}

function answerColumn(reader: Reader, idOf: Column['idOf'], { side }: Pick<Answer, 'side'>): Column {
  const isUnknown = side === 'dont-know';
  return {
    idOf,
    countIn: countBy(reader, idOf),
    isSecret: !isUnknown || reader.limits.dontKnow === 'protected',
    weight: isUnknown ? 6 : 1,
  };
}

/** Each answer that may be ticked beside others is a table of its own: those who ticked it, and the others. */
function ticksOf(reader: Reader, wave: string, { id, scale }: MultipleItem): readonly (Subject | null)[] {
  const unknown = scale.answers.find(({ side }) => side === 'dont-know');
  const idOf =
    (kind: string, { segment }: Answer) =>
    (scope: Scope) =>
      resultId(kind, wave, scope, id, segment);
  return scale.answers.map((answer) => {
    const own = idOf('share', answer);
    return isIn(reader, own)
      ? {
          wave,
          of: id,
          grid: {
            name: `${wave}/${id}/${answer.segment}`,
            columns: [answerColumn(reader, own, answer), others()],
            sums: [],
            baseOf: (scope) => reader.ledger.get(own(scope))?.n ?? 0,
          },
          again: twice(reader, [[own, idOf('valid', answer)]]),
          dontKnow: unknown === undefined ? null : idOf('share', unknown),
        }
      : null;
  });
}

function classesOf(reader: Reader, wave: string, { id, classes }: NumericItem): readonly (Subject | null)[] {
  return [
    classSubject(
      reader,
      wave,
      id,
      classes,
      (one) => (scope) => resultId('share', wave, scope, id, classSegment(one)),
    ),
  ];
}

/** Classes, and the values that lie in none of them, which what is printed of the classes leaves. */
function classSubject(
  reader: Reader,
  wave: string,
  of: string,
  classes: readonly NumberClass[],
  idOf: (one: NumberClass) => (scope: Scope) => ResultId,
  wider: readonly NumberClass[] = [],
): Subject | null {
  const [first] = classes;
  if (first === undefined || !isIn(reader, idOf(first))) return null;
  const columns = classes.map((one) => column(reader, idOf(one)));
  const sums = wider.flatMap((one) => {
    const places = classes.flatMap((part, at) => (isWithin(part, one) ? [at] : []));
    return addsUp(
      reader,
      places.map((at) => columns[at]).filter((part) => part !== undefined),
      idOf(one),
    )
      ? [{ places, idOf: idOf(one) }]
      : [];
  });
  return {
    wave,
    of,
    grid: {
      name: `${wave}/${of}`,
      columns: [...columns, { ...others(), isSecret: true }],
      sums,
      baseOf: (scope) => reader.ledger.get(idOf(first)(scope))?.n ?? 0,
    },
    again: new Map(),
    dontKnow: null,
  };
}

function isWithin(part: NumberClass, whole: NumberClass): boolean {
  return part.from >= whole.from && (whole.to === null || (part.to !== null && part.to <= whole.to));
}

function addsUp(
  { ledger, scopes }: Reader,
  parts: readonly Column[],
  idOf: (scope: Scope) => ResultId,
): boolean {
  return scopes.every((scope) => {
    const own = ledger.get(idOf(scope));
    const sum = parts.reduce((total, part) => total + part.countIn(scope), 0);
    return own === undefined || !('count' in own) || own.count === sum;
  });
}

function profilesOf(reader: Reader, wave: string, variable: BackgroundVariable): readonly (Subject | null)[] {
  const idOf = (segment: string) => (scope: Scope) => resultId('profile', wave, scope, variable.id, segment);
  if (variable.type === 'numeric') {
    const ofClass = (one: NumberClass) => idOf(classSegment(one));
    return [classSubject(reader, wave, variable.id, variable.classes, ofClass, variable.cumulative)];
  }
  const [first] = variable.categories;
  if (first === undefined || !isIn(reader, idOf(first.id))) return [];
  return [
    {
      wave,
      of: variable.id,
      grid: {
        name: `${wave}/${variable.id}`,
        columns: variable.categories.map(({ id }) => column(reader, idOf(id))),
        sums: [],
        baseOf: (scope) => reader.ledger.get(idOf(first.id)(scope))?.n ?? 0,
      },
      again: new Map(),
      dontKnow: null,
    },
  ];
}

/** Who has a theme and who has not, of those with a coded answer of a tone. */
function themesOf(reader: Reader, wave: string, { items, openAnswers }: Study): readonly (Subject | null)[] {
  return items.flatMap(({ id: item }) =>
    openTones.flatMap((tone) =>
      (openAnswers?.themes ?? []).map(({ id }): Subject | null => {
        const idOf = (scope: Scope) => resultId('theme', wave, scope, item, tone, id);
        if (!isIn(reader, idOf)) return null;
        const baseOf = (scope: Scope) => reader.ledger.get(idOf(scope))?.n ?? 0;
        const grid = {
          name: `${wave}/${item}/${tone}/${id}`,
          columns: [column(reader, idOf), others()],
          sums: [],
          baseOf,
        };
        return { wave, of: `${item}/${tone}`, grid, again: new Map(), dontKnow: null };
      }),
    ),
  );
}

function twice(
  { ledger, scopes }: Reader,
  pairs: readonly (readonly [(scope: Scope) => ResultId, (scope: Scope) => ResultId])[],
): ReadonlyMap<ResultId, ResultId> {
  const found = pairs.flatMap(([one, other]) => scopes.map((scope) => [one(scope), other(scope)] as const));
  return new Map(found.filter(([, other]) => ledger.has(other)));
}
