import type {
  Block,
  Caption,
  Cell,
  Chapter,
  Contents,
  ContentsEntry,
  Document,
  FigureBlock,
  Heading,
  Inline,
  Paragraph,
  Table,
  TableRow,
} from '../../src/model/document.ts';
import type { Figure, Figures, Label } from '../../src/model/drawing.ts';

/**
 * A hand-made document with every block and inline type, several chapters, tables longer than a page and the
 * characters that fonts and XML make trouble with. Its numbers are invented and mean nothing.
 */

/** A plain text as inline content. */
export function text(value: string): readonly Inline[] {
  return [{ type: 'text', text: value }];
}

export function paragraph(children: readonly Inline[] | string, role: Paragraph['role'] = 'body'): Paragraph {
  return { type: 'paragraph', role, children: typeof children === 'string' ? text(children) : children };
}

/** A cell with a text; a marked one has a tested result. */
export function cell(value: string, options: { span?: number; mark?: Cell['mark'] } = {}): Cell {
  return { children: text(value), span: options.span ?? 1, mark: options.mark ?? null };
}

export function row(role: TableRow['role'], ...values: readonly string[]): TableRow {
  return { role, cells: values.map((value) => cell(value)) };
}

const longText =
  'Lejerne blev spurgt om, hvor tilfredse de er med deres boligforhold, hvor meget kontakt de har med de øvrige beboere, og hvor stor indflydelse de mener at have på forvaltningen. Svarene er opgjort for hver boligtype for sig, og forskelle er prøvet med en t-test.';

const chapters = {
  preface: chapter('front', null, 'Sammenfatning', 'kapitel-sammenfatning'),
  method: chapter('chapter', '1', 'Sådan er undersøgelsen lavet', 'kapitel-1', '1.681 svar'),
  towers: chapter('chapter', '2', 'Lejere i højhuse', 'kapitel-2', '400 svar'),
  atrium: chapter(
    'chapter',
    '3',
    'Lejere i atriumhuse og andre boliger med et meget langt navn',
    'kapitel-3',
    '239 svar',
  ),
  questions: chapter('appendix', 'A', 'Spørgeskema', 'bilag-a'),
  tests: chapter('appendix', 'B', 'Alle test', 'bilag-b'),
};

function chapter(
  part: Chapter['part'],
  number: string | null,
  title: string,
  anchor: string,
  base = '',
): Chapter {
  const label = part === 'appendix' ? `Bilag ${number}` : number;
  return { type: 'chapter', number, label, title, anchor, part, base: base === '' ? [] : text(base) };
}

function heading(level: Heading['level'], number: string | null, title: string, anchor: string): Heading {
  return { type: 'heading', level, number, anchor, children: text(title) };
}

function entry(level: ContentsEntry['level'], number: string | null, title: string, anchor: string) {
  return { level, number, title, anchor };
}

function caption(
  word: 'Figur' | 'Tabel',
  chapterNumber: string,
  sequence: number,
  title: string,
  more: Partial<Caption> = {},
): Caption {
  return {
    label: `${word} ${chapterNumber}.${sequence}`,
    word,
    chapter: chapterNumber,
    sequence,
    anchor: `${word.toLowerCase()}-${chapterNumber.toLowerCase()}-${sequence}`,
    finding: null,
    title: text(title),
    subtitle: null,
    notes: [{ label: 'Kilde', children: text('Opdigtede tal til prøve af opsætningen.') }],
    ...more,
  };
}

/** The texts that a writer must carry through unharmed. */
export const specialCharacters = [
  'blåbærgrød ÆØÅ éüß',
  '−0,05 ≤ x ≥ 0,10 ‰ ± × ½',
  '»citat« “citat” ‘a’ – — …',
  'a < b & c > d "e" \'f\'',
  '▲ ▼ → ● ○ □',
  'a‑kasse',
];

const summary: readonly Block[] = [
  chapters.preface,
  paragraph('Lidt over halvdelen af lejerne er meget tilfredse med deres boligforhold.', 'lead'),
  {
    type: 'key-figures',
    cells: [
      { value: text('54 %'), text: text('er meget tilfredse med boligforholdene'), base: text('n = 1.681') },
      {
        value: text('2,14'),
        text: text('er den gennemsnitlige tilfredshed fra 1 til 3'),
        base: text('n = 1.681'),
      },
      { value: text('4'), text: text('boligtyper er sammenlignet'), base: text('København, 1976') },
    ],
  },
  paragraph([
    { type: 'text', text: 'I højhusene er andelen ' },
    { type: 'print', print: 1, text: '61 %' },
    { type: 'note', number: 1, children: text('Andelen er af alle svar, også »ved ikke«.') },
    { type: 'text', text: '. ' },
    {
      type: 'claim',
      id: 'difference/1976/taarn/tilfredshed',
      is: 'higher',
      children: [
        { type: 'text', text: 'Det er ' },
        { type: 'emphasis', children: text('højere') },
        { type: 'text', text: ' end for de ' },
        { type: 'strong', children: text('øvrige lejere') },
      ],
    },
    { type: 'text', text: ', se ' },
    { type: 'reference', anchor: 'figur-2-1', text: 'figur 2.1' },
    { type: 'text', text: ' og ' },
    { type: 'link', url: 'https://example.org/kilde?a=1&b=2', children: text('kilden') },
    { type: 'text', text: '. ' },
    { type: 'missing', text: 'Her mangler teksten forord' },
  ]),
  {
    type: 'list',
    ordered: false,
    items: [
      [
        paragraph(
          'Første punkt, der er så langt, at det fylder mere end en linje, når det står ved tekstens kant.',
        ),
      ],
      [
        paragraph('Andet punkt'),
        { type: 'list', ordered: true, items: [[paragraph('Et trin')], [paragraph('Endnu et')]] },
      ],
    ],
  },
  {
    type: 'quote',
    children: text('Vi kender alle på gangen, og det gør en forskel.'),
    source: text('Opdigtet citat · lejer i højhus'),
  },
];

const method: readonly Block[] = [
  chapters.method,
  paragraph('Undersøgelsen bygger på 1.681 svar fra lejere i København.', 'lead'),
  {
    type: 'chapter-contents',
    entries: [
      entry(2, '1.1', 'Dataindsamling', 'afsnit-1-1'),
      entry(2, '1.2', 'Særlige tegn & forbehold', 'afsnit-1-2'),
    ],
  },
  heading(4, null, 'Kort fortalt', 'afsnit-kort'),
  paragraph(longText),
  heading(2, '1.1', 'Dataindsamling', 'afsnit-1-1'),
  ...Array.from({ length: 5 }, () => paragraph(longText)),
  heading(3, '1.1.1', 'Bortfald', 'afsnit-1-1-1'),
  paragraph([
    ...text(longText),
    { type: 'note', number: 2, children: text('En fodnote med et tal, der skal stå rigtigt: −0,05.') },
  ]),
  {
    type: 'box',
    tone: 'warning',
    title: 'Opdigtede tal',
    blocks: [
      paragraph('Boksen advarer om noget.'),
      { type: 'list', ordered: false, items: [[paragraph('et punkt')], [paragraph('et andet')]] },
    ],
  },
  heading(2, '1.2', 'Særlige tegn & forbehold', 'afsnit-1-2'),
  ...specialCharacters.map((characters) => paragraph(characters)),
  { type: 'list', ordered: true, items: [[paragraph('Først')], [paragraph('Derefter')]] },
  {
    type: 'box',
    tone: 'information',
    title: 'Ordforklaring',
    blocks: [paragraph('En boks, der forklarer noget.')],
  },
  profileTable(),
];

function profileTable(): Table {
  const values = ['26 %', '34 %', '40 %'];
  return {
    type: 'table',
    id: 'table/profile/1976/alle',
    caption: caption('Tabel', '1', 1, 'Lejernes indflydelse og kontakt. Alle lejere, procent', {
      subtitle: text('Andel af dem, der har svaret'),
    }),
    width: 'narrow',
    columns: [{ align: 'left', width: null }, ...values.map(() => ({ align: 'right' as const, width: 68 }))],
    head: [['', 'Lav', 'Mellem', 'Høj'].map((value) => cell(value))],
    rows: [
      row('total', 'Alle lejere', ...values),
      { role: 'group', cells: [cell('Boligtype', { span: 4 })] },
      row('row', 'Højhus', ...values),
      row('row', 'Etagebolig', ...values),
      { role: 'group', cells: [cell('Kontakt', { span: 4 })] },
      row('row', 'Lav', ...values),
      row('row', 'Høj', ...values),
    ],
    alt: 'Tabellen viser lejernes indflydelse og kontakt.',
  };
}

function group(section: Chapter, name: string): readonly Block[] {
  const number = section.number ?? '';
  const items = ['tilfredshed', 'kontakt', 'indflydelse'];
  return [
    section,
    paragraph(`Kapitlet handler om ${name}.`, 'lead'),
    {
      type: 'chapter-contents',
      entries: items.map((item, at) =>
        entry(2, `${number}.${at + 1}`, `Lejernes ${item}`, `afsnit-${number}-${at + 1}`),
      ),
    },
    ...items.flatMap((item, at): Block[] => [
      heading(2, `${number}.${at + 1}`, `Lejernes ${item}`, `afsnit-${number}-${at + 1}`),
      paragraph(
        [
          { type: 'strong', children: text('Seks ud af ti er meget tilfredse.') },
          ...text(' Det viser svarene.'),
        ],
        'result',
      ),
      paragraph(longText),
      figureBlock(number, at * 2 + 1, 'distribution', item),
      heading(3, `${number}.${at + 1}.1`, `Forskelle i ${item}`, `afsnit-${number}-${at + 1}-1`),
      paragraph(longText),
      figureBlock(number, at * 2 + 2, 'stack', item),
    ]),
  ];
}

function figureBlock(
  number: string,
  sequence: number,
  kind: 'distribution' | 'stack',
  item: string,
): FigureBlock {
  const finding = kind === 'stack' ? text('Jo mere kontakt, jo flere tilfredse') : null;
  const notes = [
    {
      label: 'Note',
      children: text(
        'n = 400. Procenterne er afrundet, og derfor kan summen afvige fra tallene i figuren med et procentpoint.',
      ),
    },
    { label: 'Test', children: text('t-test, p < 0,001.') },
    { label: 'Kilde', children: text('Opdigtede tal.') },
  ];
  const label = (value: string): Label => ({ text: value, print: 1 });
  return {
    type: 'figure',
    id: `figure/${kind}/1976/kapitel-${number}/${item}`,
    caption: caption('Figur', number, sequence, `Lejernes ${item}. Procent`, {
      finding,
      subtitle: text('Hvor tilfreds er du?'),
      notes,
    }),
    drawing: {
      kind: 'distribution',
      rows: [{ label: 'Høj', tone: 'positive-strong', value: 0.6, printed: label('60 %') }],
      sums: [],
    },
    alt: `Søjlediagram. Lejernes ${item}: 60 procent har svaret høj.`,
  };
}

const appendices: readonly Block[] = [
  chapters.questions,
  ...['tilfredshed', 'kontakt'].map(
    (_, at): Block => ({
      type: 'question',
      label: `Spørgsmål ${at + 1}`,
      wording: 'Hvor tilfreds er du alt i alt med dine boligforhold?',
      askedIf: at === 0 ? null : 'Stillet til dem, der bor til leje',
      answers: ['Lav', 'Mellem', 'Høj', 'Ved ikke'].map((label, code) => ({ label, code: String(code + 1) })),
      instruction: at === 0 ? 'Sæt gerne flere krydser' : null,
      followUps:
        at === 0
          ? [{ askedIf: 'Stilles til dem, der har svaret »Lav«', wording: 'Hvad er du utilfreds med?' }]
          : [],
    }),
  ),
  chapters.tests,
  testTable(),
];

/** A table over more than one page, with spanning heads and marked cells. */
function testTable(): Table {
  const block = (at: number): readonly TableRow[] => [
    { role: 'group', cells: [cell(`Gruppe ${at}`, { span: 6 })] },
    ...Array.from(
      { length: 9 },
      (_, index): TableRow => ({
        role: 'row',
        cells: [
          cell(`Spørgsmål ${index + 1} med en længere ordlyd`),
          cell('2,14'),
          cell('2,29', { mark: 'higher' }),
          cell('1,98', { mark: 'lower' }),
          cell('−0,31'),
          cell('* 0,041'),
        ],
      }),
    ),
  ];
  return {
    type: 'table',
    id: 'table/tests/1976/alle',
    caption: caption('Tabel', 'B', 1, 'Alle test. Gennemsnit fra 1 til 3'),
    width: 'wide',
    columns: [
      { align: 'left', width: null },
      ...Array.from({ length: 5 }, () => ({ align: 'right' as const, width: 60 })),
    ],
    head: [
      [cell(''), cell('Gennemsnit', { span: 3 }), cell('Test', { span: 2 })],
      ['Spørgsmål', 'Alle', 'Højhus', 'Øvrige', 'Forskel', 'p'].map((value) => cell(value)),
    ],
    rows: [
      ...Array.from({ length: 7 }, (_, at) => block(at + 1)).flat(),
      row('total', 'I alt', '2,14', '2,29', '1,98', '0,31', ''),
    ],
    alt: 'Tabellen viser alle test.',
  };
}

const body: readonly Block[] = [
  ...summary,
  ...method,
  ...group(chapters.towers, 'lejere i højhuse'),
  ...group(chapters.atrium, 'lejere i atriumhuse'),
  ...appendices,
];

const contents: Contents = {
  type: 'contents',
  title: 'Indhold',
  anchor: 'indhold',
  entries: body.flatMap((block): ContentsEntry[] => {
    if (block.type === 'chapter') return [entry(1, block.label, block.title, block.anchor)];
    if (block.type !== 'heading' || block.level === 4) return [];
    return [entry(block.level, block.number, plain(block.children), block.anchor)];
  }),
};

/** The words of inline content, without its marks. */
export function plain(children: readonly Inline[]): string {
  return children.map((one) => ('children' in one ? plain(one.children) : one.text)).join('');
}

export const sampleDocument: Document = {
  language: 'da',
  languageTag: 'da-DK',
  title: 'Boligforhold i København 1976',
  subtitle: 'Tilfredshed, indflydelse og kontakt',
  publisher: 'Prøveudgiveren',
  authors: ['Åse Ærø', 'Bo & Søn'],
  published: '2026-11-22',
  status: 'draft',
  draftMark: 'Udkast · 22. november 2026',
  draftWord: 'UDKAST',
  noticeLabel: 'Demonstrationsdata',
  blocks: [
    {
      type: 'cover',
      title: 'Boligforhold i København 1976',
      year: '1976',
      subtitle: 'Tilfredshed, indflydelse og kontakt',
      publisher: 'Prøveudgiveren',
      noticeLabel: 'Demonstrationsdata',
      columns: [
        { value: 0.26, printed: text('26 %'), label: 'Lav' },
        { value: 0.14, printed: text('14 %'), label: 'Mellem' },
        { value: 0.6, printed: text('60 %'), label: 'Høj' },
      ],
      base: text('Tilfredshed, alle lejere, n = 1.681'),
      alt: 'Søjler, der viser, hvor mange der har svaret lav, mellem og høj.',
    },
    {
      type: 'colophon',
      box: {
        type: 'box',
        tone: 'warning',
        title: 'Opdigtede tal',
        blocks: [paragraph('Tallene er opdigtet til prøve af opsætningen.')],
      },
      rows: [
        { label: 'Titel', children: text('Boligforhold i København 1976') },
        { label: 'Udgiver', children: text('Prøveudgiveren') },
        {
          label: 'Kilde',
          children: [{ type: 'link', url: 'https://example.org/', children: text('example.org') }],
        },
      ],
    },
    contents,
    ...body,
  ],
};

const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** A figure of two bars and texts in both weights, for each figure block of a document. */
export function figuresFor(document: Document): Figures {
  const ids = document.blocks.flatMap((block) => (block.type === 'figure' ? [block.id] : []));
  return new Map(ids.map((id): [string, Figure] => [id, figure(id)]));
}

export const sampleFigures: Figures = figuresFor(sampleDocument);

function figure(id: string): Figure {
  const font = 'font-family="Source Sans 3"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="481.89" height="90" viewBox="0 0 481.89 90">
<text x="0" y="20" font-size="9" ${font} fill="#14232A">Lav, øvrige</text>
<text x="0" y="50" font-size="9" ${font} font-weight="600" fill="#14232A">Høj</text>
<rect x="113.39" y="8" width="67.6" height="14" fill="#7A3600"/><rect x="113.39" y="38" width="156" height="14" fill="#004D50"/>
<text x="186" y="20" font-size="9.5" ${font} font-weight="600" fill="#14232A">26 %</text>
<text x="275" y="50" font-size="9.5" ${font} font-weight="600" fill="#14232A">60 %</text>
<line x1="113.39" x2="113.39" y1="0" y2="60" stroke="#14232A" stroke-width="0.75"/></svg>`;
  return {
    id,
    name: id.replaceAll('/', '.').replace('figure.', ''),
    svg,
    png: onePixel,
    outlined: svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, '<path d="M0 0h9v9z"/>'),
    width: 481.89,
    height: 90,
  };
}
