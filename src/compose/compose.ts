import { type Outcome, throwIfAny } from '../fault.ts';
import { dateText } from '../language/dates.ts';
import type { Block, Document } from '../model/document.ts';
import type { Print } from '../model/print.ts';
import { begin, type ComposeInput } from './begin.ts';
import { draftChapter } from './chapters.ts';
import { setCitations } from './citations/citations.ts';
import type { Composition } from './composition.ts';
import { withContents } from './contents.ts';
import { numberChapters } from './numbering.ts';
import { fileTitle, placeholders } from './placeholders.ts';
import { withoutEmptyLists } from './prune.ts';
import { instances } from './publication.ts';
import { settle } from './settle.ts';
import { unaskedTexts } from './unasked.ts';
import { wordIn } from './words.ts';

/** A publication, and where in it each result stands. */
export interface Composed {
  readonly document: Document;
  readonly prints: readonly Print[];
}

/**
 * Fills the templates of a publication from the ledger. Every number is rounded here, once; every text, number and
 * reference of the document is final.
 * @throws Faults all that is wrong with templates, prose and claims
 */
export function compose(input: ComposeInput): Outcome<Composed> {
  const composition = begin(input);
  const drafts = instances(input.templates.publication, input).map((instance) =>
    draftChapter(instance, composition),
  );
  const cited = setCitations(drafts, composition);
  const { chapters, targets } = numberChapters(withoutEmptyLists(cited.drafts), composition);
  const settled = settle(chapters, { targets, citations: cited.citations }, composition);
  const document = documentOf(withContents(settled.chapters), composition);
  throwIfAny([...composition.faults, ...placeholders(composition)]);
  const warnings = [...composition.warnings, ...unaskedTexts(composition), ...fileTitle(composition)];
  return { value: { document, prints: settled.prints }, warnings };
}

function documentOf(blocks: readonly Block[], composition: Composition): Document {
  const { study, status, templates } = composition;
  return {
    language: study.language,
    languageTag: templates.language.tag,
    title: study.title,
    subtitle: study.subtitle,
    publisher: study.publisher,
    authors: study.authors,
    published: study.published,
    status,
    draftMark: status === 'draft' ? draftMark(composition) : null,
    draftWord: status === 'draft' ? wordIn(composition, 'draft-word') : null,
    noticeLabel: study.notice?.label ?? null,
    blocks,
  };
}

/** "Udkast · 22. november 2026" */
function draftMark(composition: Composition): string {
  const date = dateText(composition.study.published, composition.templates.language);
  return wordIn(composition, 'draft-mark').replace('{date}', date);
}
