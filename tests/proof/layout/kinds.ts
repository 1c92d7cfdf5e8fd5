/** What may be wrong with a page. */
export type Kind =
  | 'overlap'
  | 'outside'
  | 'widow'
  | 'orphan'
  | 'stranded'
  | 'note'
  | 'row'
  | 'head'
  | 'parted'
  | 'lost'
  | 'structure';

export interface LayoutFault {
  readonly kind: Kind;
  readonly page: number;
  readonly text: string;
}
