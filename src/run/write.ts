import type { Fault } from '../fault.ts';
import type { Document } from '../model/document.ts';
import type { Figures } from '../model/drawing.ts';
import type { Fonts } from '../model/font.ts';
import type { PageMap } from '../model/pages.ts';
import type { Print } from '../model/print.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Templates } from '../model/template.ts';
import type { Output } from '../publish.ts';
import { ledgerCsv } from '../write/ledger-csv.ts';
import { ledgerJson } from '../write/ledger-json.ts';
import { printsJson } from '../write/prints-json.ts';

export type Format = 'pdf' | 'docx';

export interface Writing {
  readonly document: Document;
  readonly prints: readonly Print[];
  readonly ledger: Ledger;
  readonly figures: Figures;
  readonly fonts: Fonts;
  readonly templates: Templates;
  readonly study: Study;
  readonly formats: readonly Format[];
}

/** All outputs of a build but its record, the pages of the PDF layout and what it warns of. */
export interface Written {
  readonly outputs: readonly Output[];
  readonly pages: PageMap;
  readonly warnings: readonly Fault[];
}

export async function write(writing: Writing): Promise<Written> {
  const { study, templates, ledger, formats } = writing;
  const publication = templates.publication.id;
  const { writePdf } = await import('../write/pdf/pdf.ts');
  // The Word file takes its page numbers from the PDF layout, so the PDF is laid out even where it is not asked for.
  const pdf = await writePdf({ ...writing, theme: templates.theme });
  const outputs: Output[] = formats.includes('pdf') ? [{ name: `${publication}.pdf`, bytes: pdf.bytes }] : [];
  if (formats.includes('docx')) outputs.push(await wordFile(writing, pdf.pages));
  outputs.push(
    { name: 'ledger.json', bytes: ledgerJson(ledger, study.id, publication) },
    { name: 'ledger.csv', bytes: ledgerCsv(ledger, templates.language) },
    { name: 'prints.json', bytes: printsJson(writing.prints) },
    ...figureFiles(writing.figures),
  );
  return { outputs, pages: pdf.pages, warnings: pdf.warnings };
}

async function wordFile(writing: Writing, pages: PageMap): Promise<Output> {
  const { writeWord } = await import('../write/word/word.ts');
  const bytes = await writeWord({ ...writing, theme: writing.templates.theme, pages });
  return { name: `${writing.templates.publication.id}.docx`, bytes };
}

function figureFiles(figures: Figures): readonly Output[] {
  const encoder = new TextEncoder();
  return [...figures.values()].map((figure) => ({
    name: `figures/${figure.name}.svg`,
    bytes: encoder.encode(figure.svg),
  }));
}
