import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import type { Inline } from '../../src/model/document.ts';
import { housing, templates } from '../support/paths.ts';
import { housingSurvey, sameTitles } from './composed.ts';
import { textOf } from './report.ts';

/** The report on the Copenhagen housing survey, from the templates that come with the program. */
describe('the report on the example study', () => {
  const { study, survey } = housingSurvey();
  const ledger = analyse(survey, study).value;
  const rapport = loadTemplates(templates, 'rapport', study, housing).value;
  const made = (status: 'draft' | 'final') => compose({ study, ledger, templates: rapport, status });

  test('is composed in draft and final without faults or warnings', () => {
    for (const status of ['draft', 'final'] as const) {
      const { value, warnings } = made(status);
      expect(warnings).toEqual([]);
      expect(value.document.blocks.length).toBeGreaterThan(100);
    }
  });

  test('gives no two figures or tables the same title', () => {
    expect(sameTitles(made('final').value.document)).toEqual([]);
  });

  test.each([
    ['holm', 'Holms'],
    ['bh', 'Benjamini og Hochbergs'],
  ] as const)('says which p decides where it is corrected: %s', (correction, name) => {
    const corrected = { ...study, tests: { ...study.tests, correction } };
    const decided = analyse(survey, corrected).value;
    // Two of its claims are not borne out by corrected tests: that is what claims are for.
    const own = { ...rapport, texts: new Map() };
    const composed = compose({ study: corrected, ledger: decided, templates: own, status: 'draft' });
    const text = textOf(composed.value.document);
    expect(text).not.toContain('p-værdierne er ikke korrigeret for antallet');
    expect(text).toContain(`det er taget i betragtning med ${name} metode`);
    expect(text).toContain('når p-værdien, korrigeret for antallet af test, er højst 5\u00a0%');
    const table = `er afgjort af p, der er korrigeret med ${name} metode for alle test af samme slags under ét.`;
    // Under the tests of every group, of the pairs, and in the figures that tell p.
    expect(text.split(table).length - 1).toBeGreaterThanOrEqual(4);
    expect(text).toContain('Der er ikke taget højde for korrektionen for antallet af test.');
  });

  test('says that p is not corrected where it is not', () => {
    const text = textOf(made('final').value.document);
    expect(text).toContain('p-værdierne er ikke korrigeret for antallet');
    expect(text).not.toContain('korrigeret med');
  });

  test('is the same in each run', () => {
    expect(JSON.stringify(made('final'))).toBe(JSON.stringify(made('final')));
  });

  test('has one chapter a type of dwelling, and a title to every chapter', () => {
    const { document } = made('final').value;
    const chapters = document.blocks.flatMap((block) => (block.type === 'chapter' ? [block] : []));
    for (const { labels } of study.groups) {
      const title = labels.plural[0]?.toUpperCase() + labels.plural.slice(1);
      expect(chapters.map((chapter) => chapter.title)).toContain(title);
    }
  });

  test('holds no number without a source: every print is in the ledger or given', () => {
    for (const { id } of made('final').value.prints) {
      expect(ledger.has(id) || study.given.some(({ name }) => id === `given/${name}`), id).toBe(true);
    }
  });

  test('has no reference, print or note left unsettled, and no reserved character', () => {
    const { document, prints } = made('final').value;
    const seen: number[] = [];
    const text = JSON.stringify(document, (_, value: Inline | { print?: unknown } | null) => {
      const print = typeof value === 'object' && value !== null && 'print' in value ? value.print : null;
      if (typeof print === 'number') seen.push(print);
      return value;
    });
    expect(seen.toSorted((a, b) => a - b)).toEqual(prints.map(({ number }) => number));
    expect(text).not.toMatch(/[\uE000-\uF8FF]/);
  });

  test('every reference leads to something', () => {
    const { document } = made('final').value;
    const anchors = new Set(
      document.blocks.flatMap((block) => {
        if (block.type === 'figure' || block.type === 'table') return [block.caption.anchor];
        if (block.type === 'bibliography') return block.entries.map(({ anchor }) => anchor);
        return 'anchor' in block ? [block.anchor] : [];
      }),
    );
    const referred: string[] = [];
    JSON.stringify(document, (_, value: Inline | null) => {
      if (typeof value === 'object' && value?.type === 'reference') referred.push(value.anchor);
      return value;
    });
    expect(referred.length).toBeGreaterThan(0);
    for (const anchor of referred) expect(anchors).toContain(anchor);
  });

  test('shows the published counts: 400, 765, 239 and 277 tenants, 1,681 in all (Madsen 1976)', () => {
    const counts = made('final')
      .value.document.blocks.flatMap((block) => (block.type === 'chapter' ? block.base : []))
      .flatMap((inline) => (inline.type === 'print' ? [inline.text] : []));
    expect(new Set(counts)).toEqual(new Set(['1.681', '400', '765', '239', '277']));
  });
});
