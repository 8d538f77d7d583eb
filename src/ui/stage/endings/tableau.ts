/**
 * Tableau: the picture of an ending, and the steps in which it comes together. In: the last view and who had which seat; out: the still
 * picture, and one picture for each step, the last of them the same. Nothing here moves: whoever plays the steps goes by their times.
 */
import type { StageView } from '../../../core/view/view.ts';
import { muteOf, roomColours } from '../colours.ts';
import { compose, placeState } from '../compose.ts';
import type { Picture } from '../picture.ts';
import type { Seating } from '../seating.ts';
import { chaos } from './chaos.ts';
import { collapse } from './collapse.ts';
import { drift } from './drift.ts';
import type { Ending } from './ending.ts';
import { hollow } from './hollow.ts';
import { holding } from './holding.ts';
import { stagnation } from './stagnation.ts';
import { thriving } from './thriving.ts';

type EndingKind = NonNullable<StageView['ending']>;
const ENDINGS: Readonly<Record<EndingKind, Ending>> = { thriving, hollow, chaos, stagnation, collapse, drift, holding };

export type Step = { /** Milliseconds from the start. */ readonly at: number; readonly picture: Picture };
export type Tableau = { readonly picture: Picture; readonly steps: readonly Step[] };

export function tableau(view: StageView & { readonly ending: EndingKind }, seating: Seating): Tableau {
  const { mood, draw } = ENDINGS[view.ending];
  const { order, drive, weights, layout } = mood;
  const state = {
    ...placeState({ ...view, order, drive }, seating),
    weights,
    layout,
    colours: roomColours(weights),
    mute: muteOf(weights),
  };
  const { setting, beats } = draw(state);
  const after = (done: number): Picture => {
    const past = beats.slice(0, done);
    return compose(state, {
      ...setting,
      back: [...setting.back, ...past.flatMap(({ things }) => things)],
      washes: past.flatMap(({ washes }) => washes ?? []),
      crop: 'tableau',
    });
  };
  const steps = [{ at: 0, picture: after(0) }, ...beats.map(({ at }, k) => ({ at, picture: after(k + 1) }))];
  return { picture: after(beats.length), steps };
}
