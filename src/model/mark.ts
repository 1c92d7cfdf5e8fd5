import { createHash } from 'node:crypto';
import type { ResultId } from './id.ts';

/**
 * How a Word file carries the source of what it prints: who edits the file, and who reads it back, knows each number by
 * these marks. Word allows 64 characters in a tag, 64 in an alias and 40 in the name of a bookmark.
 */
export interface Mark {
  readonly id: ResultId;
  /** The first 10 characters of the id's SHA-256, in hexadecimal digits. */
  readonly hash: string;
  /** Of a print `Print.number`, of a claim its place among the claims, from 1. */
  readonly number: number;
}

/** The namespace of the part that tells every print and claim of a Word file, at the time when it was built. */
export const marksNamespace = 'urn:kildetal:marks:1';

/** What a bookmark marks. */
export type Marked = 'print' | 'claim';

export function markOf(id: ResultId, number: number): Mark {
  return { id, hash: createHash('sha256').update(id).digest('hex').slice(0, 10), number };
}

/** "k:3f0a…": the tag of a content control. */
export function tagOf(mark: Mark): string {
  return `k:${mark.hash}`;
}

/** What a reader sees over a content control: the id, or its end. */
export function aliasOf(mark: Mark): string {
  return mark.id.slice(-60);
}

const initials = { print: '_k_', claim: '_kc_' } as const;

/** "_k_3f0a…_12" around a print, "_kc_3f0a…_3" around a claim: Word hides what begins with "_". */
export function bookmarkOf(mark: Mark, kind: Marked): string {
  return `${initials[kind]}${mark.hash}_${mark.number}`;
}
