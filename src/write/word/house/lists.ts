/** Our lists beside those of a template, under numbers that it does not use. */
export interface MergedLists {
  readonly xml: string;
  /** What is added to each of our numbers. */
  readonly shift: number;
}

export function mergedLists(ours: string, theirs: string | null): MergedLists {
  if (theirs === null) return { xml: ours, shift: 0 };
  const shift = Math.max(0, ...numbers(theirs, / w:(?:numId|abstractNumId)="(\d+)"/g));
  const moved = shifted(ours, shift);
  const patterns = moved.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? [];
  const lists = moved.match(/<w:num .*?<\/w:num>/gs) ?? [];
  // Patterns stand before lists; a template without lists ends where ours begin.
  const first = theirs.search(/<w:num /);
  const at = first === -1 ? theirs.indexOf('</w:numbering>') : first;
  const with_ = `${theirs.slice(0, at)}${patterns.map(unbound).join('')}${theirs.slice(at)}`;
  return { xml: with_.replace('</w:numbering>', `${lists.join('')}</w:numbering>`), shift };
}

/** Numbers of lists in a part, moved; 0 means none. */
export function shifted(xml: string, shift: number): string {
  return xml
    .replace(
      /( w:(?:numId|abstractNumId)=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${Number(id) + shift}"`,
    )
    .replace(
      /(<w:(?:numId|abstractNumId) w:val=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${id === '0' ? 0 : Number(id) + shift}"`,
    );
}

/** The template's own lists number its headings. */
function unbound(pattern: string): string {
  return pattern.replace(/<w:pStyle [^>]*\/>/g, '');
}

export function numbers(xml: string, pattern: RegExp): readonly number[] {
  return [...xml.matchAll(pattern)].map(([, number]) => Number(number));
}
