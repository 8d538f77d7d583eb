/** The look back after a run: its decisions in order with what each did and why, both meters over time, questions, the honest claim. */
import './css/look-back.css';
import { WORDS } from '../../core/text/interface.ts';
import { PAGES } from '../../core/text/pages.ts';
import type { DecisionRow, LookBackView } from '../../core/view/look-back.ts';
import type { ChangeView } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Chart, ChartTable } from './chart.tsx';
import { Face, type Portraits } from './face.tsx';
import { Frame } from './frame.tsx';
import { News } from './news.tsx';
import { usePhaseFocus } from './hooks.ts';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';
import { signedExact } from './signed-exact.ts';
import { Top } from './top.tsx';

export type LookBackPageProps = { view: LookBackView; portraits: Portraits | null; send: Send };

/** Each meter in a line: from what to what, and what the choice did of it. The pile is told with the reasons. */
const Changed = ({ changes }: { changes: readonly ChangeView[] }) => (
  <ul class="changed">
    {changes
      .filter(({ meter }) => meter !== 'load')
      .map((change) => (
        <li key={change.meter}>
          {WORDS.change(change.name, change.from, change.to)}
          {PAGES.yours(signedExact(change.yours))}
        </li>
      ))}
  </ul>
);

/** Why: the sentence of each change, and all of its causes, largest first. */
const Causes = ({ row }: { row: DecisionRow }) => (
  <details>
    <summary>
      <PathIcon path={LATER.more} flip />
      {PAGES.why}
      <span class="hide">{PAGES.whyOf(row.when)}</span>
    </summary>
    {row.changes.map((change) => (
      <div class="why" key={change.meter}>
        <h4>{change.name}</h4>
        <p class="small">{change.why}</p>
        {change.causes.length > 1 && (
          <ul class="split-list">
            {change.causes.map((cause) => (
              <li key={cause.says}>
                <bdi>{signedExact(cause.by)}</bdi>
                <span>{cause.says}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    ))}
  </details>
);

const Decision = ({ row, portraits, mayRewind, send }: { row: DecisionRow; mayRewind: boolean } & Omit<LookBackPageProps, 'view'>) => (
  <li class="card stack">
    <div class="aside">
      {row.person && <Face portraits={portraits} look={row.person.look} face={row.person.face} size="m" />}
      <div class="stack">
        <p class="label">{row.when}</p>
        <h3>{row.ask}</h3>
        <p>
          <span class="muted">{PAGES.chose}</span> <b>{row.chose}</b>
        </p>
        {row.changes.length > 0 ? <Changed changes={row.changes} /> : <p class="small muted">{PAGES.nothingChanged}</p>}
      </div>
    </div>
    <News news={row.news} />
    <div class="foot">
      {row.changes.length > 0 && <Causes row={row} />}
      {mayRewind && (
        <button
          type="button"
          class="btn"
          data-action="rewind"
          aria-label={PAGES.goBackTo(row.when)}
          onClick={() => send({ type: 'rewind', to: row.index })}
        >
          <PathIcon path={LATER.rewind} flip />
          {PAGES.goBack}
        </button>
      )}
    </div>
  </li>
);

export const LookBackPage = ({ view, portraits, send }: LookBackPageProps) => {
  const { scenario, ending, series, rows, questions } = view;
  usePhaseFocus('page', 'debrief', PAGES.lookBack, scenario.title);
  return (
    <Frame says="">
      <Top>
        <button type="button" class="btn btn--quiet push" onClick={() => print()}>
          <PathIcon path={LATER.print} />
          {PAGES.print}
        </button>
      </Top>
      <main id="main" class="page" data-phase="debrief" data-scenario={scenario.id} data-ending={ending.id} data-ending-kind={ending.kind}>
        <div class="stack">
          <p class="label">{WORDS.titled(scenario.title, ending.title)}</p>
          <h1 tabIndex={-1}>{PAGES.lookBack}</h1>
          {ending.why && (
            <p>
              {WORDS.whyEnding} {ending.why}
            </p>
          )}
        </div>
        <div class="debrief">
          <section class="stack">
            <h2>{PAGES.turning}</h2>
            <ol class="stack timeline">
              {rows.map((row) => (
                <Decision key={row.index} row={row} portraits={portraits} mayRewind={view.mayRewind} send={send} />
              ))}
            </ol>
          </section>
          <div class="stack">
            <section class="card stack">
              <h2>{series.length > 2 ? PAGES.overTimeOf(series.map((one) => one.name)) : PAGES.overTime}</h2>
              <Chart {...view} />
              <ChartTable {...view} />
            </section>
            {questions.length > 0 && (
              <section class="card card--sun stack">
                <h2>{PAGES.questions}</h2>
                <ul class="notes stack">
                  {questions.map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
        <p class="row">
          <button type="button" class="btn btn--go btn--big" data-action="again" onClick={() => send({ type: 'again' })}>
            <PathIcon path={LATER.rewind} flip />
            {PAGES.again}
          </button>
          <button type="button" class="btn" data-action="exit" onClick={() => send({ type: 'exit' })}>
            {PAGES.done}
          </button>
        </p>
        <p class="tiny muted claim">{PAGES.claim}</p>
      </main>
    </Frame>
  );
};
