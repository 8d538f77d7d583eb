/** Before the first scene: who you are, what you can take away, who you will meet. */
import { WORDS } from '../../core/text/interface.ts';
import type { View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Face, type Portraits } from './face.tsx';
import { Icon } from './icon.tsx';

type BriefingProps = { view: View; briefing: NonNullable<View['briefing']>; portraits: Portraits | null; send: Send };

export const Briefing = ({ view, briefing, portraits, send }: BriefingProps) => (
  <>
    <section class="card goal stack">
      <p class="row">
        <button type="button" class="btn btn--icon" data-action="exit" aria-label={WORDS.back} onClick={() => send({ type: 'exit' })}>
          <Icon name="back" />
        </button>
        <span class="tag tag--mist">
          <Icon name="clock" />
          {WORDS.minutes(view.scenario.minutes)}
        </span>
        <button
          type="button"
          class="btn btn--icon push"
          data-action="settings"
          aria-label={WORDS.settings}
          onClick={() => send({ type: 'settings' })}
        >
          <Icon name="settings" />
        </button>
      </p>
      {view.label && <p class="label">{view.label}</p>}
      <h1 tabIndex={-1}>{view.heading}</h1>
      <p>{briefing.role}</p>
      <p>
        <button type="button" class="btn btn--go btn--big" data-action="start" onClick={() => send({ type: 'start' })}>
          <Icon name="play" />
          {view.onward || WORDS.start}
        </button>
      </p>
      {briefing.outcomes.length > 0 && (
        <>
          <h2 class="label">{WORDS.goals}</h2>
          <ul class="goals">
            {briefing.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
      <p class="tiny muted">{WORDS.calm}</p>
    </section>
    {briefing.cast.length > 0 && (
      <section class="card cast-card">
        <h2>
          {WORDS.cast} <span class="small muted">{WORDS.impressions}</span>
        </h2>
        <ul class={briefing.cast.length > 4 ? 'cast cast--many' : 'cast'}>
          {briefing.cast.map((person) => (
            <li key={person.id}>
              <Face portraits={portraits} look={person.look} face={person.face} size="m" />
              <div>
                <p class="say-who">
                  {person.name} <small>{person.title}</small>
                </p>
                <p>{person.impression}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);
