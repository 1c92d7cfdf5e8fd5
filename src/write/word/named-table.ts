import { type ITableOptions, Table } from 'docx';
import { valued } from './element.ts';

/** What a table shows, for readers who do not see it. */
export interface TableAlt {
  readonly title: string;
  readonly description: string;
}

/** A table with a text alternative, which the library does not offer for tables. */
export class NamedTable extends Table {
  constructor(options: ITableOptions, alt: TableAlt) {
    super({ layout: 'fixed', borders: noBorders, ...options });
    // The table's properties are its first child; both elements stand last in them by the schema.
    const [properties] = this.root;
    properties.root.push(valued('w:tblCaption', alt.title), valued('w:tblDescription', alt.description));
  }
}

const none = { style: 'none', size: 0, color: 'auto' } as const;

/** No rule anywhere: cells draw their own. */
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
