/** Small things that can be done before deciding, one button each with its price; those that cannot be paid or are closed say why. */
import { CALENDAR } from '../../core/text/calendar.ts';
import { WORDS } from '../../core/text/interface.ts';
import type { AsideView, View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Icon } from './icon.tsx';

const Aside = ({ aside, isTaken, send }: { aside: AsideView; isTaken: boolean; send: Send }) => (
  <li>
    <button
      type="button"
      class="btn before-option"
      data-option={aside.id}
      aria-disabled={aside.locked === null ? undefined : 'true'}
      onClick={() => {
        if (aside.locked === null) send({ type: 'choose', option: aside.id });
      }}
    >
      <span>{aside.says}</span>{' '}
      <span class="price">
        <Icon name={aside.locked === null ? 'clock' : 'lock'} />
        <span>{aside.locked ?? aside.inWords}</span>
      </span>
      {isTaken && (
        <span class="price">
          <Icon name="check" />
          {WORDS.taken}
        </span>
      )}
      {aside.promise && (
        <span class="price">
          <Icon name="promise" />
          <span>
            {CALENDAR.promise} {aside.promise}
          </span>
        </span>
      )}
    </button>
  </li>
);

export const Asides = ({ view: { asides, taken }, send }: { view: View; send: Send }) =>
  asides.length === 0 ? null : (
    <section class="card before" aria-labelledby="before">
      <h2 id="before" class="label">
        {CALENDAR.before} <span>{CALENDAR.withDays}</span>
      </h2>
      <ul>
        {asides.map((aside) => (
          <Aside key={aside.id} aside={aside} isTaken={taken.includes(aside.id)} send={send} />
        ))}
      </ul>
    </section>
  );
