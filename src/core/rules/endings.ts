/** How a run ends: the model's kind by the state (MODEL.md §3), and the author's ending that takes it. Rules E1–E4. */
import { CLARITY, ENDING, ENERGY, EXECUTION, type Frame, HERE, LOST, MORALE, P_STATUS, PURPOSE, ROW, ROWS, SCENE, SEATS } from './frame.ts';
import { passes } from './gate.ts';
import type { Prepared, PreparedEnding } from './prepare.ts';
import { END, type EndingKind } from './story.ts';

/** Seats filled today. */
export function seatsFilled(p: Prepared, f: Frame): number {
  let here = 0;
  for (let i = 0, r = p.at.people; i < (f[ROWS] as number); i++, r += ROW) if (f[r + P_STATUS] === HERE) here++;
  return here;
}

/** [E1] The model's kind, first that holds. A plain story has no fuels: execution stands for clarity, morale for purpose. [E2] */
export function kindOf(p: Prepared, f: Frame): EndingKind {
  const morale = f[MORALE] as number;
  const execution = f[EXECUTION] as number;
  const purpose = p.team ? (f[PURPOSE] as number) : morale;
  const clarity = p.team ? (f[CLARITY] as number) : execution;
  const rested = p.team ? (f[ENERGY] as number) >= 50 : true;
  const lost = f[LOST] as number;
  if ((p.team && seatsFilled(p, f) * 2 < (f[SEATS] as number)) || (morale < 25 && execution < 25)) return 'collapse';
  if (morale >= 60 && execution >= 60 && rested && lost <= 1) return 'thriving';
  if (execution < 50 && purpose >= clarity - 5) return 'chaos';
  if (clarity > purpose + 10 && morale < 55) return 'stagnation';
  if (execution >= 60 && (!rested || lost >= 2)) return 'hollow';
  if (morale >= 60) return 'drift';
  return 'holding';
}

/** [E3] Whether an ending takes a frame whose kind, by the model, is `kind` (not asked for where it has `when`); `otherwise` takes only what is left. */
const takes = (ending: PreparedEnding, f: Frame, kind: EndingKind | null): boolean =>
  ending.gate === null ? ending.kind === kind : passes(ending.gate, f);

/** [E3] In file order: an ending with `when` is reached only by it, the others by their kind; `otherwise` takes the rest. */
export function endingOf(p: Prepared, f: Frame): number {
  const kind = kindOf(p, f);
  const { endings } = p;
  for (let i = 0; i < endings.length; i++) if (takes(endings[i] as PreparedEnding, f, kind)) return i;
  return endings.findIndex((ending) => ending.kind === 'otherwise' && ending.gate === null);
}

/** [E3] The kind a page shows: the author's, for `otherwise` the model's. */
export function shownKind(p: Prepared, f: Frame): EndingKind {
  const ending = p.story.endings[f[ENDING] as number];
  return ending === undefined || ending.kind === 'otherwise' ? kindOf(p, f) : ending.kind;
}

export function finish(p: Prepared, f: Frame): void {
  f[ENDING] = endingOf(p, f);
  f[SCENE] = END;
}

/** [E4] An `early` ending that holds ends the story after any choice. */
export function finishEarly(p: Prepared, f: Frame): boolean {
  for (const position of p.earlyEndings) {
    const ending = p.endings[position] as PreparedEnding;
    if (!takes(ending, f, ending.gate === null ? kindOf(p, f) : null)) continue;
    f[ENDING] = position;
    f[SCENE] = END;
    return true;
  }
  return false;
}
