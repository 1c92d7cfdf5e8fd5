import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/model/document.ts';
import { words } from '../composed.ts';
import { textOf } from '../report.ts';
import { shapes } from './cases.ts';
import { filesOf } from './files.ts';
import { reportOf } from './shape.ts';

/** Every shape that a study may have makes a whole report of the same templates, and nothing is left dangling. */
const made = new Map(Object.entries(shapes).map(([name, shape]) => [name, reportOf(shape)]));

function of(name: keyof typeof shapes) {
  const found = made.get(name);
  if (found === undefined) throw new Error(name);
  return { ...found, text: textOf(found.document), headings: headingsOf(found.document) };
}

function headingsOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'chapter') return [`# ${block.title}`];
    return block.type === 'heading' ? [`${'#'.repeat(block.level)} ${words(block.children)}`] : [];
  });
}

/** What stands under a chapter's title. */
function chapterOf(headings: readonly string[], title: string): readonly string[] {
  const start = headings.indexOf(`# ${title}`);
  if (start === -1) throw new Error(`no chapter ${title} in ${headings.join(', ')}`);
  const rest = headings.slice(start + 1);
  const end = rest.findIndex((heading) => heading.startsWith('# '));
  return end === -1 ? rest : rest.slice(0, end);
}

const chaptersOf = (headings: readonly string[]) =>
  headings.flatMap((heading) => (heading.startsWith('# ') ? [heading.slice(2)] : []));

/** Headings with nothing below them, and chapters that say nothing. */
function emptySections({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.type === 'chapter') return next === undefined || next.type === 'chapter' ? [block.title] : [];
    if (block.type !== 'heading') return [];
    const ends = next === undefined || next.type === 'chapter';
    return ends || (next.type === 'heading' && next.level <= block.level) ? [words(block.children)] : [];
  });
}

function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [words(block.children)];
    if (block.type === 'list') return block.items.flatMap(paragraphsOf);
    return block.type === 'box' ? paragraphsOf(block.blocks) : [];
  });
}

/** Paragraphs that stand twice under one heading. */
function repeatedIn({ blocks }: Document): readonly string[] {
  const starts = blocks.flatMap((block, index) =>
    block.type === 'chapter' || block.type === 'heading' ? [index] : [],
  );
  return starts.flatMap((start, index) => {
    const all = paragraphsOf(blocks.slice(start, starts[index + 1]));
    return all.filter((one, at) => one.length > 60 && all.indexOf(one) !== at);
  });
}

describe.each([...made])('the report about %s', (_, { document, prints, ledger }) => {
  const text = textOf(document);

  test('has no section without content', () => {
    expect(emptySections(document)).toEqual([]);
  });

  test('reads as Danish', () => {
    expect(text.match(/.{30}([ \u00a0][.,;:]|\.\.|,,|[^\n] {2}|\(\)|\( | \)).{20}/g) ?? []).toEqual([]);
    const paragraphs = paragraphsOf(document.blocks);
    for (const one of paragraphs) expect(one).toMatch(/^[A-ZÆØÅ»\d–]/);
    for (const one of paragraphs) expect(one).toMatch(/[.:]$|^[^.]*$/);
    expect(paragraphs.filter((one) => /[a-zæøå»«][.!?] [a-zæøå]/.test(one))).toEqual([]);
  });

  test('has no empty cell in a table: what does not exist is a dash', () => {
    const empty = document.blocks.flatMap((block) =>
      block.type === 'table' &&
      block.rows.some(({ cells }) => cells.some((cell) => words(cell.children) === ''))
        ? [block.id]
        : [],
    );
    expect(empty).toEqual([]);
  });

  test('has nothing of the machinery in it', () => {
    expect(text).not.toMatch(/NaN|undefined|null\b|\{\{|\}\}|[\uE000-\uF8FF]|[^.\w]Infinity/);
  });

  test('never says that there is no difference', () => {
    expect(text).not.toMatch(/ingen (signifikant )?(forskel|ændring|udvikling)/i);
  });

  test('says no paragraph twice under a heading', () => {
    expect(repeatedIn(document)).toEqual([]);
  });

  test('prints nothing that the ledger does not hold, and no share, mean or test of fewer than ten', () => {
    expect(prints.filter(({ id }) => !ledger.has(id))).toEqual([]);
    const few = prints.filter(({ id, form }) => {
      const result = ledger.get(id);
      if (result === undefined || !/^(share|percent|roughly|mean|sd|p|level|t)$/.test(form)) return false;
      if ('a' in result) return Math.min(result.a.n, result.b.n) < 10;
      return /^(share|valid|mean)$/.test(result.kind) && result.n < 10;
    });
    expect(few).toEqual([]);
  });
});

/** The parts that every report has, around those of its groups. */
const whole = (...own: readonly string[]) => [
  'Figurer og tabeller',
  'Sammenfatning',
  'Metode',
  ...own,
  'Spørgsmålene',
  'Tabeller og test',
  'Dokumentation af metoden',
];
const questions = ['### Betjeningen', '### Udvalget af bøger', '### Åbningstiderne'];
const differences = [
  '## Forskelle mellem delmålgrupperne',
  '### Forskel i betjeningen',
  '### Forskel i udvalget af bøger',
  '#### Spørgsmål uden signifikante forskelle',
];
const background = ['## Betydningen af lånernes baggrund', '#### Køn', '#### Alder'];
const development = ['### Ændring i betjeningen', '### Ændring i udvalget af bøger'];

describe('chapters', () => {
  test.each([
    'three groups without subgroups',
    'a 3-point scale',
    'a 4-point scale without a middle',
    'a 7-point scale',
    'a 10-point scale',
    'a reversed scale',
  ] as const)('of %s: everybody, each group, and the groups compared', (name) => {
    const { headings } = of(name);
    expect(chaptersOf(headings)).toEqual(
      whole('Alle lånere', 'Lånere i Centrum', 'Lånere i Vest', 'Lånere i Havnen', 'Grupperne sammenlignet'),
    );
    expect(chapterOf(headings, 'Alle lånere')).toEqual([
      '#### Kort fortalt',
      '## Karakteristik af lånerne',
      '## Svar fra lånerne',
      ...questions,
    ]);
    expect(chapterOf(headings, 'Lånere i Centrum')).toEqual([
      '#### Kort fortalt',
      '## Svar fra lånerne i Centrum',
      ...questions,
      '## Forskelle fra de øvrige lånere',
    ]);
  });

  test('of one wave without population or open answers: no development, no explanations', () => {
    const { headings, text } = of('one wave without population or open answers');
    expect(chaptersOf(headings)).toEqual(
      whole('Lånere i Centrum', 'Lånere i Vest', 'Grupperne sammenlignet'),
    );
    expect(chapterOf(headings, 'Lånere i Centrum')).toEqual([
      '#### Kort fortalt',
      '## Målgruppens karakteristika',
      '## Målgruppens svar',
      ...questions,
      ...differences,
      ...background,
    ]);
    expect(text).not.toMatch(/hele målgruppen er der|[Uu]dvikling|citat|første gang/);
  });

  test('of all that a study can have', () => {
    const { headings, text } = of('all that a study can have');
    expect(chapterOf(headings, 'Lånere i Centrum')).toEqual([
      '#### Kort fortalt',
      '## Målgruppens karakteristika',
      '## Målgruppens svar og uddybende forklaringer',
      '### Betjeningen',
      '#### Bag de positive svar',
      ...questions.slice(1),
      ...differences,
      ...background,
      '## Udvikling fra 2025 til 2026',
      ...development,
    ]);
    expect(text).toContain('I hele målgruppen er der 4.200 lånere i Centrum, opgjort i januar 2026');
    expect(text).toContain('interview der var sat som mål');
  });

  test('of one group: its own chapter and nothing to compare with', () => {
    const { headings, text } = of('one group');
    expect(chaptersOf(headings)).toEqual(whole('Lånere i Centrum'));
    expect(chapterOf(headings, 'Lånere i Centrum')).toEqual([
      '#### Kort fortalt',
      '## Svar fra lånerne i Centrum',
      ...questions,
    ]);
    expect(text).not.toMatch(/de øvrige|t-test|forskelle/);
  });

  test('of one group with two subgroups: the difference is told once', () => {
    const { headings, text } = of('one group with subgroups');
    expect(chaptersOf(headings)).toEqual(whole('Lånere i Centrum'));
    expect(chapterOf(headings, 'Lånere i Centrum').slice(-4)).toEqual(differences);
    expect(text).toContain('De to delmålgrupper svarer signifikant forskelligt på mindst ét spørgsmål');
    expect(text).not.toContain('De voksne lånere i Centrum svarer');
  });

  test('of no groups: everybody', () => {
    const { headings } = of('no groups');
    expect(chaptersOf(headings)).toEqual(whole('Alle lånere'));
    expect(chapterOf(headings, 'Alle lånere')).toEqual([
      '#### Kort fortalt',
      '## Karakteristik af lånerne',
      '## Svar fra lånerne',
      ...questions,
      ...background,
    ]);
  });

  test('of twelve groups: one each, and pairs in a table, not in a sentence of two pages', () => {
    const { headings, document } = of('twelve groups');
    expect(chaptersOf(headings).filter((title) => title.startsWith('Lånere i '))).toHaveLength(12);
    const lengths = paragraphsOf(document.blocks).map((one) => one.length);
    expect(Math.max(...lengths)).toBeLessThan(1100);
  });

  test('of a group of one and one of none: a sentence each, in the singular where there is one', () => {
    const { headings, text } = of('a group of one and one of none');
    expect(chapterOf(headings, 'Lånere i Havnen')).toEqual([]);
    expect(chapterOf(headings, 'Lånere i Nord')).toEqual([]);
    expect(text).toContain(
      'Undersøgelsen har kun svar fra en enkelt blandt lånerne i Havnen. Det er for lidt til at vise, hvad de har svaret.',
    );
    expect(text).toContain('Undersøgelsen har ingen svar fra lånerne i Nord.');
    expect(text).toContain('For lånere i Havnen og lånere i Nord er der for få svar til en test.');
    expect(text).not.toMatch(/(størst|mindst) blandt [^.]*(Havnen|Nord)/);
  });

  test('of subgroups of one and of none: never named as different, nor as alike', () => {
    const { headings, text } = of('subgroups of one and of none');
    expect(chapterOf(headings, 'Lånere i Centrum')).toEqual([
      '#### Kort fortalt',
      '## Målgruppens karakteristika',
      '## Målgruppens svar',
      ...questions,
      ...differences,
      ...background,
    ]);
    expect(text).toContain(
      'For gamle lånere i Centrum og udenbys lånere i Centrum er der for få svar til en test.',
    );
    expect(text).not.toMatch(/[Dd]e (gamle|udenbys) lånere i Centrum svarer/);
  });

  test('of two waves without subgroups: a development for all and for each group, sections where something has changed', () => {
    const { headings } = of('two waves without subgroups');
    const development = '## Udvikling fra 2025 til 2026';
    const changed = ['### Ændring i betjeningen', '### Ændring i udvalget af bøger'];
    expect(chapterOf(headings, 'Alle lånere')).toEqual([
      '#### Kort fortalt',
      '## Karakteristik af lånerne',
      '## Svar fra lånerne',
      ...questions,
      development,
      ...changed,
    ]);
    const group = (name: string) => [
      '#### Kort fortalt',
      `## Svar fra lånerne i ${name}`,
      ...questions,
      '## Forskelle fra de øvrige lånere',
      development,
    ];
    expect(chapterOf(headings, 'Lånere i Centrum')).toEqual(group('Centrum'));
    expect(chapterOf(headings, 'Lånere i Vest')).toEqual([...group('Vest'), ...changed]);
    expect(chapterOf(headings, 'Lånere i Havnen')).toEqual(group('Havnen'));
    expect(chapterOf(headings, 'Tabeller og test')).toEqual([
      '## Svarene på hvert spørgsmål',
      '## Hver gruppe mod de øvrige',
      ...['lånere', 'lånere i Centrum', 'lånere i Vest', 'lånere i Havnen'].map(
        (who) => `## Udvikling: ${who}`,
      ),
      '## Grupperne to og to',
    ]);
  });

  test('of long labels: every heading in full', () => {
    const { headings } = of('long labels');
    const { labels, items } = shapes['long labels'];
    const sections = items.map((item) => `### ${item}`);
    expect(chaptersOf(headings)).toEqual(
      whole(
        'Alle lånere',
        ...Object.values(labels).map((label) => `Lånere i ${label}`),
        'Grupperne sammenlignet',
      ),
    );
    for (const label of Object.values(labels)) {
      expect(chapterOf(headings, `Lånere i ${label}`)).toEqual([
        '#### Kort fortalt',
        `## Svar fra lånerne i ${label}`,
        ...sections,
        '## Forskelle fra de øvrige lånere',
      ]);
    }
    expect(chapterOf(headings, 'Grupperne sammenlignet')).toEqual(items.map((item) => `## ${item}`));
  });
});

describe('scales', () => {
  test.each([
    ['a 3-point scale', 'svarer »God« på spørgsmålet om betjeningen'],
    ['a 3-point scale', 'har svaret »Dårlig«,'],
    ['a 4-point scale without a middle', '% »God«), og'],
    ['a 7-point scale', '»6« og'],
    ['a 10-point scale', '»6« til »10, meget tilfreds«'],
    ['a reversed scale', '% »Meget tilfreds«'],
  ] as const)('%s says %s', (name, said) => {
    expect(of(name).text.replaceAll('\u00a0', ' ')).toContain(said);
  });

  test('without a middle nothing is said of the middle', () => {
    const { text } = of('a 4-point scale without a middle');
    expect(text).not.toMatch(/[Hh]verken|Bag »/);
  });

  test('a reversed scale has its content groups where the other has those who are not', () => {
    const meansOf = (name: 'a reversed scale' | 'three groups without subgroups') => {
      const found = of(name).ledger.get('difference/2026/centrum/s1');
      return found !== undefined && 'direction' in found ? found.direction : null;
    };
    expect([meansOf('three groups without subgroups'), meansOf('a reversed scale')]).toEqual([
      'higher',
      'lower',
    ]);
  });
});

describe('a third wave', () => {
  const { headings, text, document } = of('a third wave');

  test('is a line in study.yaml and a file, and no more', () => {
    const { '2024': first, ...later } = shapes['a third wave'].waves;
    expect(first).toBeDefined();
    const [before, after] = [
      filesOf({ ...shapes['a third wave'], waves: later }),
      filesOf(shapes['a third wave']),
    ];
    expect(Object.keys(after).filter((name) => !Object.hasOwn(before, name))).toEqual(['2024.csv']);
    const { waves: fewer, ...rest } = JSON.parse(before['study.yaml'] ?? '');
    const { waves: more, ...same } = JSON.parse(after['study.yaml'] ?? '');
    expect(rest).toEqual(same);
    expect(more.slice(1)).toEqual(fewer);
  });

  test('makes trends over three waves: figures with three points', () => {
    expect(chapterOf(headings, 'Lånere i Centrum').slice(-3)).toEqual([
      '## Udvikling fra 2024 til 2026',
      ...development,
    ]);
    const figures = document.blocks.flatMap((block) =>
      block.type === 'figure' && block.drawing.kind === 'change' ? [block.drawing] : [],
    );
    expect(figures).toHaveLength(2);
    for (const { waves, rows } of figures) {
      expect(waves.map(({ head }) => head)).toEqual(['2024', '2025', '2026']);
      for (const { means } of rows) expect(means).toHaveLength(3);
    }
  });

  test('tells of the last step and of the whole, each with its level', () => {
    expect(text).toMatch(
      /Gennemsnittet er \d,\d\d mod \d,\d\d i 2025\. Ændringen er signifikant på \d+\u00a0%-niveau/,
    );
    expect(text).toMatch(
      /Set over hele perioden fra 2024 til 2026 (svarer lånerne i Centrum (mere|mindre) positivt: Gennemsnittet er|kan der ikke påvises en ændring)/,
    );
  });
});

test('a group that a wave left out is compared with the last one that asked it', () => {
  const { text, headings } = of('a group that was asked in the first and the third wave');
  expect(text).toContain('Lånerne i Havnen er spurgt både i 2024 og i 2026');
  expect(chapterOf(headings, 'Lånere i Havnen')).toContain('## Udvikling fra 2024 til 2026');
  expect(text).toContain('Lånerne er spurgt både i 2024 og i 2026');
});
