import { child, type Element, elementsIn, valOf } from '../../src/proof/word/element.ts';

/** The number, letter or dash that Word sets before a paragraph of a list, by its lists and styles. */
export interface ListNumbers {
  /** Paragraphs are asked for in the order of the document. "": it has none. */
  before(paragraph: Element): string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** @param numbering `word/numbering.xml` @param styles `word/styles.xml` */
export function listNumbers(numbering: Element, styles: Element): ListNumbers {
  const lists = new Map(
    elementsIn(numbering)
      .filter(({ name }) => name === 'w:num')
      .map((num) => [num.attributes['w:numId'] ?? '', valOf(num, 'w:abstractNumId') ?? '']),
  );
  const abstracts = new Map(
    elementsIn(numbering)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((list) => [list.attributes['w:abstractNumId'] ?? '', levelsOf(list)]),
  );
  const byStyle = new Map(
    elementsIn(styles)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', placeIn(child(style, 'w:pPr'))]),
  );
  const levelOfStyle = new Map(
    elementsIn(numbering).flatMap((list) =>
      elementsIn(list).flatMap((level) => {
        const style = valOf(level, 'w:pStyle');
        return style === null ? [] : [[style, Number(level.attributes['w:ilvl'])] as const];
      }),
    ),
  );
  const counts = new Map<string, number[]>();
  return {
    before(paragraph) {
      const properties = child(paragraph, 'w:pPr');
      const style = valOf(properties, 'w:pStyle') ?? '';
      const own = placeIn(properties);
      const place = own ?? byStyle.get(style) ?? null;
      if (place === null || place.list === '0') return '';
      const list = lists.get(place.list) ?? '';
      const levels = abstracts.get(list) ?? [];
      const at = own?.level ?? levelOfStyle.get(style) ?? place.level ?? 0;
      // Instances of one list count on, unless they say where they start.
      const restarts = restartsIn(numbering, place.list);
      const key = restarts ? `num ${place.list}` : list;
      const count = counts.get(key) ?? [];
      counts.set(key, counted(count, at, levels));
      return textOf(levels, at, counts.get(key) ?? []);
    },
  };
}

function placeIn(properties: Element | null) {
  const found = child(properties, 'w:numPr');
  const list = valOf(found, 'w:numId');
  const level = valOf(found, 'w:ilvl');
  return found === null || list === null ? null : { list, level: level === null ? null : Number(level) };
}

function levelsOf(list: Element): readonly Level[] {
  return elementsIn(list)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => ({
      format: valOf(level, 'w:numFmt') ?? 'decimal',
      text: valOf(level, 'w:lvlText') ?? '',
      start: Number(valOf(level, 'w:start') ?? 1),
    }));
}

function restartsIn(numbering: Element, id: string): boolean {
  const num = elementsIn(numbering).find((one) => one.name === 'w:num' && one.attributes['w:numId'] === id);
  return num !== undefined && child(num, 'w:lvlOverride') !== null;
}

/** One more on a level; those above begin where they start if nothing has counted them, those below begin anew. */
function counted(count: readonly number[], at: number, levels: readonly Level[]): number[] {
  const start = (level: number): number => levels[level]?.start ?? 1;
  const above = Array.from({ length: at }, (_, level) => count[level] ?? start(level));
  const own = count[at];
  return [...above, own === undefined ? start(at) : own + 1];
}

function textOf(levels: readonly Level[], at: number, count: readonly number[]): string {
  const { text = '', format } = levels[at] ?? {};
  if (format === 'bullet') return text;
  return text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const value = count[level] ?? 0;
    return levels[level]?.format === 'upperLetter' ? String.fromCodePoint(64 + value) : String(value);
  });
}
