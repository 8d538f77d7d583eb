/** The switch for sound in the bar of play. In: whether it is on. Out: a button that is pressed or not; its name stays. */
import { WORDS } from '../../core/text/interface.ts';
import type { Send } from './action.ts';
import { PathIcon } from './icon.tsx';

/** A loudspeaker by Lucide, as in icons.ts: with waves, and with a cross. */
const SPEAKER =
  'M11 4.702a.705.705 0 0 0-1.203-.498L6.413 7.587A1.4 1.4 0 0 1 5.416 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 11 19.298z';
const WAVES = 'M16 9a5 5 0 0 1 0 6M19.364 18.364a9 9 0 0 0 0-12.728';
const CROSS = 'M22 9l-6 6M16 9l6 6';

export const SoundSwitch = ({ isOn, send }: { isOn: boolean; send: Send }) => (
  <button
    type="button"
    class="btn btn--icon push"
    data-action="sound"
    aria-pressed={isOn}
    aria-label={WORDS.sound}
    onClick={() => send({ type: 'sound' })}
  >
    <PathIcon path={SPEAKER + (isOn ? WAVES : CROSS)} />
  </button>
);
