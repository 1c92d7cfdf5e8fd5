import { loadFonts } from '../../src/load/fonts.ts';
import type { Document } from '../../src/model/document.ts';
import { pictures } from '../../src/plot/pictures.ts';
import { plot } from '../../src/plot/plot.ts';
import { proveWord } from '../../src/proof/word/proof.ts';
import { layOut } from '../../src/write/pdf/layout.ts';
import { withClaims } from '../../src/write/pdf/metadata.ts';
import { painted, pdfFor } from '../../src/write/pdf/pdf.ts';
import type { Shape } from '../compose/shapes/files.ts';
import { reportOf } from '../compose/shapes/shape.ts';
import { hyphenation, theme } from '../write/pdf/fixture.ts';
import { figuresFor } from '../write/sample-document.ts';
import { written } from '../write/word/given.ts';
import { layoutFaults } from './layout/faults.ts';

/** What is wrong with the report about a shape, drawn and set as PDF and as Word; nothing if all is well. */
export async function faultsOfShape(shape: Shape): Promise<readonly string[]> {
  const { document } = reportOf(shape);
  const fonts = loadFonts(theme);
  const { value: figures, warnings } = await plot({ document, theme, fonts });
  const input = { document, figures, theme, fonts, hyphenation };
  const pdf = pdfFor(input);
  const bytes = await painted(layOut(input, pdf), pdf);
  const outlined = new Map(
    pictures({ document, figures, theme, fonts }).map((one) => [one.id, one.outlined]),
  );
  const stubs = figuresFor(document);
  const shaped = [...figures].map(([id, figure]) => {
    const png = stubs.get(id)?.png ?? null;
    return [id, { ...figure, png, outlined: outlined.get(id) ?? null }] as const;
  });
  // What the pixels show is the same drawing: Word's own structure does not hang on it.
  const word = await written(document, { figures: new Map(shaped) });
  return [
    ...warnings.map(({ code }) => `figure: ${code}`),
    ...(await faultsOfPdf(bytes, document)),
    ...failed(proveWord(word)).map((point) => `Word: ${point}`),
  ];
}

/**
 * Whether all words are there is proved of random documents: covers, contents and questionnaires set theirs elsewhere too. The
 * cover, page 1, has a grid of its own.
 */
async function faultsOfPdf(bytes: Uint8Array, document: Document): Promise<readonly string[]> {
  const claimed = withClaims(bytes, document, { accessible: true, archival: true });
  const faults = await layoutFaults(claimed, { page: theme.page, words: '' });
  const told = faults.filter(({ kind, page }) => kind !== 'lost' && (kind !== 'outside' || page > 1));
  return told.map(({ kind, page, text }) => `page ${page}: ${kind}: ${text}`);
}

function failed(points: readonly { readonly number: string; readonly verdict: string }[]): readonly string[] {
  return points.filter(({ verdict }) => verdict === 'failed').map(({ number }) => number);
}
