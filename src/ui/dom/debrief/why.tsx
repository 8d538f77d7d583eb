/** Why: for each turning point the same run with one choice changed, then the road taken with what lay beside it. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { PathIcon } from '../icon.tsx';
import { LATER } from '../icons-later.ts';
import { BothChart, BothTable } from './both-chart.tsx';
import { Ways } from './first-screen.tsx';
import type { ChapterProps } from './props.ts';
import { Road } from './road.tsx';

export const Why = ({ view, progress, send }: ChapterProps) => {
  const { counted, span, decisions, lookBack } = view;
  if (counted === null) return <p class="lead">{DEBRIEF.counting(Math.floor(progress * 100))}</p>;
  return (
    <>
      {counted.turns.length === 0 && <p class="lead">{DEBRIEF.noTurn}</p>}
      {counted.turns.map((turn, i) => (
        <section class="card stack" key={turn.at}>
          <p class="row">
            <span class="tag tag--night">{turn.isGain ? DEBRIEF.turnedWell : i === 0 ? DEBRIEF.turned : DEBRIEF.alsoTurned}</span>
          </p>
          <h2>{DEBRIEF.heading(turn.when, turn.chose)}</h2>
          <p class="lead">{DEBRIEF.changedLead(turn.when, turn.chose, turn.other)}</p>
          <div class="debrief">
            <div class="stack charts">
              {turn.both.map((both) => (
                <BothChart key={both.id} both={both} turn={turn} span={span} />
              ))}
              <p class="small muted">{DEBRIEF.solid}</p>
            </div>
            <div class="stack">
              <p>
                <b>{DEBRIEF.why}</b> {turn.why}
              </p>
              <Ways says={DEBRIEF.after(turn.after)} in100={turn.after} />
              <Ways says={DEBRIEF.withOther(turn.other, turn.withOther)} in100={turn.withOther} />
              <ul class="notes">
                {turn.said.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <p class="tiny muted">{turn.method}</p>
              {lookBack.mayRewind && (
                <p>
                  <button type="button" class="btn" data-action="rewind" onClick={() => send({ type: 'rewind', to: turn.at })}>
                    <PathIcon path={LATER.rewind} flip />
                    {DEBRIEF.goBack}
                    <span class="hide">: {turn.when}</span>
                  </button>
                </p>
              )}
            </div>
          </div>
          <BothTable turn={turn} decisions={decisions} />
        </section>
      ))}
      <Road road={counted.road} turns={counted.turns} />
    </>
  );
};
