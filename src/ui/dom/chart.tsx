/**
 * Meters over time: in go series and moments, out comes a picture with a name and a description, and its twin as a table. Lines differ
 * by mark and dash, not only by colour; their names stand above the picture, where no line can run through them.
 */
import { PAGES } from '../../core/text/pages.ts';
import type { LookBackView, MeterSeries } from '../../core/view/look-back.ts';
import { acrossOf, CHART, heightOf, type Point, pathOf, pointsOf, ticksThatFit } from './chart-geometry.ts';
import { PathIcon } from './icon.tsx';
import { LATER } from './icons-later.ts';

const KINDS: Readonly<Record<string, string>> = { morale: 'm', execution: 'e' };
const kindOf = (series: MeterSeries): string => KINDS[series.id] ?? 'o';

const Mark = ({ kind, at }: { kind: string; at: Point }) => {
  if (kind === 'm') return <circle class="pt m" cx={at.x} cy={at.y} r="4.5" />;
  if (kind === 'e') return <rect class="pt e" x={at.x - 4.5} y={at.y - 4.5} width="9" height="9" />;
  return <path class="pt o" d={`M${at.x} ${at.y - 6}l6 6-6 6-6-6z`} />;
};

const describe = (series: MeterSeries): string =>
  PAGES.series(series.name, series.values[0] ?? 0, series.values.at(-1) ?? 0, Math.min(...series.values), Math.max(...series.values));

/** The names of the lines, each with a piece of it and where it ends. */
const Legend = ({ series }: Pick<LookBackView, 'series'>) => (
  <ul class="legend" aria-hidden="true">
    {series.map((one) => (
      <li key={one.id} class={`name-${kindOf(one)}`}>
        <svg class="chart" viewBox="0 0 44 16">
          <path class={`line ${kindOf(one)}`} d="M2 8H42" />
          <Mark kind={kindOf(one)} at={{ x: 22, y: 8 }} />
        </svg>
        {one.name} {one.values.at(-1)}
      </li>
    ))}
  </ul>
);

export const Chart = ({ series, moments, ticks }: Pick<LookBackView, 'series' | 'moments' | 'ticks'>) => {
  const lines = series.map((one) => ({ one, kind: kindOf(one), points: pointsOf(one.values) }));
  return (
    <>
      <Legend series={series} />
      <svg class="chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-labelledby="chart-title chart-words">
        <title id="chart-title">{PAGES.overTimeOf(series.map((one) => one.name))}</title>
        <desc id="chart-words">{series.map(describe).join(' ')}</desc>
        {[0, 50, 100].map((value) => (
          <>
            <path class="grid" d={`M${CHART.start} ${heightOf(value)}H${CHART.end}`} />
            <text class="axis" x={CHART.start - 6} y={heightOf(value) + 5} text-anchor="end">
              {value}
            </text>
          </>
        ))}
        {ticksThatFit(ticks, moments.length).map(({ at, says }) => (
          <text class="axis" x={acrossOf(at, moments.length)} y={CHART.bottom + 30} text-anchor="middle">
            {says}
          </text>
        ))}
        {lines.map(({ kind, points }) => (
          <>
            <path class={`line ${kind}`} d={pathOf(points)} />
            {points.map((point) => (
              <Mark kind={kind} at={point} />
            ))}
          </>
        ))}
      </svg>
    </>
  );
};

export const ChartTable = ({ series, moments, rows }: Pick<LookBackView, 'series' | 'moments' | 'rows'>) => (
  <details>
    <summary>
      <PathIcon path={LATER.more} flip />
      {PAGES.asTable}
    </summary>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
    <div class="scroll" tabIndex={0} role="region" aria-label={PAGES.asTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{PAGES.when}</th>
            {series.map((one) => (
              <th scope="col" class="num" key={one.id}>
                {one.name}
              </th>
            ))}
            <th scope="col">{PAGES.decided}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((moment, index) => (
            <tr>
              <th scope="row">{moment}</th>
              {series.map((one) => (
                <td class="num" key={one.id}>
                  {one.values[index]}
                </td>
              ))}
              <td>{index > 0 ? rows[index - 1]?.chose : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
