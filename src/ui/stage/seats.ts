/**
 * Seats: what a place says of where people sit, stand and work. Types only, and which arrangement each corner has. In stage units; a
 * person's spot is where body space's (440, 1150) lands, or the feet of one who stands; a desk's is the middle of its top edge.
 */
import type { Corner } from './corners.ts';

/** How people are arranged: round something, anyhow, or in rows. Every place has all three. */
export type Layout = 'table' | 'scattered' | 'rows';
/** `z`: left out, the usual one of the row, or of those who stand. */
export type Spot = { readonly x: number; readonly y: number; readonly scale: number; readonly flip?: boolean; readonly z?: number };
export type Desk = { readonly x: number; readonly y: number; readonly turn: number };
export type Seat = {
  readonly row: 'back' | 'front';
  readonly sit: Spot;
  /** Where the person stands when the layout's corner is strong and they feel like it; `always`: whenever they are not flat. */
  readonly stand?: Spot & { readonly pose: 'standing' | 'standing-point'; readonly always?: true };
  /** Null: at a table that belongs to all. */
  readonly desk: Desk | null;
  /** Degrees of the head in the corner's full posture. */
  readonly tilt: number;
};

/** The layout jumps to the strongest corner's; adrift sits in rows, slightly crooked. */
export const LAYOUT_OF: Readonly<Record<Corner, Layout>> = { thriving: 'table', chaos: 'scattered', stagnation: 'rows', adrift: 'rows' };

export const MOST_SEATS = 8;
