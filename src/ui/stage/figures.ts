/**
 * Figures: the people of a view as drawn people. In: people, seating, order and drive; out: one figure for everybody who is in the room.
 */
import { BUST_ANCHOR, HEAD_BOX, type Box, type PoseName, poseOf } from '../../core/look/anatomy.ts';
import { headPlace } from '../../core/look/pieces.ts';
import type { PersonView, VisitorView } from '../../core/view/view.ts';
import { STRONG, strongest, weightsOf } from './corners.ts';
import { overlaps } from './keep-clear.ts';
import type { Figure, Picture } from './picture.ts';
import { faceOf, mannerOf, sittingPose, standingPose, standsUp } from './posture.ts';
import type { Seating } from './seating.ts';
import { LAYOUT_OF, type Layout, type Seat, type Spot } from './seats.ts';

/** The y of body space that stands on the given place. */
export const groundOf = (pose: PoseName): number => poseOf(pose).ground ?? BUST_ANCHOR[1];

/** The head's box on the stage. */
export function headBox(pose: PoseName, place: Spot, flip: boolean): Box {
  const [x, y, width, height] = HEAD_BOX;
  const head = headPlace(pose);
  const side = flip ? -1 : 1;
  const middle = place.x + side * (x + width / 2 + head.dx - BUST_ANCHOR[0]) * place.scale;
  const top = place.y + (y + head.dy - groundOf(pose)) * place.scale;
  return [middle - (width / 2) * place.scale, top, width * place.scale, height * place.scale];
}

/** Everybody turns at a slightly different value, so that a team never changes in one step. */
const stagger = (seat: number): number => (((seat * 5) % 6) - 2.5) * 0.05;

function isStrongFor(seat: number, layout: Layout, order: number, drive: number): boolean {
  const own = weightsOf(order + stagger(seat), drive - stagger(seat));
  const corner = strongest(own);
  return LAYOUT_OF[corner] === layout && own[corner] > STRONG;
}

/** Heads lie lower on the desk than the bust's own anchor says. */
const SLUMP_LIFT = 150;
/** Mute moves in steps, so that a person's drawing is not made anew for every point. */
const MUTE_STEP = 0.2;

/** How far colour is drained from people, 0 to 1. */
export const inSteps = (mute: number): number => Math.round(mute / MUTE_STEP) * MUTE_STEP;

function stands(person: PersonView, { stand }: Seat, layout: Layout, isStrong: boolean): boolean {
  if (stand === undefined) return false;
  return stand.always === true ? mannerOf(person) !== 'flat' : standsUp(person, layout, isStrong);
}

function place(person: PersonView, seat: Seat, at: number, layout: Layout, isStrong: boolean): { pose: PoseName; place: Spot; z: number } {
  if (seat.stand !== undefined && stands(person, seat, layout, isStrong)) {
    const pose = standingPose(person, layout, seat.stand.pose);
    return { pose, place: seat.stand, z: seat.stand.z ?? (layout === 'table' ? 480 : 500) };
  }
  const pose = sittingPose(person, layout, at, isStrong);
  const y = pose === 'slump' ? seat.sit.y - SLUMP_LIFT * seat.sit.scale : seat.sit.y;
  return { pose, place: { ...seat.sit, y }, z: seat.sit.z ?? (seat.row === 'back' ? 420 : 560) };
}

/** Poses in which the head lies low. */
const LOW_HEADS: readonly PoseName[] = ['slump', 'chin'];

/** Somebody in the back row sits up where the head on the desk would be hidden behind somebody in front. */
function sitUpIfHidden(figure: Figure, seat: Seat, others: readonly Figure[]): Figure {
  const isHidden = others.some((other) => other.z > figure.z && overlaps(figure.head, other.head, 6));
  if (!isHidden || !LOW_HEADS.includes(figure.pose)) return figure;
  return { ...figure, pose: 'laptop', y: seat.sit.y, head: headBox('laptop', seat.sit, figure.flip) };
}

function figureOf(person: PersonView, at: number, seat: Seat, room: Room): Figure {
  const isStrong = isStrongFor(at, room.layout, room.order, room.drive);
  const { pose, place: where, z } = place(person, seat, at, room.layout, isStrong);
  const flip = where.flip ?? false;
  const manner = mannerOf(person);
  return {
    kind: 'figure',
    id: person.id,
    look: person.look,
    pose,
    face: faceOf(person),
    x: where.x,
    y: where.y,
    z,
    scale: where.scale,
    tilt: isStrong && manner !== 'fine' && manner !== 'glad' ? seat.tilt : 0,
    flip,
    mute: room.mute,
    head: headBox(pose, where, flip),
  };
}

/** What posture follows besides the person; mute 0 to 1. */
export type Room = { readonly layout: Layout; readonly order: number; readonly drive: number; readonly mute: number };

/** Who is drawn, and where the place has its seats. */
export type Crowd = { readonly people: readonly PersonView[]; readonly seating: Seating; readonly seats: readonly Seat[] };

/** One figure for everybody who is here; the sick, the gone and those still to come are not drawn. */
export function figures({ people, seating, seats }: Crowd, about: Room): Figure[] {
  const room = { ...about, mute: inSteps(about.mute) };
  const seated: { figure: Figure; seat: Seat }[] = [];
  for (const person of people) {
    const at = seating.get(person.id);
    const seat = at === undefined ? undefined : seats[at];
    if (at !== undefined && seat !== undefined && person.state === 'here') seated.push({ figure: figureOf(person, at, seat, room), seat });
  }
  const all = seated.map(({ figure }) => figure);
  return seated.map(({ figure, seat }) => sitUpIfHidden(figure, seat, all));
}

/** Half of a person's width, units. */
const HALF_PERSON = 46;

/** From the first seat that somebody has, or had, to the last. An empty room is seen whole. */
export function focusOf(seating: Seating, seats: readonly Seat[], layout: Layout): Picture['focus'] {
  const taken = [...new Set(seating.values())].flatMap((at) => seats[at] ?? []);
  if (taken.length === 0) return { from: 160, to: 1120, seats: 0 };
  const places = taken.map((seat) => (layout === 'table' || seat.stand?.always === true ? (seat.stand ?? seat.sit) : seat.sit).x);
  return { from: Math.min(...places) - HALF_PERSON, to: Math.max(...places) + HALF_PERSON, seats: taken.length };
}

/** Somebody who is not of the team, upright in the room unless the place has another pose for them. Never drained of colour. */
export function guestFigure(guest: VisitorView, spot: Spot & { readonly pose?: PoseName }): Figure {
  const pose = spot.pose ?? (guest.look.mobility === 'wheelchair' ? 'wheelchair' : 'standing');
  const flip = spot.flip ?? false;
  return {
    kind: 'figure',
    id: guest.id,
    look: guest.look,
    pose,
    face: guest.face,
    x: spot.x,
    y: spot.y,
    z: spot.z ?? 490,
    scale: spot.scale,
    tilt: 0,
    flip,
    mute: 0,
    head: headBox(pose, spot, flip),
  };
}
