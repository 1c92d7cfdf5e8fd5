import type { ContentsEntry } from '../../../model/document.ts';
import { type Tag, tagIn } from './tag.ts';

/** An element for each entry of a list of contents; entries of a lower level are a list within the list. */
export function entryTags(entries: readonly ContentsEntry[], parent: Tag): ReadonlyMap<ContentsEntry, Tag> {
  const found = new Map<ContentsEntry, Tag>();
  let open: readonly Open[] = [];
  for (const entry of entries) {
    const above = open.filter((one) => one.level < entry.level);
    const sister = open.find((one) => one.level === entry.level);
    const list = sister?.list ?? tagIn(above.at(-1)?.list ?? parent, 'TOC');
    found.set(entry, tagIn(list, 'TOCI'));
    open = [...above, { level: entry.level, list }];
  }
  return found;
}

/** A list to which entries of its level are still added. */
interface Open {
  readonly level: number;
  readonly list: Tag;
}
