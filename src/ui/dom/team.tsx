/**
 * The second card of the rail: promises with their dates, and the team. A person's button opens a card with what is known about them;
 * the stage opens the same card by pressing the same button (`data-person`).
 */
import { useEffect, useState } from 'preact/hooks';
import { WORDS } from '../../core/text/interface.ts';
import type { PersonView, PromiseView, View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Face, type Portraits } from './face.tsx';
import { Icon } from './icon.tsx';
import type { PlayParts } from './parts.tsx';

type TeamProps = { view: View; portraits: Portraits | null; send: Send; parts: PlayParts | null };

const PROMISE_ICONS = { open: 'promise', due: 'due', kept: 'check', broken: 'cross' } as const;

const Promises = ({ promises }: { promises: readonly PromiseView[] }) => (
  <div class="stack">
    <h2 class="label">{WORDS.promises}</h2>
    <ul class="promises">
      {promises.map((one) => (
        <li key={one.id}>
          <Icon name={PROMISE_ICONS[one.state]} />
          <span>
            <b>{one.to}</b>: {one.what}
          </span>
          <span class={one.state === 'due' || one.state === 'broken' ? 'tag tag--due' : 'tag'}>
            {one.state === 'open' || one.state === 'due' ? one.due : WORDS.promiseState[one.state]}
          </span>
        </li>
      ))}
    </ul>
  </div>
);

/** What is known about one person: the first impression, how they are, what was learned. */
const PersonCard = ({ person, close, ...props }: TeamProps & { person: PersonView; close: () => void }) => (
  <div class="card known" id="known" role="group" aria-label={person.name}>
    <Face portraits={props.portraits} look={person.look} face={person.face} size="m" />
    <div class="stack">
      <p class="say-who">
        {person.name} <small>{person.title}</small> <span class="tag tag--mist">{person.mood}</span>
      </p>
      {person.impression && <p class="small">{person.impression}</p>}
      {props.parts && <props.parts.Look {...props} person={person} />}
      {person.warned && <p class="small warned">{WORDS.warned}</p>}
      {person.notes.length > 0 ? (
        <>
          <p class="label">{WORDS.learned}</p>
          <ul class="notes small">
            {person.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="small muted">{WORDS.nothingLearned}</p>
      )}
    </div>
    <button type="button" class="btn btn--icon" aria-label={WORDS.closeCard} onClick={close}>
      <Icon name="cross" />
    </button>
  </div>
);

export const PromisesAndTeam = (props: TeamProps) => {
  const { view, portraits } = props;
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (person: string): void => setOpen(person === open ? null : person);
  // The list stays in place from page to page, so that its pictures are not drawn again; an open card belongs to its page.
  useEffect(() => setOpen(null), [view.scene, view.phase, view.moment]);
  const known = view.team.find((person) => person.id === open);
  const close = (): void => {
    setOpen(null);
    document.querySelector<HTMLElement>(`[data-person="${open}"]`)?.focus();
  };
  if (view.team.length === 0 && view.promises.length === 0) return null;
  return (
    <section
      class={view.moment === 'interrupt' ? 'card more is-waiting' : 'card more'}
      aria-label={WORDS.promisesAndTeam}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && known) close();
      }}
    >
      {view.promises.length > 0 && <Promises promises={view.promises} />}
      {view.team.length > 0 && (
        <div class="stack">
          <h2 class="label">{WORDS.team}</h2>
          <ul class="team">
            {view.team.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  class="person"
                  data-person={person.id}
                  data-state={person.state}
                  aria-expanded={person.id === open}
                  aria-controls={person.id === open ? 'known' : undefined}
                  onClick={() => toggle(person.id)}
                >
                  <Face portraits={portraits} look={person.look} face={person.face} />
                  <span>
                    <b>
                      {person.name}
                      {person.warned && <Icon name="due" />}
                    </b>{' '}
                    {person.mood}
                    {person.warned && <span class="hide">{WORDS.warned}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {known && <PersonCard {...props} person={known} close={close} />}
        </div>
      )}
    </section>
  );
};
