/** A part of a template with the names of XML that our blocks use in it. */
export function withNamespaces(theirs: string, ours: string): string {
  const opening = /<w:(?:document|footnotes)(?: [^>]*)?>/;
  const root = opening.exec(theirs)?.[0] ?? '';
  const known = new Set([...root.matchAll(/ (xmlns:\w+)="/g)].map(([, name = '']) => name));
  const declared = [...(opening.exec(ours)?.[0] ?? '').matchAll(/ (xmlns:\w+)="[^"]*"/g)];
  const added = declared.filter(([, name = '']) => !known.has(name)).map(([whole]) => whole);
  return theirs.replace(root, ignoring(root.replace(/>$/, `${added.join('')}>`)));
}

/** What older programs may pass over; its names are declared by now. */
function ignoring(root: string): string {
  const wanted = ['w14', 'w15', 'wp14'];
  const there = / mc:Ignorable="([^"]*)"/.exec(root)?.[1]?.split(' ') ?? [];
  const all = [...new Set([...there, ...wanted])].filter((name) => root.includes(` xmlns:${name}="`));
  return root.replace(/ mc:Ignorable="[^"]*"/, '').replace(/>$/, ` mc:Ignorable="${all.join(' ')}">`);
}
