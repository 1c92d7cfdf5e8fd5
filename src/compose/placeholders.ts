import { type Fault, fault } from '../fault.ts';
import type { Language } from '../model/language.ts';
import type { Study } from '../model/study.ts';
import type { Composition } from './composition.ts';

/** Where a draft of a study says something only because something has to stand there. */
const place = { file: 'study.yaml' };

/**
 * Fields of study.yaml that still say what `init` wrote for want of better, and would stand on the cover and below every figure
 * of a final edition: placeholder-left. A draft may have them.
 */
export function placeholders({ study, templates, status }: Composition): readonly Fault[] {
  if (status !== 'final') return [];
  const { publisher, source } = writtenFor(study, templates.language);
  return (['publisher', 'source'] as const).flatMap((field) =>
    study[field] === { publisher, source }[field]
      ? [fault('placeholder-left', { field, value: study[field] }, place)]
      : [],
  );
}

/** A title that is the name of a data file may be meant: title-of-file, a warning. */
export function fileTitle({ study, status }: Composition): readonly Fault[] {
  const isName = study.waves.some(({ data }) => lettersOf(stemOf(data)) === lettersOf(study.title));
  return status === 'final' && isName ? [fault('title-of-file', { title: study.title }, place)] : [];
}

function writtenFor({ title }: Study, { cli }: Language) {
  return { publisher: cli['draft-publisher'], source: cli['draft-source']?.replace('{title}', title) };
}

function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name;
}

/** Without what `init` leaves out of a title: years and what stands between words. */
function lettersOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
