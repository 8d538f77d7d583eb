/** A run and the same run with one choice changed, one meter: solid with marks, and dotted; their names stand at the lines. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import type { BothView, DebriefView, PointView, TurnView } from '../../../core/report/told/view.ts';
import { CHART, heightOf } from '../chart-geometry.ts';
import { TimeAxis } from './time-axis.tsx';
import { acrossTime, apart, LINES_END, pathThrough, placed } from './time-geometry.ts';

const last = (points: readonly PointView[]): number => points.at(-1)?.value ?? 0;

export const BothChart = ({ both, turn, span }: { both: BothView; turn: TurnView; span: DebriefView['span'] }) => {
  const kind = both.id === 'morale' ? 'm' : 'e';
  const own = placed(both.own, span);
  const at = acrossTime(turn.time, span);
  const [ownEnd, changedEnd] = apart(heightOf(last(both.own)) + 5, heightOf(last(both.changed)) + 5);
  return (
    <figure class="stack">
      <figcaption>
        <b>{both.name}</b>
      </figcaption>
      <svg
        class="chart"
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={`${both.name}: ${DEBRIEF.yours(last(both.own))}; ${DEBRIEF.changedValue(last(both.changed))}.`}
      >
        <TimeAxis span={span} />
        <path class="turn" d={`M${at} ${CHART.top - 8}V${CHART.bottom}`} />
        <circle class="mark" cx={at} cy={CHART.top - 12} r="7" />
        <path class={`line ${kind} other`} d={pathThrough(placed(both.changed, span))} />
        <path class={`line ${kind} own`} d={pathThrough(own)} />
        {own.map((point, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a point has nothing but its place
          <circle key={i} class={`pt ${kind}`} cx={point.x} cy={point.y} r="4.5" />
        ))}
        <text class={`name-${kind}`} x={LINES_END + 10} y={ownEnd}>
          {DEBRIEF.yours(last(both.own))}
        </text>
        <text class={`name-${kind}`} x={LINES_END + 10} y={changedEnd}>
          {DEBRIEF.changedValue(last(both.changed))}
        </text>
      </svg>
    </figure>
  );
};

/** The value at a time: the last that was known by then. */
const known = (points: readonly PointView[], time: number): number =>
  points.reduce((value, point) => (point.time <= time ? point.value : value), points[0]?.value ?? 0);

export const BothTable = ({ turn, decisions }: { turn: TurnView; decisions: DebriefView['decisions'] }) => {
  const rows = turn.both[0]?.own ?? [];
  return (
    <details>
      <summary>{DEBRIEF.tableTwin}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div class="scroll" tabIndex={0} role="region" aria-label={DEBRIEF.tableOf(turn.when)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{DEBRIEF.whenColumn}</th>
              {turn.both.map(({ id, name }) => [
                <th scope="col" class="num" key={`${id}-own`}>
                  {DEBRIEF.playedColumn(name)}
                </th>,
                <th scope="col" class="num" key={`${id}-changed`}>
                  {DEBRIEF.changedColumn(name)}
                </th>,
              ])}
              <th scope="col">{DEBRIEF.choseColumn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ time }, i) => {
              const decision = decisions.find(({ at }) => at === i - 1);
              return (
                <tr key={time}>
                  <th scope="row">{i === 0 ? DEBRIEF.startRow : (decision?.when ?? '')}</th>
                  {turn.both.map(({ id, own, changed }) => [
                    <td class="num" key={`${id}-own`}>
                      {own[i]?.value}
                    </td>,
                    <td class="num" key={`${id}-changed`}>
                      {known(changed, time)}
                    </td>,
                  ])}
                  <td>{decision?.chose ?? ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
};
