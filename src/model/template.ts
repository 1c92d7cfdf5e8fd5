import type { Language } from './language.ts';
import type { References } from './reference.ts';
import type { Theme } from './theme.ts';

/** A text as read, with the name by which faults call it. */
export interface Source {
  /**
   * Relative to the study folder, or under `templates/`: "text/forord.md", "templates/rapport/da/chapters/gruppe.md".
   * The same wherever study and templates lie, since it stands in the outputs.
   */
  readonly file: string;
  readonly text: string;
}

/** What fills a publication: its plan, chapters, partials, the study's own prose, theme and language. */
export interface Templates {
  readonly publication: Publication;
  /** By name: "gruppe". */
  readonly chapters: ReadonlyMap<string, Source>;
  readonly partials: ReadonlyMap<string, Source>;
  /** The study's own prose by key, its path without ending: "udsatte/samtale/positiv". */
  readonly texts: ReadonlyMap<string, Source>;
  readonly theme: Theme;
  readonly language: Language;
  /** The works that the study can cite; absent where it has none. */
  readonly references?: References;
}

/** publication.yaml, common to all languages or a language's own. */
export interface Publication {
  readonly id: string;
  /** What the publication is called: "Rapport", "Report". */
  readonly name: string;
  /** The publication whose templates it uses beside its own; absent: none. */
  readonly base?: string;
  readonly chapters: readonly PublicationChapter[];
}

export type When = 'waves' | 'population' | 'subgroups' | 'openAnswers' | 'twoGroups';

export interface PublicationChapter {
  readonly template: string;
  /** `front` has no number, `chapter` is numbered 1, 2, …, `appendix` A, B, … */
  readonly part: 'front' | 'chapter' | 'appendix';
  readonly each: 'group' | 'item' | 'subgroup' | null;
  readonly when: readonly When[];
}
