import { describe, expect, test } from 'vitest';
import { cellsOf, composed, housingSurvey, notesOf, tableIn, words } from '../composed.ts';
import { fiveStep } from '../five-step.ts';

const housing = housingSurvey();

function rowsOf(text: string, surveyed = housing) {
  return tableIn(composed(surveyed, text)).rows.map((row) => [row.role, ...cellsOf(row.cells)]);
}

describe('tables of the housing survey (Madsen 1976)', () => {
  test('groups: 400, 765, 239 and 277 tenants', () => {
    expect(rowsOf('{{table "groups"}}')).toEqual([
      ['row', 'Højhuse', '400', '24'],
      ['row', 'Etagehuse', '765', '46'],
      ['row', 'Atriumhuse', '239', '14'],
      ['row', 'Rækkehuse', '277', '16'],
      ['total', 'I alt', '1.681', '100'],
    ]);
  });

  test('profile: influence of all, 627, 659 and 395', () => {
    expect(rowsOf('{{table "profile" scope="alle"}}')).toEqual([
      ['row', 'Lav', '627', '37'],
      ['row', 'Mellem', '659', '39'],
      ['row', 'Høj', '395', '23'],
      ['total', 'I alt', '1.681', '100'],
    ]);
  });

  test('profile: a group stands beside everyone', () => {
    const table = tableIn(composed(housing, '{{table "profile" scope="hoejhuse"}}'));
    expect(table.columns).toHaveLength(4);
    expect(table.head.map(cellsOf)).toEqual([['Baggrund', 'Antal', 'Procent', 'Alle lejere, procent']]);
    expect(table.rows.map((row) => cellsOf(row.cells))).toContainEqual(['Lav', '140', '35', '37']);
  });

  // Mean 2.06008, sd 0.85528; tower blocks 2.2525 and 0.82792 (R 4.2.2).
  test('answers: every scope with base, shares, mean and spread', () => {
    const rows = rowsOf('{{table "answers" item="tilfredshed"}}');
    expect(rows[0]).toEqual(['total', 'Alle lejere', '1.681', '34', '27', '40', '2,06', '0,86']);
    expect(rows[1]).toEqual(['row', 'Højhuse', '400', '25', '25', '50', '2,25', '0,83']);
    expect(rows).toHaveLength(5);
  });

  // R 4.2.2: t.test(x, y) for each type against the rest.
  test('tests: a heading an item, a row a group, marks only where significant', () => {
    const rows = rowsOf('{{table "tests"}}');
    expect(rows.slice(0, 5)).toEqual([
      ['group', 'Tilfredshed med boligforholdene'],
      ['row', 'Højhuse', '400', '2,25', '▲ +0,25', '5,28', '685,4', '<\u00a00,001', '5\u00a0%-niveau'],
      ['row', 'Etagehuse', '765', '2,04', '\u22120,04', '\u22120,86', '1.613,6', '0,393', '–'],
      ['row', 'Atriumhuse', '239', '2,13', '+0,09', '1,51', '334,2', '0,132', '–'],
      [
        'row',
        'Rækkehuse',
        '277',
        '1,77',
        '▼ \u22120,34',
        '\u22126,30',
        '399,6',
        '<\u00a00,001',
        '5\u00a0%-niveau',
      ],
    ]);
    expect(rows).toHaveLength(10);
  });

  test('comparison: six pairs, the first minus the second', () => {
    const rows = rowsOf('{{table "comparison" item="tilfredshed"}}');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual([
      'row',
      'Højhuse – Atriumhuse',
      '▲ +0,12',
      '1,78',
      '510,0',
      '0,076',
      '10\u00a0%-niveau',
    ]);
    expect(rows[3]?.slice(1, 3)).toEqual(['Etagehuse – Atriumhuse', '\u22120,09']);
  });

  test.each(['groups', 'profile', 'answers', 'tests', 'comparison'])('%s fills its width', (kind) => {
    const table = tableIn(composed(housing, `{{table "${kind}" item="tilfredshed"}}`));
    const full = table.width === 'wide' ? 481.89 : 368.5;
    const fixed = table.columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
    expect(full - fixed).toBeGreaterThan(100);
    expect(table.columns.filter(({ width }) => width === null)).toHaveLength(1);
    for (const row of [...table.head, ...table.rows.map(({ cells }) => cells)]) {
      expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(table.columns.length);
    }
    expect(table.alt).not.toBe('');
    expect(words(table.caption.title)).not.toBe('');
    expect(notesOf(table)['Kilde']).toBe(housing.study.source);
  });
});

describe('tables of five answers and don’t-know', () => {
  test('answers: don’t-know is in the base, and not in the mean: 63 points of 18', () => {
    const table = tableIn(composed(fiveStep(), '{{table "answers" item="a"}}'));
    expect(table.rows.map((row) => cellsOf(row.cells))[0]).toEqual([
      'everyone',
      '20',
      '10',
      '15',
      '15',
      '20',
      '30',
      '10',
      '3,50',
      '1,42',
    ]);
    expect(notesOf(table)['Note']).toContain('Gennemsnit af point fra 1 (»1«) til 5 (»5«), uden »9«.');
  });

  test('answers: the note leaves out what the text above tells of all such tables', () => {
    const noteOf = (call: string) => notesOf(tableIn(composed(fiveStep(), call)))['Note'] ?? '';
    expect(noteOf('{{table "answers" item="a"}}')).toContain('Tal fra færre end 30 svar er usikre.');
    const told = noteOf('{{table "answers" item="a" told=true}}');
    expect(told).not.toContain('usikre');
    expect(told).toContain('»for få svar«');
  });

  test('answers: with base="valid" they are left out', () => {
    const [total] = rowsOf('{{table "answers" item="a" base="valid"}}', fiveStep());
    expect(total).toEqual(['total', 'everyone', '18', '11', '17', '17', '22', '33', '3,50', '1,42']);
  });

  test('tests: a subgroup stands under its group', () => {
    const labels = rowsOf('{{table "tests"}}', fiveStep()).map((row) => row.slice(0, 2));
    expect(labels).toEqual([
      ['group', 'a'],
      ['total', 'g'],
      ['row', 's'],
      ['row', 'u'],
      ['row', 'h'],
    ]);
  });

  test('profile: the subgroups of a group, each base told where they differ', () => {
    const rows = rowsOf('{{table "profile" scope="g"}}', fiveStep());
    expect(rows).toEqual([
      ['row', 's', '9', '64'],
      ['row', 'u', '5', '36'],
      ['total', 'I alt', '14', '100'],
    ]);
  });
});
