/** Where something stands in a file of the study. */
export interface WrittenAt {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly source?: string;
}
