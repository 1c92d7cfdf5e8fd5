import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { composeReport } from '../facts/text/composed.ts';
import { notesOf, words } from './composed.ts';
import { textOf } from './report.ts';

const { document, prints } = composeReport();
const text = textOf(document).replaceAll('\u00a0', ' ');
const headings = document.blocks.flatMap((block) =>
  block.type === 'heading' && block.number !== null ? [block.number] : [],
);

/** What stands under a heading, up to the next of any level. */
function under(title: string): readonly Block[] {
  const start = document.blocks.findIndex(
    (block) => block.type === 'heading' && words(block.children) === title,
  );
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading' || type === 'chapter');
  return rest.slice(0, end);
}

describe('the words of the report about the jobcentre', () => {
  test('no numbered subsection stands alone in its section', () => {
    const alone = headings.filter(
      (number) => number.endsWith('.1') && !headings.includes(`${number.slice(0, -1)}2`),
    );
    expect(headings).toContain('3.6.2');
    expect(alone).toEqual([]);
  });

  /** Two lines of the style take some 68 letters each (LOOKS: 12/16 on 130 mm). */
  test('no line over a figure is longer than two lines', () => {
    const lines = document.blocks.flatMap((block) =>
      block.type === 'figure' && block.caption.finding !== null ? [words(block.caption.finding)] : [],
    );
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => line.length > 132)).toEqual([]);
    expect(lines.filter((line) => line.includes('forsvinder'))).toEqual([]);
  });

  test('a group whose difference vanishes with controls is not said to vanish itself', () => {
    expect(text).toContain('Jobparate kontanthjælpsmodtagere over 30 år (10 %-niveau, ikke med kontrol) og');
    expect(text).toContain('Aktivitetsparate over 30 år ligger højere end de øvrige, men ikke med kontrol');
  });

  test('what was decided here and not published is said where the changes are told, and in the appendix', () => {
    expect(text).toContain('er hverken niveauet eller resultatet med kontrol offentliggjort');
    expect(text).toContain('To domme er dog valgt her');
  });

  test('each deviation in the appendix is of a number that the report prints elsewhere', () => {
    const listed = under('Afvigelser fra det offentliggjorte').flatMap((block) =>
      block.type === 'list' ? block.items : [],
    );
    expect(listed).toHaveLength(3);
    const own = prints.filter(({ file }) => file.endsWith('metode/dokumentation.md'));
    const here = own.filter(({ id }) => !id.startsWith('given/') && !id.startsWith('change/'));
    const nowhere = here.filter(
      ({ id, file }) =>
        !id.endsWith('/target-others') && !prints.some((one) => one.id === id && one.file !== file),
    );
    expect(here.length).toBeGreaterThan(4);
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });

  test('how many findings chance would give is said at both levels, small numbers in words', () => {
    expect(text).toContain('Rapporten fortæller om 182 test.');
    expect(text).toContain('omkring ni af dem alligevel være signifikante på 5 %-niveau');
    expect(text).toContain('er syv signifikante med Benjamini og Hochbergs metode og fem med Holms');
    expect(text).toContain('vente omkring ni på det første niveau og omkring atten på det andet');
    expect(text).toContain('kun seks andele offentliggjort');
  });

  test('a reservation does not come twice in the same words in a row', () => {
    const said = [...text.matchAll(/[^.]*ikke (?:er målt|har målt)[^.]*\./gu)].map(([found]) => found.trim());
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one, index) => one === said[index + 1])).toEqual([]);
  });

  test('the group comparison sends the reader to the tables that its tests are made of', () => {
    expect(text).toContain('Svarene står i tabel B.6 og tabel B.12.');
    expect(text).toContain('Alle test står i tabel B.20.');
  });

  /** The rule for quotes says how many there are at most, and the report keeps to it. */
  test('as many quotes stand under a heading as the rule allows', () => {
    expect(text).toContain('citeres højst to positive og to negative svar og, hvor mindst hver tiende');
    const most = { 'Bag de positive svar': 2, 'Bag de negative svar': 2, 'Bag »Hverken eller«': 1 };
    const places = document.blocks.flatMap((block, at) => {
      const title = block.type === 'heading' ? words(block.children) : '';
      const allowed = Object.entries(most).find(([name]) => name === title)?.[1];
      return allowed === undefined ? [] : [{ at, allowed }];
    });
    const counts = places.map(({ at, allowed }) => {
      const rest = document.blocks.slice(at + 1);
      const end = rest.findIndex(({ type }) => type === 'heading' || type === 'chapter');
      return { allowed, found: rest.slice(0, end).filter(({ type }) => type === 'quote').length };
    });
    expect(counts.length).toBeGreaterThan(28);
    expect(counts.filter(({ allowed, found }) => found > allowed)).toEqual([]);
    expect(new Set(counts.map(({ found }) => found))).toEqual(new Set([0, 1, 2]));
  });

  test('the table of what can be detected says whose n it shows', () => {
    const table = document.blocks.find(
      (block) => block.type === 'table' && block.id.includes('/detectable/'),
    );
    expect(table?.type === 'table' && notesOf(table)['Note']).toMatch(/^n er alle svarpersoner\./u);
  });
});
