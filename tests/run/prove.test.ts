import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Faults } from '../../src/fault.ts';
import { loadLanguage } from '../../src/load/language.ts';
import type { Document } from '../../src/model/document.ts';
import { prove } from '../../src/proof/proof.ts';
import { failures } from '../../src/proof/verdict.ts';
import { proofReport } from '../../src/run/proof-report.ts';
import { claimProved, proveFile, withAllClaims } from '../../src/run/prove.ts';
import { writePdf } from '../../src/write/pdf/pdf.ts';
import { inputOf } from '../write/pdf/fixture.ts';
import { sampleDocument } from '../write/sample-document.ts';
import { written } from '../write/word/given.ts';

const danish = loadLanguage('templates', 'da');
const figure = sampleDocument.blocks.find((block) => block.type === 'figure');
if (figure === undefined) throw new Error('The sample has figures.');

/** A document of which one figure has no words. */
const silent: Document = {
  ...sampleDocument,
  blocks: [figure, { ...figure, alt: '', caption: { ...figure.caption, anchor: 'b' } }],
};

async function outputsOf(document: Document) {
  return [
    { name: 'rapport.pdf', bytes: (await writePdf(inputOf(document))).bytes },
    { name: 'ledger.csv', bytes: new Uint8Array([1]) },
  ];
}

type Outputs = Awaited<ReturnType<typeof outputsOf>>;

/** As a build does it, but for the process beside it in which it reads the PDF back. */
async function proved(outputs: Outputs, document: Document) {
  const proof = await prove(withAllClaims(outputs[0]?.bytes ?? new Uint8Array(), document));
  return claimProved(outputs, proof, document, danish);
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'kildetal-proof-'));
}

/** A program of the name verapdf, found before any other, that says what it is told to. */
function installVeraPdf(says: string): void {
  const path = folder();
  writeFileSync(join(path, 'verapdf'), `#!/bin/sh\n${says}\n`);
  chmodSync(join(path, 'verapdf'), 0o755);
  vi.stubEnv('PATH', `${path}:${process.env['PATH']}`);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a build', () => {
  test('claims PDF/UA and PDF/A where all is kept, and touches no other file', async () => {
    const outputs = await outputsOf(sampleDocument);
    const { value, warnings } = await proved(outputs, sampleDocument);
    expect(warnings).toEqual([]);
    expect(value[1]).toBe(outputs[1]);
    const proof = await prove(value[0]?.bytes ?? new Uint8Array());
    expect([...failures(proof, 'ua'), ...failures(proof, 'a')]).toEqual([]);
  });

  test('claims nothing where a figure has no words, and warns with the point and the page', async () => {
    const { value, warnings } = await proved(await outputsOf(silent), silent);
    expect(warnings).toMatchObject([
      { code: 'proof-failed', values: { point: '13-004', what: danish.proof['13-004'], count: 1 } },
    ]);
    expect(String(warnings[0]?.values['places'])).toMatch(/^side \d+: Figure$/);
    const proof = await prove(value[0]?.bytes ?? new Uint8Array());
    expect(failures(proof, 'ua').map(({ number }) => number)).toEqual(['06-002', '13-004']);
    expect(failures(proof, 'a').map(({ number }) => number)).toEqual(['6.6.4']);
  });

  test('of a final edition fails then', async () => {
    const final: Document = { ...silent, status: 'final', draftMark: null };
    await expect(proved(await outputsOf(final), final)).rejects.toThrow(Faults);
  });

  test.skipIf(process.platform === 'win32')(
    'of a final edition fails where veraPDF finds something',
    async () => {
      installVeraPdf('echo "FAIL $6 $2"; echo "  7.1-3 noget"');
      const final: Document = { ...sampleDocument, status: 'final', draftMark: null };
      const failed = proved(await outputsOf(final), final);
      await expect(failed).rejects.toMatchObject({
        faults: [
          { code: 'verapdf-failed', values: { flavour: 'ua1', detail: '7.1-3 noget' } },
          { code: 'verapdf-failed', values: { flavour: '2a' } },
        ],
      });
    },
  );

  test.skipIf(process.platform === 'win32')('warns where veraPDF cannot run', async () => {
    installVeraPdf('echo "java: not found" >&2; exit 127');
    const final: Document = { ...sampleDocument, status: 'final', draftMark: null };
    const { warnings } = await proved(await outputsOf(final), final);
    expect(warnings).toMatchObject([
      { code: 'verapdf-unusable', values: { detail: 'java: not found' } },
      { code: 'verapdf-unusable' },
    ]);
  });
});

describe('kildetal proof', () => {
  test('tells every point by its number, in Danish and in English', async () => {
    const path = join(folder(), 'rapport.pdf');
    const [pdf] = (await proved(await outputsOf(sampleDocument), sampleDocument)).value;
    writeFileSync(path, pdf?.bytes ?? '');
    vi.stubEnv('PATH', folder());
    const told = await proveFile(path);
    expect(told.kept).toBe(true);
    for (const code of ['da', 'en']) {
      const language = loadLanguage('templates', code);
      const report = proofReport(told, 'rapport.pdf', language);
      for (const { number } of told.proof.points) {
        expect(language.proof[number]?.length, number).toBeGreaterThan(10);
        expect(report).toContain(`${language.proof[number]}`);
      }
      expect(report).toContain(language.proof['verapdf-missing']);
      expect(report).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  test.skipIf(process.platform === 'win32')('tells what veraPDF says, and believes it', async () => {
    const path = join(folder(), 'rapport.pdf');
    const [pdf] = (await proved(await outputsOf(sampleDocument), sampleDocument)).value;
    writeFileSync(path, pdf?.bytes ?? '');
    installVeraPdf('if [ "$2" = ua1 ]; then echo "FAIL $6 ua1"; else echo "PASS $6 2a"; fi');
    const told = await proveFile(path);
    expect(told.judgements.map((one) => one?.verdict)).toEqual(['failed', 'passed']);
    expect(told.kept).toBe(false);
    expect(proofReport(told, 'rapport.pdf', danish)).toContain('veraPDF: IKKE OPFYLDT (ua1)');
  });

  test('what is missing or no PDF is a fault', async () => {
    const path = join(folder(), 'ikke.pdf');
    await expect(proveFile(path)).rejects.toMatchObject({ faults: [{ code: 'pdf-unreadable' }] });
    writeFileSync(path, 'ikke en PDF');
    await expect(proveFile(path)).rejects.toMatchObject({ faults: [{ code: 'pdf-unreadable' }] });
  });

  test('reads a Word file by its ending, and tells its points', async () => {
    const path = join(folder(), 'rapport.docx');
    await expect(proveFile(path)).rejects.toMatchObject({ faults: [{ code: 'docx-unreadable' }] });
    writeFileSync(path, 'ikke en Word-fil');
    await expect(proveFile(path)).rejects.toMatchObject({ faults: [{ code: 'docx-unreadable' }] });
    writeFileSync(path, await written());
    const told = await proveFile(path);
    expect(told.kept).toBe(true);
    const report = proofReport(told, 'rapport.docx', danish);
    expect(report).toMatch(/^rapport\.docx\n\nWord: \d+ punkter opfyldt, 0 ikke opfyldt/);
    expect(report).toMatch(/ {2}WA-03 +opfyldt +Hvert billede har en tekst/);
  });
});
