import type { ColumnProfile } from '../model/profile.ts';
import type { Answers } from './answers.ts';
import { stemOf } from './tick-sets.ts';
import { idOf, plain } from './words.ts';

export interface DraftScale {
  readonly id: string;
  readonly answers: Answers;
  /** Whether its order and its ends were told by its words. */
  readonly known: boolean;
  /** Whether the answers are places of an order, which each respondent gave once each. */
  readonly ranking: boolean;
}

export interface ScaledItem {
  readonly type: 'scale';
  readonly id: string;
  readonly column: ColumnProfile;
  readonly scale: string;
  /** The question that it is a part of, as are the items beside it; null where it stands alone. */
  readonly battery: string | null;
}

interface Answered {
  readonly column: ColumnProfile;
  readonly answers: Answers | null;
}

interface Scaled {
  readonly scales: readonly DraftScale[];
  readonly items: readonly ScaledItem[];
}

/** Items whose answers are the same share a scale, which has whatever was missing or unknown in any of them. */
export function scalesOf(found: readonly Answered[], taken: Set<string>, word: string): Scaled {
  const byKey = new Map<string, Answers>();
  for (const { answers } of found) {
    if (answers === null) continue;
    const key = keyOf(answers);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? answers : joined(known, answers));
  }
  const keys = [...byKey.keys()];
  const scales = [...byKey.values()].map((answers, index) => ({
    id: `${word}-${index + 1}`,
    answers,
    known: answers.sides !== null,
    ranking: false,
  }));
  const items = found.flatMap(({ column, answers }) => {
    const scale = answers === null ? undefined : scales[keys.indexOf(keyOf(answers))];
    return scale === undefined
      ? []
      : [
          {
            type: 'scale' as const,
            id: idOf(shortName(column.name), taken),
            column,
            scale: scale.id,
            battery: questionOf(column),
          },
        ];
  });
  return { scales, items: withoutLone(items) };
}

/** What the parts of a question have in common: the label before its last colon, or the name without its number. */
export function questionOf({ name, label }: ColumnProfile): string | null {
  const at = (label ?? '').lastIndexOf(': ');
  return at > 0 ? (label ?? '').slice(0, at) : stemOf(name);
}

/** A question of one part only is none. */
function withoutLone(items: readonly ScaledItem[]): readonly ScaledItem[] {
  const isAlike = (a: ScaledItem, b: ScaledItem | undefined): boolean =>
    a.battery === b?.battery && a.scale === b?.scale;
  return items.map((item, index) =>
    isAlike(item, items[index - 1]) || isAlike(item, items[index + 1]) ? item : { ...item, battery: null },
  );
}

function joined(a: Answers, b: Answers): Answers {
  const dontKnow = a.dontKnow ?? b.dontKnow;
  const known = new Set([...a.missing.map(({ code }) => code), dontKnow?.code]);
  return {
    ...a,
    dontKnow,
    slip: a.slip ?? b.slip,
    missing: [...a.missing, ...b.missing.filter(({ code }) => !known.has(code))],
  };
}

/** Answers are the same where codes and labels are; whether anybody did not know, or was not asked, makes no difference. */
export function keyOf({ valid }: Answers): string {
  return JSON.stringify(valid.map(({ code, label }) => [code, plain(label ?? '')]));
}

/** "Question: part" → "part". */
export function shortName(name: string): string {
  const at = name.lastIndexOf(': ');
  return at === -1 ? name : name.slice(at + 2);
}
