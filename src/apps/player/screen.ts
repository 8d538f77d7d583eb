/** What the game can show, as plain data that app.tsx renders. */
import type { Run } from '../../core/run/run.ts';
import type { Resumed } from '../../core/run/resume.ts';
import type { HomeView } from '../../core/view/home.ts';
import type { ProblemView } from '../../core/view/problems.ts';
import type { Settings } from '../../core/view/settings.ts';
import type { View } from '../../core/view/view.ts';
import type { Page } from '../../core/view/view-of.ts';
import type { Book } from './books.ts';
import type { Debriefing } from './debriefing.ts';

/** A run that only its code can bring back. */
export type Left = { readonly run: Run; readonly code: string };

export type Screen =
  | { readonly at: 'loading' }
  /** `left`: the run just left, with its code, where this browser cannot keep it. */
  | { readonly at: 'home'; readonly view: HomeView; readonly left: Left | null }
  | { readonly at: 'play'; readonly view: View }
  | { readonly at: 'debrief'; readonly debriefing: Debriefing }
  | { readonly at: 'settings'; readonly settings: Settings; readonly before: Screen; readonly left: Left | null }
  | { readonly at: 'problems'; readonly file: string; readonly problems: readonly ProblemView[]; readonly again: (() => void) | null }
  /** A saved run that could not be read; it was set aside. */
  | { readonly at: 'damaged'; readonly story: string; readonly title: string; readonly why: string; readonly text: string }
  /** A part of the game did not arrive. */
  | { readonly at: 'lost'; readonly again: () => void }
  /** A saved run whose story was edited since, or a link that leads to a choice the story does not have. */
  | {
      readonly at: 'changed';
      readonly title: string;
      readonly resumed: Resumed;
      readonly run: Run;
      readonly book: Book;
      readonly page: Page;
      readonly isLink: boolean;
    };
