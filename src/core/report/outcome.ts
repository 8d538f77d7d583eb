/**
 * Outcome: what the team did in one run, as it stands at its end. It is partly skill and partly the story, and is reported by itself. In: a
 * run replayed. Out: plain figures.
 */
import type { Prepared } from '../rules/prepare.ts';
import { read } from '../rules/read.ts';
import type { EndingKind } from '../rules/story.ts';
import type { Replay } from '../run/replay.ts';

export type Outcome = {
  /** Null where the run was left before its end. */
  readonly ending: { readonly id: string; readonly kind: EndingKind } | null;
  /** Points at the start and at the end; the author's own shown meters by id after the two. */
  readonly meters: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly people: { readonly lost: number; readonly warned: number };
  readonly promises: { readonly kept: number; readonly broken: number; readonly open: number };
  readonly learned: number;
};

export function outcomeOf(p: Prepared, { start, steps, frame }: Replay): Outcome {
  const before = read(p, start.frame);
  const after = read(p, frame);
  const own = p.story.meters.flatMap(({ id, shown }, i) => (shown ? [{ id, from: before.own[i] ?? 0, to: after.own[i] ?? 0 }] : []));
  const promises = (state: 'kept' | 'broken' | 'open'): number => after.promises.filter((one) => one.state === state).length;
  const warned = new Set(steps.flatMap(({ trace }) => trace.happened.flatMap((one) => (one.what === 'warns' ? [one.row] : []))));
  return {
    ending: after.ending,
    meters: [
      { id: 'morale', from: before.stocks.morale, to: after.stocks.morale },
      { id: 'execution', from: before.stocks.execution, to: after.stocks.execution },
      ...own,
    ],
    people: { lost: after.lost, warned: warned.size },
    promises: { kept: promises('kept'), broken: promises('broken'), open: promises('open') },
    learned: after.facts.length,
  };
}
