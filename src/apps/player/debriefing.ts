/**
 * The debrief of one run: which chapter is open, what the player has answered, what has been counted by now. In: the run, the device's
 * memory. Out: what the page shows, and a call to `changed` whenever there is more. Counting begins at once.
 */
import { debriefOf } from '../../core/report/told/debrief-of.ts';
import type { Chapter, DebriefView } from '../../core/report/told/view.ts';
import type { Notebook } from '../../core/report/notebook.ts';
import { decisionsCsv, planCalendar } from '../../core/report/take-away.ts';
import { notebookOf } from '../../io/storage/notebook.ts';
import type { Saves } from '../../io/storage/saves.ts';
import { startCounting } from './counting.ts';
import { saveAsFile } from './download.ts';
import type { Playing } from './playing.ts';

export type DebriefShown = {
  readonly view: DebriefView;
  readonly chapter: Chapter;
  readonly notebook: Notebook;
  /** Share of the counting that is done, 0 to 1. */
  readonly progress: number;
};

export type Debriefing = {
  readonly shown: () => DebriefShown;
  readonly open: (chapter: Chapter) => void;
  readonly note: (answers: Partial<Notebook>) => void;
  readonly keep: (what: 'run' | 'decisions' | 'plan') => void;
  readonly stop: () => void;
};

export type DebriefingOf = {
  readonly playing: Playing;
  readonly saves: Saves;
  readonly mayRewind: boolean;
  readonly now: () => number;
  readonly changed: () => void;
};

const DAY = 86_400_000;
/** "20260131" */
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

export function startDebriefing({ playing, saves, mayRewind, now, changed }: DebriefingOf): Debriefing {
  const { prepared, text, from } = playing.book;
  const run = playing.run();
  const id = prepared.story.id;
  const notes = notebookOf(saves.device, from, id);
  notes.clear();
  let notebook = notes.read();
  let chapter: Chapter = 'first';
  let view: DebriefView | null = null;
  let isCounted = false;

  const counting = startCounting(prepared, run, () => {
    if (counting.counts() !== null) view = null;
    changed();
  });
  const viewNow = (): DebriefView => {
    const counts = counting.counts();
    if (view === null || isCounted !== (counts !== null)) {
      isCounted = counts !== null;
      view = debriefOf(prepared, text, run, { mayRewind, seen: saves.album(from, id).endings, counts });
    }
    return view;
  };

  return {
    shown: () => ({ view: viewNow(), chapter, notebook, progress: counting.progress() }),
    open: (next) => {
      chapter = next;
      changed();
    },
    note: (answers) => {
      notebook = notes.add(answers);
      changed();
    },
    keep: (what) => {
      if (what === 'run') saveAsFile(`${id}-run.json`, JSON.stringify(run, null, 2));
      else if (what === 'decisions') saveAsFile(`${id}-decisions.csv`, decisionsCsv(viewNow()), 'text/csv');
      else
        saveAsFile(
          `${id}-plan.ics`,
          planCalendar(text, notebook.plan, (days) => dateOf(now() + days * DAY)),
          'text/calendar',
        );
    },
    stop: counting.stop,
  };
}
