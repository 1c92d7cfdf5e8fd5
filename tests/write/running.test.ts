import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import type { Layout, Theme } from '../../src/model/theme.ts';
import { all, child, type Element, isOn, valOf, wordsIn } from '../../src/proof/word/element.ts';
import { mainPart, openWord, type WordFile } from '../../src/proof/word/package.ts';
import { proveWord } from '../../src/proof/word/proof.ts';
import { readPages, type Shown } from '../proof/layout/read-pages.ts';
import { setDocument } from '../proof/layout/set.ts';
import { theme } from './pdf/fixture.ts';
import { paragraph, sampleDocument, text } from './sample-document.ts';
import { written } from './word/given.ts';

const title = 'Boligforhold';
const notice = 'Rekonstruerede svar';
const prose = 'Lejerne blev spurgt om, hvor tilfredse de er med deres boligforhold. ';
const opening: Block = {
  type: 'chapter',
  number: '1',
  label: '1',
  title: 'Kapitlet',
  anchor: 'kapitel-1',
  part: 'chapter',
  base: [],
};
const heading = (at: number): Block => ({
  type: 'heading',
  level: 2,
  number: `1.${at}`,
  anchor: `afsnit-${at}`,
  children: text(`Afsnit ${at}`),
});
const contents: Block = {
  type: 'contents',
  title: 'Indhold',
  anchor: 'indhold',
  entries: [
    { level: 1, number: '1', title: 'Kapitlet', anchor: 'kapitel-1' },
    { level: 2, number: '1.1', title: 'Afsnit 1', anchor: 'afsnit-1' },
  ],
};
const filling = Array.from({ length: 45 }, () => paragraph(prose.repeat(4)));
const document: Document = {
  ...sampleDocument,
  title,
  noticeLabel: notice,
  blocks: [contents, opening, heading(1), ...filling, heading(2), ...filling],
};

function withLayout(more: Partial<Layout>): Theme {
  return { ...theme, layout: { ...theme.layout, ...more } };
}

const { left, right, width } = theme.page;
const edge = left + theme.page.hanging;

describe('bound pages in the PDF', async () => {
  const { shown } = await readPages(await setDocument(document, withLayout({ facing: true })));
  const pages = Math.max(...shown.map(({ page }) => page));
  const inner = Array.from({ length: pages - 2 }, (_, at) => at + 3);
  const on = (page: number, artifact: string): readonly Shown[] =>
    shown.filter((one) => one.page === page && one.artifact === artifact && one.text.trim() !== '');

  test('an even page names the chapter at the text edge, an odd one the section at the right margin', () => {
    expect(inner.length).toBeGreaterThan(4);
    for (const page of inner) {
      const named = on(page, 'Header').filter(({ text }) => /Kapitlet|Afsnit/.test(text));
      expect(named).toHaveLength(1);
      const [one] = named;
      if (page % 2 === 0)
        expect([one?.text.trim(), Math.round(one?.x ?? 0)]).toEqual(['1 Kapitlet', Math.round(edge)]);
      else expect((one?.x ?? 0) + (one?.width ?? 0)).toBeCloseTo(width - right, 1);
    }
    expect(
      on(inner[0] ?? 0, 'Header')
        .at(-1)
        ?.text.trim(),
    ).toBe('1.1 Afsnit 1');
    expect(
      on(pages - ((pages + 1) % 2), 'Header')
        .at(-1)
        ?.text.trim(),
    ).toBe('1.2 Afsnit 2');
  });

  test('page numbers stand at the outer margin, but where a chapter opens', () => {
    for (const page of inner) {
      const number = on(page, 'Footer').find(({ text }) => text.trim() === String(page));
      if (page % 2 === 0) expect(number?.x).toBe(left);
      else expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(width - right, 1);
      expect(
        on(page, 'Footer')
          .map(({ text }) => text.trim())
          .toSorted(),
      ).toEqual([notice, title, String(page)].toSorted());
    }
    expect(on(1, 'Footer').find(({ text }) => text.trim() === '1')?.x).toBe(left);
  });
});

describe('bound pages in Word', async () => {
  const file = openWord(await written(document, { theme: withLayout({ facing: true }) }));
  const section = all(body(file), 'w:sectPr').at(-1);

  test('have headers and footers for odd and even, and the settings say so', () => {
    const settings = file.xml.get('word/settings.xml');
    expect(isOn(settings ?? nothing, 'w:evenAndOddHeaders')).toBe(true);
    const kinds = all(section ?? nothing, 'w:headerReference').map((one) => one.attributes['w:type']);
    expect(kinds.toSorted()).toEqual(['default', 'even', 'first']);
  });

  test('an even header asks for the chapter, an odd one for the section', () => {
    const asked = (type: string) =>
      all(partOf(file, section, 'header', type), 'w:instrText').map((one) => one.children.join('').trim());
    expect(asked('even')).toEqual(['STYLEREF 1 \\n \\t', 'STYLEREF 1']);
    expect(asked('default')).toEqual(['STYLEREF 2 \\n \\t', 'STYLEREF 2']);
  });

  test('the page number is first in an even footer and last in an odd one', () => {
    const [first] = all(body(file), 'w:sectPr');
    const order = (type: string) => wordsIn(partOf(file, first, 'footer', type));
    expect(order('even')).toBe(`1${title}${notice}`);
    expect(order('default')).toBe(`${notice}${title}1`);
  });

  test('keep every point of the proof', async () => {
    const bytes = await written(document, {
      theme: withLayout({ facing: true, leaders: true, lineNumbers: true }),
    });
    expect(proveWord(bytes).filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  });
});

describe('a running header of a chapter with several sections', async () => {
  const file = openWord(await written(document));
  const section = all(body(file), 'w:sectPr').at(-1);

  test('tells a program that does not work out which it is, which there are', () => {
    expect(wordsIn(partOf(file, section, 'header', 'default'))).toContain('1 Kapitlet1.1–1.2');
  });
});

describe('dots that lead to pages', () => {
  test('in the PDF: dashed lines between title and number, no part of the structure', async () => {
    const streams = async (leaders: boolean): Promise<number> => {
      const { file } = await readPages(await setDocument(document, withLayout({ leaders })));
      return file.pages.flatMap(({ content }) => content.bare).length;
    };
    expect(await streams(true)).toBe(0);
    const sizes = await Promise.all(
      [true, false].map(async (leaders) => (await setDocument(document, withLayout({ leaders }))).length),
    );
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
  });

  test('in Word: in the styles of contents, if the theme wants them', async () => {
    const leaders = async (wanted: boolean) => {
      const file = openWord(await written(document, { theme: withLayout({ leaders: wanted }) }));
      return all(file.xml.get('word/styles.xml') ?? nothing, 'w:tab').filter(
        (one) => one.attributes['w:leader'] === 'dot',
      ).length;
    };
    expect(await leaders(false)).toBe(0);
    expect(await leaders(true)).toBe(5);
  });
});

describe('in Word, as in the PDF', async () => {
  const file = openWord(await written(document));
  const headers = [...file.xml]
    .filter(([path]) => /^word\/header\d+\.xml$/.test(path))
    .map(([, root]) => root);

  test('the word of a draft lies behind every page but the cover', () => {
    const words = headers.flatMap((one) =>
      all(one, 'v:textpath').flatMap((path) => path.attributes['string'] ?? []),
    );
    expect(words).toEqual(headers.map(() => 'UDKAST'));
  });

  test('it is not there in a final edition, or where the theme does without', async () => {
    const final: Document = { ...document, status: 'final', draftMark: null, draftWord: null };
    for (const bytes of [
      await written(final),
      await written(document, { theme: withLayout({ watermark: false }) }),
    ]) {
      const { xml } = openWord(bytes);
      expect([...xml.values()].flatMap((one) => all(one, 'v:textpath'))).toEqual([]);
    }
  });

  test('lines around figures and of contents are not numbered', () => {
    const styles = all(file.xml.get('word/styles.xml') ?? nothing, 'w:style');
    const without = styles.filter((one) => isOn(child(one, 'w:pPr'), 'w:suppressLineNumbers'));
    const names = without.map((one) => valOf(one, 'w:name'));
    expect(names).toEqual(expect.arrayContaining(['caption', 'Kildetal finding', 'Kildetal note', 'toc 1']));
    expect(names).not.toContain('Body Text');
  });
});

const nothing: Element = { name: '', attributes: {}, children: [] };

function body(file: WordFile): Element {
  return file.xml.get(mainPart) ?? nothing;
}

/** The header or footer of a type that a section has. */
function partOf(
  file: WordFile,
  section: Element | undefined,
  kind: 'header' | 'footer',
  type: string,
): Element {
  const reference = all(section ?? nothing, `w:${kind}Reference`).find(
    (one) => one.attributes['w:type'] === type,
  );
  const target = file.relations.get(mainPart)?.find(({ id }) => id === reference?.attributes['r:id'])?.target;
  return file.xml.get(target ?? '') ?? nothing;
}
