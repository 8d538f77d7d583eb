/** One story on the home page: who is in it, how long it takes, what it is about, how far this device has come. */
import { HOME } from '../../core/text/home.ts';
import { WORDS } from '../../core/text/interface.ts';
import type { StoryCard } from '../../core/view/home.ts';
import { Face, type Portraits } from './face.tsx';
import type { HomeActions } from './action.ts';
import { Icon } from './icon.tsx';

type StoryProps = { story: StoryCard; portraits: Portraits | null; actions: HomeActions };

/** The one thing to do with a story: carry on, play again, or start. */
const doing = (story: StoryCard) =>
  story.progress
    ? ({ action: 'continue', words: HOME.carryOn, does: 'resume' } as const)
    : story.finished > 0
      ? ({ action: 'again', words: WORDS.again, does: 'again' } as const)
      : ({ action: 'start', words: WORDS.start, does: 'start' } as const);

type QuietProps = { action: string; words: string; title: string; press: () => void };

/** A second thing to do with a story; its name says which story, for those who hear it alone. */
const Quiet = ({ action, words, title, press }: QuietProps) => (
  <button type="button" class="btn btn--quiet" data-action={action} aria-label={WORDS.titled(words, title)} onClick={press}>
    {words}
  </button>
);

/** The parts of a long story as steps; where the saved run stands is said too. */
const Chapters = ({ chapters }: Pick<StoryCard, 'chapters'>) => (
  <ol class="chapters" aria-label={HOME.chapters}>
    {chapters.map(({ title, state }) => (
      <li key={title} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
        {state === 'done' && <Icon name="check" />}
        {title}
        {state === 'now' && <span class="hide">, {HOME.hereNow}</span>}
      </li>
    ))}
  </ol>
);

export const Story = ({ story, portraits, actions }: StoryProps) => {
  const { progress, finished } = story;
  const { action, words, does } = doing(story);
  const found = story.endings.filter((ending) => ending.title !== null).length;
  return (
    <article class="card module" data-story={story.id}>
      <div class="module-pic" aria-hidden="true">
        {story.cast.map((person) => (
          <Face portraits={portraits} look={person.look} face={person.face} size="m" />
        ))}
      </div>
      <div class="module-body">
        <p class="row">
          <span class="tag tag--mist">
            <Icon name="clock" />
            {WORDS.minutes(story.minutes)}
          </span>
          {finished > 0 && (
            <span class="tag tag--good">
              <Icon name="check" />
              {HOME.finished}
            </span>
          )}
        </p>
        <h3>{story.title}</h3>
        <ul class="goals">
          {story.outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </div>
      <div class="module-foot stack">
        {story.chapters.length > 0 && <Chapters chapters={story.chapters} />}
        {progress && story.chapters.length === 0 && (
          <svg class="steps" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.min(100, (100 * progress.made) / progress.about)} height="10" />
          </svg>
        )}
        <p class="small muted">
          {progress ? HOME.progress(progress.made, progress.about) : finished > 0 ? HOME.played(finished) : HOME.notStarted}
        </p>
        <p class="row">
          <button
            type="button"
            class={progress ? 'btn btn--go' : 'btn'}
            data-action={action}
            aria-label={WORDS.titled(words, story.title)}
            onClick={() => actions[does](story.id)}
          >
            {words}
          </button>
          <span class="tiny muted">{HOME.endingsFound(found, story.endings.length)}</span>
        </p>
        {(progress || story.hasEarlier) && (
          <p class="row">
            {progress && <Quiet action="again" words={HOME.startOver} title={story.title} press={() => actions.again(story.id)} />}
            {story.hasEarlier && (
              <Quiet action="take-back" words={HOME.takeBack} title={story.title} press={() => actions.takeBack(story.id)} />
            )}
          </p>
        )}
      </div>
    </article>
  );
};
