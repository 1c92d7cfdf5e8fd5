import type { PdfFile } from './file.ts';
import {
  bytesOf,
  type Dict,
  dictAt,
  dictOf,
  entriesOf,
  listAt,
  nameAt,
  numberAt,
  textAt,
  truthAt,
  valueAt,
} from './object.ts';
import { archivePoint, type Finding, type Point, unless } from './point.ts';
import { readXmp } from './xmp.ts';

/** What a file that is to last may not do when somebody opens or clicks it. */
const forbiddenActions = new Set([
  ...['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Hide', 'SetOCGState', 'Rendition', 'Trans'],
  ...['GoTo3DView', 'JavaScript'],
]);
const deepestStates = 28;
/** Flags of annotations: shown on paper, and never hidden. */
const [printed, hiding] = [4, 1 | 2 | 32 | 256];

/** Clauses of ISO 19005-2 (PDF/A-2), level A, that what we write could break, besides those that PDF/UA asks for too. */
export function archivePoints(file: PdfFile): readonly Point[] {
  const { catalog, trailer, pages, metadata } = file;
  const xmp = readXmp(metadata);
  const profile = profileOf(catalog);
  const annotations = pages.flatMap((page) => page.annotations.map((dict) => ({ dict, page: page.number })));
  const actions = actionsOf(file);
  const inks = pages.filter(({ content }) => content.fourColours > 0);
  const deep = pages.filter(({ content }) => content.deepest > deepestStates);
  return [
    archivePoint('6.1.2', true, unless(hasHeader(file.bytes), '%PDF')),
    archivePoint('6.1.3', true, [
      ...unless(trailer.id, 'ID'),
      ...unless(trailer.encrypt === null, 'Encrypt'),
    ]),
    archivePoint(
      '6.1.13',
      true,
      deep.map(({ number }) => ({ page: number, what: 'q' })),
    ),
    archivePoint('6.2.3', true, unless(isProfile(profile), 'OutputIntents')),
    archivePoint(
      '6.2.4.3',
      true,
      inks.map(({ number }) => ({ page: number, what: 'DeviceCMYK' })),
    ),
    archivePoint('6.2.5', hasStates(file), states(file)),
    archivePoint('6.3.2', annotations.length > 0, annotations.flatMap(wrongFlags)),
    archivePoint('6.5.1', actions.length > 0, actions.flatMap(forbidden)),
    archivePoint('6.5.2', true, unless(valueAt(catalog, 'AA') === null, 'AA')),
    archivePoint(
      '6.6.4',
      true,
      unless(xmp.archivalPart === '2' && xmp.archivalConformance === 'A', 'pdfaid:part'),
    ),
    archivePoint('6.6.2.3.3', xmp.accessibility !== null, explained(xmp.accessibility, xmp.explains)),
    archivePoint('6.7.2.2', true, unless(truthAt(dictAt(catalog, 'MarkInfo'), 'Marked') === true, 'Marked')),
    archivePoint('6.7.3.1', true, unless(dictAt(catalog, 'StructTreeRoot') !== null, 'StructTreeRoot')),
    archivePoint('6.7.4', true, unless(textAt(catalog, 'Lang') !== null, 'Lang')),
    archivePoint('6.9', true, unless(valueAt(catalog, 'OCProperties') === null, 'OCProperties')),
  ];
}

/** Of a colour profile, the kind of device, the colours and the signature. */
interface Profile {
  readonly device: string;
  readonly colours: string;
  readonly signature: string;
  readonly parts: number | null;
}

function profileOf(catalog: Dict | null): Profile | null {
  const intents = listAt(catalog, 'OutputIntents').flatMap((one) => dictOf(one) ?? []);
  const intent = intents.find((one) => nameAt(one, 'S') === 'GTS_PDFA1') ?? null;
  const bytes = bytesOf(valueAt(intent, 'DestOutputProfile'));
  if (bytes === null) return null;
  const text = Buffer.from(bytes.subarray(0, 40)).toString('latin1');
  const parts = numberAt(dictAt(intent, 'DestOutputProfile'), 'N');
  return { device: text.slice(12, 16), colours: text.slice(16, 20), signature: text.slice(36, 40), parts };
}

function isProfile(profile: Profile | null): boolean {
  if (profile === null || profile.signature !== 'acsp') return false;
  return ['mntr', 'prtr'].includes(profile.device) && profile.colours === 'RGB ' && profile.parts === 3;
}

/** "%PDF-1.n", and a line that shows programs that the file is not text. */
function hasHeader(bytes: Uint8Array): boolean {
  const lines = Buffer.from(bytes.subarray(0, 32))
    .toString('latin1')
    .split(/\r\n|\r|\n/);
  return /^%PDF-1\.[0-7]$/.test(lines[0] ?? '') && /^%[\u0080-\u00ff]{4}/.test(lines[1] ?? '');
}

function wrongFlags({ dict, page }: { readonly dict: Dict; readonly page: number }): readonly Finding[] {
  const flags = numberAt(dict, 'F') ?? 0;
  const what = nameAt(dict, 'Subtype') ?? '';
  return (flags & printed) !== 0 && (flags & hiding) === 0 ? [] : [{ page, what }];
}

function actionsOf({ dicts, catalog, pages }: PdfFile): readonly string[] {
  const opening = dictAt(catalog, 'OpenAction');
  const linked = pages.flatMap((page) => page.annotations.map((one) => dictAt(one, 'A')));
  return [...dicts, opening, ...linked].flatMap((dict) => {
    const kind = nameAt(dict, 'S');
    return kind !== null && (forbiddenActions.has(kind) || ['GoTo', 'URI'].includes(kind)) ? [kind] : [];
  });
}

function forbidden(action: string): readonly Finding[] {
  return unless(!forbiddenActions.has(action), action);
}

function explained(claim: string | null, explains: boolean): readonly Finding[] {
  return claim === null ? [] : unless(explains, 'pdfaExtension:schemas');
}

function statesOf({ dicts }: PdfFile): readonly Dict[] {
  return dicts.flatMap((dict) =>
    entriesOf(dictAt(dict, 'ExtGState')).flatMap(([, value]) => dictOf(value) ?? []),
  );
}

function hasStates(file: PdfFile): boolean {
  return statesOf(file).length > 0;
}

/** Functions that a printer applies to colours are not the document's. */
function states(file: PdfFile): readonly Finding[] {
  return statesOf(file).flatMap((state) =>
    ['TR', 'HTP'].flatMap((key) => unless(valueAt(state, key) === null, key)),
  );
}
