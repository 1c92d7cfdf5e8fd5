import { describe, expect, test } from 'vitest';
import { markOf } from '../../../src/model/mark.ts';
import { missingOf, savedByLibreOffice, skippedFor } from '../../support/libreoffice.ts';
import { type Opened, opened, texts } from './opened.ts';
import { traceable } from './traceable.ts';
import { all, child, type Element, parse, val, words } from './xml.ts';

const { bytes, ledger, prints, traced } = await traceable();
const file = opened(bytes);
const told = file.xml.get('customXml/item1.xml') ?? parse('<none/>');

/** Content controls with a tag of ours. */
function controls(root: Element): readonly Element[] {
  return all(root, 'w:sdt').filter((one) => val(child(one, 'w:sdtPr'), 'w:tag')?.startsWith('k:') === true);
}

function names(opened: Opened): readonly string[] {
  const starts = texts(opened).flatMap((one) => all(one, 'w:bookmarkStart'));
  return starts.map((one) => one.attributes['w:name'] ?? '');
}

describe('a number of the Word file', () => {
  test('is a plain-text control with its id, in a hidden bookmark of its number', () => {
    const marked = all(told, 'print').filter((one) => one.attributes['marked'] === '1');
    expect(marked.length).toBeGreaterThan(300);
    const found = texts(file).flatMap(controls);
    expect(found.length).toBe(marked.length);
    const byNumber = new Map(found.map((one) => [val(child(one, 'w:sdtPr'), 'w:id'), one]));
    const bookmarks = new Set(names(file));
    for (const { attributes } of marked) {
      const control = byNumber.get(attributes['number']);
      const properties = child(control, 'w:sdtPr');
      const { id = '', hash, number } = attributes;
      // LibreOffice takes other letters than the paragraph's from a plain-text control.
      const letters = all(control ?? told, 'w:rPr').length > 0;
      expect(child(properties, 'w:text') === undefined, words(control ?? told)).toBe(letters);
      expect(val(properties, 'w:tag')).toBe(`k:${hash}`);
      expect(val(properties, 'w:alias')).toBe(id.slice(-60));
      expect(bookmarks).toContain(`_k_${hash}_${number}`);
      expect(words(control ?? told).replaceAll('\u2011', '-')).toBe(
        attributes['text']?.replaceAll('\u2011', '-'),
      );
    }
  });

  test('is found by the SHA-256 of its id', () => {
    // printf 'share/2019/alle/samtale/4-5' | sha256sum
    expect(markOf('share/2019/alle/samtale/4-5', 1).hash).toBe('582e9c4007');
  });

  test('keeps to the limits of Word', () => {
    for (const control of texts(file).flatMap(controls)) {
      const properties = child(control, 'w:sdtPr');
      expect(val(properties, 'w:tag')?.length).toBeLessThanOrEqual(64);
      expect(val(properties, 'w:alias')?.length).toBeLessThanOrEqual(64);
    }
    for (const name of names(file)) expect(name.length).toBeLessThanOrEqual(40);
    expect(new Set(names(file)).size).toBe(names(file).length);
  });

  test('is no control in headings, captions and fields, which Word copies', () => {
    const titled = all(file.body, 'w:p').filter((one) =>
      /^(Heading|Caption|TOC)/.test(val(child(one, 'w:pPr'), 'w:pStyle') ?? ''),
    );
    expect(titled.length).toBeGreaterThan(20);
    expect(titled.flatMap(controls)).toEqual([]);
    for (const paragraph of all(file.body, 'w:p')) {
      let depth = 0;
      for (const one of paragraph.children.filter((each): each is Element => typeof each !== 'string')) {
        for (const mark of all(one, 'w:fldChar'))
          depth += { begin: 1, end: -1 }[mark.attributes['w:fldCharType'] ?? ''] ?? 0;
        if (depth > 0) expect(controls({ ...one, children: [one] })).toEqual([]);
      }
    }
  });
});

describe('the part of prints', () => {
  test('tells every print with its value at build time, and which build it was', () => {
    expect(told.attributes).toMatchObject({ build: traced.build, ledger: 'abc', language: 'da-DK' });
    expect(all(told, 'print').length).toBe(prints.length);
    const shares = prints.filter(({ form, id }) => form === 'share' && id.startsWith('share/'));
    for (const print of shares.slice(0, 50)) {
      const one = all(told, 'print')[print.number - 1]?.attributes;
      const result = ledger.get(print.id);
      expect(one?.['id']).toBe(print.id);
      expect(one?.['text']).toBe(print.text);
      expect(Number(one?.['value'])).toBe(result !== undefined && 'value' in result ? result.value : NaN);
    }
  });

  test('tells every claim, which is a bookmark of its own', () => {
    const claims = all(told, 'claim');
    expect(claims.length).toBeGreaterThan(3);
    const bookmarks = names(file).filter((name) => name.startsWith('_kc_'));
    expect(bookmarks).toEqual(claims.map(({ attributes: { hash, number } }) => `_kc_${hash}_${number}`));
  });
});

const missing = missingOf('soffice');

test.skipIf(missing.length > 0)(
  `all of it survives a save by LibreOffice${skippedFor(missing)}`,
  () => {
    const [saved] = savedByLibreOffice([bytes], 'docx');
    const after = opened(saved ?? new Uint8Array());
    // It moves frames, as those of the cover, by copying what stands in them, and says so in the names of bookmarks.
    const ours = (one: Opened) =>
      names(one)
        .filter((name) => name.startsWith('_k'))
        .map((name) => name.replace(/_Copy_\d+$/, ''))
        .toSorted();
    expect(ours(after)).toEqual(ours(file));
    const aliases = (one: Opened) =>
      new Set(
        texts(one)
          .flatMap((part) => all(part, 'w:sdtPr'))
          .filter((properties) => child(properties, 'w:text') !== undefined)
          .flatMap((properties) => val(properties, 'w:alias') ?? []),
      );
    expect(aliases(after)).toEqual(aliases(file));
    const parts = [...after.xml].filter(([path]) => /^customXml\/item\d+\.xml$/.test(path));
    const kept = parts.map(([, one]) => one).find((one) => one.attributes['build'] === traced.build);
    expect(kept === undefined ? [] : all(kept, 'print').length).toBe(prints.length);
  },
  120_000,
);
