import type { BackgroundVariable } from '../model/background.ts';
import { everyone, type Scope, scopeOf } from '../model/id.ts';
import type { Disclosure, Study } from '../model/study.ts';
import type { OpenAnswer, Survey, WaveData } from '../model/survey.ts';
import type { Voice } from '../model/voice.ts';
import { attributed } from './disclosure/attribution.ts';

/**
 * The open answers of a survey, in the order of its waves, then of its respondents. An answer that was coded with several
 * themes is one voice. They stand beside the ledger, not in it: they are no numbers, and only those that a template
 * quotes reach the document.
 */
export function voices(survey: Survey, study: Study): readonly Voice[] {
  return study.waves.flatMap(({ id }) => {
    const wave = survey.waves.get(id);
    if (wave === undefined) return [];
    const found = answersOnce(wave).map((coded) => voiceOf(coded, wave, study));
    return study.disclosure === null ? found : unrecognised(found, wave, study, study.disclosure);
  });
}

/** Voices without what would single out who said it. */
function unrecognised(
  found: readonly Voice[],
  wave: WaveData,
  study: Study,
  limits: Disclosure,
): readonly Voice[] {
  const respondents = Array.from({ length: wave.n }, (_, row) => ({
    scope: scopeOfRow(wave, row, study),
    about: aboutOf(wave, row, study),
  }));
  return found.map((voice) => attributed(voice, respondents, limits)).filter((voice) => voice !== null);
}

/** The codings of each answer together. */
function answersOnce({ openAnswers }: WaveData): readonly (readonly OpenAnswer[])[] {
  const found = new Map<string, OpenAnswer[]>();
  for (const answer of openAnswers) {
    const key = JSON.stringify([answer.row, answer.item, answer.tone, answer.text]);
    const known = found.get(key);
    if (known === undefined) found.set(key, [answer]);
    else known.push(answer);
  }
  return [...found.values()].toSorted((a, b) => rowOf(a) - rowOf(b));
}

function rowOf([first]: readonly OpenAnswer[]): number {
  return first?.row ?? 0;
}

function voiceOf(coded: readonly OpenAnswer[], wave: WaveData, study: Study): Voice {
  const row = rowOf(coded);
  const { item = '', tone = 'middle', text = '', personal } = coded[0] ?? {};
  const scale = study.items.find(({ id }) => id === item)?.scale;
  return {
    wave: wave.wave,
    scope: scopeOfRow(wave, row, study),
    item,
    tone,
    themes: coded.map(({ theme }) => theme),
    text,
    ...(personal === undefined ? {} : { personal }),
    answer: scale?.answers[wave.answers.get(item)?.[row] ?? -1]?.label ?? null,
    about: aboutOf(wave, row, study),
  };
}

function aboutOf(wave: WaveData, row: number, { background }: Study): Voice['about'] {
  return Object.fromEntries(background.map((one) => [one.id, segmentOf(one, wave, row)]));
}

function scopeOfRow(wave: WaveData, row: number, study: Study): Scope {
  const group = study.groups[wave.group[row] ?? -1];
  if (group === undefined) return everyone;
  return scopeOf(group.id, group.subgroups[wave.subgroup[row] ?? -1]?.id);
}

function segmentOf(variable: BackgroundVariable, wave: WaveData, row: number): string | null {
  if (variable.type === 'categories') {
    return variable.categories[wave.categories.get(variable.id)?.[row] ?? -1]?.id ?? null;
  }
  const value = wave.numbers.get(variable.id)?.[row] ?? Number.NaN;
  const own = variable.classes.find(({ from, to }) => from <= value && (to === null || value <= to));
  return own === undefined ? null : `${own.from}..${own.to ?? ''}`;
}
