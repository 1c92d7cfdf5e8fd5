import { expect, test } from 'vitest';
import { written } from './given.ts';
import { opened } from './opened.ts';
import type { Element } from './xml.ts';

/**
 * The order in which children stand by the schema (ECMA-376 part 1, annex A, wml.xsd): Word may call a file damaged
 * that does not keep it.
 */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens wordWrap spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl cnfStyle rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang specVanish',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tcBorders': 'top left start bottom right end insideH insideV',
  'w:tcMar': 'top left start bottom right end',
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  'w:settings':
    'view zoom displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p',
};

test('children stand in the order of the schema, and only those that it knows', async () => {
  const file = opened(await written());
  const wrong = [...file.xml].flatMap(([path, element]) =>
    misplaced(element).map((what) => `${path}: ${what}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

function misplaced(element: Element): readonly string[] {
  const children = element.children.filter((one): one is Element => typeof one !== 'string');
  const order = orders[element.name]?.split(' ');
  const names = children.map((one) => one.name.replace('w:', ''));
  const own = order === undefined || isInOrder(names, order) ? [] : [`${element.name} ${names.join(' ')}`];
  return [...own, ...children.flatMap(misplaced)];
}

/** Some elements repeat, and headers stand before or after footers. */
function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map((name) => order.indexOf(name === 'footerReference' ? 'headerReference' : name));
  return places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
}
