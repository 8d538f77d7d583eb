/**
 * Picture: what the stage draws, as data. Units are those of the 1280 × 720 set (the room goes on far beyond it); z sorts, low first.
 */
import type { Box, PoseName } from '../../core/look/anatomy.ts';
import type { Face, Look } from '../../core/look/look.ts';
import type { Slots } from '../../core/look/slots.ts';
import type { PropName } from './props.ts';

/** How a thing moves when motion is on; everything else stands still. `once`: for a moment after something has happened. */
export type Move = 'drift' | 'pulse' | 'once';

export type Prop = {
  readonly kind: 'prop';
  readonly prop: PropName;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly scale: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  readonly flip: boolean;
  readonly alpha: number;
  readonly slots: Slots;
  readonly move: Move | null;
};

export type Figure = {
  readonly kind: 'figure';
  readonly id: string;
  readonly look: Look;
  readonly pose: PoseName;
  readonly face: Face;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly scale: number;
  /** Degrees of the head. */
  readonly tilt: number;
  readonly flip: boolean;
  /** 0 to 1 drains colour. */
  readonly mute: number;
  /** Head with hair, in stage units. Nothing may cover it. */
  readonly head: Box;
};

/** A whole-picture layer of light or shade. */
export type Wash = {
  readonly kind: 'wash';
  readonly wash: 'veil' | 'vignette' | 'dark' | 'dusk';
  readonly alpha: number;
  readonly z: number;
};

export type Item = Prop | Figure | Wash;

/** How people and papers move. */
export type Tempo = 'calm' | 'fast' | 'slow';
/** Which part of the room the camera shows. */
export type Crop =
  | 'rows'
  | 'table'
  | 'door'
  | 'tableau'
  | 'meeting'
  | 'corner'
  | 'kitchen'
  | 'all-hands'
  | 'phone'
  | 'remote'
  | 'counter'
  | 'corridor';

export type Picture = {
  readonly items: readonly Item[];
  /** The room tilts about the middle of the set (degrees) and grows a little, so that no corner shows. */
  readonly turn: number;
  readonly zoom: number;
  readonly tempo: Tempo;
  readonly crop: Crop;
  /** From the first seat's left to the last one's right, empty ones too: the camera stays where it is when somebody leaves. */
  readonly focus: { readonly from: number; readonly to: number; readonly seats: number };
  /** Who speaks, or spoke before the question, if they are in the room. */
  readonly speaker: string | null;
};

type Extra = Partial<Pick<Prop, 'scale' | 'turn' | 'flip' | 'alpha' | 'slots' | 'move'>>;

/** A prop with the usual values where none is given. */
export const thing = (prop: PropName, x: number, y: number, z: number, extra: Extra = {}): Prop => ({
  kind: 'prop',
  prop,
  x,
  y,
  z,
  scale: 1,
  turn: 0,
  flip: false,
  alpha: 1,
  slots: {},
  move: null,
  ...extra,
});
