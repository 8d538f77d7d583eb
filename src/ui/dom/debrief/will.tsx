/** What I will do: one when–then sentence, three reminders as a calendar file, the run to take along, and another ending to go for. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { PathIcon } from '../icon.tsx';
import { LATER } from '../icons-later.ts';
import type { ChapterProps } from './props.ts';

type PartProps = { name: string; label: string; offered: readonly string[]; value: string; set: (value: string) => void };

/** A part of the sentence: one of those offered, or the player's own words. */
const Part = ({ name, label, offered, value, set }: PartProps) => (
  <div class="stack part">
    <label for={`${name}-offered`}>
      <b>{label}</b>
    </label>
    <select id={`${name}-offered`} value={offered.includes(value) ? value : ''} onChange={(event) => set(event.currentTarget.value)}>
      <option value="">{DEBRIEF.ownWords}</option>
      {offered.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
    <label class="hide" for={`${name}-own`}>
      {label} {DEBRIEF.ownWords}
    </label>
    <input id={`${name}-own`} type="text" maxLength={160} value={value} onInput={(event) => set(event.currentTarget.value)} />
  </div>
);

export const Will = ({ view, notebook, actions, send }: ChapterProps) => {
  const { when, will } = notebook.plan;
  const isWhole = when.trim() !== '' && will.trim() !== '';
  return (
    <div class="debrief">
      <section class="card card--sun stack">
        <p>{DEBRIEF.willLead}</p>
        <Part
          name="when"
          label={DEBRIEF.whenLabel}
          offered={DEBRIEF.whens}
          value={when}
          set={(value) => actions.note({ plan: { when: value, will } })}
        />
        <Part
          name="will"
          label={DEBRIEF.willLabel}
          offered={DEBRIEF.wills}
          value={will}
          set={(value) => actions.note({ plan: { when, will: value } })}
        />
        {isWhole && <p class="lead">{DEBRIEF.planSays(when.trim(), will.trim())}</p>}
        <p>
          <button
            type="button"
            class="btn"
            data-action="save-plan"
            aria-disabled={!isWhole}
            onClick={() => isWhole && actions.keep('plan')}
          >
            <PathIcon path={LATER.save} />
            {DEBRIEF.savePlan}
          </button>
        </p>
        <p class="small muted">{DEBRIEF.reminders}</p>
      </section>
      <div class="stack">
        <section class="card stack">
          <h2>{DEBRIEF.anotherTitle}</h2>
          <p>{view.another === null ? DEBRIEF.allSeen : DEBRIEF.anotherLead(view.another)}</p>
          <p>
            <button type="button" class="btn btn--go" data-action="again" onClick={() => send({ type: 'again' })}>
              <PathIcon path={LATER.rewind} flip />
              {DEBRIEF.again}
            </button>
          </p>
        </section>
        <section class="card stack">
          <h2>{DEBRIEF.exportTitle}</h2>
          <p class="row">
            <button type="button" class="btn" data-action="keep-run" onClick={() => actions.keep('run')}>
              <PathIcon path={LATER.save} />
              {DEBRIEF.exportJson}
            </button>
            <button type="button" class="btn" data-action="keep-decisions" onClick={() => actions.keep('decisions')}>
              <PathIcon path={LATER.save} />
              {DEBRIEF.exportCsv}
            </button>
          </p>
        </section>
      </div>
    </div>
  );
};
