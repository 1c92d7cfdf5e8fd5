import type { PdfFile } from './file.ts';
import { type Dict, dictAt, dictOf, listAt, numberAt, textAt, truthAt, valueAt } from './object.ts';
import { type Finding, type Point, point, unless } from './point.ts';
import type { Element } from './tree.ts';
import { readXmp } from './xmp.ts';

/** Checkpoints 06, 07, 11, 20, 21 and 26: what the file says of itself. */
export function documentPoints(file: PdfFile): readonly Point[] {
  const { catalog, metadata } = file;
  const xmp = readXmp(metadata);
  const shown = truthAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
  return [
    point('06-001', true, unless(metadata !== null, 'Metadata')),
    point(
      '06-002',
      metadata !== null,
      metadata === null ? [] : unless(xmp.accessibility === '1', 'pdfuaid:part'),
    ),
    point('06-003', metadata !== null, metadata === null ? [] : unless(xmp.title !== null, 'dc:title')),
    point('07-001', true, unless(shown !== null, 'DisplayDocTitle')),
    point('07-002', shown !== null, unless(shown !== false, 'DisplayDocTitle')),
    ...languagePoints(file),
    ...rarePoints(file),
  ];
}

/** "da", "da-DK": letters and digits in groups of up to eight (RFC 3066). */
const languageTag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

function languagePoints({ catalog, tree, pages, metadata }: PdfFile): readonly Point[] {
  const whole = isLanguage(textAt(catalog, 'Lang'));
  const told = (element: Element | null): boolean =>
    element === null
      ? whole
      : isLanguage(element.language) || (element.language === null && told(element.parent));
  const untold = (elements: readonly Element[]): readonly Finding[] =>
    elements.filter((element) => !told(element)).map(({ page, type }) => ({ page, what: type }));
  const texts = tree.all.filter(({ numbers }) => numbers.length > 0);
  const described = tree.all.filter(({ alt, actual }) => alt !== null || actual !== null);
  const bookmarks = dictAt(dictAt(catalog, 'Outlines'), 'First') !== null;
  const contents = pages.some(({ annotations }) =>
    annotations.some((one) => textAt(one, 'Contents') !== null),
  );
  return [
    point('11-001', true, texts.length === 0 ? unless(whole, 'Lang') : untold(texts)),
    point('11-002', described.length > 0, untold(described)),
    point('11-003', bookmarks, bookmarks ? unless(whole, 'Lang') : []),
    point('11-004', contents, contents ? unless(whole, 'Lang') : []),
    point('11-006', metadata !== null, metadata === null ? [] : unless(whole, 'Lang')),
  ];
}

function isLanguage(tag: string | null): boolean {
  return tag !== null && languageTag.test(tag);
}

/** Layers, attached files and encryption, none of which a publication of ours has. */
function rarePoints({ catalog, dicts, trailer: { encrypt } }: PdfFile): readonly Point[] {
  const layers = dictAt(catalog, 'OCProperties');
  const usual = dictAt(layers, 'D');
  const others = listAt(layers, 'Configs').flatMap((one) => dictOf(one) ?? []);
  const files = dicts.filter((dict) => valueAt(dict, 'EF') !== null);
  const whole = files.every((dict) => valueAt(dict, 'F') !== null && valueAt(dict, 'UF') !== null);
  const rights = numberAt(encrypt, 'P');
  return [
    point('20-001', others.length > 0, others.flatMap(unnamed)),
    point('20-002', layers !== null, usual === null ? [] : unnamed(usual)),
    point('20-003', layers !== null, [usual, ...others].flatMap(automatic)),
    point('21-001', files.length > 0, unless(whole, 'Filespec')),
    point('26-001', encrypt !== null, encrypt === null ? [] : unless(rights !== null, 'Encrypt')),
    point('26-002', rights !== null, rights === null ? [] : unless((rights & 512) !== 0, 'Encrypt')),
  ];
}

function unnamed(configuration: Dict): readonly Finding[] {
  return unless((textAt(configuration, 'Name') ?? '') !== '', 'OCProperties');
}

function automatic(configuration: Dict | null): readonly Finding[] {
  return unless(valueAt(configuration, 'AS') === null, 'OCProperties');
}
