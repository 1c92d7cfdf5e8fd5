/** The anchor of a citation until it is set. */
export function provisionalAnchor(index: number): string {
  return `citation-${index}`;
}

/** By which a reference leads to a work. */
export function workTarget(key: string): string {
  return `work/${key}`;
}
