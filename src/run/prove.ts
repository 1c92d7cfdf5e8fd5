import { type Fault, Faults, fault, type Outcome } from '../fault.ts';
import { loadPublished } from '../load/published-file.ts';
import { askVeraPdf, type Judgement } from '../load/verapdf.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { Finding, Point } from '../proof/point.ts';
import { failures, keeps, type Proof } from '../proof/verdict.ts';
import type { Output } from '../publish.ts';
import { withClaims } from '../write/pdf/metadata.ts';
import { fill } from './explain.ts';

/** Standards by which veraPDF is asked: its name for each, and ours. */
const flavours = ['ua1', '2a'] as const;

/** Places that a fault names; the rest are counted. */
const named = 3;

/** The PDF of a build as it will read if all its claims hold: what is to be proved. */
export function withAllClaims(pdf: Uint8Array, document: Document): Uint8Array {
  return withClaims(pdf, document, { accessible: true, archival: true });
}

/**
 * The outputs of a build, their PDF with those claims that its proof bears out; other files are as they were. What is not
 * kept is a warning, in a final build a fault. veraPDF is asked about final builds, where it is installed.
 *
 * @param proof of the PDF `withAllClaims`; null where there is none
 * @throws {Faults} proof-failed, verapdf-failed
 */
export function claimProved(
  outputs: readonly Output[],
  proof: Proof | null,
  document: Document,
  language: Language,
): Outcome<readonly Output[]> {
  const pdf = outputs.find(({ name }) => name.endsWith('.pdf'));
  if (pdf === undefined || proof === null) return { value: outputs, warnings: [] };
  const claims = { accessible: keeps(proof, 'ua'), archival: keeps(proof, 'a') };
  const bytes = withClaims(pdf.bytes, document, claims);
  const warnings = [...faultsOf(proof, language), ...judgedFinal(bytes, document)];
  const broken = warnings.filter(({ code }) => code !== 'verapdf-unusable');
  if (document.status === 'final' && broken.length > 0) throw new Faults(broken);
  return { value: outputs.map((output) => (output === pdf ? { ...pdf, bytes } : output)), warnings };
}

function judgedFinal(pdf: Uint8Array, { status }: Document): readonly Fault[] {
  if (status !== 'final') return [];
  return flavours.flatMap((flavour) => judgementFaults(askVeraPdf(pdf, flavour)));
}

/** What `kildetal proof` tells. */
export interface Told {
  readonly proof: Omit<Proof, 'pages'> & { readonly pages: number | null };
  readonly judgements: readonly Judgement[];
  /** Whether PDF/UA-1 is kept, as far as we and veraPDF see; of a Word file, every point. */
  readonly kept: boolean;
}

/** `kildetal proof`: reads a PDF or a Word file back and checks it. @throws {Faults} pdf-unreadable, docx-unreadable */
export async function proveFile(path: string): Promise<Told> {
  return path.toLowerCase().endsWith('.docx') ? proveWordFile(path) : provePdfFile(path);
}

async function proveWordFile(path: string): Promise<Told> {
  const bytes = loadPublished(path, 'docx-unreadable');
  const points = await readable(path, 'docx-unreadable', async () => {
    const { proveWord } = await import('../proof/word/proof.ts');
    return proveWord(bytes);
  });
  const kept = points.every(({ verdict }) => verdict !== 'failed');
  return { proof: { pages: null, points }, judgements: [], kept };
}

async function provePdfFile(path: string): Promise<Told> {
  const bytes = loadPublished(path, 'pdf-unreadable');
  const proof = await readable(path, 'pdf-unreadable', async () => {
    const { prove } = await import('../proof/proof.ts');
    return prove(bytes);
  });
  const judgements = flavours.map((flavour) => askVeraPdf(bytes, flavour));
  const [accessible] = judgements;
  return { proof, judgements, kept: keeps(proof, 'ua') && accessible?.verdict !== 'failed' };
}

/** Whatever the library that reads a file stumbles over is wrong with the file. */
async function readable<T>(
  path: string,
  code: 'pdf-unreadable' | 'docx-unreadable',
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Faults([fault(code, { file: path, detail })]);
  }
}

function faultsOf(proof: Proof, language: Language): readonly Fault[] {
  const points = [...failures(proof, 'ua'), ...failures(proof, 'a')];
  return points.map((point) => faultOf(point, language));
}

function faultOf({ number, findings }: Point, language: Language): Fault {
  const places = findings.slice(0, named).map((finding) => placeOf(finding, language));
  return fault('proof-failed', {
    point: number,
    what: language.proof[number] ?? '',
    count: findings.length,
    places: places.join('; '),
  });
}

/** Where a point is not kept, as a reader finds it. */
export function placeOf({ page, what }: Finding, language: Language): string {
  return page === null ? what : fill(language.proof['page'] ?? '{page} {what}', { page, what });
}

function judgementFaults(judgement: Judgement): readonly Fault[] {
  if (judgement === null || judgement.verdict === 'passed') return [];
  const { detail } = judgement;
  if (judgement.verdict === 'unusable') return [fault('verapdf-unusable', { detail })];
  return [fault('verapdf-failed', { flavour: judgement.flavour, detail })];
}
