import type { Document, Inline } from '../../../model/document.ts';
import { markOf, marksNamespace } from '../../../model/mark.ts';
import { plain } from '../../../model/plain.ts';
import type { Print } from '../../../model/print.ts';
import type { Ledger } from '../../../model/result.ts';
import { unrounded } from '../../unrounded.ts';
import { attributes, declaration } from '../package/xml.ts';
import type { Marks } from './marks.ts';

/** Which build a document comes from, and all that it prints. */
export interface Traced {
  /** "jobcenter-koebenhavn/rapport 2026-11-22 draft" */
  readonly build: string;
  readonly ledger: Ledger;
  /** The SHA-256 of ledger.json. */
  readonly ledgerHash: string;
  /** In the order of their numbers. */
  readonly prints: readonly Print[];
}

/**
 * Every print and claim as it was when the file was built. Without it nobody could tell a number that a person has edited
 * from one that the data have left behind.
 */
export function printsPart(traced: Traced, marks: Marks, document: Document): string {
  const root = attributes({
    xmlns: marksNamespace,
    build: traced.build,
    ledger: traced.ledgerHash,
    language: document.languageTag,
  });
  const prints = traced.prints.map((print) => printElement(print, traced.ledger, marks));
  const claims = [...marks.claims].map(([claim]) => claimElement(claim, marks));
  return `${declaration}<marks${root}>${[...prints, ...claims].join('')}</marks>`;
}

/** `marked` tells whether a content control holds it: titles and drawings have none. */
function printElement(print: Print, ledger: Ledger, marks: Marks): string {
  const result = ledger.get(print.id);
  const values = attributes({
    number: print.number,
    id: print.id,
    minus: print.minus ?? null,
    hash: markOf(print.id, print.number).hash,
    form: print.form,
    value: result === undefined ? null : unrounded(result, print.form),
    marked: marks.prints.has(print.number) ? 1 : 0,
    text: print.text,
  });
  return `<print${values}/>`;
}

function claimElement(claim: Inline, marks: Marks): string {
  const mark = marks.claims.get(claim);
  if (claim.type !== 'claim' || mark === undefined) return '';
  const { number, hash, id } = mark;
  return `<claim${attributes({ number, id, hash, is: claim.is, text: plain(claim.children) })}/>`;
}
