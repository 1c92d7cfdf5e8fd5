import { fault } from '../../fault.ts';
import { everyone } from '../../model/id.ts';
import type { ThemeResult } from '../../model/results/sources.ts';
import { openTones } from '../../model/survey.ts';
import type { Voice } from '../../model/voice.ts';
import { type Call, type Helper, report, stop } from '../composition.ts';
import { labelsOfScope } from '../context.ts';
import { segmentsOf } from '../populated.ts';
import { chooseQuotes, isWithin, quoteLength } from '../quotes.ts';
import { neededItem, numberOption, scopeOfCall, textOption, waveOf } from './arguments.ts';

/** `(themes …)`, `(quotes …)`: what was answered openly. */
export const voiceHelpers: Readonly<Record<string, Helper>> = {
  themes: { block: 'never', options: ['wave', 'scope', 'item', 'tone', 'count', 'least'], run: themes },
  quotes: { block: 'never', options: ['wave', 'scope', 'item', 'tone', 'theme', 'count'], run: quotes },
  'quote-length': { block: 'never', options: [], run: () => quoteLength },
};

/**
 * The themes of a scope's answers of a tone to an item, the most frequent first, in the study's order where as many had
 * them; those that nobody had are left out. `least`: only those that so many had; `count`: at most so many.
 */
function themes(call: Call): readonly unknown[] {
  const least = numberOption(call, 'least') ?? 1;
  const found = themeResults(call).filter(({ count }) => (count ?? 0) >= least);
  const shown = found.slice(0, numberOption(call, 'count') ?? found.length);
  return shown.map(({ id, theme, tone, count, n }) => ({
    id,
    theme,
    tone,
    label: labelOf(theme, call),
    count,
    n,
  }));
}

function themeResults(call: Call): readonly ThemeResult[] {
  const [wave, scope, item, tone] = [waveOf(call), scopeOfCall(call), neededItem(call).id, toneOf(call)];
  const { study, ledger } = call.composition;
  const results = (study.openAnswers?.themes ?? []).flatMap(({ id }) => {
    const result = ledger.get(`theme/${wave}/${scope}/${item}/${tone}/${id}`);
    return result?.kind === 'theme' && (result.count ?? 0) > 0 ? [result] : [];
  });
  return results.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

/** Answers to quote, each with its theme, the answer on the scale, and who said it. */
function quotes(call: Call): readonly unknown[] {
  const only = textOption(call, 'theme');
  const frequent = themeResults(call).map(({ theme }) => theme);
  const wanted = only === null ? frequent : frequent.filter((theme) => theme === only);
  const count = numberOption(call, 'count') ?? 1;
  const chosen = chooseQuotes(voicesOf(call), wanted, count);
  for (const { voice } of chosen) reportPersonal(voice, call);
  return chosen.map(({ voice, theme }) => ({
    text: voice.text,
    theme,
    label: labelOf(theme, call),
    scope: voice.scope,
    labels: labelsOfScope(call.composition.study, voice.scope),
    answer: voice.answer,
    about: aboutOf(voice, call),
  }));
}

/** What could tell who is quoted is a fault where it stands, in a draft too: drafts are sent round. */
function reportPersonal({ personal = [] }: Voice, { composition }: Call): void {
  for (const { kind, found, place } of personal) {
    const { source, ...at } = place;
    report(composition, fault(`personal-${kind}`, { found }, source === null ? at : { ...at, source }));
  }
}

/** By background variable, who said it: "Kvinde", "41–50 år". */
function aboutOf({ about }: Voice, { composition }: Call): Readonly<Record<string, string | null>> {
  const { study, templates } = composition;
  const entries = Object.entries(about).map(([variable, own]) => {
    const known = segmentsOf(study, everyone, variable, templates.language);
    return [variable, known.find(({ segment }) => segment === own)?.label ?? null] as const;
  });
  return Object.fromEntries(entries);
}

function voicesOf(call: Call): readonly Voice[] {
  const [wave, scope, item, tone] = [waveOf(call), scopeOfCall(call), neededItem(call).id, toneOf(call)];
  return call.composition.voices.filter(
    (one) =>
      one.wave === wave && one.item === item && one.tone === tone && isWithin(one.scope, scope, everyone),
  );
}

function toneOf(call: Call): string {
  const tone = textOption(call, 'tone') ?? '';
  if (openTones.some((one) => one === tone)) return tone;
  return stop(call, 'template-argument', { helper: call.name, argument: 'tone=' });
}

function labelOf(theme: string, { composition }: Call): string {
  return composition.study.openAnswers?.themes.find(({ id }) => id === theme)?.label ?? theme;
}
