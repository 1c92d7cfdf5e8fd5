import { fault } from '../fault.ts';
import type { Block } from '../model/document.ts';
import { type Composition, type Frame, report } from './composition.ts';
import { rootContext } from './context.ts';
import { blocksOf } from './markdown/blocks.ts';
import type { DraftChapter } from './numbering.ts';
import type { Instance } from './publication.ts';
import { evaluate } from './template/evaluate.ts';
import type { Template } from './template/template.ts';

/**
 * Fills the template of a chapter and reads it into blocks; nothing has its number yet. A template that leaves nothing
 * behind, as the preface of a study without one, gives no blocks: the chapter is not there.
 */
export function draftChapter({ chapter, target, names }: Instance, composition: Composition): DraftChapter {
  const { part, template: name } = chapter;
  const template = composition.parsed.chapters.get(name);
  if (template === undefined) {
    if (!composition.templates.chapters.has(name)) report(composition, fault('template-missing', { name }));
    return { part, target, blocks: [] };
  }
  const rendered = evaluate(
    template,
    frameOf(template, { ...rootContext(composition), ...names }),
    composition,
  );
  const blocks = blocksOf({ composition, rendered, digits: true, heading: { level: 0 }, demoted: 0 });
  return { part, target, blocks: titled(blocks, part, template, composition) };
}

function frameOf(template: Template, names: Readonly<Record<string, unknown>>): Frame {
  return { template, contexts: [{ value: names, named: false }], data: {}, depth: 0, caller: null };
}

/** The blocks with the chapter's title first and its base line in it. */
function titled(
  blocks: readonly Block[],
  part: DraftChapter['part'],
  { file }: Template,
  composition: Composition,
): readonly Block[] {
  const base = blocks.flatMap((block) => (block.type === 'chapter' ? block.base : []));
  const own = blocks.filter((block) => !isBaseLine(block));
  const title = own.find((block) => block.type === 'chapter');
  if (blocks.length === 0) return [];
  if (title === undefined) {
    if (part !== 'front') report(composition, fault('chapter-title-missing', { file }, { file }));
    return own;
  }
  if (own[0] !== title) report(composition, fault('chapter-title-late', { title: title.title }, { file }));
  const rest = own.filter((block) => block !== title);
  if (rest[0]?.type === 'contents') return [{ ...rest[0], title: title.title }, ...rest.slice(1)];
  return [{ ...title, base }, ...rest];
}

/** `{{#base}}` gives a chapter block without a title, taken up by the one that has it. */
function isBaseLine(block: Block): boolean {
  return block.type === 'chapter' && block.title === '';
}
