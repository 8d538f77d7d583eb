/** The fields of options, asides and needs, each a bit. In: one of them. Out: one number that says which fields are written, whatever they hold. */
import type { AuthoredAside, AuthoredNeed, AuthoredOption } from './schema.ts';

export const HAS = {
  says: 1 << 0,
  when: 1 << 1,
  locked: 1 << 2,
  hidden: 1 << 3,
  move: 1 << 4,
  strength: 1 << 5,
  leans: 1 << 6,
  effects: 1 << 7,
  for: 1 << 8,
  against: 1 << 9,
  later: 1 << 10,
  chance: 1 << 11,
  promise: 1 << 12,
  keeps: 1 << 13,
  learn: 1 << 14,
  set: 1 << 15,
  joins: 1 << 16,
  leaves: 1 << 17,
  goto: 1 << 18,
  lines: 1 << 19,
  concepts: 1 << 20,
  evidence: 1 << 21,
  monitors: 1 << 22,
  missed: 1 << 23,
  days: 1 << 24,
} as const satisfies Readonly<Record<keyof AuthoredOption | keyof AuthoredAside | keyof AuthoredNeed, number>>;

/** Some field that none of them has. */
export const UNKNOWN = 1 << 25;

const BITS: ReadonlyMap<string, number> = new Map(Object.entries(HAS));

export function fieldsIn(option: object): number {
  let has = 0;
  for (const field in option) has |= BITS.get(field) ?? UNKNOWN;
  return has;
}
