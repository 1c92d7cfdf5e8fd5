import type {
  Block,
  Caption,
  Cell,
  ContentsEntry,
  Document,
  Heading,
  Inline,
  TableRow,
} from '../../../src/model/document.ts';
import { sampleDocument } from '../../write/sample-document.ts';
import { type Random, randomFrom } from './random.ts';

/** Danish words of all lengths; the long ones make lines ragged and ask to be parted. */
const vocabulary =
  'i og at en de ikke med hver spørgsmål svar borger ledige kommunen samtale tilfreds uddannelse sagsbehandler beskæftigelse jobcenter indflydelse sygedagpenge ressourceforløb virksomhedspraktik arbejdsmarkedsparat tilfredshedsundersøgelse førtidspension rehabiliteringsteam København år måned halvdelen færre flere end blandt mellem undersøgelsen viser'.split(
    ' ',
  );

/** What a document is made from: numbers run through it. */
interface Making {
  readonly random: Random;
  notes: number;
  chapter: number;
  sections: number;
  figures: number;
  tables: number;
  anchors: number;
}

/** A document from a seed: chapters of all blocks, in an order that no writer would think of. */
export function randomDocument(seed: number): Document {
  const making: Making = {
    random: randomFrom(seed),
    notes: 0,
    chapter: 0,
    sections: 0,
    figures: 0,
    tables: 0,
    anchors: 0,
  };
  const chapters = times(between(making, 1, 3), () => chapter(making)).flat();
  const entries = chapters.flatMap((block): readonly ContentsEntry[] => {
    if (block.type === 'chapter')
      return [{ level: 1, number: block.label, title: block.title, anchor: block.anchor }];
    if (block.type !== 'heading' || block.level === 4) return [];
    return [{ level: block.level, number: block.number, title: plain(block.children), anchor: block.anchor }];
  });
  const contents: Block = { type: 'contents', title: 'Indhold', anchor: 'indhold', entries };
  const blocks = chance(making, 0.5) ? [contents, ...chapters] : chapters;
  const draft = chance(making, 0.5);
  return {
    ...sampleDocument,
    status: draft ? 'draft' : 'final',
    draftMark: draft ? 'Udkast · 22. november 2026' : null,
    draftWord: draft ? 'UDKAST' : null,
    blocks,
  };
}

function chapter(making: Making): readonly Block[] {
  making.chapter += 1;
  making.sections = 0;
  making.figures = 0;
  making.tables = 0;
  const part = pick(making, ['chapter', 'chapter', 'front', 'appendix'] as const);
  const number = part === 'front' ? null : String(making.chapter);
  const opening: Block = {
    type: 'chapter',
    number,
    label: part === 'appendix' ? `Bilag ${number}` : number,
    title: words(making, between(making, 1, 5)),
    anchor: anchor(making),
    part,
    base: part === 'chapter' && chance(making, 0.5) ? text(words(making, 3)) : [],
  };
  const blocks: Block[] = [opening];
  if (chance(making, 0.4)) blocks.push({ type: 'paragraph', role: 'lead', children: prose(making, 2) });
  let level: 1 | 2 | 3 | 4 = 1;
  for (let count = between(making, 6, 30); count > 0; count -= 1) {
    if (chance(making, 0.25)) {
      level = pick(making, headingLevels[level]);
      blocks.push(heading(making, level));
    }
    blocks.push(block(making));
  }
  return blocks;
}

/** No level is skipped, but the fourth may stand under any. */
const headingLevels = { 1: [2, 2, 4], 2: [2, 3, 4], 3: [2, 3, 4], 4: [2, 2, 4] } as const;

function heading(making: Making, level: Heading['level']): Heading {
  if (level < 4) making.sections += 1;
  return {
    type: 'heading',
    level,
    number: level === 4 ? null : `${making.chapter}.${making.sections}`,
    anchor: anchor(making),
    children: text(words(making, between(making, 1, 10))),
  };
}

function block(making: Making): Block {
  const { random } = making;
  const at = random();
  if (at < 0.5) return paragraph(making);
  if (at < 0.62) return list(making, 0);
  if (at < 0.72) return table(making);
  if (at < 0.82) return figure(making);
  if (at < 0.89)
    return { type: 'quote', children: prose(making, between(making, 1, 4)), source: text(words(making, 3)) };
  if (at < 0.96) return box(making);
  return {
    type: 'key-figures',
    cells: times(between(making, 3, 4), () => ({
      value: text(`${between(making, 1, 99)} %`),
      text: text(words(making, 6)),
      base: text(`n = ${between(making, 10, 2000)}`),
    })),
  };
}

function paragraph(making: Making): Block {
  const role = pick(making, ['body', 'body', 'body', 'body', 'result'] as const);
  const children = prose(making, role === 'result' ? 2 : between(making, 1, 9));
  return {
    type: 'paragraph',
    role,
    children: chance(making, 0.08) ? [...children, ...text('nemlig:')] : children,
  };
}

function list(making: Making, depth: number): Block {
  const items = times(between(making, 1, 6), (): readonly Block[] => [
    { type: 'paragraph', role: 'body', children: prose(making, between(making, 1, 4)) },
    ...(depth < 2 && chance(making, 0.15) ? [list(making, depth + 1)] : []),
    ...(chance(making, 0.1)
      ? [{ type: 'paragraph' as const, role: 'body' as const, children: prose(making, 2) }]
      : []),
  ]);
  return { type: 'list', ordered: chance(making, 0.4), items };
}

function box(making: Making): Block {
  const title = words(making, between(making, 1, 8));
  const blocks = times(
    between(making, 1, 3),
    (): Block =>
      chance(making, 0.3)
        ? list(making, 1)
        : { type: 'paragraph', role: 'body', children: prose(making, between(making, 1, 6)) },
  );
  return { type: 'box', tone: chance(making, 0.5) ? 'warning' : 'information', title, blocks };
}

function table(making: Making): Block {
  making.tables += 1;
  const width = between(making, 2, 7);
  const rows = between(making, 1, chance(making, 0.25) ? 70 : 14);
  const cell = (long: boolean): Cell => ({
    children: long ? prose(making, 1, 0.04) : text(String(between(making, 1, 999))),
    span: 1,
    mark: !long && chance(making, 0.1) ? 'higher' : null,
  });
  const row = (): TableRow => ({
    role: chance(making, 0.05) ? 'total' : 'row',
    cells: times(width, (at) => cell(at === 0)),
  });
  const group = (): TableRow => ({
    role: 'group',
    cells: [{ children: text(words(making, 3)), span: width, mark: null }],
  });
  const body = times(rows, () => (chance(making, 0.1) ? [group(), row()] : [row()])).flat();
  return {
    type: 'table',
    id: `table/${making.chapter}/${making.tables}`,
    caption: caption(making, 'Tabel', making.tables),
    width: pick(making, ['wide', 'wide', 'narrow', 'narrow', 'landscape'] as const),
    columns: times(width, (at) => ({ align: at === 0 ? 'left' : 'right', width: at === 0 ? null : 46 })),
    head: [
      times(width, (at) => ({ children: text(at === 0 ? words(making, 2) : `S${at}`), span: 1, mark: null })),
    ],
    rows: body,
    continued: '(fortsat)',
    alt: 'Tabellen viser tal.',
  };
}

function figure(making: Making): Block {
  making.figures += 1;
  return {
    type: 'figure',
    id: `figure/${making.chapter}/${making.figures}`,
    caption: caption(making, 'Figur', making.figures),
    drawing: { kind: 'distribution', rows: [], sums: [] },
    alt: 'Figuren viser tal.',
  };
}

function caption(making: Making, word: 'Figur' | 'Tabel', sequence: number): Caption {
  const chapterNumber = String(making.chapter);
  const maybe = (count: number): readonly Inline[] | null =>
    chance(making, 0.4) ? text(words(making, count)) : null;
  const finding = maybe(8);
  const title = prose(making, 1, 0.1);
  return {
    label: `${word} ${chapterNumber}.${sequence}`,
    word,
    chapter: chapterNumber,
    sequence,
    anchor: anchor(making),
    finding,
    title,
    subtitle: maybe(6),
    notes: times(between(making, 0, 2), (at) => ({
      label: at === 0 ? 'Note' : 'Kilde',
      children: text(words(making, between(making, 3, 40))),
    })),
  };
}

/** Sentences, some with a word set apart and some with a footnote. */
function prose(making: Making, sentences: number, noted = 0.06): readonly Inline[] {
  return times(sentences, (): readonly Inline[] => {
    const said = `${words(making, between(making, 4, 26))}.`;
    const stressed: Inline = { type: 'emphasis', children: text(words(making, 1)) };
    const note = chance(making, noted) ? [noteOf(making)] : [];
    return [...(chance(making, 0.15) ? [stressed, ...text(' ')] : []), ...text(said), ...note, ...text(' ')];
  }).flat();
}

function noteOf(making: Making): Inline {
  making.notes += 1;
  return { type: 'note', number: making.notes, children: text(`${words(making, between(making, 3, 50))}.`) };
}

function words(making: Making, count: number): string {
  const said = times(count, () => pick(making, vocabulary)).join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function text(value: string): readonly Inline[] {
  return [{ type: 'text', text: value }];
}

function plain(children: readonly Inline[]): string {
  return children.map((one) => ('children' in one ? plain(one.children) : one.text)).join('');
}

function anchor(making: Making): string {
  making.anchors += 1;
  return `sted-${making.anchors}`;
}

function chance({ random }: Making, share: number): boolean {
  return random() < share;
}

function between({ random }: Making, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick<T>(making: Making, from: readonly T[]): T {
  return from[between(making, 0, from.length - 1)] as T;
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
