/**
 * Seating: who has which seat. People keep the seat they had; somebody new takes the seat of one who left, else the next free one.
 * In: the people of a view and the seating before it; out: id → seat number.
 */
import type { PersonView } from '../../core/view/view.ts';
import { MOST_SEATS } from './seats.ts';

export type Seating = ReadonlyMap<string, number>;

/** `before` is empty for the first picture of a run. People who are still to come have no seat; a ninth person has none either. */
export function seatPeople(people: readonly PersonView[], before: Seating): Seating {
  const seating = new Map<string, number>();
  for (const person of people) {
    const had = before.get(person.id);
    if (had !== undefined && person.state !== 'coming') seating.set(person.id, had);
  }
  for (const person of people) {
    if (person.state === 'coming' || seating.has(person.id)) continue;
    const seat = freeSeat(people, seating, before.size > 0);
    if (seat !== null) seating.set(person.id, seat);
  }
  return seating;
}

/** Only somebody who came after the first picture takes a left seat while others are free: at the start it is theirs who left. */
function freeSeat(people: readonly PersonView[], seating: Seating, isLater: boolean): number | null {
  const present = new Set<number>();
  const left: number[] = [];
  for (const person of people) {
    const seat = seating.get(person.id);
    if (seat === undefined) continue;
    if (person.state === 'left') left.push(seat);
    else present.add(seat);
  }
  const vacated = left.filter((seat) => !present.has(seat)).sort((a, b) => a - b)[0];
  const unused = Array.from({ length: MOST_SEATS }, (_, seat) => seat).find((seat) => !present.has(seat) && !left.includes(seat));
  return (isLater ? (vacated ?? unused) : (unused ?? vacated)) ?? null;
}

/** Who is to be seen at a seat: the one who is there, else the one whose desk it was. */
export function holderOf(people: readonly PersonView[], seating: Seating, seat: number): PersonView | null {
  const holders = people.filter((person) => seating.get(person.id) === seat);
  return holders.find((person) => person.state !== 'left') ?? holders.at(-1) ?? null;
}
