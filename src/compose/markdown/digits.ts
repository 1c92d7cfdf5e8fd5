import type { Text } from 'mdast';
import { fault } from '../../fault.ts';
import { reportInFinal } from '../composition.ts';
import { placeIn } from '../template/rendered.ts';
import { type Reading, writtenAs } from './read.ts';

/**
 * A number typed in prose has no source, and nobody notices the day it is wrong. Years from 1900 to 2099, what stands
 * in quotation marks, after § and inside a word ("A4") are let through; the words of values are tokens and not seen.
 */
export function findDigits(node: Text, reading: Reading): void {
  const start = node.position?.start.offset ?? 0;
  const written = blanked(writtenAs(reading, node));
  for (const match of written.matchAll(/(?<![\p{L}\d]-?)\d+(?:[.,]\d+)*/gu)) {
    if (isYear(match[0])) continue;
    const place = placeIn(reading.rendered, start + match.index);
    reportInFinal(reading.composition, fault('digits-typed', { digits: match[0] }, place));
  }
}

function isYear(digits: string): boolean {
  return /^(19|20)\d\d$/.test(digits);
}

/** Quotations and paragraph signs with their numbers overwritten by spaces, so that offsets stay. */
function blanked(text: string): string {
  return text.replace(/[»„“"][^«”“"]*[«”“"]|§+\s*\d+(?:\s*[-–,]\s*\d+)*/g, (part) => ' '.repeat(part.length));
}
