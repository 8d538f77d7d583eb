/** ProblemView: one problem of a scenario file, ready to be shown. */
export type ProblemView = {
  readonly severity: 'error' | 'warning';
  /** "scenario.json:41:22". */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  /** What to do about it; empty where nothing can be said. */
  readonly fix: string;
};
