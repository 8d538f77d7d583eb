/** What happened: the three reports that are never added up, the way over the two meters, the decisions one by one, what came back later. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { WORDS } from '../../../core/text/interface.ts';
import { PAGES } from '../../../core/text/pages.ts';
import { Chart, ChartTable } from '../chart.tsx';
import { Decision } from '../look-back.tsx';
import { Arcs } from './arcs.tsx';
import { Evidence } from './evidence.tsx';
import type { ChapterProps } from './props.ts';
import { Quadrant } from './quadrant.tsx';

export const Happened = ({ view, portraits, send, progress }: ChapterProps) => {
  const { lookBack, counted } = view;
  const { ending, rows, series, mayRewind, questions } = lookBack;
  return (
    <div class="debrief">
      <div class="stack">
        <section class="card stack">
          <h2>{DEBRIEF.outcomeTitle}</h2>
          {ending.why && (
            <p>
              {WORDS.whyEnding} {ending.why}
            </p>
          )}
          <ul class="notes">
            {view.outcome.map((one) => (
              <li key={one}>{one}.</li>
            ))}
          </ul>
          <p class="small muted">{DEBRIEF.outcomeNote}</p>
          {counted !== null && (
            <>
              <h3>{DEBRIEF.standingTitle}</h3>
              <p>{counted.standing.join(' ')}</p>
            </>
          )}
        </section>
        <Evidence view={view} progress={progress} />
        <section class="stack">
          <h2>{PAGES.turning}</h2>
          <ol class="stack timeline">
            {rows.map((row) => (
              <Decision key={row.index} row={row} portraits={portraits} mayRewind={mayRewind} send={send} />
            ))}
          </ol>
        </section>
      </div>
      <div class="stack">
        <section class="card stack">
          <h2>{series.length > 2 ? PAGES.overTimeOf(series.map((one) => one.name)) : PAGES.overTime}</h2>
          <Chart {...lookBack} />
          <ChartTable {...lookBack} />
        </section>
        <Quadrant view={lookBack} />
        <Arcs view={view} />
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
  );
};
