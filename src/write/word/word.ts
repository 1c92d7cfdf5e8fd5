import { Document as WordDocument } from 'docx';
import type { Document } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { Fonts } from '../../model/font.ts';
import type { PageMap } from '../../model/pages.ts';
import type { Theme } from '../../model/theme.ts';
import { headingLevels } from '../heading-levels.ts';
import { setBlock } from './blocks.ts';
import { footnotesOf } from './footnotes.ts';

import { measureWith } from './measure.ts';
import { numberingOf } from './numbering.ts';
import { partsOf } from './package/library.ts';
import { finished } from './package/package.ts';
import { sectionsOf } from './sections.ts';
import type { Setting } from './setting.ts';
import { stylesOf } from './styles.ts';
import { targetsOf } from './targets.ts';
import { marksOf } from './trace/marks.ts';
import { printsPart, type Traced } from './trace/prints-part.ts';

export interface WordInput {
  readonly document: Document;
  /** All figures of the document, with PNGs. */
  readonly figures: Figures;
  readonly theme: Theme;
  readonly fonts: Fonts;
  /** Page numbers for contents, which Word shows until it is asked to renew them; null: none are known. */
  readonly pages: PageMap | null;
  /** What the document prints, so that every number can be traced; null: nothing can. */
  readonly traced: Traced | null;
  /** What kind of publication it is: "Rapport". */
  readonly category: string | null;
}

/**
 * Sets a document as a Word file (.docx) with Word's own means: styles, numbered headings, fields, footnotes. The same
 * input gives the same bytes.
 */
export async function writeWord(input: WordInput): Promise<Uint8Array> {
  const { traced, category } = input;
  const marks = marksOf(input.document, traced?.prints ?? []);
  const setting: Setting = {
    ...input,
    marks,
    levels: headingLevels(input.document.blocks),
    targets: targetsOf(input.document),
    measure: measureWith(input.fonts),
    chapter: null,
    place: { kind: 'page', depth: 0 },
    setBlock,
  };
  const styles = stylesOf(input.theme, input.document.languageTag);
  const document = new WordDocument({
    title: input.document.title,
    compatibility: { version: 15 },
    styles,
    numbering: numberingOf(input.document, input.theme),
    footnotes: footnotesOf(setting),
    sections: sectionsOf(setting, styles),
  });
  const prints = traced === null ? null : printsPart(traced, marks, input.document);
  return finished(partsOf(document), setting, { category, prints });
}
