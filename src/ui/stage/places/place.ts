/**
 * A place: what every file of this folder gives for a state. `seats` says where the team sits and stands, `back` what is there whatever
 * people do, `furnish` what must know where they are: stacks that keep clear of heads, mugs before hands.
 */
import type { PoseName } from '../../../core/look/anatomy.ts';
import type { StageView } from '../../../core/view/view.ts';
import type { RoomColours } from '../colours.ts';
import type { Weights } from '../corners.ts';
import type { Crop, Figure, Prop, Wash } from '../picture.ts';
import type { Layout, Seat, Spot } from '../seats.ts';
import type { Seating } from '../seating.ts';

export type PlaceState = {
  readonly view: StageView;
  readonly drive: number;
  readonly weights: Weights;
  readonly layout: Layout;
  readonly colours: RoomColours;
  /** 0 to 1 drains colour from small things. */
  readonly mute: number;
  readonly seating: Seating;
};

export type Setting = {
  /** In the order in which seats fill. */
  readonly seats: readonly Seat[];
  /** Where a guest is; a full pose unless told. */
  readonly guest: Spot & { readonly pose?: PoseName };
  readonly back: readonly Prop[];
  readonly furnish: (figures: readonly Figure[]) => readonly Prop[];
  /** Besides those of the corner. */
  readonly washes?: readonly Wash[];
  readonly crop: Crop;
  /** The camera shows all of it however few people there are. */
  readonly isWhole?: boolean;
  /** Between its desks there is room to walk out (farewell.ts). */
  readonly hasWaysOut?: true;
};

export type Place = (state: PlaceState) => Setting;

/** Everybody who has a seat here, or had one: seat numbers, lowest first. */
export const seatsTaken = ({ seating }: PlaceState): readonly number[] => [...new Set(seating.values())].sort((a, b) => a - b);

/** The seat of whoever the scene is with; null where a guest is, or nobody is here. Where nobody has spoken, the first who is here. */
export function oppositeSeat({ view, seating }: PlaceState): number | null {
  if (view.guest !== null && view.opposite === view.guest.id) return null;
  const here = view.people.filter(({ id, state }) => state === 'here' && id !== view.door?.id && seating.has(id));
  const other = here.find(({ id }) => id === view.opposite) ?? here[0];
  return other === undefined ? null : (seating.get(other.id) ?? null);
}
