import type { Block } from '../../../src/model/document.ts';
import type { Item } from '../../../src/model/item.ts';
import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import { blocksIn, type Passage, sectionAround, sectionOf, type Unit } from './reader.ts';

/** Where in the report things stand: by what is in them wherever possible, else by the words of their headings. */
export function chapterNamed({ passages }: Report, title: RegExp): readonly Passage[] {
  const head = passages.find((passage) => passage.level === 1 && title.test(passage.title));
  return head === undefined ? [] : sectionOf(passages, head);
}

export function methodChapter(report: Report): readonly Passage[] {
  return chapterNamed(report, /metode|om undersøgelsen/i);
}

export function summary(report: Report): readonly Passage[] {
  return chapterNamed(report, /sammenfatning/i);
}

export function comparisonChapter(report: Report): readonly Passage[] {
  return chapterNamed(report, /sammenlign|ligheder/i);
}

export function attentionChapter(report: Report): readonly Passage[] {
  return chapterNamed(report, /opmærksomhed/i);
}

/** The chapter of a target group. */
export function groupChapter(report: Report, { labels }: Group): readonly Passage[] {
  const head = report.passages.find(
    ({ level, title }) => level === 1 && title.toLowerCase() === labels.plural.toLowerCase(),
  );
  return head === undefined ? [] : sectionOf(report.passages, head);
}

/** The section in which a group's answers to an item are told: the one with its distribution. */
export function answersSection(report: Report, group: Group, item: Item): readonly Passage[] {
  return sectionWith(report, `figure/distribution/${report.wave}/${group.id}/${item.id}`);
}

/** The section in which a figure or table stands. */
export function sectionWith(report: Report, id: string): readonly Passage[] {
  const holder = report.passages.find((passage) => passage.blocks.some((block) => holds(block, id)));
  return holder === undefined ? [] : sectionAround(report.passages, holder);
}

function holds(block: Block, id: string): boolean {
  return (block.type === 'figure' || block.type === 'table') && block.id === id;
}

/** Who the respondents of a group are: the first section of its chapter that prints profiles. */
export function characteristics(report: Report, group: Group): readonly Passage[] {
  const chapter = groupChapter(report, group);
  const numbers = new Set(report.prints.filter(({ id }) => id.startsWith('profile/')).map(({ id }) => id));
  const head = chapter.find(
    (passage) =>
      passage.level === 2 &&
      sectionOf(report.passages, passage).some(
        (one) =>
          one.units.some(({ prints }) => prints.some(({ id }) => numbers.has(id))) ||
          blocksIn([one], 'table').some(({ id }) => id.startsWith('table/profile')),
      ),
  );
  return head === undefined ? [] : sectionOf(report.passages, head);
}

/** The section on what has changed for a group: the one with its figures of changes, or else the one that is called so. */
export function development(report: Report, group: Group): readonly Passage[] {
  const chapter = groupChapter(report, group);
  const sections = chapter.filter(({ level }) => level === 2);
  const isDrawn = (passage: Passage) =>
    blocksIn(sectionOf(report.passages, passage), 'figure').some(({ id }) => id.startsWith('figure/change/'));
  const head = sections.find(isDrawn) ?? sections.find(({ title }) => /udvikling/i.test(title));
  return head === undefined ? [] : sectionOf(report.passages, head);
}

/** Every paragraph of the chapters proper: not the front matter, not the appendices. */
export function body({ passages }: Report): readonly Passage[] {
  return passages.filter(({ part }) => part === 'chapter');
}

export function unitsOf(passages: readonly Passage[]): readonly Unit[] {
  return passages.flatMap(({ units }) => units);
}

/** Whether one paragraph fits every pattern. */
export function says(passages: readonly Passage[], ...patterns: readonly RegExp[]): boolean {
  return unitsOf(passages).some(({ text }) => patterns.every((pattern) => pattern.test(text)));
}

/** Whether the paragraphs together fit every pattern. */
export function tells(passages: readonly Passage[], ...patterns: readonly RegExp[]): boolean {
  const text = unitsOf(passages)
    .map((unit) => unit.text)
    .join('\n');
  return patterns.every((pattern) => pattern.test(text));
}
