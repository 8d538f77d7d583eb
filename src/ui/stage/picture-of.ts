/**
 * pictureOf: a StageView becomes a picture of its place, or of its ending. The layout jumps to the strongest corner; colour, light, clutter
 * and tilt blend. The same view and seating always give the same picture.
 */
import type { PersonView, StageView } from '../../core/view/view.ts';
import { compose, placeState } from './compose.ts';
import { tableau } from './endings/tableau.ts';
import type { Picture } from './picture.ts';
import { PLACES } from './places/places.ts';
import type { Seating } from './seating.ts';

/** `goes`: somebody who has just left, seen once more on their way out. */
export function pictureOf(view: StageView, seating: Seating, goes: PersonView | null = null): Picture {
  if (view.ending !== null) return tableau({ ...view, ending: view.ending }, seating).picture;
  const state = placeState(view, seating);
  return compose(state, PLACES[view.place](state), goes);
}
