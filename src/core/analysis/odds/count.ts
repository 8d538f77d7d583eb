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

/** Ways to take some of so many things, or none, one after the other. */
const orders = (things: number): number => (things === 0 ? 1 : 1 + things * orders(things - 1));

/** [B3] Ways to take asides of a scene before deciding, with their luck. */
function besides(p: Prepared, scene: number): number {
  const asides = p.scenes[scene]?.options.filter(({ aside }) => aside !== null) ?? [];
  return asides.reduce((ways, aside) => ways * outcomes(p, aside), orders(asides.length));
}

/** Number.MAX_SAFE_INTEGER stands for that many or more, Infinity for a story that can go in circles. */
export function runsAtMost(p: Prepared): number {
  const ways = waysOfAll(p);
  const order = inOrderOfStory(p, ways);
  return order === null ? Number.POSITIVE_INFINITY : countAlong(p, ways, order);
}

/** Ways to make the decision of a scene, its luck and its asides included. */
function deciding(p: Prepared, scene: number): number {
  const options = p.scenes[scene]?.options.filter(({ aside }) => aside === null) ?? [];
  return Math.max(1, options.reduce((sum, option) => sum + outcomes(p, option), 0) * besides(p, scene));
}

function countAlong(p: Prepared, ways: Ways, order: readonly number[]): number {
  // By way: how luck can fall; at a slot, the ways to decide the event it draws.
  const times = p.scenes.map(({ options, draws }) =>
    draws === null ? options.map((option) => outcomes(p, option)) : [...draws.map((event) => deciding(p, event)), 1],
  );
  // [S5] Interrupts come once each and in any order: the product of any so many of them is at most that of the largest so many.
  const interrupts = p.interrupts.map(({ index }) => deciding(p, index)).sort((a, b) => b - a);
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
        sum += most * (times[scene]?.[option] as number);
      });
      sum *= besides(p, scene);
      // A run that is stuck is a run.
      runs[scene] = Math.min(MOST, Math.max(1, sum));
    }
    after = runs;
  }
  return firstWays(p).reduce((most, to) => Math.max(most, to === END ? 1 : (after?.[to] ?? 1)), 1);
}
