import { fault } from '../../fault.ts';
import { separator } from '../../language/lists.ts';
import type { Bibliography, Block, Inline } from '../../model/document.ts';
import type { References } from '../../model/reference.ts';
import { type Composition, type PendingCitation, report } from '../composition.ts';
import type { DraftChapter } from '../numbering.ts';
import { changed } from '../walk.ts';
import { inlinesOfHtml, textOfHtml } from './html.ts';
import { endMark, markedWork, openProcessor, type Processor } from './processor.ts';
import { provisionalAnchor, workTarget } from './target.ts';

/** What citations become: by their provisional anchor; the references in them lead to `work/<key>`. */
export type Citations = ReadonlyMap<string, readonly Inline[]>;

/**
 * Sets all citations of the document, now that all works that it cites are known, and fills its bibliography with
 * them. Works that are never cited are told of.
 */
export function setCitations(
  drafts: readonly DraftChapter[],
  composition: Composition,
): { readonly drafts: readonly DraftChapter[]; readonly citations: Citations } {
  const { references, language } = composition.templates;
  if (references === undefined) return { drafts, citations: new Map() };
  const found = citationsIn(drafts, composition);
  const cited = [...new Set(found.flatMap(([, citation]) => citation.keys))];
  warnOfUncited(references, cited, composition);
  checkBibliographies(drafts, found[0]?.[1] ?? null, composition);
  if (cited.length === 0) return { drafts, citations: new Map() };
  const processor = openProcessor(references, language.tag, cited);
  const entries = entriesOf(processor);
  return {
    drafts: drafts.map((draft) => ({
      ...draft,
      blocks: draft.blocks.map((block) => filled(block, entries)),
    })),
    citations: new Map(
      found.map(([anchor, citation]) => [anchor, inlinesOf(citation, processor, composition)]),
    ),
  };
}

type Found = readonly (readonly [string, PendingCitation])[];

/** The citations that stand in the document, in its order: what was asked for may have been left out since. */
function citationsIn(drafts: readonly DraftChapter[], composition: Composition): Found {
  const pending = new Map(composition.citations.map((one, index) => [provisionalAnchor(index), one]));
  const found: [string, PendingCitation][] = [];
  const look = (inlines: readonly Inline[]): readonly Inline[] => {
    for (const inline of inlines) {
      if ('children' in inline) look(inline.children);
      const citation = inline.type === 'reference' ? pending.get(inline.anchor) : undefined;
      if (citation !== undefined && inline.type === 'reference') found.push([inline.anchor, citation]);
    }
    return inlines;
  };
  for (const block of drafts.flatMap((draft) => draft.blocks))
    changed(block, { inlines: look, label: (label) => label });
  return found;
}

function warnOfUncited({ works }: References, cited: readonly string[], { warnings }: Composition): void {
  const unused = works.filter((work) => !cited.includes(work.key));
  warnings.push(...unused.map(({ key, place }) => fault('work-not-cited', { key }, place)));
}

/** A reader finds each work that is cited in one bibliography. */
function checkBibliographies(
  drafts: readonly DraftChapter[],
  first: PendingCitation | null,
  composition: Composition,
): void {
  const count = drafts.flatMap((draft) => draft.blocks).filter(({ type }) => type === 'bibliography').length;
  if (count > 1) report(composition, fault('bibliography-twice', {}));
  if (count > 0 || first === null) return;
  report(composition, fault('bibliography-missing', { key: first.keys[0] ?? '' }, first.place));
}

function entriesOf(processor: Processor): Bibliography['entries'] {
  return processor
    .bibliography()
    .map(({ key, html }) => ({ key, anchor: '', children: inlinesOfHtml(html) }));
}

function filled(block: Block, entries: Bibliography['entries']): Block {
  return block.type === 'bibliography' ? { ...block, entries } : block;
}

function inlinesOf(
  { keys, page, form }: PendingCitation,
  processor: Processor,
  { templates }: Composition,
): readonly Inline[] {
  if (form === 'brackets') return marked(processor.cite(keys.map((key) => ({ key, page }))), keys);
  return keys.flatMap((key, index) => [
    ...(index === 0 ? [] : [text(separator(index, keys.length, templates.language.and))]),
    reference(key, textOfHtml(processor.citeInText({ key, page }))),
  ]);
}

/** Each work between its marks is a reference. */
function marked(html: string, keys: readonly string[]): readonly Inline[] {
  return textOfHtml(html)
    .split(/(?=[\ue000-\uf8fe])|(?<=\uf8ff)/u)
    .map((part) => {
      const key = keys[markedWork(part)];
      return key === undefined ? text(part) : reference(key, part.slice(1).replace(endMark, ''));
    });
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}

function reference(key: string, words: string): Inline {
  return { type: 'reference', anchor: workTarget(key), text: words };
}
