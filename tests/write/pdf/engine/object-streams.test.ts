import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  crossReferences,
  objectStream,
  objectsPerStream,
} from '../../../../src/write/pdf/engine/object-streams.ts';
import { writePdf } from '../../../../src/write/pdf/pdf.ts';
import { missingOf, skippedFor } from '../../../support/libreoffice.ts';
import { sampleDocument } from '../../sample-document.ts';
import { inputOf } from '../fixture.ts';

const missing = missingOf('qpdf', 'pdftotext');
const { bytes } = await writePdf(inputOf(sampleDocument));
const file = Buffer.from(bytes).toString('latin1');

describe('objects that are no streams', () => {
  test('stand after their numbers and places', () => {
    const objects = [
      { id: 7, text: '<<\n/A 1\n>>' },
      { id: 12, text: '[1 2]' },
    ];
    const { bytes, first } = objectStream(objects);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toBe('7 0 12 11\n<<\n/A 1\n>>\n[1 2]');
    expect(text.slice(first + 11)).toBe('[1 2]');
  });

  test('are found by stream and index, streams by their place', () => {
    const bytes = crossReferences([{ offset: 258 }, { stream: 3, index: 1 }, { offset: 70_000 }]);
    expect([...bytes]).toEqual(
      [
        [0, 0, 0, 0, 0, 255, 255],
        [1, 0, 0, 1, 2, 0, 0],
        [2, 0, 0, 0, 3, 0, 1],
        [1, 0, 1, 17, 112, 0, 0],
      ].flat(),
    );
  });
});

describe('the file', () => {
  test('holds only streams by themselves, and no more objects in one than the limit', () => {
    const alone = [...file.matchAll(/(?:^|\n)\d+ 0 obj\n<<(?:(?!endobj).)*?>>\n(stream|endobj)/gs)].map(
      ([, end]) => end,
    );
    expect(new Set(alone)).toEqual(new Set(['stream']));
    const counts = [...file.matchAll(/\/Type \/ObjStm\n\/N (\d+)/g)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.slice(0, -1).every((count) => count === objectsPerStream)).toBe(true);
  });

  test('tells where every object is: at each place its number stands', () => {
    const places = entries();
    const inFile = places.flatMap(({ sort, field }, id) => (sort === 1 ? [{ id, field }] : []));
    expect(inFile.length).toBeGreaterThan(10);
    for (const { id, field } of inFile)
      expect(file.slice(field, field + 16)).toMatch(new RegExp(`^${id} 0 obj`));
    expect(places.filter(({ sort }) => sort === 0)).toHaveLength(1);
  });

  test('keeps its metadata readable, since claims are put in later', () => {
    expect(file).toContain('<x:xmpmeta');
  });

  test.skipIf(missing.length > 0)(
    `is sound by qpdf, and reads the same without object streams${skippedFor(missing)}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'kildetal-objects-'));
      const [packed, plain] = [join(folder, 'packed.pdf'), join(folder, 'plain.pdf')];
      writeFileSync(packed, bytes);
      expect(execFileSync('qpdf', ['--check', packed], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
      execFileSync('qpdf', ['--object-streams=disable', packed, plain]);
      const [one, other] = [packed, plain].map((path) =>
        execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
      );
      expect(one).toBe(other);
      rmSync(folder, { recursive: true });
    },
  );
});

/** The entries of the cross-reference stream, unpacked as the standard says. */
function entries(): readonly { readonly sort: number; readonly field: number }[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const length = Number(/\/Length (\d+)/.exec(file.slice(start))?.[1]);
  const body = file.indexOf('stream\n', start) + 'stream\n'.length;
  const table = inflateSync(bytes.subarray(body, body + length));
  const count = table.length / 7;
  return Array.from({ length: count }, (_, id) => ({
    sort: table.readUInt8(id * 7),
    field: table.readUInt32BE(id * 7 + 1),
  }));
}
