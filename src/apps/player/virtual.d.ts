/** The modules that the build makes of scenarios/ (io/files/scenario-plugin.ts). */

declare module 'virtual:stories' {
  type WholeStory = {
    readonly story: import('../../core/rules/story.ts').Story;
    readonly text: import('../../core/scenario/text.ts').Text;
  };

  export const stories: Readonly<Record<string, () => Promise<WholeStory>>>;
}

declare module 'virtual:catalogue' {
  export const catalogue: readonly import('../../core/view/home.ts').CatalogueEntry[];
}
