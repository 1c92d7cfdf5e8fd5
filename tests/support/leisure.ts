import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { Surveyed } from '../compose/composed.ts';
import { folderOf } from '../load/folder.ts';

/** What of the made-up study is otherwise in a test. */
interface Otherwise {
  /** Lines that end study.yaml. */
  readonly more?: string;
  /** Columns of a respondent, over those that he has. */
  readonly row?: (row: Row, index: number) => Readonly<Record<string, string | number>>;
  /** Lines of indsamling.csv below its head. */
  readonly fieldwork?: string;
  /** Lines of befolkning.csv below its head. */
  readonly population?: string;
  readonly language?: 'da' | 'en';
  /** Three groups without subgroups; else two groups of two subgroups each. */
  readonly groups?: 3;
}

type Row = Readonly<Record<string, string | number>>;

/**
 * A made-up study of leisure with items of every sort, two groups of two subgroups each, strata, clusters and weights. Nobody
 * differs on the scales but by chance; on `lunch` all answer the same; the reason and the activities differ much between the
 * two subgroups of the schools.
 */
export function leisureFolder(otherwise: Otherwise = {}): string {
  return folderOf({
    'study.yaml': study(otherwise),
    'svar.csv': csv(rowsOf(otherwise)),
    'befolkning.csv': `wave;scope;measure;variable;category;value;unit;date;source\n${otherwise.population ?? population}`,
    'indsamling.csv': `wave;scope;measure;value;min;max;unit;source\n${otherwise.fieldwork ?? fieldwork}`,
  });
}

export function leisure(otherwise: Otherwise = {}): Surveyed {
  const folder = leisureFolder(otherwise);
  const loaded = loadStudy(folder).value;
  return { study: loaded, survey: loadSurvey(folder, loaded).value };
}

function rowsOf({ row = () => ({}), groups }: Otherwise): readonly Row[] {
  const draw = generator();
  return Array.from({ length: 240 }, (_, index) => {
    const own = respondent(index, draw);
    const joined = groups === 3 ? { trin: Math.min(Number(own['trin']), 3) } : {};
    return { ...own, ...joined, ...row(own, index) };
  });
}

/** The numbers 0 to 1 of a linear congruential generator (Park and Miller 1988): the same at every run. */
function generator(): () => number {
  let state = 20_261_122;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function respondent(index: number, draw: () => number): Row {
  const part = index % 4;
  const scale = () => (draw() < 0.05 ? 9 : 1 + Math.floor(5 * Math.sqrt(draw())));
  const isFirst = part === 0;
  return {
    nr: index + 1,
    skole: part < 2 ? 'F' : 'U',
    trin: part + 1,
    kon: draw() < 0.4 ? 'd' : 'p',
    alder: 10 + Math.floor(9 * draw()),
    lag: part < 2 ? 'a' : 'b',
    klasse: `${part < 2 ? 'F' : 'U'}${1 + Math.floor(8 * draw())}`,
    klub: scale(),
    lokaler: scale(),
    mad: 5,
    grund: draw() < 0.08 ? 9 : isFirst ? 1 + Math.floor(1.4 * draw()) : 1 + Math.floor(3 * draw()),
    a1: draw() < (isFirst ? 0.85 : 0.3) ? 1 : 0,
    a2: draw() < 0.5 ? 1 : 0,
    timer: Math.floor(9 * draw()),
    vaegt: (0.3 + 3 * draw()).toFixed(2),
  };
}

function csv(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  return `${[heads.join(';'), ...rows.map((row) => heads.map((head) => row[head]).join(';'))].join('\n')}\n`;
}

const population = `2026;alle;people;;;2000;unge;2026-01;Registret
2026;alle;share;koen;d;51;percent;2026-01;Registret
2026;alle;share;koen;p;49;percent;2026-01;Registret
2026;alle;share;alder;10..12;30;percent;2026-01;Registret
2026;alle;share;alder;13..15;35;percent;2026-01;Registret
2026;alle;share;alder;16..;35;percent;2026-01;Registret
`;

const fieldwork = `2026;alle;invited;400;;;unge;Optælling
2026;alle;ineligible;20;;;unge;Optælling
2026;alle;refused;60;;;unge;Optælling
2026;alle;partial;10;;;unge;Optælling
`;

const twoGroups = `groups:
  - id: folkeskole
    code: F
    labels: { plural: skoleelever, definite: skoleeleverne, genitive: skoleelevernes, short: Skole }
    subgroups:
      - { id: mellem, code: 1, labels: { plural: mellemtrinselever, definite: mellemtrinseleverne, genitive: mellemtrinselevernes, short: Mellemtrin } }
      - { id: ud, code: 2, labels: { plural: udskolingselever, definite: udskolingseleverne, genitive: udskolingselevernes, short: Udskoling } }
  - id: ungdom
    code: U
    labels: { plural: studerende, definite: de studerende, genitive: de studerendes, short: Studerende }
    subgroups:
      - { id: gym, code: 3, labels: { plural: gymnasieelever, definite: gymnasieeleverne, genitive: gymnasieelevernes, short: Gymnasium } }
      - { id: eud, code: 4, labels: { plural: lærlinge, definite: lærlingene, genitive: lærlingenes, short: Lærlinge } }
`;

const threeGroups = `groups:
  - { id: mellem, code: 1, labels: { plural: mellemtrinselever, definite: mellemtrinseleverne, genitive: mellemtrinselevernes, short: Mellemtrin } }
  - { id: ud, code: 2, labels: { plural: udskolingselever, definite: udskolingseleverne, genitive: udskolingselevernes, short: Udskoling } }
  - { id: gym, code: 3, labels: { plural: gymnasieelever, definite: gymnasieeleverne, genitive: gymnasieelevernes, short: Gymnasium } }
`;

function study({ more = '', language = 'da', groups }: Otherwise): string {
  return `id: test
title: Unges fritid
language: ${language}
publisher: Eksempel Kommune
published: 2026-11-22
source: Eksempel Kommunes undersøgelse, 2026.
everyone: { plural: unge, definite: de unge, genitive: de unges, short: Alle unge }
columns: ${groups === 3 ? '{ respondent: nr, group: trin }' : '{ respondent: nr, group: skole, subgroup: trin }'}
waves:
  - { id: "2026", data: svar.csv, population: befolkning.csv, fieldwork: indsamling.csv, period: marts 2026 }
${groups === 3 ? threeGroups : twoGroups}scales:
  tilfredshed:
    answers: { 1: Meget utilfreds, 2: Utilfreds, 3: Hverken eller, 4: Tilfreds, 5: Meget tilfreds, 9: Ved ikke }
    positive: [4, 5]
    middle: 3
    negative: [1, 2]
    dontKnow: 9
    names: { positive: tilfredse, middle: hverken eller, negative: utilfredse }
items:
  - { id: klub, type: scale, topic: Klubben, wording: Hvor tilfreds er du med klubben?, scale: tilfredshed }
  - { id: lokaler, type: scale, topic: Lokalerne, wording: Hvor tilfreds er du med lokalerne?, scale: tilfredshed }
  - { id: mad, type: scale, topic: Maden, wording: Hvor tilfreds er du med maden?, scale: tilfredshed }
  - { id: grund, type: nominal, topic: Grunden, wording: Hvad er grunden?, answers: { 1: Vennerne, 2: Stedet, 3: De voksne, 9: Ved ikke }, dontKnow: 9 }
  - { id: aktiviteter, type: multiple, topic: Aktiviteter, wording: Hvad laver du?, answers: { sport: Sport, musik: Musik }, columns: { sport: a1, musik: a2 }, blank: answered }
  - { id: timer, type: numeric, topic: Timer, wording: Hvor mange timer?, unit: timer }
  - { id: trivsel, type: index, topic: Trivsel, wording: Gennemsnit af klubben og lokalerne, items: [klub, lokaler], minimum: 1 }
background:
  - { id: koen, type: categories, column: kon, label: Køn, categories: [{ id: d, label: Dreng, plural: drenge }, { id: p, label: Pige, plural: piger }] }
  - { id: alder, type: numeric, label: Alder, unit: år, more: ældre den unge er, classes: [{ from: 10, to: 12 }, { from: 13, to: 15 }, { from: 16 }] }
${more === '' ? 'tests: { levels: [5, 10], variances: welch, controls: [koen, alder] }\n' : `${more}\n`}`;
}
