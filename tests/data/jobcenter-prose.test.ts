import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { compose } from '../../src/compose/compose.ts';
import { percent } from '../../src/language/numbers.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { words } from '../compose/composed.ts';
import { root, templates } from '../support/paths.ts';

const folder = join(root, 'data', 'jobcenter-koebenhavn');
const study = loadStudy(folder).value;
const ledger = analyse(loadSurvey(folder, study).value, study).value;
const own = loadTemplates(templates, 'rapport', study, folder).value.texts;
const passages = study.groups.flatMap(({ id }) => study.items.map((item) => `${id}/${item.id}`));

/** The program's templates with one more chapter, which asks for every text of the study. */
const scratch = mkdtempSync(join(tmpdir(), 'kildetal-prose-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const document = composed();

function composed(): Document {
  cpSync(templates, scratch, { recursive: true });
  const asked = [...own.keys()].map((key) => `## ${key}\n\n{{text "${key}"}}\n`);
  writeFileSync(join(scratch, 'rapport/da/chapters/prosa.md'), `# Prosa\n\n${asked.join('\n')}`);
  const plan = join(scratch, 'rapport', 'publication.yaml');
  writeFileSync(plan, `${readFileSync(plan, 'utf8')}  - { template: prosa, part: chapter }\n`);
  const filled = loadTemplates(scratch, 'rapport', study, folder).value;
  return compose({ study, ledger, templates: filled, status: 'final' }).value.document;
}

/** What the texts say, a paragraph or point each; headings, and lists of mere names, left out. */
function paragraphs(): readonly string[] {
  const start = document.blocks.findIndex((block) => block.type === 'chapter' && block.title === 'Prosa');
  return document.blocks.slice(start).flatMap(said);
}

function said(block: Block): readonly string[] {
  if (block.type === 'paragraph' || block.type === 'quote') return [words(block.children)];
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(said));
  return [];
}

const names = study.groups.flatMap((group) => [group, ...group.subgroups]).map(({ labels }) => labels);

describe('the texts of the jobcentre study', () => {
  test('compose in a final build: claims borne out, ids and references there, no digits typed', () => {
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [words(block.children)] : [],
    );
    expect(headings).toEqual(expect.arrayContaining([...own.keys()]));
    expect(own.size).toBeGreaterThan(55);
  });

  test('explain the positive and the negative answers to every item, and say that the explanations are made up', () => {
    for (const passage of passages) {
      for (const tone of ['positiv', 'midt', 'negativ']) {
        const text = own.get(`${passage}/${tone}`)?.text ?? '';
        if (tone !== 'midt') expect(text, `${passage}/${tone}`).not.toBe('');
        if (text !== '') expect(text, `${passage}/${tone}`).toMatch(/demonstrationssvar/i);
      }
    }
  });

  test('have a passage on neither where at least 10 % gave that answer, and nowhere else', () => {
    for (const group of study.groups) {
      for (const item of study.items) {
        const share = ledger.get(`share/2020/${group.id}/${item.id}/3`);
        const isCommon = share?.kind === 'share' && percent(share.count ?? 0, share.n) >= 10;
        expect(own.has(`${group.id}/${item.id}/midt`), `${group.id}/${item.id}`).toBe(isCommon);
      }
    }
  });

  test('are written in whole sentences with a no-break space before %', () => {
    const labels = new Set(names.map(({ short }) => short));
    for (const paragraph of paragraphs().filter((one) => !labels.has(one))) {
      expect(paragraph).toMatch(/^[»\p{Lu}].*(?:[.!?]|[.!?]«|:)$/su);
      // "m.fl." stands in citations.
      expect(paragraph.replaceAll('m.fl.', 'med flere')).not.toMatch(
        / [%.,:;!?)]|[,;:]{2}|\.\.|\( |\p{Ll}\.\p{L}|[,:;]\p{L}| {2}/u,
      );
    }
  });

  test('name the subgroup that their claim is about', () => {
    let count = 0;
    for (const { text, file } of own.values()) {
      for (const { groups } of text.matchAll(namedInClaim)) {
        const { scope = '', group = '', subgroup = '' } = groups ?? {};
        const meant = study.groups[Number(group)];
        expect(`${meant?.id}.${meant?.subgroups[Number(subgroup)]?.id}`, file).toBe(scope);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(10);
  });
});

/** A claim on a subgroup, which it calls by its place in the study: `groups.[0].subgroups.[1]`. */
const namedInClaim =
  /\{\{#claim "(?:difference|change)\/[^/"]+\/(?<scope>[a-z]+\.[^/"]+)\/[^"]+"[^}]*\}\}(?:(?!\{\{\/claim|\{\{#claim).)*?groups\.\[(?<group>\d)\]\.subgroups\.\[(?<subgroup>\d)\]/gs;

const seeds = join(root, '..', 'shared', 'seeds');
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('004_')) : undefined;

describe('the published report', () => {
  test.skipIf(seed === undefined)(`shares no five words on end with the texts (needs ${seeds})`, () => {
    const published = readFileSync(join(seeds, seed ?? ''), 'utf8');
    // A hyphen at the end of a line may be the word's own or the line's.
    const theirs = new Set([...runs(published), ...runs(published.replace(/-\s*\n\s*/g, ''))]);
    expect(theirs.size).toBeGreaterThan(10_000);
    for (const { file, text } of own.values()) {
      const shared = runs(text.replace(/\{\{[^}]*\}\}/g, ' ')).filter((run) => theirs.has(run));
      expect(shared, file).toEqual([]);
    }
  });
});

/** Names of things, and questions and answers as they were asked, count as one word each; the longest first. */
const whole = [
  'hvad der skal ske',
  'lov om en aktiv beskæftigelsesindsats',
  'anden etnisk baggrund',
  ...names.flatMap((labels) => Object.values(labels)),
  ...study.background.flatMap((variable) =>
    variable.type === 'categories' ? variable.categories.map(({ label }) => label) : [],
  ),
  ...study.scales.flatMap(({ answers }) => answers.map(({ label }) => label)),
  ...study.items.flatMap(({ topic, measure, wording }) => [topic, measure, wording]),
]
  .map((name) => plainWords(name).join(' '))
  .filter((name) => name.includes(' '))
  .toSorted((a, b) => b.length - a.length);

/** All runs of five words. */
function runs(text: string): readonly string[] {
  const joined = whole.reduce(
    (line, name) => line.replaceAll(` ${name} `, ` ${name.replaceAll(' ', '_')} `),
    ` ${plainWords(text).join(' ')} `,
  );
  const all = joined.trim().split(' ');
  return all.slice(4).map((_, index) => all.slice(index, index + 5).join(' '));
}

function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
