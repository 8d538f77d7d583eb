/**
 * What the people felt of the choices. In: the steps of a run. Out: for everybody of the team the choice that gave their engagement most and
 * the one that cost it most, each with what it worked through. The same weeks are lived once with and once without the choice [A3], so what
 * would have come anyway is in none of it.
 */
import { type Frame, get, HERE, P_ENGAGEMENT, P_STATUS, ROW } from '../rules/frame.ts';
import { otherwise } from '../rules/otherwise.ts';
import type { Prepared } from '../rules/prepare.ts';
import { FEELS, type Trace } from '../rules/trace.ts';
import type { Step } from '../run/play.ts';

export type FeltBy = {
  /** Position of the choice. */
  readonly at: number;
  readonly person: string;
  /** Points of engagement that the choice gave or took, at the end of its weeks. */
  readonly by: number;
  /** What most of that went through. */
  readonly through: (typeof FEELS)[number];
};

/** Fewer points are not worth a word. */
const LEAST = 2;

/** By person in the order of the story: first what gave most, then what cost most; what is under two points is left out. */
export function feltBy(p: Prepared, steps: readonly Step[]): readonly FeltBy[] {
  if (!p.team) return [];
  const all = steps.flatMap((step, at) => feltByChoice(p, step, at));
  return p.story.people.flatMap(({ id }) => {
    const own = all.filter(({ person }) => person === id);
    const most = (sign: 1 | -1): FeltBy[] => {
      const [first] = own.filter(({ by }) => by * sign >= LEAST).sort((a, b) => sign * (b.by - a.by) || a.at - b.at);
      return first === undefined ? [] : [first];
    };
    return [...most(1), ...most(-1)];
  });
}

function feltByChoice(p: Prepared, step: Step, at: number): FeltBy[] {
  const { chosen, empty } = otherwise(p, step.before, step.option, step.traceBefore);
  const isHere = (frame: Frame, row: number): boolean => get(frame, p.at.people + row * ROW + P_STATUS) === HERE;
  return p.story.people.flatMap(({ id }, row): FeltBy[] => {
    if (![step.before, chosen.frame, empty.frame].every((frame) => isHere(frame, row))) return [];
    const place = p.at.people + row * ROW + P_ENGAGEMENT;
    const by = get(chosen.frame, place) - get(empty.frame, place);
    return [{ at, person: id, by, through: throughWhat(chosen.trace, empty.trace, row, Math.sign(by)) }];
  });
}

/** The part of somebody's engagement that lies furthest apart, on the side of the whole difference. */
function throughWhat(chosen: Trace, empty: Trace, row: number, sign: number): (typeof FEELS)[number] {
  const apart = FEELS.map((_, i) => sign * (get(chosen.feels, row * FEELS.length + i) - get(empty.feels, row * FEELS.length + i)));
  return FEELS[apart.indexOf(Math.max(...apart))] ?? 'event';
}
