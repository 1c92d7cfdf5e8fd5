import { Paragraph } from 'docx';
import { twips } from './measures.ts';
import { spaceStyle } from './style-names.ts';

/**
 * Space beside a table, which has none of its own; it also keeps tables apart that Word would join into one.
 *
 * @param height in pt.
 */
export function space(height: number, keepNext = false): Paragraph {
  return new Paragraph({
    style: spaceStyle,
    keepNext,
    spacing: { line: twips(Math.max(height, 1)), lineRule: 'exact', before: 0, after: 0 },
  });
}

/** The height of such a paragraph in twips; null: it is another one. */
export function spaceOf(paragraph: Paragraph): number | null {
  const { style, spacing } = paragraph.options;
  return style === spaceStyle ? (spacing?.line ?? null) : null;
}
