import { analyse } from '../../src/analyse/analyse.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import type { Block, Document, Table } from '../../src/model/document.ts';
import type { Study } from '../../src/model/study.ts';
import { housing, templates } from '../support/paths.ts';
import { type Composed, type Surveyed, words } from './composed.ts';

/** The report about a study (in Danish), with further texts of its own by key. */
export function report(
  { study, survey }: Surveyed,
  status: 'draft' | 'final' = 'draft',
  more: Readonly<Record<string, string>> = {},
  language: Study['language'] = 'da',
): Document {
  return printedReport({ study, survey }, status, more, language).document;
}

/** The same, with the prints of its numbers. */
export function printedReport(
  { study, survey }: Surveyed,
  status: 'draft' | 'final' = 'draft',
  more: Readonly<Record<string, string>> = {},
  language: Study['language'] = 'da',
): Composed {
  const own: Study = { ...study, language };
  const folder = study.id === 'test' ? '/nowhere' : housing;
  const filled = loadTemplates(templates, 'rapport', own, folder).value;
  const texts = Object.entries(more).map(([key, text]) => [key, { file: `text/${key}.md`, text }] as const);
  const given = { ...filled, texts: new Map([...filled.texts, ...texts]) };
  return compose({ study: own, ledger: analyse(survey, own).value, templates: given, status }).value;
}

/** Every paragraph, heading and caption of the document, one a line. */
export function textOf(document: Document): string {
  return document.blocks.flatMap(linesOf).join('\n');
}

export function tablesOf({ blocks }: Document): readonly Table[] {
  return blocks.filter((block) => block.type === 'table');
}

export function tableOf(document: Document, id: string): Table {
  const found = tablesOf(document).find((table) => table.id === id);
  if (found === undefined) throw new Error(`no ${id} in the report`);
  return found;
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'chapter':
      return [`# ${block.title}`, words(block.base)];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${words(block.children)}`];
    case 'paragraph':
      return [words(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'box':
      return [block.title, ...block.blocks.flatMap(linesOf)];
    case 'key-figures':
      return block.cells.map(({ value, text, base }) => [value, text, base].map(words).join(' | '));
    case 'figure':
    case 'table': {
      const { finding, title, subtitle, notes } = block.caption;
      return [
        words(finding),
        words(title),
        words(subtitle),
        ...notes.map((one) => words(one.children)),
        block.alt,
      ];
    }
    default:
      return [];
  }
}
