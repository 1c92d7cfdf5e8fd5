import { Document as WordDocument } from 'docx';
import type { Document } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { Fonts } from '../../model/font.ts';
import type { House } from '../../model/house.ts';
import type { PageMap } from '../../model/pages.ts';
import type { Theme } from '../../model/theme.ts';
import { headingLevels } from '../heading-levels.ts';
import { stayingBlocks } from '../staying.ts';
import { apart } from './apart.ts';
import { setBlock } from './blocks.ts';
import { footnotesOf } from './footnotes.ts';
import { markedBlocks } from './house/blocks.ts';
import { intoHouse } from './house/merge.ts';
import { onHousePage } from './house/page.ts';
import { measureWith } from './measure.ts';
import { numberingOf } from './numbering.ts';
import { fontParts } from './package/embedded-fonts.ts';
import { type Parts, partsOf } from './package/library.ts';
import { finished, zipped } from './package/package.ts';
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
  /** An institute's own template; null: the look is the theme's. */
  readonly house: House | null;
  /** What kind of publication it is: "Rapport". */
  readonly category: string | null;
}

/**
 * Sets a document as a Word file (.docx) with Word's own means: styles, numbered headings, fields, footnotes. The same
 * input gives the same bytes.
 */
export async function writeWord(input: WordInput): Promise<Uint8Array> {
  const { traced, category, house } = input;
  const theme = house === null ? input.theme : onHousePage(input.theme, house);
  const setting = settingOf({ ...input, theme });
  const styles = stylesOf(theme, input.document.languageTag);
  const document = new WordDocument({
    title: input.document.title,
    compatibility: { version: 15 },
    styles,
    numbering: numberingOf(input.document, theme),
    footnotes: footnotesOf(setting),
    evenAndOddHeaderAndFooters: house === null && theme.layout.facing,
    sections:
      house === null
        ? sectionsOf(setting, styles)
        : [{ children: apart(markedBlocks(house, setting), styles) }],
  });
  const prints = traced === null ? null : printsPart(traced, setting.marks, input.document);
  const parts = finished(partsOf(document), setting, { category, prints });
  return zipped(house === null ? withFonts(parts, setting) : intoHouse(parts, house, input.document));
}

function settingOf(input: WordInput): Setting {
  return {
    ...input,
    marks: marksOf(input.document, input.traced?.prints ?? []),
    staying: stayingBlocks(input.document.blocks),
    levels: headingLevels(input.document.blocks),
    targets: targetsOf(input.document),
    measure: measureWith(input.fonts),
    inHouse: input.house !== null,
    isTurned: false,
    chapter: null,
    place: { kind: 'page', depth: 0 },
    setBlock,
  };
}

/** In a house template the fonts are the institute's. */
function withFonts(parts: Parts, setting: Setting): Parts {
  return new Map([...parts, ...Object.entries(fontParts(setting.fonts))]);
}
