/**
 * What an author's words come to in numbers (MODEL.md §5): a move's share of the week, and every effect as points at a place of the
 * shocks. Worked out once per story, so that the kernel only adds up. In: parts of a Story. Out: plain numbers.
 */
import { type Effect, STOCKS, type Stock, type StoryOption } from './story.ts';
import { DAYS_OF, HABIT, MOVE_NAMES, MOVES, STRENGTH_NAMES, STRENGTHS, TAKES_SIDES } from './words.ts';

/** Points (load: weeks of work) at a place of the shocks. A move's `gain` wears off with the use of that move (its index, else -1), nothing else does. */
export type Shock = { readonly place: number; readonly by: number; readonly gain: boolean; readonly move: number };

/** Places of the shocks: one per meter, then energy and engagement of each row of people. `meters` is the number of meters. */
export const energyAt = (meters: number, person: number): number => meters + 2 * person;
export const engagementAt = (meters: number, person: number): number => meters + 2 * person + 1;

/** [W3] Gains of a move by the number of its earlier uses: 1, 0.7, 0.49 … */
const AGAIN: readonly number[] = Array.from({ length: 64 }, (_, uses) => {
  let again = 1;
  for (let i = 0; i < uses; i++) again *= HABIT.again;
  return again;
});
export const again = (uses: number): number => AGAIN[Math.min(uses, AGAIN.length - 1)] as number;

const strengthOf = (strength: number): number => STRENGTHS[STRENGTH_NAMES[strength] ?? 'full'];

/** A move as an option takes it: its index, its index of strength, and how often (tokens of a calendar). */
export type Use = { readonly move: number; readonly strength: number; readonly tokens: number };

/** The moves of an option: one, none, or those of a calendar's needs. [W7] */
export function usesOf({ move, strength, split }: Pick<StoryOption, 'move' | 'strength' | 'split'>): readonly Use[] {
  return split?.filter((share) => share.move >= 0) ?? (move < 0 ? [] : [{ move, strength, tokens: 1 }]);
}

/** Tenths of the week that moves take for leading and managing, before more than a whole week is shared out. */
export function tenthsOf(uses: readonly Use[]): { readonly lead: number; readonly manage: number } {
  let lead = 0;
  let manage = 0;
  for (const { move, strength, tokens } of uses) {
    const name = MOVE_NAMES[move];
    if (name === undefined) continue;
    lead += MOVES[name].lead * strengthOf(strength) * tokens;
    manage += MOVES[name].manage * strengthOf(strength) * tokens;
  }
  return { lead, manage };
}

/** [W1] [W2] [W7] Attention of moves: shares of the week, 0 to 1, the routine share of what is left included; none of either without a move. */
export function attention(uses: readonly Use[]): { readonly lead: number; readonly manage: number } {
  if (uses.length === 0) return { lead: 0, manage: 0 };
  const tenths = tenthsOf(uses);
  const total = Math.max(1, (tenths.lead + tenths.manage) / 10);
  const lead = tenths.lead / 10 / total;
  const manage = tenths.manage / 10 / total;
  const rest = 1 - lead - manage;
  return { lead: lead + HABIT.routine * rest, manage: manage + HABIT.routine * rest };
}

/** [B1] Days that moves take of the five, in whole and half days: a tenth of the week is half a day. */
export function daysOf(uses: readonly Use[]): number {
  const { lead, manage } = tenthsOf(uses);
  return Math.min(DAYS_OF.decision, Math.round((lead + manage) * DAYS_OF.tenth * 2) / 2);
}

/** [W2] [W3] First effects of a move at its strength; of the load, less is a gain. */
function moveShocks({ move, strength, tokens }: Use): Shock[] {
  const name = MOVE_NAMES[move];
  if (name === undefined) return [];
  return Object.entries(MOVES[name].first).map(([stock, points]) => ({
    place: STOCKS.indexOf(stock as Stock),
    by: points * strengthOf(strength) * tokens,
    gain: stock === 'load' ? points < 0 : points > 0,
    move,
  }));
}

/** [W4] Effects as the author wrote them. */
export function shocksOf(effects: readonly Effect[], meters: number): Shock[] {
  return effects.map((effect): Shock => {
    const place =
      'meter' in effect ? effect.meter : effect.of === 'energy' ? energyAt(meters, effect.person) : engagementAt(meters, effect.person);
    return { place, by: effect.by, gain: false, move: -1 };
  });
}

/** [W2]–[W5] All that an option brings at once: its move, its effects, whom it pleases, whom it displeases. */
export function choiceShocks(option: StoryOption, meters: number): Shock[] {
  const shocks = usesOf(option).flatMap(moveShocks);
  // Lists that are mostly empty are not made for being joined: a story has thousands of options.
  shocks.push(...shocksOf(option.effects, meters));
  for (const person of option.for) shocks.push({ place: engagementAt(meters, person), by: TAKES_SIDES, gain: false, move: -1 });
  for (const person of option.against) shocks.push({ place: engagementAt(meters, person), by: -TAKES_SIDES, gain: false, move: -1 });
  return shocks;
}
