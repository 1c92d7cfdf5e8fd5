import { nearest } from '../model/nearest.ts';
import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Study } from '../model/study.ts';
import { type Difference, differences } from './differences.ts';
import { type KnownCodes, knownCodes } from './known-codes.ts';

/** What is to be mended before a new wave can be read, or looked at before it is compared. */
export type Change =
  | { readonly kind: 'column-missing'; readonly column: string; readonly nearest: string | null }
  | { readonly kind: 'codes-unknown'; readonly column: string; readonly codes: readonly CodeCount[] }
  | { readonly kind: 'wave-named'; readonly column: 'title' | 'subtitle' | 'source'; readonly text: string }
  | { readonly kind: 'column-emptied'; readonly column: string; readonly before: number }
  | { readonly kind: 'codes-unanswered'; readonly column: string; readonly codes: readonly CodeCount[] }
  | {
      readonly kind: 'label' | 'code-label';
      readonly column: string;
      readonly code: string | null;
      readonly before: string | null;
      readonly after: string | null;
    };

/** A column with answers that the study does not read. */
export interface SpareColumn {
  readonly column: ColumnProfile;
  /** What it was in the wave before: a column that was not there, one without answers, or one in which all were the same. */
  readonly was: 'absent' | 'empty' | 'constant' | 'filled';
}

/** What a new wave's file brings, what has to be acted on first. */
export interface WaveChanges {
  /** What `check` refuses. */
  readonly refused: readonly Change[];
  /** What can be read, and may not mean what it meant. */
  readonly doubtful: readonly Change[];
  /** New in this wave first. */
  readonly spare: readonly SpareColumn[];
  /** Differences in columns that the study does not read, and codes that it knows already. */
  readonly others: readonly Difference[];
}

/** What has changed for a study from one wave's file to the next's. @param used the columns that the study reads */
export function waveChanges(
  study: Study,
  used: readonly string[],
  before: DataProfile,
  after: DataProfile,
): WaveChanges {
  const known = knownCodes(study);
  const [old, now] = [byName(before), byName(after)];
  const names = after.columns.map(({ name }) => name).filter((name) => !used.includes(name));
  const missing = used
    .filter((column) => !now.has(column))
    .map((column): Change => ({ kind: 'column-missing', column, nearest: nearest(column, names) }));
  const present = used.flatMap((name) => now.get(name) ?? []);
  const unknown = present.flatMap((column) => unknownCodes(column, known.get(column.name)));
  const doubtful = present.flatMap((column) => {
    const earlier = old.get(column.name);
    return earlier === undefined ? [] : goneAnswers(earlier, column, known.get(column.name));
  });
  const all = differences(before, after);
  const isUsed = ({ column }: Difference): boolean => used.includes(column);
  const labels = all.filter((one) => isUsed(one) && isLabel(one)).map(labelChange);
  const spare = after.columns.filter(({ name }) => !used.includes(name)).flatMap((one) => spareOf(one, old));
  const isNew = ({ was }: SpareColumn): boolean => was !== 'filled';
  return {
    refused: [...missing, ...unknown],
    doubtful: [...wavesNamed(study), ...labels, ...doubtful],
    spare: [...spare.filter(isNew), ...spare.filter((one) => !isNew(one))],
    others: all.filter(
      (one) => !isUsed(one) && !spare.some((it) => isNew(it) && it.column.name === one.column),
    ),
  };
}

function byName({ columns }: DataProfile): ReadonlyMap<string, ColumnProfile> {
  return new Map(columns.map((column) => [column.name, column]));
}

function unknownCodes(column: ColumnProfile, known: KnownCodes | undefined): readonly Change[] {
  if (known === undefined || column.codes === null) return [];
  const codes = column.codes.filter(({ code }) => !known.all.has(code));
  return codes.length === 0 ? [] : [{ kind: 'codes-unknown', column: column.name, codes }];
}

/** Answers that somebody gave in the wave before and nobody now. */
function goneAnswers(
  before: ColumnProfile,
  { name: column, n, codes }: ColumnProfile,
  known: KnownCodes | undefined,
): readonly Change[] {
  if (n === 0) return before.n === 0 ? [] : [{ kind: 'column-emptied', column, before: before.n }];
  if (known === undefined || codes === null || before.codes === null) return [];
  const given = new Set(codes.map(({ code }) => code));
  const gone = before.codes.filter(
    ({ code }) => known.all.has(code) && !known.missing.has(code) && !given.has(code),
  );
  return gone.length === 0 ? [] : [{ kind: 'codes-unanswered', column, codes: gone }];
}

/** Texts of the study that name its last wave, which is the last no more. */
function wavesNamed({ title, subtitle, source, waves }: Study): readonly Change[] {
  const label = waves.at(-1)?.label ?? '';
  const texts = { title, subtitle: subtitle ?? '', source };
  return (['title', 'subtitle', 'source'] as const).flatMap((column) => {
    const text = texts[column];
    // A wave called 1 is in half of all texts.
    return label.length > 2 && text.includes(label) ? [{ kind: 'wave-named', column, text }] : [];
  });
}

function isLabel({ kind }: Difference): boolean {
  return kind === 'label' || kind === 'code-label';
}

function labelChange({ kind, column, code, before, after }: Difference): Change {
  return { kind: kind === 'label' ? 'label' : 'code-label', column, code, before, after };
}

function spareOf(column: ColumnProfile, old: ReadonlyMap<string, ColumnProfile>): readonly SpareColumn[] {
  if (column.n === 0 || column.distinct < 2) return [];
  const earlier = old.get(column.name);
  if (earlier === undefined) return [{ column, was: 'absent' }];
  if (earlier.n === 0) return [{ column, was: 'empty' }];
  return [{ column, was: earlier.distinct < 2 ? 'constant' : 'filled' }];
}
