/** One thing that changed: amount and direction, from what to what, what the choice did of it, and the face of who feels it most. */
import { signed, WORDS } from '../../core/text/interface.ts';
import type { ChangeView } from '../../core/view/view.ts';
import { Face, type Portraits } from './face.tsx';
import { Icon } from './icon.tsx';

const toneOf = ({ by, good }: ChangeView): string => (by === 0 ? 'level' : good ? 'up' : 'down');

export const Change = ({ change, portraits }: { change: ChangeView; portraits: Portraits | null }) => (
  <li class={`change change--${toneOf(change)}`}>
    <span class="delta">
      <bdi>{signed(change.by)}</bdi>
      {change.by !== 0 && <Icon name={change.by > 0 ? 'up' : 'down'} />}
    </span>
    <div>
      <p>
        <strong>{WORDS.change(change.name, change.from, change.to)}</strong>
      </p>
      <p>{change.why}</p>
    </div>
    {change.person && <Face portraits={portraits} look={change.person.look} face={change.person.face} size="s" />}
  </li>
);
