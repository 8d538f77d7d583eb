/** The two fuels of a run, told after it: their course, where they ended, and what this run says to three guided questions. */
import { type Frame, get, METERS } from '../../rules/frame.ts';
import { STOCKS } from '../../rules/story.ts';
import type { Replay } from '../../run/replay.ts';
import type { Text } from '../../scenario/text.ts';
import { DEBRIEF } from '../../text/debrief.ts';
import { dueOn } from '../../view/clock.ts';
import { seriesOf } from './over-time.ts';
import { type Felt, FELT, type FuelsView, type PointView } from './view.ts';

/** Points: under this a fuel is empty enough to be felt; from here on it is well filled. */
const EMPTY = 35;
const FILLED = 50;
/** Points of one of the five steps on which a player guesses. */
const STEP = 20;

const placeOf = (id: Felt): number => METERS + STOCKS.indexOf(id);

export function fuelsOf(text: Text, replayed: Replay): FuelsView {
  const series = (['purpose', 'clarity'] as const).map((id) => ({
    id,
    name: DEBRIEF.fuels[id],
    points: seriesOf(replayed, STOCKS.indexOf(id)),
  }));
  return {
    series,
    atEnd: Object.fromEntries(FELT.map((id) => [id, stepOf(get(replayed.frame, placeOf(id)))])) as Record<Felt, number>,
    answers: [lowerAnswer(text, series), lagAnswer(replayed), bothAnswer(series)],
  };
}

/** 0 to 19 is the first step, 80 to 100 the fifth. */
const stepOf = (points: number): number => Math.min(5, Math.floor(points / STEP) + 1);

const mean = (points: readonly PointView[]): number => points.reduce((sum, { value }) => sum + value, 0) / Math.max(1, points.length);

function lowerAnswer(text: Text, series: FuelsView['series']): FuelsView['answers'][number] {
  const [low, high] = [...series].sort((a, b) => mean(a.points) - mean(b.points));
  const points = low?.points ?? [];
  const lowest = points.reduce((least, one) => (one.value < least.value ? one : least), points[0] ?? { time: 0, value: 0 });
  // A moment lies behind the label it belongs to, the last one of a label just at the next.
  const label = Math.max(Math.ceil(lowest.time) - 1, points[0]?.time ?? 0);
  const says = DEBRIEF.lowerSays(
    low?.name ?? '',
    Math.round(mean(points)),
    Math.round(mean(high?.points ?? [])),
    dueOn(text, label),
    lowest.value,
  );
  return { asks: DEBRIEF.guided.lower, says };
}

/** From the first moment at which a fuel was empty to the first warning after it. */
function lagAnswer({ start, steps }: Replay): FuelsView['answers'][number] {
  const isEmpty = (frame: Frame): boolean => get(frame, placeOf('purpose')) < EMPTY || get(frame, placeOf('clarity')) < EMPTY;
  const from = isEmpty(start.frame) ? 0 : steps.findIndex(({ after }) => isEmpty(after));
  const asks = DEBRIEF.guided.lag;
  if (from < 0) return { asks, says: DEBRIEF.lagNever };
  const at = steps.findIndex(({ trace }, place) => place >= from && trace.happened.some(({ what }) => what === 'warns'));
  const warned = steps[at]?.trace.happened.find(({ what }) => what === 'warns');
  if (at < 0 || warned?.what !== 'warns') return { asks, says: DEBRIEF.lagNobody };
  return { asks, says: DEBRIEF.lagSays(at - from) };
}

function bothAnswer(series: FuelsView['series']): FuelsView['answers'][number] {
  const moments = series[0]?.points.length ?? 0;
  const filled = Array.from({ length: moments }, (_, i) => series.every(({ points }) => (points[i]?.value ?? 0) >= FILLED));
  return { asks: DEBRIEF.guided.both, says: DEBRIEF.bothSays(filled.filter(Boolean).length, moments) };
}
