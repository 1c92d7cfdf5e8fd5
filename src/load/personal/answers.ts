import type { Place } from '../../fault.ts';
import type { PersonalHit } from '../../model/survey.ts';
import { type Hit, masked } from './hit.ts';
import { personalData } from './screen.ts';

/** Personal data in an open answer. @param place where its field begins */
export function hitsInAnswer(
  text: string,
  names: readonly string[],
  place: () => Place,
): readonly PersonalHit[] {
  const hits = personalData(text, names);
  if (hits.length === 0) return [];
  const field = place();
  return hits.map((hit) => ({
    kind: hit.kind,
    found: masked(hit.text),
    place: placeOf(text, hit, hits, field),
  }));
}

/** A field may be in quotes, which are written twice within it, and go over several lines. */
function placeOf(text: string, { at }: Hit, hits: readonly Hit[], field: Place): PersonalHit['place'] {
  const { file, line = 1, column = 1, source = '' } = field;
  const lines = text.slice(0, at).split('\n');
  const last = lines.at(-1) ?? '';
  const quotes = last.split('"').length - 1;
  if (lines.length > 1)
    return { file, line: line + lines.length - 1, column: last.length + quotes + 1, source: null };
  const isQuoted = source[column - 1] === '"';
  // The line is shown with the fault, so all that was found in it is masked there too.
  const shown = hits.reduce((all, hit) => all.replace(hit.text, masked(hit.text)), source);
  return { file, line, column: column + last.length + (isQuoted ? 1 + quotes : 0), source: shown };
}
