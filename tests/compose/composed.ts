import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import { readLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { readTheme } from '../../src/load/theme.ts';
import type { Block, Cell, Document, FigureBlock, Inline, Table } from '../../src/model/document.ts';
import type { Print } from '../../src/model/print.ts';
import type { Study } from '../../src/model/study.ts';
import type { Survey } from '../../src/model/survey.ts';
import { housing, jobcentre, templates } from '../support/paths.ts';

/** A study with its respondents. */
export interface Surveyed {
  readonly study: Study;
  readonly survey: Survey;
}

export interface Composed {
  readonly document: Document;
  readonly prints: readonly Print[];
}

/** The Copenhagen housing survey: Madsen (1976), 1,681 tenants. */
export function housingSurvey(): Surveyed {
  const study = loadStudy(housing).value;
  return { study, survey: loadSurvey(housing, study).value };
}

/** The jobcentre survey, reconstructed after published figures: its first wave asked one of the two groups. */
export function jobcentreSurvey(): Surveyed {
  const study = loadStudy(jobcentre).value;
  return { study, survey: loadSurvey(jobcentre, study).value };
}

/** A publication of one numbered chapter with this text. */
export function composed({ study, survey }: Surveyed, text: string, code: 'da' | 'en' = 'da'): Composed {
  const chapter = { template: 'one', part: 'chapter', each: null, when: [] } as const;
  return compose({
    study,
    ledger: analyse(survey, study).value,
    voices: voices(survey, study),
    templates: {
      publication: { id: 'test', name: 'Test', chapters: [chapter] },
      chapters: new Map([['one', { file: 'one.md', text: `# Test\n\n${text}\n` }]]),
      partials: new Map(),
      texts: new Map(),
      theme: readTheme(templates, 'rapport', new Map()),
      language: readLanguage(templates, code, new Map()),
    },
    status: 'draft',
  }).value;
}

export function figureIn({ document }: Composed): FigureBlock {
  return blockIn(document, 'figure');
}

export function tableIn({ document }: Composed): Table {
  return blockIn(document, 'table');
}

function blockIn<T extends Block['type']>(document: Document, type: T): Extract<Block, { type: T }> {
  const found = document.blocks.find((block): block is Extract<Block, { type: T }> => block.type === type);
  if (found === undefined) throw new Error(`no ${type} was composed`);
  return found;
}

/** Inlines as bare words. */
export function words(inlines: readonly Inline[] | null): string {
  return (inlines ?? []).map((one) => ('children' in one ? words(one.children) : one.text)).join('');
}

/** Titles that more than one figure or table has. */
export function sameTitles({ blocks }: Document): readonly string[] {
  const titles = blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table' ? [words(block.caption.title)] : [],
  );
  return titles.filter((title, index) => titles.indexOf(title) !== index);
}

/** A row of a table as bare words; a marked cell has its arrow. */
export function cellsOf(cells: readonly Cell[]): readonly string[] {
  const marks = { higher: '▲ ', lower: '▼ ' };
  return cells.map(({ mark, children }) => (mark === null ? '' : marks[mark]) + words(children));
}

export function notesOf(block: FigureBlock | Table): Readonly<Record<string, string>> {
  return Object.fromEntries(block.caption.notes.map(({ label, children }) => [label, words(children)]));
}
