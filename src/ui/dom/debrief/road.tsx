/**
 * The road taken, with the options beside it: a step for each decision, every option as a bar of the ways on that thrive after it. It is a
 * list, so that the picture and its words are one thing; the bars are hidden from assistive technology and the numbers say them.
 */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import type { CountedView } from '../../../core/report/told/view.ts';

export const Road = ({ road, turns }: Pick<CountedView, 'road' | 'turns'>) => (
  <section class="card stack">
    <h2>{DEBRIEF.roadTitle}</h2>
    <p class="small muted">{DEBRIEF.roadNote}</p>
    <ol class="road">
      {road.map(({ at, when, options }) => (
        <li key={at} class={turns.some((turn) => turn.at === at) ? 'turned' : undefined}>
          <p class="label">{when}</p>
          <ul>
            {options.map(({ says, in100, isTaken }) => (
              <li key={says} class={isTaken ? 'taken' : undefined}>
                <span class="num">{in100}</span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="no" width="100" height="10" />
                  <rect class="yes" width={in100} height="10" />
                </svg>
                <span>
                  {says}
                  {isTaken && <b> ({DEBRIEF.roadTaken})</b>}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  </section>
);
