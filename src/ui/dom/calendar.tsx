/**
 * A calendar: who needs time as cards that are ticked (or counted up and down), what is given so far, and the button that sets the week.
 * In: the View. Out: one action with the id of the split. Keys 1 to 5 are the needs; Space and Enter on the heading set.
 */
import { useRef, useState } from 'preact/hooks';
import { CALENDAR } from '../../core/text/calendar.ts';
import { WORDS } from '../../core/text/interface.ts';
import type { CalendarView, NeedView } from '../../core/view/view.ts';
import { type Change, type Given, hasOf, less, more, spentOf, splitAt, turned } from './calendar-giving.ts';
import { Face, type Portraits } from './face.tsx';
import { Icon, PathIcon } from './icon.tsx';
import { usePresses } from './keys.ts';
import type { PartProps } from './part-props.ts';

const MINUS = 'M5 12h14';
const PLUS = 'M5 12h14M12 5v14';

type NeedProps = {
  need: NeedView;
  place: number;
  calendar: CalendarView;
  given: Given;
  portraits: Portraits | null;
  give: (need: NeedView, change: Change) => void;
};

const Key = ({ need, place }: Pick<NeedProps, 'need' | 'place'>) => (
  <span class={need.person ? 'key key--corner' : 'key'} aria-hidden="true">
    {need.locked === null ? place + 1 : <Icon name="lock" />}
  </span>
);

const Needed = ({ need, portraits }: Pick<NeedProps, 'need' | 'portraits'>) => (
  <>
    {need.person && <Face portraits={portraits} look={need.person.look} face={need.person.face} size="m" />}
    <span class="wants">
      <span class="says">{need.says}</span>
      {need.promise && (
        <span class="small muted">
          {CALENDAR.promise} {need.promise}
        </span>
      )}
      {need.locked !== null && <span class="small">{need.locked}</span>}
    </span>
  </>
);

/** A need that gets time or none. */
const Tick = ({ need, place, given, portraits, give }: NeedProps) => (
  <button
    type="button"
    role="checkbox"
    aria-checked={hasOf(given, need) > 0}
    class="option pick"
    data-need={need.id}
    aria-disabled={need.locked === null ? undefined : 'true'}
    onClick={() => {
      if (need.locked === null) give(need, turned);
    }}
  >
    <Key need={need} place={place} />
    <Needed need={need} portraits={portraits} />
    <span class="tick" aria-hidden="true">
      {hasOf(given, need) > 0 && <Icon name="check" />}
    </span>
  </button>
);

/** A need that can get more than one. */
const Count = ({ need, place, calendar, given, portraits, give }: NeedProps) => {
  const has = hasOf(given, need);
  return (
    <div
      class="option pick pick--many"
      role="group"
      aria-label={need.says}
      data-need={need.id}
      data-given={has}
      aria-disabled={need.locked === null ? undefined : 'true'}
    >
      <Key need={need} place={place} />
      <Needed need={need} portraits={portraits} />
      <span class="count">
        <button
          type="button"
          class="btn btn--icon"
          data-step="less"
          aria-label={CALENDAR.less(need.says)}
          aria-disabled={has === 0 ? 'true' : undefined}
          onClick={() => has > 0 && give(need, less)}
        >
          <PathIcon path={MINUS} />
        </button>
        <b>{has}</b>
        <button
          type="button"
          class="btn btn--icon"
          data-step="more"
          aria-label={CALENDAR.more(need.says)}
          aria-disabled={more(calendar, given, need) === null ? 'true' : undefined}
          onClick={() => need.locked === null && has < calendar.each && give(need, more)}
        >
          <PathIcon path={PLUS} />
        </button>
      </span>
    </div>
  );
};

/** One box for each token: who has it, or that it is free. The words beside it say the same. */
const Slots = ({ calendar, given }: Pick<NeedProps, 'calendar' | 'given'>) => {
  const taken = calendar.needs.flatMap((need) => Array.from({ length: hasOf(given, need) }, () => need.says));
  return (
    <div class="slots" aria-hidden="true">
      {Array.from({ length: calendar.tokens }, (_, index) => (
        <span key={index} class={taken[index] === undefined ? 'slot' : 'slot is-taken'}>
          {taken[index] ?? CALENDAR.free}
        </span>
      ))}
    </div>
  );
};

export const Calendar = ({ calendar, portraits, send, say }: Omit<PartProps, 'view'> & { calendar: CalendarView }) => {
  const [given, setGiven] = useState<Given>({});
  // Keys can come faster than the page is drawn: each starts from what the last one left.
  const latest = useRef(given);
  const { needs, tokens, each, splits, prices } = calendar;
  const at = splitAt(calendar, given);
  const statusOf = (now: Given): string => CALENDAR.given(spentOf(calendar, now), tokens, prices[splitAt(calendar, now)] ?? '');
  const status = statusOf(given);

  const give = (need: NeedView, change: Change): void => {
    const next = change(calendar, latest.current, need);
    if (next === null) return say(CALENDAR.allGiven(tokens));
    latest.current = next;
    setGiven(next);
    say(CALENDAR.told(need.says, hasOf(next, need), each, statusOf(next)));
  };
  const set = (): void => {
    const option = splits[splitAt(calendar, latest.current)];
    if (option === undefined) say(statusOf(latest.current));
    else send({ type: 'choose', option });
  };

  usePresses(({ key, on }) => {
    if ((key === ' ' || key === 'Enter') && on === 'heading') return set;
    const need = /^[1-9]$/.test(key) ? needs[Number(key) - 1] : undefined;
    if (!need) return null;
    if (need.locked !== null) return () => document.querySelector<HTMLElement>(`[data-need="${need.id}"]`)?.focus();
    return () => give(need, turned);
  });

  const Need = each === 1 ? Tick : Count;
  return (
    <>
      <div class="options picks" role="group" aria-labelledby="q" data-count={needs.length}>
        {needs.map((need, place) => (
          <Need key={need.id} need={need} place={place} calendar={calendar} given={given} portraits={portraits} give={give} />
        ))}
      </div>
      <div class="card week-plan">
        <Slots calendar={calendar} given={given} />
        <p id="given" class="small">
          <b>{status}</b>
        </p>
        <button
          type="button"
          class="btn btn--go btn--big"
          data-action="set"
          aria-disabled={at < 0 ? 'true' : undefined}
          aria-describedby="given"
          onClick={set}
        >
          {calendar.sets}
          <span class="key" aria-hidden="true">
            {WORDS.space}
          </span>
        </button>
      </div>
    </>
  );
};
