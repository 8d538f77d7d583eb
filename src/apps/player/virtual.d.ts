/** The modules that the build makes of scenarios/ (io/files/scenario-plugin.ts). */

declare module 'virtual:stories' {
  /** What comes with `opening`: the whole Story, and the words up to the second decision. */
  type Opening = {
    readonly story: import('../../core/rules/story.ts').Story;
    readonly text: import('../../core/scenario/text.ts').Text;
  };
  /** What comes with `rest`: every word. */
  type Rest = { readonly text: import('../../core/scenario/text.ts').Text };

  export const stories: Readonly<Record<string, { readonly opening: () => Promise<Opening>; readonly rest: () => Promise<Rest> }>>;
}

declare module 'virtual:catalogue' {
  type CatalogueEntry = {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    readonly outcomes: readonly string[];
    /** Whose faces stand on the card. */
    readonly cast: readonly import('../../core/look/look.ts').Look[];
    /** On the longest way through. */
    readonly decisions: number;
    readonly endings: readonly {
      readonly id: string;
      readonly kind: import('../../core/rules/story.ts').EndingKind;
      readonly title: string;
    }[];
  };

  export const catalogue: readonly CatalogueEntry[];
}
