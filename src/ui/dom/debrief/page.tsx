/**
 * The debrief: one minute first, the rest invited. In: a DebriefView, which chapter is open, what the player has answered. Out: one page at
 * a time, each reachable from the others, each printable.
 */
import '../css/look-back.css';
import '../css/debrief.css';
import type { ComponentType } from 'preact';
import { type Chapter, CHAPTERS, type DebriefView } from '../../../core/report/told/view.ts';
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { WORDS } from '../../../core/text/interface.ts';
import { PAGES } from '../../../core/text/pages.ts';
import { Frame } from '../frame.tsx';
import { usePhaseFocus } from '../hooks.ts';
import { Icon, PathIcon } from '../icon.tsx';
import { LATER } from '../icons-later.ts';
import { Top } from '../top.tsx';
import { Felt } from './felt.tsx';
import { FirstScreen } from './first-screen.tsx';
import { Fuels } from './fuels.tsx';
import { Happened } from './happened.tsx';
import { People } from './people.tsx';
import type { ChapterProps, DebriefActions, DebriefPageProps } from './props.ts';
import { Why } from './why.tsx';
import { Will } from './will.tsx';

const PAGE: Readonly<Record<Chapter, ComponentType<ChapterProps>>> = {
  first: FirstScreen,
  felt: Felt,
  happened: Happened,
  why: Why,
  people: People,
  fuels: Fuels,
  will: Will,
};

/** A story without a team has no fuels. */
const chaptersOf = ({ fuels }: DebriefView): readonly Chapter[] => CHAPTERS.filter((one) => one !== 'fuels' || fuels !== null);

const HEADINGS: Readonly<Record<Chapter, string>> = {
  first: DEBRIEF.question,
  felt: DEBRIEF.feltTitle,
  happened: DEBRIEF.chapters.happened,
  why: DEBRIEF.changedTitle,
  people: DEBRIEF.saysTitle,
  fuels: DEBRIEF.fuelsTitle,
  will: DEBRIEF.willTitle,
};

const Chapters = ({ all, open, actions }: { all: readonly Chapter[]; open: Chapter; actions: DebriefActions }) => (
  <nav aria-label={DEBRIEF.chaptersLabel}>
    <ul class="look-chapters">
      {all.map((one) => (
        <li key={one}>
          <button type="button" data-chapter={one} aria-current={one === open ? 'page' : undefined} onClick={() => actions.open(one)}>
            {DEBRIEF.chapters[one]}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

export const DebriefPage = ({ chapter, ...props }: DebriefPageProps) => {
  const { view, actions, send } = props;
  const { scenario, ending } = view.lookBack;
  usePhaseFocus('page', `debrief ${chapter}`, HEADINGS[chapter], scenario.title);
  const all = chaptersOf(view);
  const next = all[all.indexOf(chapter) + 1];
  const Page = PAGE[chapter];
  return (
    <Frame says="">
      <Top>
        <button type="button" class="btn btn--quiet push" onClick={() => print()}>
          <PathIcon path={LATER.print} />
          {PAGES.print}
        </button>
        <button type="button" class="btn btn--quiet" data-action="exit" onClick={() => send({ type: 'exit' })}>
          <Icon name="back" />
          {WORDS.back}
        </button>
      </Top>
      <main
        id="main"
        class="page"
        data-phase="debrief"
        data-chapter={chapter}
        data-scenario={scenario.id}
        data-ending={ending.id}
        data-ending-kind={ending.kind}
      >
        <Chapters all={all} open={chapter} actions={actions} />
        <div class="stack">
          <p class="label">{WORDS.titled(scenario.title, ending.title)}</p>
          <h1 tabIndex={-1}>{HEADINGS[chapter]}</h1>
        </div>
        <Page {...props} />
        {chapter !== 'first' && (
          <p class="row actions">
            {next !== undefined && (
              <button type="button" class="btn btn--go" data-action="next-chapter" onClick={() => actions.open(next)}>
                {DEBRIEF.next(DEBRIEF.chapters[next])}
              </button>
            )}
            <button type="button" class="btn" data-action="again" onClick={() => send({ type: 'again' })}>
              <PathIcon path={LATER.rewind} flip />
              {PAGES.again}
            </button>
          </p>
        )}
        <p class="tiny muted claim">{PAGES.claim}</p>
      </main>
    </Frame>
  );
};
