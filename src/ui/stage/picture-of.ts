/**
 * Office: a StageView becomes a picture. The layout jumps to the strongest corner; colour, light, clutter and tilt blend. The same view
 * and seating always give the same picture.
 */
import type { StageView } from '../../core/view/view.ts';
import { board, fallenNotes } from './board.ts';
import { clutter } from './clutter.ts';
import { muteOf, roomColours } from './colours.ts';
import { strongest, type Weights, weightsOf } from './corners.ts';
import { desks } from './desks.ts';
import { doorItems } from './door.ts';
import { emotes } from './emotes.ts';
import { figures, focusOf } from './figures.ts';
import { isClear } from './keep-clear.ts';
import type { Crop, Item, Picture, Tempo, Wash } from './picture.ts';
import { plants } from './plants.ts';
import { room } from './room.ts';
import type { Seating } from './seating.ts';
import { LAYOUT_OF, type Layout } from './seats.ts';

function washes(weights: Weights, isNight: boolean): Wash[] {
  const list: Wash[] = [];
  const veil = Math.min(1, weights.stagnation + 0.6 * weights.adrift);
  if (veil > 0.2) list.push({ kind: 'wash', wash: 'veil', alpha: 0.16 * veil, z: 700 });
  if (isNight) list.push({ kind: 'wash', wash: 'dark', alpha: 0.24, z: 701 });
  if (weights.chaos > 0.25) list.push({ kind: 'wash', wash: 'vignette', alpha: 0.5 * weights.chaos, z: 880 });
  return list;
}

function cropOf(view: StageView, layout: Layout): Crop {
  if (view.door !== null) return 'door';
  if (view.ending !== null) return 'tableau';
  return layout === 'table' ? 'table' : 'rows';
}

const TEMPO: Readonly<Record<Layout, Tempo>> = { table: 'calm', scattered: 'fast', rows: 'slow' };

export function office(view: StageView, seating: Seating): Picture {
  const { order, drive, pile } = view;
  const weights = weightsOf(order, drive);
  const layout = LAYOUT_OF[strongest(weights)];
  const colours = roomColours(weights);
  const isNight = view.place === 'night';
  // Whoever stands at the door is not at their desk.
  const atDesks = view.people.filter((person) => person.id !== view.door?.id);
  const people = figures(atDesks, seating, order, drive, weights);
  const things = [
    ...room({ weights, drive, colours, isNight }),
    ...board(weights, colours, pile, view.progress),
    ...fallenNotes(weights, colours),
    ...plants(weights, drive, colours),
    ...desks({ weights, layout, colours, mute: muteOf(weights), pile, people: view.people, seating, figures: people }),
    ...clutter(weights, order, pile, people, colours),
  ].filter((prop) => isClear(prop, people));
  const items: Item[] = [
    ...things,
    ...people,
    ...emotes(people, colours),
    ...washes(weights, isNight),
    ...(view.door === null ? [] : doorItems(view.door, colours)),
  ];
  return {
    items: items.sort((a, b) => a.z - b.z),
    turn: -2.4 * weights.chaos,
    zoom: 1 + 0.055 * weights.chaos,
    tempo: TEMPO[layout],
    crop: cropOf(view, layout),
    focus: focusOf(seating, layout),
    speaker: view.speaker,
  };
}
