/** What the pages of the debrief are given. */
import type { Notebook } from '../../../core/report/notebook.ts';
import type { Chapter, DebriefView } from '../../../core/report/told/view.ts';
import type { Send } from '../action.ts';
import type { Portraits } from '../face.tsx';

export type DebriefActions = {
  readonly open: (chapter: Chapter) => void;
  readonly note: (answers: Partial<Notebook>) => void;
  /** Writes a file for the player to keep. */
  readonly keep: (what: 'run' | 'decisions' | 'plan') => void;
};

export type DebriefPageProps = {
  view: DebriefView;
  chapter: Chapter;
  notebook: Notebook;
  /** Share of the counting that is done, 0 to 1. */
  progress: number;
  portraits: Portraits | null;
  actions: DebriefActions;
  send: Send;
};

export type ChapterProps = Omit<DebriefPageProps, 'chapter'>;
