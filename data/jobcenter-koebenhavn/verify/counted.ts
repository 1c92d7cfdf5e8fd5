import { type Check, checked, compared, type Fact, percent, textOf } from './check.ts';
import type { Row } from './table.ts';

/** Counts of respondents: of a scope, or of those of it in a category. */
export function countCheck(fact: Fact, rows: readonly Row[]): Check {
  const scope = scopeOf(fact, rows);
  const variable = textOf(fact, 'variable');
  const found =
    variable === '' ? scope : scope.filter((row) => isIn(row, variable, textOf(fact, 'category')));
  return compared(fact, fact['value'], found.length);
}

/** Shares of answers; a combined share is the sum of its rounded parts. */
export function shareCheck(fact: Fact, rows: readonly Row[]): Check {
  const scope = scopeOf(fact, rows);
  const codes = fact['answers'] as readonly number[];
  const parts = codes.map((code) => {
    const count = scope.filter((row) => row[textOf(fact, 'item')] === String(code)).length;
    return percent(count, scope.length);
  });
  return compared(
    fact,
    fact['percent'],
    parts.reduce((total, part) => total + part, 0),
  );
}

/** Shares of respondents in a category; where only a relation is published, that. */
export function backgroundShareCheck(fact: Fact, rows: readonly Row[]): Check {
  const scope = scopeOf(fact, rows);
  const count = scope.filter((row) => isIn(row, textOf(fact, 'variable'), textOf(fact, 'category'))).length;
  const found = percent(count, scope.length);
  const relation = textOf(fact, 'relation');
  if (relation === 'sample-higher')
    return checked(fact, found > Number(fact['populationPercent']), `${found}`);
  if (relation !== '') return checked(fact, true, `${found} (no figure published)`);
  const counted = fact['count'] === null || fact['count'] === undefined || fact['count'] === count;
  return checked(fact, counted && found === fact['percent'], `${count}, ${found} %`);
}

/** Medians, and that the other subgroups of the group have shorter ones, as the rank says. */
export function medianCheck(fact: Fact, rows: readonly Row[]): Check {
  const group = rows.filter((row) => row['gruppe'] === textOf(fact, 'group'));
  const own = textOf(fact, 'subgroup');
  const medians = new Map(
    [...new Set(group.map((row) => row['delgruppe'] ?? ''))].map((subgroup) => [
      subgroup,
      median(
        group
          .filter((row) => row['delgruppe'] === subgroup)
          .map((row) => Number(row[textOf(fact, 'variable')])),
      ),
    ]),
  );
  const found = medians.get(own) ?? Number.NaN;
  const longer = [...medians.values()].filter((value) => value >= found).length;
  return checked(fact, found === fact['value'] && longer === fact['rank'], `${found}, rank ${longer}`);
}

function scopeOf(fact: Fact, rows: readonly Row[]): readonly Row[] {
  const group = textOf(fact, 'group');
  const subgroup = textOf(fact, 'subgroup');
  return rows.filter(
    (row) =>
      (group === 'alle' || row['gruppe'] === group) && (subgroup === '' || row['delgruppe'] === subgroup),
  );
}

function isIn(row: Row, variable: string, category: string): boolean {
  if (variable === 'ledighedsgruppe') return row['delgruppe'] === category;
  if (variable === 'koen' || variable === 'etnicitet') return row[variable] === category;
  const [from, to] = boundsOf(category);
  const value = Number(row[variable]);
  return value >= from && value <= to;
}

/** "0-5 months", "1-2 years" (13-24 months), "20+ years", "over 12 months", "51-60 years" of age. */
function boundsOf(category: string): readonly [number, number] {
  const [low = 0, high = Number.POSITIVE_INFINITY] = [...category.matchAll(/\d+/g)].map(Number);
  if (category.startsWith('over')) return [low + 1, Number.POSITIVE_INFINITY];
  if (category.endsWith('months') || low > 30) return [low, high];
  return [low === 0 ? 0 : low * 12 + 1, high * 12];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}
