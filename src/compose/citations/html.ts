import type { Inline } from '../../model/document.ts';
import { merged } from '../markdown/inlines.ts';

/** What the citation style gives as HTML, as inlines: emphasis and weight are kept, addresses become links. */
export function inlinesOfHtml(html: string): readonly Inline[] {
  const stack: Open[] = [{ type: null, children: [] }];
  for (const [whole, close, name] of html.trim().matchAll(/<(\/?)([a-z]+)[^>]*>|[^<]+/g)) {
    if (name === undefined) stack.at(-1)?.children.push(...linked(unescaped(whole)));
    else if (close === '') stack.push({ type: typeOf(name, whole), children: [] });
    else closeLast(stack);
  }
  while (stack.length > 1) closeLast(stack);
  return merged(stack[0]?.children ?? []);
}

/** The same as bare words. */
export function textOfHtml(html: string): string {
  return unescaped(html.replace(/<\/?[a-z]+[^>]*>/g, '')).trim();
}

/** An element that is still open; null: it looks as what stands around it. */
interface Open {
  readonly type: 'emphasis' | 'strong' | null;
  readonly children: Inline[];
}

function closeLast(stack: Open[]): void {
  if (stack.length < 2) return;
  const last = stack.pop();
  const into = stack.at(-1)?.children;
  if (last === undefined || into === undefined) return;
  const children = merged(last.children);
  if (last.type === null) into.push(...children);
  else if (children.length > 0) into.push({ type: last.type, children });
}

/** Within emphasis, the style sets what is emphasised upright: emphasis in emphasis, for a writer. */
function typeOf(name: string, tag: string): Open['type'] {
  if (name === 'i' || name === 'em' || tag.includes('font-style:normal')) return 'emphasis';
  return name === 'b' || name === 'strong' ? 'strong' : null;
}

const entities: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&#60;': '<',
  '&#62;': '>',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

function unescaped(text: string): string {
  return text.replace(/&(#\d\d|[a-z]+);/g, (entity) => entities[entity] ?? entity);
}

/** The full stop after an address is not part of it. */
function linked(text: string): readonly Inline[] {
  return text.split(/(https?:\/\/\S*[^\s.,;:)])/).flatMap((part, index): readonly Inline[] => {
    if (part === '') return [];
    const words: Inline = { type: 'text', text: part };
    return index % 2 === 0 ? [words] : [{ type: 'link', url: part, children: [words] }];
  });
}
