import type { Document } from '../../../src/model/document.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { type Layout, layOut, type PdfInput } from '../../../src/write/pdf/layout.ts';
import { withClaims } from '../../../src/write/pdf/metadata.ts';
import { painted, pdfFor } from '../../../src/write/pdf/pdf.ts';
import { inputOf, theme } from '../../write/pdf/fixture.ts';
import { documentWords } from './document-words.ts';
import { layoutFaults } from './faults.ts';
import type { LayoutFault } from './kinds.ts';
import { randomDocument } from './random-document.ts';

/** The looks in which random documents are set: our own, and the one that fills its lines. */
const looks: readonly { readonly name: string; readonly theme: Theme }[] = [
  { name: 'flush left', theme },
  {
    name: 'justified and hyphenated',
    theme: { ...theme, layout: { ...theme.layout, align: 'justified', hyphenation: true } },
  },
  {
    name: 'figures and tables float',
    theme: { ...theme, layout: { ...theme.layout, floats: ['figure', 'table'] } },
  },
];

/** What changes a layout before it is painted: a fault that is planted. */
export type Plant = (layout: Layout) => Layout;

/** Sets a document and gives what is wrong with its pages. */
export async function faultsOf(
  document: Document,
  look: Theme,
  plant: Plant = (layout) => layout,
): Promise<readonly LayoutFault[]> {
  return layoutFaults(await setDocument(document, look, plant), {
    page: look.page,
    words: documentWords(document),
  });
}

/** A document as PDF, with the claims that it makes once it is proved. */
export async function setDocument(
  document: Document,
  look: Theme,
  plant: Plant = (layout) => layout,
): Promise<Uint8Array> {
  const input: PdfInput = { ...inputOf(document), theme: look };
  const pdf = pdfFor(input);
  const bytes = await painted(plant(layOut(input, pdf)), pdf);
  return withClaims(bytes, document, { accessible: true, archival: true });
}

/** The faults of the random document of a seed, in the look that falls to it. */
export async function faultsOfSeed(seed: number): Promise<readonly string[]> {
  const look = looks[seed % looks.length] ?? { name: '', theme };
  const faults = await faultsOf(randomDocument(seed), look.theme);
  return faults.map(({ kind, page, text }) => `seed ${seed}, ${look.name}, page ${page}: ${kind}: ${text}`);
}
