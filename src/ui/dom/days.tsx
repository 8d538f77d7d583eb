/** What the rail shows besides meters and pile: the days saved, and why a number is an old one. */
import type { DaysView, View } from '../../core/view/view.ts';
import { PathIcon } from './icon.tsx';

const CALENDAR_ICON = 'M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM3 9h18M9 15l2 2 4-4';
const EYE_OFF =
  'M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20';

const MOST = 3;
/** Size and distance of a pip; hatching of a whole one and of its first half. */
const PIP = 13;
const STEP = 18;
const WHOLE = 'v-1M0 7L7 0M0 13L13 0M6 13L13 6';
const HALF = 'v-1M0 7L6.5 .5M0 13L6.5 6.5';

/** One square for each day that can be saved: hatched where it is. */
const Pips = ({ bank }: Pick<DaysView, 'bank'>) => (
  <svg class="pips" viewBox="0 0 54 17" aria-hidden="true">
    {Array.from({ length: MOST }, (_, day) => {
      const saved = Math.min(1, Math.max(0, bank - day));
      return (
        <g key={day} transform={`translate(${1.5 + day * STEP} 2)`}>
          {saved > 0 && <rect class="saved" width={PIP * saved} height={PIP} />}
          {saved > 0 && <path d={`M0 1${saved === 1 ? WHOLE : HALF}`} />}
          <rect class={saved > 0 ? 'pip' : 'pip is-empty'} width={PIP} height={PIP} rx="2" />
        </g>
      );
    })}
  </svg>
);

export const Standing = ({ view: { days, stale } }: { view: View }) => (
  <>
    {days && (
      <p class="facts" data-days={days.bank}>
        <PathIcon path={CALENDAR_ICON} />
        <span>{days.inWords}</span>
        <Pips bank={days.bank} />
      </p>
    )}
    {stale.map((says) => (
      <p key={says} class="facts stale">
        <PathIcon path={EYE_OFF} />
        <span>{says}</span>
      </p>
    ))}
  </>
);
