import { decimalText, integerText, percent, percentText, pText } from '../../language/numbers.ts';
import { limits } from '../../model/few.ts';
import { everyone } from '../../model/id.ts';
import type { Result } from '../../model/result.ts';
import type { ResponseResult } from '../../model/results/method.ts';
import type { FieldworkResult, PopulationResult } from '../../model/results/sources.ts';
import { allItems } from '../../model/study.ts';
import { isPercent } from '../rounding.ts';
import { type Facts, listOf, numberOf, type Sources } from './sources.ts';

/** Who they are and how they were reached: population, fieldwork, profiles, missing answers. */
export function recordFacts(sources: Sources): Facts {
  const { results, wave, language } = sources;
  const own = results.filter(({ from }) => from.wave === wave);
  const whole = own.filter(({ from }) => from.scope === everyone);
  const fieldwork = whole.filter((one) => one.kind === 'fieldwork');
  const isNamed = ({ from }: FieldworkResult) => nameOfMeasure(from.measure, sources) !== null;
  const compared = own.flatMap((one) => (one.kind === 'representativity' && one.p !== null ? [one] : []));
  const few = own.filter(
    ({ kind, n, from }) => kind === 'count' && from.scope !== everyone && n > 0 && n < limits.firm,
  );
  return {
    population: listOf(
      own.flatMap((one) => (isCount(one) ? [populationText(one, sources)] : [])),
      '; ',
    ),
    fieldwork: listOf(
      fieldwork.filter(isNamed).map((one) => fieldworkText(one, sources)),
      '; ',
    ),
    fieldworkMore: numberOf(fieldwork.filter((one) => !isNamed(one)).length, language),
    lost: listOf(
      fieldwork
        .filter(({ from }) => lostAs.includes(from.measure ?? ''))
        .map((one) => fieldworkText(one, sources)),
      '; ',
    ),
    representativity: listOf(
      compared.map(
        ({ from, p }) =>
          `${scopeName(from.scope, sources)}, ${nameOf(from.variable, sources)}: p ${sign(pText(p ?? 1, language))}`,
      ),
      '; ',
    ),
    compared: listOf([...new Set(compared.map(({ from }) => nameOf(from.variable, sources)))]),
    characteristics: listOf(profileTexts(sources), '; '),
    unanswered: unansweredText(whole, sources),
    response: listOf(
      whole.flatMap((one) =>
        one.kind === 'response' && one.value !== null ? [responseText(one, sources)] : [],
      ),
    ),
    smallScopes: numberOf(few.length, language),
  };
}

/** A number of all, not of one category. */
function isCount(result: Result): result is PopulationResult {
  if (result.kind !== 'population' || isPercent(result.unit)) return false;
  return result.from.variable === undefined && !result.from.scope.includes('.');
}

function populationText({ from, value, unit, date, source }: PopulationResult, sources: Sources): string {
  const { language, texts } = sources;
  const number = decimalText(value, Number.isInteger(value) ? 0 : 1, language);
  const origin = [date, source].filter((one) => one !== null).join(', ');
  return [
    `${scopeName(from.scope, sources)}:`,
    number,
    unitOf(unit, texts),
    origin === '' ? '' : `(${origin})`,
  ]
    .filter((one) => one !== '')
    .join(' ');
}

function fieldworkText({ from, value, min, max, unit }: FieldworkResult, sources: Sources): string {
  const { language, texts } = sources;
  const text = (one: number) => decimalText(one, Number.isInteger(one) ? 0 : 1, language);
  const range = value === null ? `${text(min ?? 0)}–${text(max ?? 0)}` : text(value);
  const name = nameOfMeasure(from.measure, sources) ?? '';
  return `${name}: ${range} ${unitOf(unit, texts)}`.trimEnd();
}

/** A measure of the study's own has a key in its file, and no name in the language. */
function nameOfMeasure(measure = '', { language }: Sources): string | null {
  return language.words[`measure-${measure}`] ?? null;
}

/** What may have kept somebody from taking part. */
const lostAs: readonly string[] = ['ineligible', 'refused', 'noncontact', 'other', 'unknown', 'partial'];

/** Files that come from elsewhere may have their units in English. */
function unitOf(unit: string | null, { units }: Sources['texts']): string {
  return unit === null ? '' : (units[unit] ?? unit);
}

/** "Svarprocent (RR1) 54 % (405 af 750)" */
function responseText({ from, count, n }: ResponseResult, { language }: Sources): string {
  const name = language.words[`response-${from.measure ?? ''}`] ?? from.measure ?? '';
  const [some, all] = [integerText(count, language), integerText(n, language)];
  return `${name} ${percentText(percent(count, n), language)} (${some} / ${all})`;
}

/** "Køn: Kvinde 54 %, Mand 46 %" */
function profileTexts({ study, ledger, wave, language }: Sources): readonly string[] {
  return study.background.flatMap((variable) => {
    const parts =
      variable.type === 'categories'
        ? variable.categories.map(({ id, label }) => ({ segment: id, label }))
        : variable.classes.map(({ from, to, label }) => ({ segment: `${from}..${to ?? ''}`, label }));
    const told = parts.flatMap(({ segment, label }) => {
      const share = ledger.get(`profile/${wave}/${everyone}/${variable.id}/${segment}`);
      if (share?.kind !== 'profile' || share.count === null || share.n < limits.shown) return [];
      return [`${label} ${percentText(percent(share.count, share.n), language)}`];
    });
    return told.length === 0 ? [] : [`${variable.label}: ${told.join(', ')}`];
  });
}

/** The least and the most respondents who left out a question. */
function unansweredText(whole: readonly Result[], { study, ledger, wave, language }: Sources): string | null {
  const all = ledger.get(`count/${wave}/${everyone}`)?.n ?? 0;
  const missing = allItems(study).flatMap(({ id, type }) => {
    const answered = whole.find(
      ({ kind, from }) => from.item === id && (kind === 'share' || (kind === 'mean' && type === 'numeric')),
    );
    return answered === undefined ? [] : [all - (answered.unweighted ?? answered).n];
  });
  if (missing.length === 0) return null;
  const [least, most] = [Math.min(...missing), Math.max(...missing)];
  return least === most
    ? integerText(least, language)
    : `${integerText(least, language)}–${integerText(most, language)}`;
}

function nameOf(id = '', { study, language }: Sources): string {
  return study.background.find((one) => one.id === id)?.label ?? language.words[id] ?? id;
}

function scopeName(scope: string, { study }: Sources): string {
  const [group = '', subgroup] = scope.split('.');
  const found = study.groups.find(({ id }) => id === group);
  const part = found?.subgroups.find(({ id }) => id === subgroup) ?? found;
  return part?.labels.short ?? study.everyone.short;
}

/** "= 0,041", "< 0,001" */
function sign(text: string): string {
  return /^[<>]/.test(text) ? text : `= ${text}`;
}
