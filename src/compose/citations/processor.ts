import { createRequire } from 'node:module';
import type { References, Work } from '../../model/reference.ts';

/**
 * The parts of citeproc that are used here. It has no types and is CommonJS, so this file alone loads it, and only when
 * a work is cited.
 */
interface Engine {
  updateItems(keys: readonly string[]): void;
  makeCitationCluster(cites: readonly EngineCite[]): string;
  makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
}

interface EngineCite {
  readonly id: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly locator?: string;
  readonly label?: 'page';
  readonly 'author-only'?: true;
  readonly 'suppress-author'?: true;
}

interface System {
  retrieveLocale(tag: string): string;
  retrieveItem(key: string): object | undefined;
}

interface Citeproc {
  readonly Engine: new (system: System, style: string, tag: string, forced: true) => Engine;
}

const require = createRequire(import.meta.url);

/** One of the works of a citation, and where in it. */
export interface Cite {
  readonly key: string;
  readonly page: string | null;
}

/** Sets citations and bibliography by the style, as HTML. */
export interface Processor {
  /** "(Cox og Snell, 1984; Welch, 1947)", each work between the marks of its place in the list. */
  cite(cites: readonly Cite[]): string;
  /** "Welch (1947)" */
  citeInText(cite: Cite): string;
  bibliography(): readonly { readonly key: string; readonly html: string }[];
}

/** Marks around the n-th work of a citation: private-use characters, which no text may hold. */
const firstMark = 0xe000;
export const endMark = '\uf8ff';

/** Which work begins at a mark. */
export function markedWork(mark: string): number {
  return mark.charCodeAt(0) - firstMark;
}

/** Opens the style for the works cited, and no others: which of them look alike decides how they are told apart. */
export function openProcessor(references: References, tag: string, cited: readonly string[]): Processor {
  const items = new Map(references.works.map((work) => [work.key, itemOf(work)]));
  const { Engine } = require('citeproc') as Citeproc;
  const system: System = {
    // Whichever locale it looks for, it is to find this one, so that no English word comes in.
    retrieveLocale: () => references.locale,
    retrieveItem: (key) => items.get(key),
  };
  const engine = new Engine(system, references.style, tag, true);
  engine.updateItems(cited);
  return {
    cite: (cites) => engine.makeCitationCluster(cites.map(engineCite)),
    citeInText: (cite) => inText(engine, cite),
    bibliography: () => bibliography(engine),
  };
}

/** The work as CSL-JSON. */
function itemOf({ key, type, texts, names, dates }: Work): object {
  const parts = Object.entries(dates).map(([name, date]) => [name, { 'date-parts': [date] }]);
  return { id: key, type, ...texts, ...names, ...Object.fromEntries(parts) };
}

function engineCite({ key, page }: Cite, index: number): EngineCite {
  const marks = { prefix: String.fromCharCode(firstMark + index), suffix: endMark };
  return { id: key, ...marks, ...(page === null ? {} : { locator: page, label: 'page' }) };
}

function inText(engine: Engine, cite: Cite): string {
  const plain = { ...engineCite(cite, 0), prefix: '', suffix: '' };
  const author = engine.makeCitationCluster([{ id: cite.key, prefix: '', suffix: '', 'author-only': true }]);
  return `${author} ${engine.makeCitationCluster([{ ...plain, 'suppress-author': true }])}`;
}

function bibliography(engine: Engine): ReturnType<Processor['bibliography']> {
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  return entries.map((html, index) => ({ key: ids[index]?.[0] ?? '', html }));
}
