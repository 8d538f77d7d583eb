/** read: the state of a run with names, for everybody but the kernel. In: a frame. Out: plain readonly data. */
import { hash32, hex32 } from '../base/hash.ts';
import { currentScene } from './kernel.ts';
import { shownKind } from './endings.ts';
import * as at from './frame.ts';
import type { Prepared } from './prepare.ts';
import { type EndingKind, STOCKS, type Stock } from './story.ts';

export type Status = 'here' | 'sick' | 'left' | 'coming' | 'not-yet';
const STATUSES: readonly Status[] = ['here', 'sick', 'left', 'coming', 'not-yet'];
const PROMISE_STATES = ['none', 'open', 'kept', 'broken'] as const;

export type PersonNow = {
  /** Row in the frame; 0 and up are the story's people, those after them were hired. */
  readonly row: number;
  /** The author's id, or "new-1", "new-2" … for somebody hired. */
  readonly id: string;
  readonly hired: boolean;
  readonly energy: number;
  readonly engagement: number;
  readonly warned: boolean;
  readonly status: Status;
  readonly work: number;
  readonly drive: number;
};

export type State = {
  /** Scene whose decision waits, or null after the end; the scene behind an interrupt. */
  readonly scene: string | null;
  readonly interrupted: boolean;
  readonly label: number;
  readonly decisions: number;
  readonly week: number;
  readonly stocks: Readonly<Record<Stock, number>>;
  readonly own: readonly number[];
  readonly people: readonly PersonNow[];
  readonly seats: number;
  readonly lost: number;
  readonly sick: number;
  readonly hired: number;
  readonly warnings: number;
  readonly facts: readonly string[];
  readonly flags: readonly string[];
  readonly promises: readonly { readonly id: string; readonly state: (typeof PROMISE_STATES)[number] }[];
  /** Banked days, 0 to 3; null in a story without asides. */
  readonly days: number | null;
  readonly ending: { readonly id: string; readonly kind: EndingKind } | null;
};

export function read(p: Prepared, f: at.Frame): State {
  const get = (place: number): number => f[place] as number;
  const { story } = p;
  const ending = story.endings[get(at.ENDING)];
  return {
    scene: currentScene(p, f)?.scene.id ?? null,
    interrupted: get(at.INTERRUPT) >= 0,
    label: get(at.LABEL),
    decisions: get(at.DECISIONS),
    week: get(at.WEEK),
    stocks: Object.fromEntries(STOCKS.map((stock, i) => [stock, get(at.METERS + i)])) as Record<Stock, number>,
    own: story.meters.map((_, i) => get(at.METERS + STOCKS.length + i)),
    people: Array.from({ length: get(at.ROWS) }, (_, row) => personNow(p, f, row)),
    seats: get(at.SEATS),
    lost: get(at.LOST),
    sick: get(at.SICK),
    hired: get(at.HIRED),
    warnings: get(at.WARNINGS),
    facts: story.facts.filter((_, i) => get(p.at.facts + i) === 1),
    flags: story.flags.filter((_, i) => get(p.at.flags + i) === 1),
    promises: story.promises.map((promise, i) => ({ id: promise.id, state: PROMISE_STATES[get(p.at.promises + i)] ?? 'none' })),
    days: story.days === null ? null : get(at.DAYS),
    ending: ending ? { id: ending.id, kind: shownKind(p, f) } : null,
  };
}

function personNow(p: Prepared, f: at.Frame, row: number): PersonNow {
  const o = p.at.people + row * at.ROW;
  const person = p.story.people[row];
  return {
    row,
    id: person?.id ?? `new-${row - p.story.people.length + 1}`,
    hired: person === undefined,
    energy: f[o + at.P_ENERGY] as number,
    engagement: f[o + at.P_ENGAGEMENT] as number,
    warned: f[o + at.P_WARNED] === 1,
    status: STATUSES[f[o + at.P_STATUS] as number] ?? 'here',
    work: f[o + at.P_WORK] as number,
    drive: person?.drive ?? 1,
  };
}

/**
 * 32 bits that stand for the state after a choice, by the author's ids and not by places in the frame: a scene inserted elsewhere
 * does not change it. Equal digests mean that the edit did not matter to this run.
 */
export function digest(p: Prepared, f: at.Frame): string {
  const state = read(p, f);
  const bits = new DataView(new ArrayBuffer(8));
  const exact = (value: number): string => {
    bits.setFloat64(0, value);
    return hex32(bits.getUint32(0)) + hex32(bits.getUint32(4));
  };
  const parts = [
    state.scene ?? 'end',
    state.ending?.id ?? '',
    ...STOCKS.map((stock) => exact(state.stocks[stock])),
    ...state.own.map((value, i) => `${p.story.meters[i]?.id}=${exact(value)}`),
    ...state.people
      .filter((one) => one.status !== 'not-yet')
      .map((one) => `${one.id}:${one.status}:${exact(one.energy)}:${exact(one.engagement)}`),
    ...(state.days === null ? [] : [`days=${state.days}`]),
    ...state.facts,
    ...state.flags,
    ...state.promises.filter((one) => one.state !== 'none').map((one) => `${one.id}:${one.state}`),
  ];
  return hex32(hash32(parts.join('|')));
}
