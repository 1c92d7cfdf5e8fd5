import type { Item } from '../../../src/model/item.ts';
import type { Group } from '../../../src/model/study.ts';
import { type OpenTone, openTones } from '../../../src/model/survey.ts';
import { eachAnswer, shareId, sideOf } from './answers.ts';
import type { Report } from './composed.ts';
import { answersSection, methodChapter, says, unitsOf } from './places.ts';
import { blocksIn, type Passage, textOf } from './reader.ts';
import { type Check, numberIn, type Problems, unless } from './tests.ts';

/** Rules on what respondents said in their own words. */
export const explanationRules: Readonly<Record<string, Check>> = {
  'rule.neither-section': neitherPassages,
  'rule.dont-know-qualitative': dontKnowTold,
  'rule.qual-dominant': dominantThemes,
  'rule.qual-coding': coding,
};

/** A share of the middle answer, in whole per cent as printed, from which it has a passage. */
const enough = 10;

/** There is a passage on the middle answer exactly where its printed share is 10 or more. */
function neitherPassages(report: Report): Problems {
  return eachAnswer(report, (group, item) => {
    const section = answersSection(report, group, item);
    const id = shareId(report, group.id, item, sideOf(item, 'middle'));
    const print = unitsOf(section)
      .flatMap(({ prints }) => prints)
      .find((one) => one.id === id && (one.form === 'share' || one.form === 'percent'));
    if (print === undefined) return ['its share is not printed'];
    const has = section.some((passage) => isNeither(report, passage, item));
    const isWanted = numberIn(print.text) >= enough;
    return unless(has === isWanted, `${print.text} have answered so: ${has ? 'a' : 'no'} passage`);
  });
}

/** Its heading names the middle answer, or it quotes somebody whose answer is coded as such. */
function isNeither(report: Report, passage: Passage, item: Item): boolean {
  const { names, answers } = item.scale;
  const label = answers.find(({ side }) => side === 'middle')?.label ?? '';
  const named = [label, names?.middle ?? label].some((name) =>
    passage.title.toLowerCase().includes(name.toLowerCase()),
  );
  return (passage.level === 4 && named) || tonesIn(report, passage, item).has('middle');
}

/** The tones of the open answers that a passage quotes, and of the themes that it prints. */
function tonesIn(report: Report, passage: Passage, item: Item): ReadonlySet<OpenTone> {
  return new Set(told(report, [passage], item).map(({ tone }) => tone));
}

interface Told {
  readonly tone: OpenTone;
  readonly theme: string;
}

function told(report: Report, passages: readonly Passage[], item: Item): readonly Told[] {
  const quotes = blocksIn(passages, 'quote').map((quote) => words(textOf(quote.children)));
  const quoted = report.openAnswers.filter(
    (answer) => answer.item === item.id && quotes.some((quote) => quote.includes(words(answer.text))),
  );
  const printed = unitsOf(passages).flatMap(({ prints }) =>
    prints.flatMap(({ id }): readonly Told[] => {
      const [kind, , , of, tone, theme = ''] = id.split('/');
      const known = openTones.find((one) => one === tone);
      return kind === 'theme' && of === item.id && known !== undefined ? [{ tone: known, theme }] : [];
    }),
  );
  return [...quoted, ...printed];
}

/** Letters alone, so that quotation marks and spaces make no difference. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where somebody does not know, the share is told with the other answers. */
function dontKnowTold(report: Report): Problems {
  return eachAnswer(report, (group, item) => {
    const id = shareId(report, group.id, item, sideOf(item, 'dont-know'));
    const result = report.ledger.get(id);
    if (result?.kind !== 'share' || result.count === 0) return [];
    const units = unitsOf(answersSection(report, group, item));
    return unless(
      units.some(({ prints }) => prints.some((print) => print.id === id)),
      'the share of don’t-know is not told in the text',
    );
  });
}

/** Of each tone that a section tells of, a theme that no other is more frequent than; positive and negative always. */
function dominantThemes(report: Report): Problems {
  const stated = says(methodChapter(report), /forklaring|tema/i, /(mange|flest|hyppig|oftest|går igen)/i);
  const missing = eachAnswer(report, (group, item) => {
    const all = told(report, answersSection(report, group, item), item);
    return openTones.flatMap((tone) => {
      const top = topThemes(report, group, item, tone);
      const own = all.filter((one) => one.tone === tone);
      const isNeeded = top.length > 0 && (tone !== 'middle' || own.length > 0);
      const isTold = own.some(({ theme }) => top.includes(theme));
      return unless(!isNeeded || isTold, `of the ${tone} explanations none of the most frequent is told`);
    });
  });
  return [...unless(stated, 'the method does not say which explanations are told'), ...missing];
}

function topThemes(report: Report, group: Group, item: Item, tone: OpenTone): readonly string[] {
  const start = `theme/${report.wave}/${group.id}/${item.id}/${tone}/`;
  const own = [...report.ledger.values()].flatMap((one) =>
    one.kind === 'theme' && one.id.startsWith(start) ? [one] : [],
  );
  const most = Math.max(1, ...own.map(({ count }) => count ?? 0));
  return own.filter(({ count }) => count === most).map(({ theme }) => theme);
}

/** "Bag de positive svar" */
function isTitled({ level, title }: Passage, tone: OpenTone): boolean {
  return level === 4 && title.toLowerCase().includes(tone.slice(0, -1));
}

/** The method names the three tones, and each section tells positive and negative explanations in passages apart. */
function coding(report: Report): Problems {
  const stated = says(
    methodChapter(report),
    /kode|kodning/i,
    /positiv/i,
    /negativ/i,
    /(neutral|hverken|midt)/i,
  );
  const mixed = eachAnswer(report, (group, item) => {
    const section = answersSection(report, group, item);
    const tones = section.map((passage) => tonesIn(report, passage, item));
    const has = (tone: OpenTone) =>
      tones.some((own) => own.has(tone)) || section.some((passage) => isTitled(passage, tone));
    return [
      ...unless(has('positive') && has('negative'), 'positive or negative explanations are lacking'),
      ...unless(
        tones.every((own) => own.size < 2),
        'explanations of two tones in one passage',
      ),
    ];
  });
  return [...unless(stated, 'the method does not tell how the open answers were coded'), ...mixed];
}
