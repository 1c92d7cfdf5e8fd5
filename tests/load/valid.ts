import { folderOf } from './folder.ts';

/** A small study that uses everything that study.yaml can say. */
export const validStudy = `id: samtaler
title: Samtaler 2026
subtitle: En undersøgelse
language: da
publisher: Kommunen
authors: [Ane, Bo]
published: 2026-11-22
source: Egen undersøgelse.
notice: { label: Demonstrationsdata, heading: Opdigtede svar, text: Svarene er opdigtede. }
everyone: { plural: borgere, definite: borgerne, genitive: borgernes, short: Alle }
columns:
  respondent: nr
  group: maalgruppe
  subgroup: ydelse
waves:
  - { id: 2025, data: svar-2025.csv }
  - id: "2026"
    label: Forår 2026
    data: svar.csv
    period: marts og april
    population: befolkning.csv
    fieldwork: indsamling.csv
groups:
  - id: udsatte
    code: U
    labels: { plural: udsatte, definite: de udsatte, genitive: de udsattes, short: Udsatte }
    subgroups:
      - id: kontanthjaelp
        code: 1
        labels: { plural: modtagere, definite: modtagerne, genitive: modtagernes, short: Kontanthjælp }
      - id: ledighedsydelse
        code: 2
        labels: { plural: ledige, definite: de ledige, genitive: de lediges, short: Ledighedsydelse }
  - id: unge
    labels: { plural: unge, definite: de unge, genitive: de unges, short: Unge }
scales:
  tilfreds:
    answers: { 5: Meget tilfreds, 4: Tilfreds, 3: Hverken eller, 2: Utilfreds, 1: Meget utilfreds, 9: Ved ikke }
    positive: [4, 5]
    middle: 3
    negative: [1, 2]
    dontKnow: 9
    missing: [-1]
  enig:
    answers:
      A: Helt enig
      B: Delvist enig
      C: Uenig
    positive: [A, B]
    negative: C
    names: { positive: enige, negative: uenige }
items:
  - id: samtale
    type: scale
    topic: Samtalerne
    measure: Tilfredshed med samtalerne
    wording: Hvor tilfreds er du med samtalerne?
    followUps: { low: Hvad var dårligt?, high: Hvad var godt? }
    askedIf: har haft en samtale
    number: 12
    scale: tilfreds
  - id: hjaelp
    type: scale
    column: q13
    topic: Hjælpen
    wording: Jeg får den hjælp, jeg har brug for
    scale: enig
background:
  - id: koen
    type: categories
    label: Køn
    categories: { m: Mand, k: Kvinde }
  - id: alder
    type: numeric
    label: Alder
    unit: år
    classes: [{ from: 18, to: 30, label: 18-30 år }, { from: 31 }]
    cumulative: [{ from: 18, to: 60, label: Under 61 år }]
tests: { levels: [10, 5], variances: pooled, controls: [alder] }
rounding: counts
given:
  - { name: antal, value: 12.5, unit: procent, source: Kommunens register }
`;

/** The same study with coded open answers. */
export const openStudy = `${validStudy}openAnswers:
  data: aabne-svar.csv
  notice: Opdigtede svar
  themes: { ventetid: Ventetid, venlig: Venlige mennesker }
`;

export const validData = `nr;maalgruppe;ydelse;samtale;q13;koen;alder;bemærkning
1;U;1;5;A;m;18;"tekst; med ""anførsel"""
2;U;2;9;B;k;30,5;
3;unge;;-1;C;m;;
4;unge;;1;;;61;"to
linjer"
5;;;3;A;k;40;
`;

export const validWave = `nr,maalgruppe,ydelse,samtale,q13,koen,alder
21,U,1,4,A,m,20
`;

/** Written by a Danish Excel: semicolons, decimal commas. */
export const validPopulation = `wave;scope;measure;variable;category;value;unit;date;source
2026;udsatte;people;;;1200;borgere;2026-01;Kommunens register
2026;udsatte;share;subgroup;ledighedsydelse;62,5;percent;2026-01;Kommunens register
2026;alle;share;group;unge;30;percent;;
2026;unge;share;koen;k;51;percent;;
2026;unge;share;alder;18..60;80;percent;;
`;

export const validFieldwork = `wave,scope,measure,value,min,max,unit
2026,alle,weeks,7,,,uger
2026,udsatte.kontanthjaelp,target,,30,40,interview
`;

export const validOpenAnswers = `respondent,item,tone,theme,text
2,samtale,negative,ventetid,"Jeg ventede, og ventede."
4,hjaelp,positive,venlig,De er flinke.
`;

const validFiles: Readonly<Record<string, string>> = {
  'study.yaml': validStudy,
  'svar.csv': validData,
  'svar-2025.csv': validWave,
  'befolkning.csv': validPopulation,
  'indsamling.csv': validFieldwork,
};

/** The folder of the valid study, with other files in place of or beside its own. */
export function studyFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderOf({ ...validFiles, ...files });
}
