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
  - { id: "2026", label: Forår 2026, data: svar.csv }
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
tests: { levels: [10, 5], variances: pooled }
rounding: counts
given:
  - { name: antal, value: 12.5, unit: procent, source: Kommunens register }
`;

export const validData = `nr;maalgruppe;ydelse;samtale;q13;koen;alder;bemærkning
1;U;1;5;A;m;18;"tekst; med ""anførsel"""
2;U;2;9;B;k;30,5;
3;unge;;-1;C;m;;
4;unge;;1;;;61;"to
linjer"
5;;;3;A;k;40;
`;

const validWave = `nr,maalgruppe,ydelse,samtale,q13,koen,alder
1,U,1,4,A,m,20
`;

const validFiles: Readonly<Record<string, string>> = {
  'study.yaml': validStudy,
  'svar.csv': validData,
  'svar-2025.csv': validWave,
};

/** The folder of the valid study, with other files in place of or beside its own. */
export function studyFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderOf({ ...validFiles, ...files });
}
