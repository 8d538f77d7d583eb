/**
 * count: how many runs a story can have at most, before walking any. Only its structure counts: every option is taken to be open, every
 * interrupt to come. In: a Prepared. Out: a whole number of runs, told apart by their choices and by how luck fell.
 */
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import { firstWays, inOrderOfStory, type Ways, waysOfAll } from './ways.ts';

/** Exact up to here, and said of everything above. */
const MOST = Number.MAX_SAFE_INTEGER;

/** At most so many ways a choice's luck can fall. */
function outcomes(p: Prepared, { option }: PreparedOption): number {
  const isOpenQuestion = (in10: number): boolean => in10 > 0 && in10 < 10;
  let ways = option.chance && (option.chance.raise.length > 0 || isOpenQuestion(option.chance.in10)) ? 2 : 1;
  for (const later of option.later) if (isOpenQuestion(p.laters[later]?.later.in10 ?? 10)) ways *= 2;
  return ways;
}

/** Number.MAX_SAFE_INTEGER stands for that many or more, Infinity for a story that can go in circles. */
export function runsAtMost(p: Prepared): number {
  const ways = waysOfAll(p);
  const order = inOrderOfStory(p, ways);
  return order === null ? Number.POSITIVE_INFINITY : countAlong(p, ways, order);
}

function countAlong(p: Prepared, ways: Ways, order: readonly number[]): number {
  const luck = p.scenes.map(({ options }) => options.map((option) => outcomes(p, option)));
  // [S5] Interrupts come once each and in any order: the product of any so many of them is at most that of the largest so many.
  const interrupts = p.interrupts
    .map(({ index }) =>
      Math.max(
        1,
        (luck[index] ?? []).reduce((sum, one) => sum + one, 0),
      ),
    )
    .sort((a, b) => b - a);
  // Runs from a scene on after so many interrupts came. Choices so far decide the route, so of several the longest counts, not the sum.
  let after: Float64Array | null = null;
  for (let came = interrupts.length; came >= 0; came--) {
    const runs = new Float64Array(p.scenes.length);
    for (let place = order.length - 1; place >= 0; place--) {
      const scene = order[place] as number;
      let sum = 0;
      ways[scene]?.forEach((targets, option) => {
        let most = 0;
        for (const to of targets) {
          // [S5] Nothing knocks after the last decision.
          if (to === END) most = Math.max(most, 1);
          else most = Math.max(most, runs[to] as number, after === null ? 0 : (interrupts[came] as number) * (after[to] as number));
        }
        sum += most * (luck[scene]?.[option] as number);
      });
      // A run that is stuck is a run.
      runs[scene] = Math.min(MOST, Math.max(1, sum));
    }
    after = runs;
  }
  return firstWays(p).reduce((most, to) => Math.max(most, to === END ? 1 : (after?.[to] ?? 1)), 1);
}
