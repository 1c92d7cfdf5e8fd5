import type { Inline } from '../../model/document.ts';
import { everyone, type Scope } from '../../model/id.ts';
import { type AnyItem, type ChoiceItem, type Item, isMeasured } from '../../model/item.ts';
import { allItems } from '../../model/study.ts';
import { type Call, inlineOutput, isOutput, stop } from '../composition.ts';
import { labelsOfScope } from '../context.ts';
import { plainText } from '../plain.ts';
import { meant } from '../template/check.ts';
import { named } from '../template/lookup.ts';
import { said } from '../template/say.ts';

/** The argument at a position (from 0) as bare words. */
export function textArgument(call: Call, index: number): string {
  return asText(call.args[index], call, String(index + 1));
}

/** An option as bare words; null where it is not given. */
export function textOption(call: Call, name: string): string | null {
  const value = call.hash[name];
  return value === undefined || value === null ? null : asText(value, call, `${name}=`);
}

export function numberOption(call: Call, name: string): number | null {
  const value = call.hash[name];
  if (value === undefined || value === null) return null;
  return typeof value === 'number'
    ? value
    : stop(call, 'template-argument', { helper: call.name, argument: `${name}=` });
}

/** The id that an option names, or the thing of the study that it is; a fault where it is not given. */
export function idOption(call: Call, name: string): string {
  const given = call.hash[name];
  const id = hasText(given, 'id') ? given.id : given;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string'
    ? id
    : stop(call, 'template-argument', { helper: call.name, argument: `${name}=` });
}

export function numberArgument(call: Call, index: number): number {
  const value = call.args[index];
  if (typeof value === 'number') return value;
  return stop(call, 'template-argument', { helper: call.name, argument: String(index + 1) });
}

export function listArgument(call: Call, index: number): readonly unknown[] {
  const value: unknown = call.args[index];
  if (Array.isArray(value)) return value;
  return stop(call, 'template-argument', { helper: call.name, argument: String(index + 1) });
}

/** A value as the inlines that stand where it is printed. */
export function inlines(value: unknown, call: Call): readonly Inline[] {
  const output = said(value, call.name, call.place, call.composition);
  return output?.output === 'inline' ? output.children : [];
}

/** The option as inlines; empty where it is not given. */
export function inlinesOption(call: Call, name: string): readonly Inline[] {
  const value = call.hash[name];
  return value === undefined || value === null ? [] : inlines(value, call);
}

/** A text or inlines with each text changed: `cap`, `lower`. */
export function mapText(
  value: unknown,
  call: Call,
  change: (children: readonly Inline[]) => readonly Inline[],
): unknown {
  const children = change(inlines(value, call));
  return isOutput(value) ? inlineOutput(children) : plainText(children);
}

/** The wave that the call names, or else the one it stands in. */
export function waveOf(call: Call): string {
  const given = call.hash['wave'] ?? named('wave', call.frame);
  const id = hasText(given, 'id') ? given.id : given;
  if (typeof id === 'string') return id;
  return stop(call, 'template-argument', { helper: call.name, argument: 'wave=' });
}

/** The scope that the call names, or else the one it stands in. One that the study does not have is a fault. */
export function scopeOfCall(call: Call, option = 'scope'): Scope {
  return scopeFrom(call.hash[option] ?? named('scope', call.frame), call, option);
}

export function scopeFrom(given: unknown, call: Call, option: string): Scope {
  const scope = hasText(given, 'scope') ? given.scope : given;
  if (typeof scope !== 'string')
    return stop(call, 'template-argument', { helper: call.name, argument: `${option}=` });
  if (labelsOfScope(call.composition.study, scope) !== null) return scope;
  const known = [everyone, ...call.composition.study.groups.map((group) => group.id)];
  return stop(call, 'scope-unknown', { scope, known: meant(scope, known) });
}

/** The item that the call names, or else the one it stands in; null where there is neither. */
export function itemOfCall(call: Call): AnyItem | null {
  const given = call.hash['item'] ?? named('item', call.frame);
  return given === undefined || given === null ? null : itemFrom(given, call);
}

export function itemFrom(given: unknown, call: Call): AnyItem {
  const id = hasText(given, 'id') ? given.id : given;
  const items = allItems(call.composition.study);
  const item = items.find((one) => one.id === id);
  if (item !== undefined) return item;
  const known = items.map((one) => one.id).join(', ');
  return stop(call, 'item-unknown', { item: typeof id === 'string' ? id : '', known });
}

/** As `itemOfCall`, where there must be one. */
export function neededItem(call: Call): AnyItem {
  return itemOfCall(call) ?? stop(call, 'template-argument', { helper: call.name, argument: 'item=' });
}

/** The items on scales that a list is made of: those of `among=`, or all. */
export function itemsAmong({ hash, composition }: Call): readonly Item[] {
  const { items } = composition.study;
  const among: unknown = hash['among'];
  return Array.isArray(among) ? items.filter((item) => among.includes(item)) : items;
}

/** As `itemFrom`, of an item that has answers. */
export function answeredFrom(given: unknown, call: Call): Item | ChoiceItem {
  const item = itemFrom(given, call);
  if (!isMeasured(item)) return item;
  const answered = allItems(call.composition.study).filter((one) => !isMeasured(one));
  return stop(call, 'item-unknown', { item: item.id, known: answered.map(({ id }) => id).join(', ') });
}

/** Two groups as ids have them. Comparisons are made in the order of study.yaml: turned, "higher" would mean "lower". */
export function pairOfCall(call: Call): string {
  const a = scopeFrom(call.hash['a'], call, 'a');
  const b = scopeFrom(call.hash['b'], call, 'b');
  const scopes = call.composition.study.groups.map((group) => group.id);
  if (scopes.indexOf(a) > scopes.indexOf(b)) return stop(call, 'comparison-order', { a, b });
  return `${a}~${b}`;
}

/**
 * Earlier and later wave as ids of changes have them, "2019-2020": the wave that the call stands in, and its `since=` or
 * the latest wave before it that asked the scope's group.
 */
export function wavesOfCall(call: Call, scope: Scope): string {
  const to = waveOf(call);
  const { waves } = call.composition.study;
  const given = (call.hash['since'] ?? null) === null ? null : idOption(call, 'since');
  if (given !== null) return `${given}-${to}`;
  const before = waves.slice(
    0,
    waves.findIndex((wave) => wave.id === to),
  );
  const [group = ''] = scope.split('.');
  const asked = before.filter((wave) => scope === everyone || wave.groups.includes(group));
  const from = asked.at(-1) ?? before.at(-1);
  return from === undefined ? to : `${from.id}-${to}`;
}

function asText(value: unknown, call: Call, argument: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || isOutput(value)) return plainText(inlines(value, call));
  return stop(call, 'template-argument', { helper: call.name, argument });
}

function hasText<K extends string>(value: unknown, key: K): value is Readonly<Record<K, string>> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return typeof (value as Readonly<Record<string, unknown>>)[key] === 'string';
}
