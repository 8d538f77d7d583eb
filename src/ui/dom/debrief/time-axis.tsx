/** The frame of a chart over time: three levels from 0 to 100, and the weeks or days that fit below. */
import type { DebriefView } from '../../../core/report/told/view.ts';
import { CHART, heightOf } from '../chart-geometry.ts';
import { acrossTime, labelsOf, LINES_END } from './time-geometry.ts';

export const TimeAxis = ({ span }: Pick<DebriefView, 'span'>) => (
  <>
    {[0, 50, 100].map((value) => (
      <g key={value}>
        <path class="grid" d={`M${CHART.start} ${heightOf(value)}H${LINES_END}`} />
        <text class="axis" x={CHART.start - 6} y={heightOf(value) + 5} text-anchor="end">
          {value}
        </text>
      </g>
    ))}
    {labelsOf(span).map((label, i) => (
      <text key={label} class="axis" x={acrossTime(label, span)} y={CHART.bottom + 30} text-anchor={i === 0 ? 'start' : 'middle'}>
        {i === 0 ? `${span.unit} ${label}` : label}
      </text>
    ))}
  </>
);
