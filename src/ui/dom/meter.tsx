/** One meter of the rail: name, number, trend, bar with the part that changed, and what the last choice did of it. */
import { signed } from '../../core/text/interface.ts';
import type { MeterView } from '../../core/view/view.ts';
import { Icon } from './icon.tsx';

const KINDS: Readonly<Record<string, 'morale' | 'execution'>> = { morale: 'morale', execution: 'execution' };

export const Meter = ({ meter }: { meter: MeterView }) => {
  const { value, was } = meter;
  const kind = KINDS[meter.id];
  return (
    <div>
      <div
        class={`meter meter--${kind ?? 'own'}${meter.stale ? ' is-stale' : ''}`}
        role="meter"
        aria-label={meter.name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value}
        aria-valuetext={meter.inWords}
      >
        <Icon name={kind ?? 'gauge'} />
        <span>{meter.name}</span>
        <span class="value">
          {value}
          {meter.trend !== 'level' && <Icon name={meter.trend} />}
        </span>
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="fill" width={value} height="10" />
          <rect class="edge" x={value} width=".7" height="10" />
          {was !== value && <rect class="was" x={Math.min(was, value)} width={Math.abs(value - was)} height="10" />}
        </svg>
      </div>
      {meter.stale && <p class="cause">{meter.stale}</p>}
      {meter.cause && (
        <p class="cause">
          <bdi>{signed(value - was)}</bdi>: {meter.cause}
        </p>
      )}
    </div>
  );
};
