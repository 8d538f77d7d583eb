/** Delayed effects (rules L1–L4): what an option starts now and lands with a later decision, or on entering a scene. */
import { add, type Frame, get } from './frame.ts';
import { passes } from './gate.ts';
import { happens } from './luck.ts';
import type { Prepared, PreparedLater, PreparedOption, PreparedScene } from './prepare.ts';
import { gather } from './shocks.ts';
import { LATER, type Trace } from './trace.ts';

/** [L1] What was started n decisions ago is felt with this decision. */
export function land(p: Prepared, f: Frame, trace?: Trace): void {
  const { from, byPlace } = p.delayed;
  const end = from + byPlace.length;
  // Of many only some wait, and their places lie in a row: in a long story this loop is run more often than any other.
  for (let place = from; place < end; place++) if (f[place] !== 0) place = landFrom(p, f, byPlace[place - from] ?? null, place, trace);
}

/** What waits at a place of the frame, if it counts decisions. Out: its last place. */
function landFrom(p: Prepared, f: Frame, later: PreparedLater | null, place: number, trace?: Trace): number {
  if (later === null) return place;
  if (isDue(f, later)) landOne(p, f, later, trace);
  return later.place + later.places - 1;
}

/**
 * [L1] A delayed effect waits as bits, bit n for "lands in n decisions", 32 bits to a place of the frame; every decision shifts them
 * by one. True where one lands now.
 */
function isDue(f: Frame, { place, places }: PreparedLater): boolean {
  for (let i = place; i < place + places; i++) {
    const carried = i + 1 < place + places ? get(f, i + 1) & 1 : 0;
    f[i] = ((get(f, i) >>> 1) | (carried << 31)) >>> 0;
  }
  if ((get(f, place) & 1) === 0) return false;
  f[place] = get(f, place) - 1;
  return true;
}

/**
 * [L1] [L4] The option's own delayed effects begin to wait, those whose dice say so: the roll belongs to this option and to how often
 * it was taken before, so no other choice changes it.
 */
export function startLaters(p: Prepared, f: Frame, chosen: PreparedOption): void {
  const { starts } = chosen;
  for (let entry = 0; entry < starts.length; entry++) {
    const { after, in10, place } = starts[entry] as PreparedLater;
    const visit = get(f, p.at.chosen + chosen.index);
    if (!happens(p, f, chosen.laterKeys[entry] as number, visit, in10)) continue;
    if (after === null) add(f, place, 1);
    else setBit(f, place + Math.floor(after / 32), after % 32);
  }
}

function setBit(f: Frame, place: number, bit: number): void {
  f[place] = (get(f, place) | (1 << bit)) >>> 0;
}

/** [L3] Gathers one delayed effect, if its condition holds now that it lands. */
function landOne(p: Prepared, f: Frame, { gate, index, shocks }: PreparedLater, trace?: Trace): void {
  if (!passes(gate, f)) return;
  gather(p, shocks, LATER, trace);
  trace?.happened.push({ what: 'landed', later: index });
}

/** [L2] On entering a scene, all that waited for it lands, as often as it was started. */
export function landAt(p: Prepared, f: Frame, entered: PreparedScene, trace?: Trace): void {
  for (const later of entered.lands) {
    for (let waiting = get(f, later.place); waiting > 0; waiting--) landOne(p, f, later, trace);
    f[later.place] = 0;
  }
}
