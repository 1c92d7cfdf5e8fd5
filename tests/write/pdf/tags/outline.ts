import type { Document } from '../../../../src/model/document.ts';
import { openPdf } from '../../../../src/proof/file.ts';
import type { Element } from '../../../../src/proof/tree.ts';
import { writePdf } from '../../../../src/write/pdf/pdf.ts';
import { inputOf } from '../fixture.ts';

/** The structure of a document, read back from its PDF: "Table(Caption(P P) THead(TR(TH TH)))". */
export async function outlineOf(document: Document): Promise<string> {
  const file = await openPdf((await writePdf(inputOf(document))).bytes);
  return file.tree.top.flatMap(({ children }) => children.map(told)).join(' ');
}

export async function elementsOf(document: Document): Promise<readonly Element[]> {
  return (await openPdf((await writePdf(inputOf(document))).bytes)).tree.all;
}

function told({ type, children }: Element): string {
  return children.length === 0 ? type : `${type}(${children.map(told).join(' ')})`;
}
