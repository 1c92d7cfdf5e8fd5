import type { DateVariable, TextVariable, WorkType } from '../model/reference.ts';

/** What a type of entry is called in CSL, and what must be told of it; one of several is enough. */
export interface EntryType {
  readonly type: WorkType;
  readonly needs: readonly (readonly string[])[];
}

const who = ['author', 'editor', 'organization', 'institution'];
const when = ['year', 'date'];
const article: EntryType = {
  type: 'article-journal',
  needs: [['author'], ['title'], ['journal', 'journaltitle'], when],
};
const book: EntryType = { type: 'book', needs: [who, ['title'], ['publisher', 'organization'], when] };
const chapter: EntryType = {
  type: 'chapter',
  needs: [['author'], ['title'], ['booktitle'], ['publisher'], when],
};
const paper: EntryType = { type: 'paper-conference', needs: [['author'], ['title'], ['booktitle'], when] };
const report: EntryType = { type: 'report', needs: [who, ['title']] };
const thesis: EntryType = { type: 'thesis', needs: [['author'], ['title'], ['school', 'institution'], when] };
const page: EntryType = { type: 'webpage', needs: [['title'], ['url']] };

/** Types of entry by their name in BibTeX. A work without a year is allowed where such works are common. */
export const entryTypes: Readonly<Record<string, EntryType>> = {
  article,
  book,
  booklet: { type: 'book', needs: [['title']] },
  conference: paper,
  inbook: chapter,
  incollection: chapter,
  inproceedings: paper,
  manual: { type: 'document', needs: [['title']] },
  mastersthesis: thesis,
  misc: { type: 'document', needs: [['title']] },
  online: page,
  phdthesis: thesis,
  proceedings: { type: 'book', needs: [['title'], when] },
  report,
  techreport: report,
  thesis,
  unpublished: { type: 'manuscript', needs: [['author'], ['title']] },
};

/** Which variable of CSL a field is; the first of several that say the same is used. */
export const textFields: readonly (readonly [TextVariable, readonly string[]])[] = [
  ['title', ['title']],
  ['container-title', ['journaltitle', 'journal', 'booktitle']],
  ['collection-title', ['series']],
  ['publisher', ['publisher', 'school', 'institution', 'organization']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['genre', ['type']],
  ['note', ['note']],
  ['ISBN', ['isbn']],
];

/** Fields that are taken as they stand. */
export const addressFields: readonly (readonly [TextVariable, string])[] = [
  ['DOI', 'doi'],
  ['URL', 'url'],
];

export const dateFields: readonly (readonly [DateVariable, string])[] = [
  ['issued', 'date'],
  ['accessed', 'urldate'],
];
