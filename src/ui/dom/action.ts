/** What a person can do on a page of play. */
export type PlayAction =
  | { readonly type: 'start' | 'continue' | 'debrief' | 'again' | 'exit' | 'settings' | 'sound' | 'skip' }
  | { readonly type: 'choose'; readonly option: string }
  /** Looks at a person: once in a scene. */
  | { readonly type: 'look'; readonly person: string }
  /** To the decision at this position among the run's choices, from 0. */
  | { readonly type: 'rewind'; readonly to: number };

export type Send = (action: PlayAction) => void;

/** What a person can do at home; `scenario` is a story's id, `code` the text as it was typed. */
export type HomeActions = {
  readonly start: (scenario: string) => void;
  /** `isOwn`: the story from the file played last, not one that came with the game. */
  readonly resume: (scenario: string, isOwn?: boolean) => void;
  readonly again: (scenario: string) => void;
  /** Back to the run that was set aside for the present one. */
  readonly takeBack: (scenario: string) => void;
  readonly file: (file: File) => void;
  readonly code: (code: string) => void;
  readonly settings: () => void;
};
