import type { Place } from '../../fault.ts';
import { placeAt, type Template } from './template.ts';

/** Markdown that a template gave, its values as tokens, and where each stretch of it came from. */
export interface Rendered {
  readonly text: string;
  /** In the order of `at`. */
  readonly spans: readonly Span[];
}

interface Span {
  /** Offset in the rendered text. */
  readonly at: number;
  readonly template: Template;
  /** Offset in the template. */
  readonly offset: number;
  /** Written as it stands, so that offsets run on; a token stands for its whole statement. */
  readonly literal: boolean;
}

/** Rendered text while it is being written, in pieces: a long text is put together once, at its end. */
export interface Sheet {
  readonly pieces: string[];
  length: number;
  readonly spans: Span[];
}

export function emptySheet(): Sheet {
  return { pieces: [], length: 0, spans: [] };
}

/** The sheet when all is written. */
export function finished(sheet: Sheet): Rendered {
  return { text: sheet.pieces.join(''), spans: sheet.spans };
}

/** Writes a stretch of a template as it stands. */
export function writeLiteral(sheet: Sheet, text: string, template: Template, offset: number): void {
  if (text === '') return;
  sheet.spans.push({ at: sheet.length, template, offset, literal: true });
  append(sheet, text);
}

/** Writes a token in the place of a statement. */
export function writeToken(sheet: Sheet, token: string, template: Template, offset: number): void {
  sheet.spans.push({ at: sheet.length, template, offset, literal: false });
  append(sheet, token);
}

/** Writes a line end that belongs to what stands before it. */
export function endLine(sheet: Sheet): void {
  append(sheet, '\n');
}

/** Whether anything was written after the first `start` pieces, and whether it ends with a line end. */
export function endsLine(sheet: Sheet, start: number): boolean | null {
  if (sheet.pieces.length === start) return null;
  return sheet.pieces.at(-1)?.endsWith('\n') === true;
}

/** Takes the line ends at the end of what was written after the first `start` pieces. */
export function takeLineEnds(sheet: Sheet, start: number): void {
  while (endsLine(sheet, start) === true) {
    const last = sheet.pieces.pop() ?? '';
    const kept = last.replace(/\n+$/, '');
    sheet.length -= last.length - kept.length;
    if (kept !== '') sheet.pieces.push(kept);
  }
}

function append(sheet: Sheet, text: string): void {
  sheet.pieces.push(text);
  sheet.length += text.length;
}

/** Where in which template a character of the rendered text was written; null for an empty text. */
export function placeIn(rendered: Rendered, offset: number): Place | null {
  const span = spanAt(rendered.spans, offset);
  if (span === null) return null;
  return placeAt(span.template, span.literal ? span.offset + offset - span.at : span.offset);
}

function spanAt(spans: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return spans[low] ?? null;
}
