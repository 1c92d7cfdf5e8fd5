import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { leisure } from '../support/leisure.ts';
import { report, textOf } from './report.ts';

const plain = leisure();

describe('what the text says of tests counts items of every sort', () => {
  const { value: ledger } = analyse(plain.survey, plain.study);
  const text = textOf(report(plain)).replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');

  test('the study is as the tests need it: no difference on the scales, clear ones elsewhere', () => {
    const levelOf = (id: string) => {
      const found = ledger.get(id);
      return found !== undefined && 'test' in found ? found.level : undefined;
    };
    const scope = 'difference/2026/folkeskole.mellem';
    expect(['klub', 'lokaler'].map((item) => levelOf(`${scope}/${item}`))).toEqual([null, null]);
    expect(['grund', 'aktiviteter/sport'].map((item) => levelOf(`${scope}/${item}`))).toEqual([5, 5]);
  });

  test('where nothing differs on scales, the sentence says so of scales only, and names what differs', () => {
    const elsewhere = /Når det gælder grunden og aktiviteter, er der signifikante forskelle\./g;
    // In the summary, in the chapter's short list and in its section on subgroups.
    expect(text.match(elsewhere)).toHaveLength(3);
    expect(text).toContain(
      'Der kan ikke påvises signifikante forskelle mellem delmålgrupperne og de øvrige skoleelever på spørgsmål med en skala.',
    );
    expect(text).toContain(
      'Der kan ikke påvises signifikante forskelle mellem delmålgrupperne på spørgsmål med en skala.',
    );
    expect(text).not.toMatch(/signifikante forskelle mellem delmålgrupperne og de øvrige skoleelever\./);
  });
});
