import { attributes } from '../package/xml.ts';

/** A relation of the document that we bring into a template. */
export interface Brought {
  readonly xml: string;
  /** Ids of ours by those that stand for them in the template. */
  readonly ids: ReadonlyMap<string, string>;
  /** Paths of parts, relative to word/, that come along. */
  readonly targets: readonly string[];
}

const kinds = /\/(image|hyperlink|customXml|footnotes|numbering)$/;

/** Pictures, links and our own part, and lists and footnotes where the template has none, under ids of our own. */
export function broughtRelations(ours: string, theirs: string): Brought {
  const own = new Set(
    [...theirs.matchAll(/ Type="[^"]*\/(footnotes|numbering)"/g)].map(([, kind = '']) => kind),
  );
  const wanted = [...ours.matchAll(/<Relationship [^>]*\/>/g)]
    .map(([xml]) => ({ id: value(xml, 'Id'), type: value(xml, 'Type'), target: value(xml, 'Target'), xml }))
    .filter(({ type }) => kinds.test(type) && !own.has(kinds.exec(type)?.[1] ?? ''));
  const ids = new Map(wanted.map(({ id }, at) => [id, `rIdKildetal${at + 1}`]));
  const added = wanted.map(({ id, xml, target }) =>
    xml
      .replace(/ Id="[^"]*"/, attributes({ Id: ids.get(id) ?? id }))
      .replace(` Target="${target}"`, ` Target="${housed(target)}"`),
  );
  return {
    xml: theirs.replace('</Relationships>', `${added.join('')}</Relationships>`),
    ids,
    targets: wanted.filter(({ xml }) => !xml.includes('TargetMode')).map(({ target }) => target),
  };
}

/** A place in the package where no part of a template lies. */
export function housed(target: string): string {
  return target.replace(/^(\/word\/|\.\.\/)?(media|customXml)\//, '$1$2/kildetal-');
}

/** What stands for relations in a part, by its new id. */
export function related(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /( r:(?:id|embed|link)=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  );
}

function value(xml: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? '';
}
