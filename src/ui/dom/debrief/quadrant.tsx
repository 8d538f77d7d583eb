/** The way a run went over both meters: execution across, morale up, every moment numbered; the four corners are hatched, not only coloured. */
import { DEBRIEF } from '../../../core/text/debrief.ts';
import type { LookBackView } from '../../../core/view/look-back.ts';
import type { Point } from '../chart-geometry.ts';
import { pathThrough } from './time-geometry.ts';

/** The square of the picture, units. */
const SIDE = { from: 40, to: 440 } as const;
const across = (value: number): number => SIDE.from + ((SIDE.to - SIDE.from) * value) / 100;
const up = (value: number): number => SIDE.to - ((SIDE.to - SIDE.from) * value) / 100;

/** Units between two numbers that can still be read. */
const NEAR = 17;

/** The moments to number: those that lie far enough from the one numbered before, and the last. */
function numbered(points: readonly Point[]): ReadonlySet<number> {
  const shown: number[] = [];
  points.forEach((point, i) => {
    const isFree = shown.every((one) => Math.hypot((points[one]?.x ?? 0) - point.x, (points[one]?.y ?? 0) - point.y) >= NEAR);
    if (isFree) shown.push(i);
  });
  return new Set(shown);
}

export const Quadrant = ({ view }: { view: LookBackView }) => {
  const of = (id: string): readonly number[] => view.series.find((one) => one.id === id)?.values ?? [];
  const [morale, execution] = [of('morale'), of('execution')];
  const points = morale.map((value, i) => ({ x: across(execution[i] ?? 0), y: up(value) }));
  const shown = numbered(points);
  const at = (i: number): string => DEBRIEF.quadrantPoint(morale.at(i) ?? 0, execution.at(i) ?? 0);
  return (
    <section class="card stack">
      <h2>{DEBRIEF.quadrantTitle}</h2>
      <svg
        class="chart quadrant"
        viewBox="0 0 460 480"
        role="img"
        aria-label={`${DEBRIEF.quadrantTitle}. ${DEBRIEF.quadrant(at(0), at(-1))}`}
      >
        <rect class="corner" x={across(60)} y={up(100)} width={across(100) - across(60)} height={up(60) - up(100)} />
        <path class="grid" d={`M${across(50)} ${up(0)}V${up(100)}M${across(0)} ${up(50)}H${across(100)}`} />
        <path class="frame" d={`M${across(0)} ${up(100)}V${up(0)}H${across(100)}`} />
        <text class="axis" x={across(100)} y={up(0) + 26} text-anchor="end">
          {view.series[1]?.name} →
        </text>
        <text class="axis" x={across(0) - 4} y={up(100) - 10}>
          ↑ {view.series[0]?.name}
        </text>
        <path class="line way" d={pathThrough(points)} />
        {points.map((point, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a moment has nothing but its place
          <g key={i}>
            <circle class="pt way" cx={point.x} cy={point.y} r={i === points.length - 1 ? 8 : 5} />
            {shown.has(i) && (
              <text x={point.x + 9} y={point.y - 7}>
                {i}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="small muted">{DEBRIEF.quadrantNote}</p>
    </section>
  );
};
