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
import type { Drawn } from '../plot/picture.ts';
import type { Picture } from '../plot/pictures.ts';
import { hash, type Output } from '../publish.ts';
import { ledgerCsv } from '../write/ledger-csv.ts';
import { ledgerJson } from '../write/ledger-json.ts';
import { printsJson } from '../write/prints-json.ts';
import { picturesApart } from './pictures-apart.ts';

export type Format = 'pdf' | 'docx';

/** What is written, in order. */
export type WritingStage = 'data' | 'pdf' | 'tables' | 'pictures' | 'word';

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
  begin('data');
  const ledger = ledgerJson(writing.ledger, writing.study.id, writing.templates.publication.id);
  const data = ledgerFiles(writing, ledger);
  const pictures = await picturesOf(writing);
  const apart = picturesApart(pictures.map(({ sheet }) => sheet));
  try {
    return await writeBeside(
      writing,
      { pictures, drawn: apart.drawn, data, ledgerHash: hash(ledger) },
      begin,
    );
  } finally {
    apart.stop();
  }
}

/** What is made while documents are set. */
interface Beside {
  readonly pictures: readonly Picture[];
  readonly drawn: Promise<readonly Drawn[]>;
  readonly data: readonly Output[];
  readonly ledgerHash: string;
}

/** Sets the documents while pictures are drawn; Word comes last, since it needs them. */
async function writeBeside(
  writing: Writing,
  { pictures, drawn, data, ledgerHash }: Beside,
  begin: (stage: WritingStage) => void,
): Promise<Written> {
  const { templates, formats } = writing;
  const publication = templates.publication.id;
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
  begin('pictures');
  const made = await drawn;
  if (formats.includes('docx')) {
    begin('word');
    outputs.push(
      await wordFile({ ...writing, figures: pictured(writing.figures, pictures, made) }, pages, ledgerHash),
    );
  }
  return { outputs: [...outputs, ...data, ...pictureFiles(pictures, made)], pages, warnings };
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

async function picturesOf(writing: Writing): Promise<readonly Picture[]> {
  const { pictures } = await import('../plot/pictures.ts');
  return pictures({ ...writing, theme: writing.templates.theme });
}

function pictureFiles(pictures: readonly Picture[], drawn: readonly Drawn[]): readonly Output[] {
  const encoder = new TextEncoder();
  return pictures.flatMap(({ name, svg }, at) => [
    ...drawn.slice(at, at + 1).map(({ whole }) => ({ name: `figures/${name}.png`, bytes: whole })),
    { name: `figures/${name}.svg`, bytes: encoder.encode(svg) },
  ]);
}

/** Figures with what Word shows of them. */
function pictured(figures: Figures, pictures: readonly Picture[], drawn: readonly Drawn[]): Figures {
  const shown = new Map(
    pictures.map(({ id, outlined }, at) => [id, { outlined, png: drawn[at]?.part ?? null }]),
  );
  return new Map([...figures].map(([id, figure]) => [id, { ...figure, ...shown.get(id) }]));
}
