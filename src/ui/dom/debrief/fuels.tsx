/** The two fuels that nobody saw in play: what they are, how they went, three questions whose answers open, and what the model is. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import { CHART } from '../chart-geometry.ts';
import { TimeAxis } from './time-axis.tsx';
import { pathThrough, placed } from './time-geometry.ts';
import type { ChapterProps } from './props.ts';

const KIND = { purpose: 'm', clarity: 'e' } as const;

export const Fuels = ({ view }: ChapterProps) => {
  const { fuels, span } = view;
  if (fuels === null) return null;
  const says = fuels.series.map(({ name, points }) => `${name}: ${points[0]?.value} → ${points.at(-1)?.value}.`).join(' ');
  return (
    <>
      <p class="lead">{DEBRIEF.fuelsLead}</p>
      <div class="debrief">
        <section class="card stack">
          <ul class="legend" aria-hidden="true">
            {fuels.series.map(({ id, name, points }) => (
              <li key={id} class={`name-${KIND[id]}`}>
                <svg class="chart" viewBox="0 0 44 16">
                  <path class={`line ${KIND[id]}`} d="M2 8H42" />
                </svg>
                {name} {points.at(-1)?.value}
              </li>
            ))}
          </ul>
          <svg class="chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={says}>
            <TimeAxis span={span} />
            {fuels.series.map(({ id, points }) => (
              <path key={id} class={`line ${KIND[id]}`} d={pathThrough(placed(points, span))} />
            ))}
          </svg>
          <details>
            <summary>{DEBRIEF.tableTwin}</summary>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
            <div class="scroll" tabIndex={0} role="region" aria-label={DEBRIEF.tableTwin}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{DEBRIEF.whenColumn}</th>
                    {fuels.series.map(({ id, name }) => (
                      <th scope="col" class="num" key={id}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {view.lookBack.moments.map((moment, i) => (
                    // oxlint-disable-next-line react/no-array-index-key -- two moments may have one name
                    <tr key={i}>
                      <th scope="row">{moment}</th>
                      {fuels.series.map(({ id, points }) => (
                        <td class="num" key={id}>
                          {points[i]?.value}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </section>
        <div class="stack">
          <dl class="card shows">
            {DEBRIEF.fuelsOf.map(([name, what]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <dl class="card shows">
            {DEBRIEF.corners.map(([which, what]) => (
              <div key={which}>
                <dt>{which}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          {fuels.answers.map(({ asks, says: answer }) => (
            <details class="card" key={asks}>
              <summary>{asks}</summary>
              <p>{answer}</p>
            </details>
          ))}
        </div>
      </div>
      <section class="card stack">
        <h2>{DEBRIEF.aboutTitle}</h2>
        <p>{DEBRIEF.about}</p>
      </section>
    </>
  );
};
