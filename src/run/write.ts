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
import type { Proof } from '../proof/verdict.ts';
import { hash, type Output } from '../publish.ts';
import { ledgerJson } from '../write/ledger-json.ts';
import { printsJson } from '../write/prints-json.ts';
import type { TablesInput } from '../write/tables/tables.ts';
import type { Apart, Asked, Start } from './apart/apart.ts';
import type { Pictured } from './apart/tasks.ts';
import { withAllClaims } from './prove.ts';

export type Format = 'pdf' | 'docx';

/** What is written, in order, and what is waited for. */
export type WritingStage = 'pdf' | 'pictures' | 'word' | 'prove';

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
  /** Waits for what pictures are made from. */
  readonly pictures: Apart<'pictures'>;
  readonly start: Start;
  /** What is made of the ledger alone, since it is known. */
  readonly ledgerFiles: Asked<'ledgerFiles'>;
}

/** All outputs of a build but its record, the pages of the PDF layout and what it warns of. */
export interface Written {
  readonly outputs: readonly Output[];
  /** The PDF read back, as it reads when it makes all its claims; null where no PDF is asked for. */
  readonly proof: Proof | null;
  readonly pages: PageMap;
  readonly warnings: readonly Fault[];
}

/**
 * Sets the documents in this process. What else is made, and the proof of the PDF, are asked of processes beside as soon as
 * what they need is known; Word comes last, since it needs the pictures.
 *
 * @param begin is told of each part as it begins.
 */
export async function write(writing: Writing, begin: (stage: WritingStage) => void): Promise<Written> {
  const { document, figures, fonts, templates, formats } = writing;
  const publication = templates.publication.id;
  const pictures = await writing.pictures.give({ document, figures, fonts, theme: templates.theme });

  begin('pdf');
  const { writePdf } = await import('../write/pdf/pdf.ts');
  // The Word file takes its page numbers from the PDF layout, so the PDF is laid out even where it is not asked for.
  const { bytes, pages, warnings } = await writePdf({
    ...writing,
    theme: templates.theme,
    hyphenation: templates.language.hyphenation,
  });
  const pdf = formats.includes('pdf') ? bytes : null;
  const proved = pdf === null ? null : withAllClaims(pdf, document);

  begin('pictures');
  const drawn = await pictures.made;
  // Not before, for the sake of memory: the process that draws has ended.
  const checked = await writing
    .start('tablesAndProof')
    .give({ tables: tablesOf(writing, pages), pdf: proved });
  const ledger = ledgerJson(writing.ledger, writing.study, publication);
  const word = formats.includes('docx') ? await wordFile(writing, { pages, drawn, ledger }, begin) : null;

  begin('prove');
  const { xlsx, proof } = await checked.made;
  const { csv, checklist } = await writing.ledgerFiles.made;
  const outputs: Output[] = [
    ...(pdf === null ? [] : [{ name: `${publication}.pdf`, bytes: pdf }]),
    { name: 'tables.xlsx', bytes: xlsx },
    ...(word === null ? [] : [word]),
    { name: 'ledger.json', bytes: ledger },
    { name: 'ledger.csv', bytes: csv },
    { name: 'checklist.md', bytes: checklist },
    { name: 'prints.json', bytes: printsJson(writing.prints) },
    ...pictureFiles(drawn),
  ];
  return { outputs, proof, pages, warnings };
}

interface Set {
  readonly pages: PageMap;
  readonly drawn: readonly Pictured[];
  readonly ledger: Uint8Array;
}

async function wordFile(
  writing: Writing,
  { pages, drawn, ledger }: Set,
  begin: (stage: WritingStage) => void,
): Promise<Output> {
  begin('word');

  const { writeWord } = await import('../write/word/word.ts');
  const { document, prints, study, templates } = writing;
  const { id, name: category } = templates.publication;
  const build = `${study.id}/${id} ${document.published} ${document.status}`;
  const traced = { build, prints, ledger: writing.ledger, ledgerHash: hash(ledger) };
  const figures = pictured(writing.figures, drawn);
  const bytes = await writeWord({ ...writing, figures, theme: templates.theme, pages, category, traced });
  return { name: `${id}.docx`, bytes };
}

function tablesOf({ document, prints, ledger, templates, figures }: Writing, pages: PageMap): TablesInput {
  const { language, theme } = templates;
  const pictures = new Map([...figures.values()].map(({ id, name }) => [id, `figures/${name}.png`]));
  return { document, prints, ledger, pages, language, theme, pictures };
}

function pictureFiles(drawn: readonly Pictured[]): readonly Output[] {
  const encoder = new TextEncoder();
  return drawn.flatMap(({ name, svg, whole }) => [
    { name: `figures/${name}.png`, bytes: whole },
    { name: `figures/${name}.svg`, bytes: encoder.encode(svg) },
  ]);
}

/** Figures with what Word shows of them. */
function pictured(figures: Figures, drawn: readonly Pictured[]): Figures {
  const shown = new Map(drawn.map(({ id, outlined, part }) => [id, { outlined, png: part }]));
  return new Map([...figures].map(([id, figure]) => [id, { ...figure, ...shown.get(id) }]));
}
