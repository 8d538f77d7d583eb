/** What the people say: the player's own guess first, then the gap, then one sentence of each about a choice and what it did. */
import { type Felt, FELT } from '../../../core/report/told/view.ts';
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { Face } from '../face.tsx';
import type { ChapterProps } from './props.ts';

const step = (value: number): string => DEBRIEF.steps[value - 1] ?? '';

const Guess = ({ felt, value, choose }: { felt: Felt; value: number | undefined; choose: (value: number) => void }) => (
  <fieldset class="guess">
    <legend>{DEBRIEF.guesses[felt]}</legend>
    <div class="steps-of">
      {DEBRIEF.steps.map((words, i) => (
        <label key={words}>
          <input type="radio" name={`guess-${felt}`} checked={value === i + 1} onChange={() => choose(i + 1)} />
          {words}
        </label>
      ))}
    </div>
  </fieldset>
);

export const People = ({ view, notebook, portraits, actions }: ChapterProps) => {
  const { comments, fuels } = view;
  const { guesses } = notebook;
  const hasGuessed = fuels === null || FELT.every((one) => guesses[one] !== undefined);
  return (
    <>
      {fuels !== null && (
        <section class="card stack">
          <h2>{DEBRIEF.guessTitle}</h2>
          {FELT.map((one) => (
            <Guess key={one} felt={one} value={guesses[one]} choose={(value) => actions.note({ guesses: { ...guesses, [one]: value } })} />
          ))}
        </section>
      )}
      {hasGuessed ? (
        <section class="stack" aria-live="polite">
          {fuels !== null && (
            <dl class="card shows">
              {FELT.map((one) => (
                <div key={one}>
                  <dt>{DEBRIEF.guesses[one]}</dt>
                  <dd>{DEBRIEF.gap(step(fuels.atEnd[one]), step(guesses[one] ?? 0))}.</dd>
                </div>
              ))}
            </dl>
          )}
          {comments.length === 0 && <p>{DEBRIEF.nobodySays}</p>}
          <ul class="comments">
            {comments.map(({ person, when, says, isGain, at }) => (
              <li key={`${person.id}-${at}`} class={isGain ? 'card gain' : 'card cost'}>
                <Face portraits={portraits} look={person.look} face={person.face} size="m" />
                <p>
                  <span class="label">
                    {person.name}, {when}
                  </span>
                  {says}
                </p>
              </li>
            ))}
          </ul>
          {comments.length > 0 && (
            <fieldset class="card stack">
              <legend>
                <b>{DEBRIEF.actOn}</b>
              </legend>
              <div class="choice-list">
                {comments.map(({ person, says, at }) => {
                  const id = `${person.id}-${at}`;
                  return (
                    <label key={id}>
                      <input type="radio" name="act-on" checked={notebook.actOn === id} onChange={() => actions.note({ actOn: id })} />
                      <span class="when">{person.name}</span>
                      <span>{says}</span>
                      <span />
                    </label>
                  );
                })}
                <label>
                  <input type="radio" name="act-on" checked={notebook.actOn === 'none'} onChange={() => actions.note({ actOn: 'none' })} />
                  <span class="when" />
                  <span>{DEBRIEF.actOnNone}</span>
                  <span />
                </label>
              </div>
            </fieldset>
          )}
        </section>
      ) : (
        <p class="muted">{DEBRIEF.guessMissing}</p>
      )}
    </>
  );
};
