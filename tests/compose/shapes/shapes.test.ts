import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/model/document.ts';
import { words } from '../composed.ts';
import { textOf } from '../report.ts';
import { shapes } from './cases.ts';
import { reportOf } from './shape.ts';

/** Every shape that a study may have makes a whole report of the same templates, and nothing is left dangling. */
const made = new Map(Object.entries(shapes).map(([name, shape]) => [name, reportOf(shape)]));

function of(name: keyof typeof shapes) {
  const found = made.get(name);
  if (found === undefined) throw new Error(name);
  return { ...found, text: textOf(found.document), headings: headingsOf(found.document) };
}

function headingsOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'chapter') return [`# ${block.title}`];
    return block.type === 'heading' ? [`${'#'.repeat(block.level)} ${words(block.children)}`] : [];
  });
}

/** What stands under a chapter's title. */
function chapterOf(headings: readonly string[], title: string): readonly string[] {
  const start = headings.indexOf(`# ${title}`);
  if (start === -1) throw new Error(`no chapter ${title} in ${headings.join(', ')}`);
  const rest = headings.slice(start + 1);
  const end = rest.findIndex((heading) => heading.startsWith('# '));
  return end === -1 ? rest : rest.slice(0, end);
}

const chaptersOf = (headings: readonly string[]) =>
  headings.flatMap((heading) => (heading.startsWith('# ') ? [heading.slice(2)] : []));

/** Headings with nothing below them, and chapters that say nothing. */
function emptySections({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.type === 'chapter') return next === undefined || next.type === 'chapter' ? [block.title] : [];
    if (block.type !== 'heading') return [];
    const ends = next === undefined || next.type === 'chapter';
    return ends || (next.type === 'heading' && next.level <= block.level) ? [words(block.children)] : [];
  });
}

function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [words(block.children)];
    if (block.type === 'list') return block.items.flatMap(paragraphsOf);
    return block.type === 'box' ? paragraphsOf(block.blocks) : [];
  });
}

/** Paragraphs that stand twice under one heading. */
function repeatedIn({ blocks }: Document): readonly string[] {
  const starts = blocks.flatMap((block, index) =>
    block.type === 'chapter' || block.type === 'heading' ? [index] : [],
  );
  return starts.flatMap((start, index) => {
    const all = paragraphsOf(blocks.slice(start, starts[index + 1]));
    return all.filter((one, at) => one.length > 60 && all.indexOf(one) !== at);
  });
}

describe.each([...made])('the report about %s', (_, { document, prints, ledger }) => {
  const text = textOf(document);

  test('has no section without content', () => {
    expect(emptySections(document)).toEqual([]);
  });

  test('reads as Danish', () => {
    expect(text.match(/.{30}([ \u00a0][.,;:]|\.\.|,,|[^\n] {2}|\(\)|\( | \)).{20}/g) ?? []).toEqual([]);
    const paragraphs = paragraphsOf(document.blocks);
    for (const one of paragraphs) expect(one).toMatch(/^[A-ZÆØÅ»\d–]/);
    for (const one of paragraphs) expect(one).toMatch(/[.:]$|^[^.]*$/);
    expect(paragraphs.filter((one) => /[a-zæøå»«][.!?] [a-zæøå]/.test(one))).toEqual([]);
  });

  test('has nothing of the machinery in it', () => {
    expect(text).not.toMatch(/NaN|undefined|null\b|\{\{|\}\}|[\uE000-\uF8FF]|[^.\w]Infinity/);
  });

  test('never says that there is no difference', () => {
    expect(text).not.toMatch(/ingen (signifikant )?(forskel|ændring|udvikling)/i);
  });

  test('says no paragraph twice under a heading', () => {
    expect(repeatedIn(document)).toEqual([]);
  });

  test('prints nothing that the ledger does not hold, and no share, mean or test of fewer than ten', () => {
    expect(prints.filter(({ id }) => !ledger.has(id))).toEqual([]);
    const few = prints.filter(({ id, form }) => {
      const result = ledger.get(id);
      if (result === undefined || !/^(share|percent|roughly|mean|sd|p|level|t)$/.test(form)) return false;
      if ('a' in result) return Math.min(result.a.n, result.b.n) < 10;
      return /^(share|valid|mean)$/.test(result.kind) && result.n < 10;
    });
    expect(few).toEqual([]);
  });
});
