/** The modules that the build makes of scenarios/ (io/files/scenario-plugin.ts). */

declare module 'virtual:stories' {
  type WholeStory = {
    readonly story: import('../../core/rules/story.ts').Story;
    readonly text: import('../../core/scenario/text.ts').Text;
  };

  export const stories: Readonly<Record<string, () => Promise<WholeStory>>>;
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
