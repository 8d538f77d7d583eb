/** What came back later: arcs from a choice to where it was felt again, numbered, and the same as a list. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import type { DebriefView } from '../../../core/report/told/view.ts';

const WIDTH = 480;
const GROUND = 150;
const across = (at: number, count: number): number => 24 + ((WIDTH - 48) * at) / Math.max(1, count - 1);

export const Arcs = ({ view }: { view: DebriefView }) => {
  const { arcs } = view;
  if (arcs.length === 0) return null;
  const count = view.lookBack.rows.length;
  return (
    <section class="card stack">
      <h2>{DEBRIEF.arcsTitle}</h2>
      <svg class="chart" viewBox={`0 0 ${WIDTH} ${GROUND + 20}`} aria-hidden="true">
        <path class="frame" d={`M${across(0, count)} ${GROUND}H${across(count - 1, count)}`} />
        {arcs.map(({ from, to }, i) => {
          const [a, b] = [across(from, count), across(Math.max(to, from + 0.5), count)];
          const height = Math.min(GROUND - 24, 18 + (b - a) * 0.55);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two arcs may be alike
            <g key={i}>
              <path class="arc" d={`M${a} ${GROUND}C${a} ${GROUND - height * 1.3} ${b} ${GROUND - height * 1.3} ${b} ${GROUND - 4}`} />
              <circle class="mark" cx={a} cy={GROUND} r="5" />
              <text x={(a + b) / 2} y={GROUND - height + 2} text-anchor="middle">
                {i + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <ol class="split-list">
        {arcs.map(({ when, says }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two arcs may be alike
          <li key={i}>
            <b>{i + 1}</b>
            <span>
              <span class="when">{when}</span> {says}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
