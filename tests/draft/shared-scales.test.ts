import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { init } from '../../src/run/init.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');
const satisfied = ['Meget utilfreds', 'Utilfreds', 'Hverken eller', 'Tilfreds', 'Meget tilfreds'];

/** The scales of the draft of a file with these columns, whose answers come round and round; by column. */
function drafted(columns: Readonly<Record<string, readonly string[]>>, rows = 60) {
  const names = Object.keys(columns);
  // Each column leaps in its own way, so that no two are alike.
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      1000 + row * 7,
      ...names.map(
        (name, at) => columns[name]?.[(row + Math.floor(row / 7) * (at + 1)) % (columns[name]?.length ?? 1)],
      ),
    ].join(';'),
  );
  const out = join(folderOf({}), 'study');
  const data = join(folderOf({ 'x.csv': `nr;${names.join(';')}\n${lines.join('\n')}\n` }), 'x.csv');
  init({ data, templates, out, today: '2026-11-22' }, danish);
  const study = loadStudy(out).value;
  return {
    scales: study.scales.length,
    answers: new Map(
      study.items.map(({ column, scale }) => [column, scale.answers.map(({ code }) => code)] as const),
    ),
    nominal: study.others.map((one) => one.id),
    yaml: readFileSync(join(out, 'study.yaml'), 'utf8'),
  };
}

describe('words that nobody gave one of the questions', () => {
  test('questions that lack an end share the scale of one that lacks none', () => {
    const { scales, answers, yaml } = drafted({
      rengøring: satisfied,
      mad: satisfied.slice(1),
      kørsel: satisfied.slice(0, 4),
      personale: satisfied.slice(1, 4),
      // Neither "Utilfreds" nor worse: without the others beside it, it would be no scale at all.
      tone: satisfied.slice(2),
    });
    expect(scales).toBe(1);
    expect([...answers]).toEqual(
      ['rengøring', 'mad', 'kørsel', 'personale', 'tone'].map((name) => [name, satisfied]),
    );
    expect(yaml).toMatch(
      /column: "mad"\n.*\n.*\n {4}scale: skala-1 # Gæt: ingen har svaret dette: Meget utilfreds;/,
    );
  });

  test('no question has all of them: together they have', () => {
    const { scales, answers } = drafted({ mad: satisfied.slice(1), kørsel: satisfied.slice(0, 4) });
    expect(scales).toBe(1);
    expect(answers.get('mad')).toEqual(satisfied);
  });

  test('four answers without a middle are a scale of their own, unless few have answered', () => {
    const even = [0, 1, 3, 4].map((at) => satisfied[at] ?? '');
    expect(drafted({ mad: satisfied, tone: even }).answers.get('tone')).toEqual(even);
    expect(drafted({ mad: satisfied, tone: even }, 20).answers.get('tone')).toEqual(satisfied);
  });

  test('words of other scales, and two spellings of one answer, are not mixed', () => {
    const agreed = ['Helt uenig', 'Uenig', 'Hverken eller', 'Enig', 'Helt enig'];
    const spelt = ['meget utilfreds', 'Utilfreds', 'Hverken eller', 'Tilfreds'];
    const { answers } = drafted({ mad: satisfied, mening: agreed.slice(1), tone: spelt });
    expect(answers.get('mening')).toEqual(agreed.slice(1));
    expect(answers.get('tone')).toEqual(spelt);
  });
});

describe('bare codes that nobody gave one of the questions', () => {
  const five = ['1', '2', '3', '4', '5'];

  test('neighbours of a rating from 1 to 5 have its scale, whatever they are called', () => {
    const { scales, answers, nominal } = drafted({
      q1: five,
      q2: five.slice(1),
      q3: five.slice(0, 4),
      tone: five.slice(1, 4),
    });
    expect([scales, nominal]).toEqual([1, []]);
    expect([...answers.values()]).toEqual([five, five, five, five]);
  });

  test('two columns of 1 to 4 side by side are a scale, as is one of 1 to 4 that very many have answered', () => {
    const four = five.slice(0, 4);
    const two = drafted({ q1: five, q2: five, q3: four, q4: four });
    expect([two.answers.get('q2'), two.answers.get('q3'), two.answers.get('q4')]).toEqual([five, four, four]);
    expect(drafted({ q1: five, q2: five, q3: four }, 400).answers.get('q2')).toEqual(five);
    expect(drafted({ q1: five, q2: five, q3: four }, 400).answers.get('q3')).toBeUndefined();
  });

  test('who people are, and codes beside no rating, stay as they are', () => {
    const { nominal, answers } = drafted({ q1: five, region: five.slice(0, 4) });
    expect([nominal, [...answers.keys()]]).toEqual([[], ['q1']]);
    expect(drafted({ bil: ['0', '1', '2', '3'], cykel: ['1', '2', '3'] }).answers.size).toBe(0);
  });
});
