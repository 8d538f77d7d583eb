/** Home: the run left last, the stories, the album of endings, a file of one's own, a code. In go a HomeView and what can be done. */
import type { ComponentChildren } from 'preact';
import { HOME } from '../../core/text/home.ts';
import { WORDS } from '../../core/text/interface.ts';
import type { HomeView } from '../../core/view/home.ts';
import type { HomeActions } from './action.ts';
import { Album } from './album.tsx';
import { Face, type Portraits } from './face.tsx';
import { Frame } from './frame.tsx';
import { usePhaseFocus } from './hooks.ts';
import { Icon } from './icon.tsx';
import { CodeField, OwnFile } from './own.tsx';
import { Story } from './story-card.tsx';
import { Top } from './top.tsx';

export type HomePageProps = {
  view: HomeView;
  portraits: Portraits | null;
  actions: HomeActions;
  /** A card on top of the page: the notice that nothing can be saved here. */
  notice?: ComponentChildren;
};

const Resume = ({ resume, portraits, actions }: HomePageProps & { resume: NonNullable<HomeView['resume']> }) => (
  <section class="card card--sun stack">
    <p class="row">
      <span class="tag tag--sun">{HOME.leftHere}</span>
      <span class="small muted">{resume.clock}</span>
    </p>
    <div class="resume">
      {resume.person && <Face portraits={portraits} look={resume.person.look} face={resume.person.face} size="l" />}
      <div class="stack">
        <h2>{resume.title}</h2>
        <p>{resume.line}</p>
        <p>
          <button
            type="button"
            class="btn btn--go btn--big"
            data-action="continue"
            onClick={() => actions.resume(resume.scenario, resume.isOwn)}
          >
            <Icon name="play" />
            {HOME.carryOn}
          </button>
        </p>
      </div>
    </div>
  </section>
);

export const HomePage = (props: HomePageProps) => {
  const { view, portraits, actions, notice } = props;
  usePhaseFocus('page', 'home', HOME.home);
  return (
    <Frame says={view.wrong ?? ''}>
      <Top>
        <button type="button" class="btn btn--quiet push" data-action="settings" onClick={actions.settings}>
          <Icon name="settings" />
          {WORDS.settings}
        </button>
      </Top>
      <main id="main" class="page" data-phase="home">
        {notice}
        <section class="hero">
          <div class="stack">
            <h1 tabIndex={-1}>{HOME.homeHeading}</h1>
            <p class="lead">{HOME.homeLead}</p>
          </div>
          {view.resume && <Resume {...props} resume={view.resume} />}
        </section>
        <section class="stack">
          <div class="row">
            <h2>{HOME.stories}</h2>
            {view.stories.length > 0 && <p class="small muted">{HOME.storiesHint}</p>}
          </div>
          {view.stories.length === 0 ? (
            <p class="card">
              {HOME.noStories} {HOME.noStoriesHint}
            </p>
          ) : (
            <ol class="course">
              {view.stories.map((story) => (
                <li key={story.id}>
                  <Story story={story} portraits={portraits} actions={actions} />
                </li>
              ))}
            </ol>
          )}
        </section>
        <div class="cols">
          <Album stories={view.stories} />
          <section class="stack">
            <h2>{HOME.own}</h2>
            {view.wrong && <p class="wrong">{view.wrong}</p>}
            <OwnFile take={actions.file} />
            <CodeField take={actions.code} />
          </section>
        </div>
      </main>
    </Frame>
  );
};
