/**
 * What an author's words come to in numbers (MODEL.md §5): a move's share of the week, and every effect as points at a place of the
 * shocks. Worked out once per story, so that the kernel only adds up. In: parts of a Story. Out: plain numbers.
 */
import { type Effect, STOCKS, type Stock, type StoryOption } from './story.ts';
import { HABIT, MOVE_NAMES, MOVES, STRENGTH_NAMES, STRENGTHS, TAKES_SIDES } from './words.ts';

/** Points (load: weeks of work) at a place of the shocks. A move's `gain` wears off with use, nothing else does. */
export type Shock = { readonly place: number; readonly by: number; readonly gain: boolean };

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

/** [W1] [W2] Attention of a move at a strength: shares of the week, 0 to 1, the routine share of what is left included. */
export function attention(move: number, strength: number): { readonly lead: number; readonly manage: number } {
  const name = MOVE_NAMES[move];
  if (name === undefined) return { lead: 0, manage: 0 };
  const row = MOVES[name];
  const times = strengthOf(strength);
  const total = Math.max(1, ((row.lead + row.manage) * times) / 10);
  const lead = (row.lead * times) / 10 / total;
  const manage = (row.manage * times) / 10 / total;
  const rest = 1 - lead - manage;
  return { lead: lead + HABIT.routine * rest, manage: manage + HABIT.routine * rest };
}

/** [W2] [W3] First effects of a move at its strength; of the load, less is a gain. */
function moveShocks(option: StoryOption): Shock[] {
  const name = MOVE_NAMES[option.move];
  if (name === undefined) return [];
  return Object.entries(MOVES[name].first).map(([stock, points]) => ({
    place: STOCKS.indexOf(stock as Stock),
    by: points * strengthOf(option.strength),
    gain: stock === 'load' ? points < 0 : points > 0,
  }));
}

/** [W4] Effects as the author wrote them. */
export function shocksOf(effects: readonly Effect[], meters: number): Shock[] {
  return effects.map((effect): Shock => {
    const place =
      'meter' in effect ? effect.meter : effect.of === 'energy' ? energyAt(meters, effect.person) : engagementAt(meters, effect.person);
    return { place, by: effect.by, gain: false };
  });
}

/** [W2]–[W5] All that an option brings at once: its move, its effects, whom it pleases, whom it displeases. */
export function choiceShocks(option: StoryOption, meters: number): Shock[] {
  const shocks = moveShocks(option);
  // Lists that are mostly empty are not made for being joined: a story has thousands of options.
  shocks.push(...shocksOf(option.effects, meters));
  for (const person of option.for) shocks.push({ place: engagementAt(meters, person), by: TAKES_SIDES, gain: false });
  for (const person of option.against) shocks.push({ place: engagementAt(meters, person), by: -TAKES_SIDES, gain: false });
  return shocks;
}
