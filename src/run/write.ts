import type { Fault } from '../fault.ts';
import type { Document } from '../model/document.ts';
import type { Figures } from '../model/drawing.ts';
import type { Fonts } from '../model/font.ts';
import type { House } from '../model/house.ts';
import type { PageMap } from '../model/pages.ts';
import type { Print } from '../model/print.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Templates } from '../model/template.ts';
import { hash, type Output } from '../publish.ts';
import { ledgerCsv } from '../write/ledger-csv.ts';
import { ledgerJson } from '../write/ledger-json.ts';
import { printsJson } from '../write/prints-json.ts';

export type Format = 'pdf' | 'docx';

/** What is written, in order. */
export type WritingStage = 'data' | 'pdf' | 'tables' | 'word';

export interface Writing {
  readonly document: Document;
  readonly prints: readonly Print[];
  readonly ledger: Ledger;
  readonly figures: Figures;
  readonly fonts: Fonts;
  readonly templates: Templates;
  readonly study: Study;
  /** An institute's own Word template; null: the Word file looks as the PDF does. */
  readonly house: House | null;
  readonly formats: readonly Format[];
}

/** All outputs of a build but its record, the pages of the PDF layout and what it warns of. */
export interface Written {
  readonly outputs: readonly Output[];
  readonly pages: PageMap;
  readonly warnings: readonly Fault[];
}

/** @param begin is told of each part as it begins. */
export async function write(writing: Writing, begin: (stage: WritingStage) => void): Promise<Written> {
  const { templates, formats } = writing;
  const publication = templates.publication.id;
  begin('data');
  // First, while the least is held: drawing pictures takes room, which the rest then has again.
  const ledger = ledgerJson(writing.ledger, writing.study.id, publication);
  const data = [...ledgerFiles(writing, ledger), ...(await pictureFiles(writing))];
  begin('pdf');
  const { writePdf } = await import('../write/pdf/pdf.ts');
  // The Word file takes its page numbers from the PDF layout, so the PDF is laid out even where it is not asked for.
  const { bytes, pages, warnings } = await writePdf({
    ...writing,
    theme: templates.theme,
    hyphenation: templates.language.hyphenation,
  });
  const outputs: Output[] = formats.includes('pdf') ? [{ name: `${publication}.pdf`, bytes }] : [];
  begin('tables');
  outputs.push(await tablesFile(writing, pages));
  if (formats.includes('docx')) {
    begin('word');
    outputs.push(await wordFile(writing, pages, hash(ledger)));
  }
  return { outputs: [...outputs, ...data], pages, warnings };
}

function ledgerFiles({ templates, ledger, prints }: Writing, json: Uint8Array): readonly Output[] {
  return [
    { name: 'ledger.json', bytes: json },
    { name: 'ledger.csv', bytes: ledgerCsv(ledger, templates.language) },
    { name: 'prints.json', bytes: printsJson(prints) },
  ];
}

async function wordFile(writing: Writing, pages: PageMap, ledgerHash: string): Promise<Output> {
  const { writeWord } = await import('../write/word/word.ts');
  const { document, prints, ledger, study, templates } = writing;
  const { id, name: category } = templates.publication;
  const build = `${study.id}/${id} ${document.published} ${document.status}`;
  const traced = { build, prints, ledger, ledgerHash };
  const bytes = await writeWord({ ...writing, theme: templates.theme, pages, category, traced });
  return { name: `${id}.docx`, bytes };
}

async function tablesFile(writing: Writing, pages: PageMap): Promise<Output> {
  const { writeTables } = await import('../write/tables/tables.ts');
  const { language, theme } = writing.templates;
  const pictures = new Map([...writing.figures.values()].map(({ id, name }) => [id, `figures/${name}.png`]));
  return { name: 'tables.xlsx', bytes: await writeTables({ ...writing, pages, language, theme, pictures }) };
}

async function pictureFiles(writing: Writing): Promise<readonly Output[]> {
  const { pictures } = await import('../plot/pictures.ts');
  const encoder = new TextEncoder();
  const made = await pictures({ ...writing, theme: writing.templates.theme });
  return made.flatMap(({ name, svg, png }) => [
    { name: `figures/${name}.png`, bytes: png },
    { name: `figures/${name}.svg`, bytes: encoder.encode(svg) },
  ]);
}
