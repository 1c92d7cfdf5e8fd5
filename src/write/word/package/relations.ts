/** The ids of relations are drawn at random by the library for links: all of them get their place as number. */
export function sameRelations(texts: Readonly<Record<string, string>>): Record<string, string> {
  const named = { ...texts };
  for (const [path, text] of Object.entries(texts)) {
    const owner = ownerOf(path);
    if (owner === null) continue;
    const ids = new Map([...text.matchAll(/ Id="([^"]*)"/g)].map(([, id = ''], at) => [id, `rId${at + 1}`]));
    named[path] = text.replace(/ Id="([^"]*)"/g, (_, id: string) => ` Id="${ids.get(id)}"`);
    const owned = texts[owner];
    if (owned === undefined) continue;
    named[owner] = owned.replace(
      /( r:(?:id|embed|link)=")([^"]*)"/g,
      (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
    );
  }
  return named;
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`; the package's own relations to no part. */
function ownerOf(path: string): string | null {
  const match = /^(.*)_rels\/(.+)\.rels$/.exec(path);
  return match === null || match[2] === '' ? null : `${match[1]}${match[2]}`;
}
