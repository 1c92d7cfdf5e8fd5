import { describe, expect, test } from 'vitest';
import { cellsOf, composed, jobcentreSurvey, notesOf, tableIn, words } from '../composed.ts';

const jobcentre = jobcentreSurvey();

function tableOf(text: string) {
  return tableIn(composed(jobcentre, text));
}

function rowsOf(text: string) {
  return tableOf(text).rows.map((row) => [row.role, ...cellsOf(row.cells)]);
}

test('a number holds on to its unit in every label of the study', () => {
  const { study } = jobcentre;
  const background = study.background.flatMap((one): readonly { readonly label: string }[] =>
    one.type === 'categories' ? one.categories : [...one.classes, ...one.cumulative],
  );
  const labels = [
    ...study.groups
      .flatMap((group) => [group, ...group.subgroups])
      .flatMap((one) => Object.values(one.labels)),
    ...background.map(({ label }) => label),
  ];
  expect(labels).toContain('Aktivitetsparate over 30\u00a0år');
  expect(labels.filter((label) => /\d \p{L}/u.test(label))).toEqual([]);
});

// Published figures: data/jobcenter-koebenhavn/published-facts.json.
describe('tables of the jobcentre report', () => {
  test('questions: seven, with the answers of their scale', () => {
    const rows = rowsOf('{{table "questions"}}');
    expect(rows).toHaveLength(7);
    expect(rows[1]?.[3]).toBe('»Meget dårligt«, »Dårligt«, »Hverken eller«, »Godt« og »Meget godt«');
  });

  test('sample: target and completed interviews (table 2.2)', () => {
    const rows = rowsOf('{{table "sample"}}');
    expect(rows[1]).toEqual(['row', 'Aktivitetsparate over 30\u00a0år', '40–50', '49']);
    expect(rows[4]).toEqual(['row', 'Ledighedsydelse', '30', '30']);
    expect(rows.at(-1)).toEqual(['total', 'I alt', '–', '405']);
    expect(rows).toHaveLength(14);
  });

  test('sample: days and interviews (table 2.3)', () => {
    const rows = rowsOf('{{table "sample" of="days completed"}}');
    expect(rows[2]).toEqual(['row', 'Aktivitetsparate under 30\u00a0år', '8', '32']);
  });

  test('sample: population and respondents', () => {
    const table = tableOf('{{table "sample" of="population respondents"}}');
    expect(table.rows.map((row) => cellsOf(row.cells))).toContainEqual(['Udsatte i alt', '29.705', '186']);
    expect(notesOf(table)['Kilde']).toContain('Styrelsen for Arbejdsmarked og Rekruttering');
  });

  test('representativity: per cent here and in the population (table 3.1-3.3)', () => {
    const rows = rowsOf('{{table "representativity" scope="udsatte"}}');
    expect(rows).toContainEqual(['row', 'Sygedagpenge og jobafklaring', '40', '22', '51', '−29']);
    expect(rows).toContainEqual(['row', 'Kvinde', '95', '51', '54', '−3']);
    expect(rows.filter(([role]) => role === 'group').map((row) => row[1])).toEqual([
      'Delmålgruppe',
      'Køn',
      'Etnisk baggrund',
    ]);
  });

  test('representativity: one variable, and further classes where the population is known in them', () => {
    const rows = rowsOf('{{table "representativity" scope="jobparate" variable="ledighed"}}');
    expect(rows[0]).toEqual(['row', '0–5\u00a0måneder', '101', '46', '–', '–']);
    expect(rows[12]).toEqual(['total', 'I alt', '219', '100', '–', '–']);
    expect(rows.findIndex(([role]) => role === 'group')).toBe(13);
    expect(rows.slice(14).map((row) => [row[1], row[4]])).toEqual([
      ['0–12\u00a0måneder', '76'],
      ['0–24\u00a0måneder', '93'],
      ['0–36\u00a0måneder', '97'],
    ]);
  });

  test('changes: means of both waves in order, the change, and what is left under control', () => {
    const table = tableOf('{{table "changes" scope="udsatte"}}');
    expect(table.head.map(cellsOf)[1]?.slice(1, 4)).toEqual(['n', '2019', '2020']);
    const rows = table.rows.map((row) => cellsOf(row.cells));
    expect(rows).toHaveLength(49);
    expect(rows[5]).toEqual([
      'Ledighedsydelse',
      '31/30',
      '4,39',
      '3,73',
      '▼ −0,65',
      '−2,23',
      '0,030',
      '5\u00a0%',
      '−0,58',
      'består, 10\u00a0%',
    ]);
  });

  test('changes: a group that was asked once has no table', () => {
    expect(() => tableOf('{{table "changes" scope="jobparate"}}')).toThrow();
  });

  test('background: differences of categories, correlations of numbers', () => {
    const rows = rowsOf('{{table "background" scope="udsatte"}}');
    expect(rows[2]?.slice(1, 7)).toEqual([
      'Anden etnisk baggrund end dansk minus dansk baggrund',
      '50/135',
      '3,74',
      '4,24',
      '▼ −0,50',
      '–',
    ]);
    expect(rows[3]?.slice(1, 7)).toEqual(['Alder', '185', '–', '–', '–', '▼ −0,13']);
    expect(rows).toHaveLength(7 * 5);
  });

  // Published: the five questions on which the groups differ, all persisting.
  test('comparisons: five of seven, all persist', () => {
    const rows = rowsOf('{{table "comparisons"}}').slice(1);
    expect(rows.filter((row) => row[10]?.startsWith('består'))).toHaveLength(5);
    expect(rows.filter((row) => row[10] === '–')).toHaveLength(2);
  });

  test('tests-all: a row each group and subgroup under every item; of a group, its subgroups', () => {
    expect(rowsOf('{{table "tests-all" scope="alle"}}')).toHaveLength(7 * 14);
    expect(rowsOf('{{table "tests-all" scope="udsatte"}}')).toHaveLength(7 * 6);
  });

  test.each(['questions', 'sample', 'representativity', 'changes', 'background', 'comparisons', 'tests-all'])(
    '%s: every row fills its columns, and the columns fit the page',
    (name) => {
      const table = tableOf(`{{table "${name}" scope="udsatte"}}`);
      for (const cells of [...table.head, ...table.rows.map((row) => row.cells)]) {
        expect(cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(table.columns.length);
      }
      const fixed = table.columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
      expect(fixed).toBeLessThanOrEqual((table.width === 'wide' ? 481.89 : 368.5) - 80);
      expect(words(table.caption.title)).not.toBe('');
      expect(table.alt).toMatch(/^Tabel: /);
    },
  );
});

describe('robustness: a finding that vanishes with controls does not read as supported', () => {
  const table = tableOf('{{table "robustness"}}');
  const [above = [], below = []] = table.head;
  const heads = cellsOf(below);

  test('the methods with controls stand apart, under what they are held against', () => {
    const spans = above.map((cell, at) => [cellsOf(above)[at], cell.span]);
    expect(spans.filter(([text]) => text !== '')).toEqual([
      ['Samme som fundet', 4],
      ['Samme som testen med kontrol', 2],
    ]);
    expect(heads.slice(-3)).toEqual(['Med kontrol', 'HC3', 'Ordnet logit']);
  });

  test('the count is of the methods without controls only', () => {
    const rows = table.rows.filter(({ role }) => role === 'row').map(({ cells }) => cellsOf(cells));
    const vanished = rows.filter((cells) => cells[heads.indexOf('Med kontrol')] === 'forsvinder');
    expect(vanished.length).toBeGreaterThan(0);
    for (const cells of rows) {
      const plain = cells.slice(4, 7).filter((cell) => cell !== '–');
      const agreeing = plain.filter((cell) => cell === 'ja');
      expect(cells[heads.indexOf('Enige')]).toBe(`${agreeing.length} af ${plain.length}`);
    }
  });

  test('the note says that correlations are left out', () => {
    expect(notesOf(table)['Note']).toContain('Signifikante korrelationer er ikke med');
  });
});

test('fit: a source that another names as where it is reprinted is named once', () => {
  const source = notesOf(tableOf('{{table "fit"}}'))['Kilde'] ?? '';
  expect(source).toContain('gengivet i Mehlsen og Mikkelsen, 2021.');
  expect(source.match(/Mehlsen og Mikkelsen, 2021/gu)).toHaveLength(1);
});
