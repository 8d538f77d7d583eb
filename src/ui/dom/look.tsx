/**
 * Looking at the person whose card is open: a button once in a scene, then what was seen. The live region says it too (the View's
 * announcement), so the focus goes to the button that closes the card.
 */
import './css/look.css';
import { useEffect, useRef } from 'preact/hooks';
import { AGAIN } from '../../core/text/second-play.ts';
import type { PersonView, View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { PathIcon } from './icon.tsx';

const EYE =
  'M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0z';

type LookProps = { person: PersonView; view: View; send: Send };

export const Look = ({ person, view, send }: LookProps) => {
  const { looked } = view;
  const pressed = useRef(false);
  const isSeen = looked === person.id;
  useEffect(() => {
    // Effects wait for the paint: the first one may come after the button was pressed, and must not forget it.
    if (!isSeen) return;
    if (pressed.current) document.querySelector<HTMLElement>('#known > button')?.focus();
    pressed.current = false;
  }, [isSeen]);
  if (person.tell === null) return null;
  if (isSeen)
    return (
      <p class="tell" data-tell={person.id}>
        <PathIcon path={EYE} />
        <span>{person.tell}</span>
      </p>
    );
  const other = view.team.find(({ id }) => id === looked);
  return (
    <p class="look">
      <button
        type="button"
        class="btn"
        data-action="look"
        aria-disabled={person.mayLook ? undefined : 'true'}
        onClick={() => {
          if (!person.mayLook) return;
          pressed.current = true;
          send({ type: 'look', person: person.id });
        }}
      >
        <PathIcon path={EYE} />
        {other ? AGAIN.looked(other.name) : AGAIN.look(person.name)}
      </button>
      {person.mayLook && <span class="small muted">{AGAIN.lookHint}</span>}
    </p>
  );
};
