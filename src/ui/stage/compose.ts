/**
 * Compose: the people and things of a setting as one picture. In: a place's or an ending's state and setting; out: items, lowest first,
 * with nothing over a head.
 */
import type { PersonView, StageView } from '../../core/view/view.ts';
import { muteOf, roomColours } from './colours.ts';
import { strongest, type Weights, weightsOf } from './corners.ts';
import { doorItems } from './door.ts';
import { emotes } from './emotes.ts';
import { leaving } from './farewell.ts';
import { figures, focusOf, guestFigure } from './figures.ts';
import { isClear } from './keep-clear.ts';
import type { Item, Picture, Tempo, Wash } from './picture.ts';
import type { PlaceState, Setting } from './places/place.ts';
import type { Seating } from './seating.ts';
import { LAYOUT_OF, type Layout } from './seats.ts';

function washes(weights: Weights): Wash[] {
  const list: Wash[] = [];
  const veil = Math.min(1, weights.stagnation + 0.6 * weights.adrift);
  if (veil > 0.2) list.push({ kind: 'wash', wash: 'veil', alpha: 0.16 * veil, z: 700 });
  if (weights.chaos > 0.25) list.push({ kind: 'wash', wash: 'vignette', alpha: 0.5 * weights.chaos, z: 880 });
  return list;
}

const TEMPO: Readonly<Record<Layout, Tempo>> = { table: 'calm', scattered: 'fast', rows: 'slow' };

/** What a place or a tableau is drawn from. */
export function placeState(view: StageView, seating: Seating): PlaceState {
  const weights = weightsOf(view.order, view.drive);
  return {
    view,
    drive: view.drive,
    weights,
    layout: LAYOUT_OF[strongest(weights)],
    colours: roomColours(weights),
    mute: muteOf(weights),
    seating,
  };
}

/** `goes`: somebody who has just left, seen once more where the place has ways out between its desks. */
export function compose(state: PlaceState, setting: Setting, goes: PersonView | null = null): Picture {
  const { view, weights, layout, colours, seating } = state;
  // Whoever stands at the door is not at their desk.
  const team = view.people.filter((person) => person.id !== view.door?.id);
  const { order, drive } = view;
  const inTeam = figures({ people: team, seating, seats: setting.seats }, { order, drive, layout, mute: state.mute });
  const seated = view.guest === null ? inTeam : [...inTeam, guestFigure(view.guest, setting.guest)];
  const last = goes !== null && setting.hasWaysOut === true ? leaving(goes, layout, state.mute, seated) : null;
  const people = last === null ? seated : [...seated, last];
  const things = [...setting.back, ...setting.furnish(people)].filter((prop) => isClear(prop, people));
  const items: Item[] = [
    ...things,
    ...people,
    ...emotes(people, colours),
    ...washes(weights),
    ...(setting.washes ?? []),
    ...(view.door === null ? [] : doorItems(view.door, colours)),
  ];
  return {
    items: items.sort((a, b) => a.z - b.z),
    turn: -2.4 * weights.chaos,
    zoom: 1 + 0.055 * weights.chaos,
    tempo: TEMPO[layout],
    crop: view.door === null ? setting.crop : 'door',
    focus: setting.isWhole === true ? { from: 160, to: 1120, seats: 0 } : focusOf(seating, setting.seats, layout),
    speaker: view.speaker ?? view.opposite,
  };
}
