import { type Check, type Fact, outside, textOf } from './check.ts';
import { backgroundShareCheck, countCheck, medianCheck, shareCheck } from './counted.ts';
import { instead } from './impossible.ts';
import { fieldworkCheck, fieldworkCountCheck, populationCheck, type Records } from './recorded.ts';
import { ownFile, type Read, type Row, rowsOfText } from './table.ts';
import { testedCheck, type Waves } from './tested.ts';

/** Numbers of things in the study's definition rather than of respondents. */
const inDefinition = ['subgroups', 'questions'];

/** Every published fact, held against the files of this folder, or against what is read in their place. */
export function checkFacts(read: Read = ownFile): readonly Check[] {
  const facts: readonly Fact[] = JSON.parse(read('published-facts.json'));
  const rowsOf = (name: string): readonly Row[] => rowsOfText(read(name));
  const waves: Waves = new Map(['2019', '2020'].map((wave) => [wave, rowsOf(`besvarelser-${wave}.csv`)]));
  const records = { population: rowsOf('population.csv'), fieldwork: rowsOf('fieldwork.csv') };
  return facts.map((fact) => settled(checkOf(fact, waves, records)));
}

function checkOf(fact: Fact, waves: Waves, records: Records): Check {
  const rows = waves.get(textOf(fact, 'wave')) ?? [];
  switch (fact.kind) {
    case 'count':
      if (inDefinition.includes(textOf(fact, 'unit').replace('scale ', '')))
        return definitionCheck(fact, rows);
      return fieldworkCountCheck(fact, records) ?? countCheck(fact, rows);
    case 'share':
      return shareCheck(fact, rows);
    case 'background-share':
      return backgroundShareCheck(fact, rows);
    case 'median':
      return medianCheck(fact, rows);
    case 'difference':
    case 'change':
    case 'background-effect':
    case 'group-comparison':
      return testedCheck(fact, waves);
    case 'fieldwork':
      return fieldworkCheck(fact, records);
    case 'population':
      return populationCheck(fact, records);
    default:
      return outside(fact);
  }
}

/** Seven questions are seven columns of answers; subgroups are counted as the data have them. */
function definitionCheck(fact: Fact, rows: readonly Row[]): Check {
  const group = textOf(fact, 'group');
  const own = rows.filter((row) => group === 'alle' || row['gruppe'] === group);
  const subgroups = new Set(own.map((row) => row['delgruppe'])).size;
  const questions = Object.keys(rows[0] ?? {}).length - 7;
  const found = fact['unit'] === 'subgroups' ? subgroups : questions;
  return {
    id: fact.id,
    kind: fact.kind,
    outcome: found === fact['value'] ? 'holds' : 'fails',
    found: `${found}`,
  };
}

/** An impossible figure is settled where the files have exactly what is to be printed instead. */
function settled(check: Check): Check {
  const figure = instead[check.id];
  if (figure === undefined || check.outcome !== 'fails') return check;
  const found = Number(/(-?[\d.]+)(?: %)?$/.exec(check.found)?.[1]);
  return found === figure ? { ...check, outcome: 'instead' } : check;
}
