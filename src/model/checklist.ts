/** What a checklist asks and how it is answered: templates/checklist/<language>.yaml. */
export interface ChecklistTexts {
  readonly title: string;
  readonly about: string;
  /** Said of a point that the study does not tell of. */
  readonly missing: string;
  /** Names of methods. */
  readonly words: Readonly<Record<string, string>>;
  /** Of units that files may have in English, what the language calls them. */
  readonly units: Readonly<Record<string, string>>;
  readonly sections: readonly {
    readonly heading: string;
    readonly items: readonly {
      readonly number: string;
      readonly asks: string;
      /** Sentences with {facts}; each is said where all its facts, and that of `when`, are known. */
      readonly says: readonly { readonly when: string | null; readonly text: string }[];
    }[];
  }[];
}
