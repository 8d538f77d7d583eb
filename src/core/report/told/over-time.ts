/** When the moments of a run were, on an axis of the story's own labels: several decisions of one week lie between it and the next. */
import { get, LABEL, METERS } from '../../rules/frame.ts';
import type { Replay } from '../../run/replay.ts';
import type { PointView } from './view.ts';

/** One time for the start and one after each step, in labels. */
export function timesOf({ start, steps }: Replay): readonly number[] {
  const labels = steps.map(({ before }) => get(before, LABEL));
  const first = labels[0] ?? get(start.frame, LABEL);
  const times = labels.map((label, i) => {
    const same = labels.filter((one) => one === label).length;
    const place = labels.slice(0, i).filter((one) => one === label).length;
    return label + (place + 1) / same;
  });
  return [first, ...times];
}

/** A meter of the frame over the whole run, in whole points. */
export function seriesOf(replayed: Replay, meter: number): readonly PointView[] {
  const frames = [replayed.start.frame, ...replayed.steps.map(({ after }) => after)];
  const times = timesOf(replayed);
  return frames.map((frame, i) => ({ time: times[i] ?? 0, value: Math.round(get(frame, METERS + meter)) }));
}
