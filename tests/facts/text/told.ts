import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import { attentionChapter, characteristics, methodChapter, says, summary, tells, unitsOf } from './places.ts';
import { blocksIn, type Passage, sectionOf, textOf } from './reader.ts';
import { type Check, type Problems, unless } from './tests.ts';

/** Rules on what the report tells of the interviewing, the people and the questionnaire. */
export const toldRules: Readonly<Record<string, Check>> = {
  'rule.population-month': populationMonth,
  'rule.physical-talks-only': talksInPerson,
  'rule.targets': targets,
  'rule.same-allocation': sameAllocation,
  'rule.probe': probes,
  'rule.question-design': questionDesign,
  'rule.background-registered': registered,
  'rule.anonymity': anonymity,
  'rule.integration-mixed': integrationMixed,
  'rule.age-hedge': ageHedge,
  'rule.median-two-longest': longestMedians,
};

/** What a section says in paragraphs and in the notes of its figures and tables. */
function wordsOf(passages: readonly Passage[]): string {
  const notes = [...blocksIn(passages, 'table'), ...blocksIn(passages, 'figure')].map(({ caption }) =>
    textOf(caption),
  );
  return [...unitsOf(passages).map(({ text }) => text), ...notes].join('\n');
}

function groupOf({ study }: Report, id: string): readonly Group[] {
  return study.groups.filter((group) => group.id === id);
}

function populationMonth(report: Report): Problems {
  const month = report.study.groups.flatMap((group) => {
    const text = wordsOf(characteristics(report, group));
    return [
      ...unless(/september 2020/i.test(text), `${group.id}: the month of the population is not told`),
      ...unless(/oktober/i.test(text), `${group.id}: why it is not that of the interviews is not told`),
    ];
  });
  const own = groupOf(report, 'jobparate').map((group) => wordsOf(characteristics(report, group)));
  return [
    ...month,
    ...unless(
      own.some((text) => /juni 2020/i.test(text)),
      'the month of integrationsprogram is not told',
    ),
  ];
}

/** Told where the target group is described, and again among the limits. */
function talksInPerson(report: Report): Problems {
  const sections = methodChapter(report).filter((passage) =>
    says([passage], /telefon/i, /video/i, /\bikke\b|kun /i),
  );
  return unless(sections.length >= 2, `told in ${sections.length} sections of the method, not in two`);
}

/** The target of every subgroup and of all is printed. */
function targets(report: Report): Problems {
  const printed = new Set(report.prints.map(({ id }) => id));
  const wanted = [...report.ledger.keys()].filter(
    (id) => id.startsWith(`fieldwork/${report.wave}/`) && id.endsWith('/target'),
  );
  const missing = wanted.filter((id) => !printed.has(id));
  return [
    ...unless(wanted.length === 12, `${wanted.length} targets, not 12`),
    ...missing.map((id) => `${id} is not printed`),
  ];
}

function sameAllocation(report: Report): Problems {
  const isSaid = says(methodChapter(report), /2019/, /samme|fastholdt|uændret/i, /fordel/i, /størst/i);
  return unless(
    isSaid,
    'the method does not tell that the distribution of 2019 was kept though the largest subgroup changed',
  );
}

/** Each item stands in the questionnaire with its two follow-ups; the method tells who gets which. */
function probes(report: Report): Problems {
  const questions = blocksIn(report.passages, 'question');
  const wrong = report.study.items.filter(({ wording, followUps }) => {
    const own = questions.filter((question) => question.wording === wording);
    const wanted = followUps === null ? [] : [followUps.low, followUps.high];
    return (
      own.length !== 1 ||
      wanted.some(
        (one) => !own[0]?.followUps.some(({ wording: asked, askedIf }) => asked === one && askedIf !== ''),
      )
    );
  });
  return [
    ...wrong.map(({ id }) => `${id}: not in the questionnaire with its two follow-ups`),
    ...unless(
      says(methodChapter(report), /uddyb|åbent? spørgsmål|opfølgende/i),
      'the method does not tell of the follow-ups',
    ),
    ...unless(
      says(questionnaire(report), /to laveste/i, /øvrige|andre/i),
      'the appendix does not tell who gets which follow-up',
    ),
  ];
}

function questionnaire({ passages }: Report): readonly Passage[] {
  const at = passages.findIndex((passage) => blocksIn([passage], 'question').length > 0);
  const head = passages.slice(0, at + 1).findLast(({ level }) => level === 1);
  return head === undefined ? [] : sectionOf(passages, head);
}

function questionDesign(report: Report): Problems {
  const method = methodChapter(report);
  return [
    ...unless(
      says(method, /spørgsmål/i, /(kun|alene|udelukkende) [^.]*jobcenter/i),
      'not told: the jobcentre only',
    ),
    ...unless(
      says(method, /spørgsmål/i, /(nem|let|enk)\p{L}* at (forstå|svare på)|(?<!\p{L}u)forståelig/iu),
      'not told: easy to understand',
    ),
    ...unless(says(method, /spørgsmål/i, /(?<!\p{L})(få|kort)(?!\p{L})/iu), 'not told: few'),
  ];
}

const backgroundWords = [/køn/i, /alder/i, /ledighed/i, /etnisk/i];

function registered(report: Report): Problems {
  return [
    ...unless(
      says(methodChapter(report), ...backgroundWords, /gruppe/i, /registrer|noter|oplys/i),
      'no paragraph of the method names all that is registered of a respondent',
    ),
    ...unless(tells(questionnaire(report), ...backgroundWords), 'the questionnaire has no background sheet'),
  ];
}

function anonymity(report: Report): Problems {
  const places: readonly (readonly [string, readonly Passage[]])[] = [
    ['the method', methodChapter(report)],
    ['the summary', summary(report)],
    ['the questionnaire', questionnaire(report)],
  ];
  return [
    ...places.flatMap(([name, passages]) => unless(says(passages, /anonym/i), `${name} does not tell of it`)),
    ...unless(
      says(methodChapter(report), /(opdel|dele[ts]?|grupper)[^.]*(genkende|anonym)/i),
      'the method does not say that small groups are not split',
    ),
  ];
}

function integrationMixed(report: Report): Problems {
  const isTold = (passages: readonly Passage[]) =>
    says(passages, /integration/i, /aktivitetsparate/i, /jobparate/i);
  const sections = methodChapter(report).filter((passage) => isTold([passage]));
  return [
    ...unless(sections.length >= 2, `told in ${sections.length} sections of the method, not in two`),
    ...unless(isTold(attentionChapter(report)), 'not told among the points of attention'),
  ];
}

function ageHedge(report: Report): Problems {
  const isSaid = groupOf(report, 'jobparate').some((group) =>
    says(
      characteristics(report, group),
      /alder/i,
      /repræsentativ|afspejle|svarer til/i,
      /(?<!\p{L})(få|små|lille|lidt)(?!\p{L})/iu,
      /ikke|åbent/i,
    ),
  );
  return unless(isSaid, 'the chapter does not leave open whether the respondents are representative by age');
}

/** In prose, the medians of the two subgroups with the longest spells, and of no other. */
function longestMedians(report: Report): Problems {
  return report.study.groups.flatMap((group) => {
    const start = `median/${report.wave}/${group.id}.`;
    const own = [...report.ledger.values()].flatMap((one) =>
      one.kind === 'median' && one.id.startsWith(start) && one.id.endsWith('/ledighed') ? [one] : [],
    );
    const wanted = own
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, 2)
      .map(({ id }) => id);
    const found = unitsOf(characteristics(report, group)).flatMap(({ prints }) =>
      prints.map(({ id }) => id).filter((id) => id.startsWith(start)),
    );
    const isSame = [...new Set(found)].toSorted().join(' ') === wanted.toSorted().join(' ');
    return unless(
      isSame,
      `${group.id}: the text gives ${found.join(' ') || 'none'}, not ${wanted.join(' ')}`,
    );
  });
}
