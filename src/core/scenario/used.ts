/** What the file reads and changes, collected while it is walked; asked afterwards for what is left over. */
export type Used = {
  readonly flags: Set<string>;
  readonly facts: Set<string>;
  /** "scene:option" that some condition asks about. */
  readonly visited: Set<string>;
  readonly meters: Set<string>;
};

export const newUsed = (): Used => ({ flags: new Set(), facts: new Set(), visited: new Set(), meters: new Set() });
