import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/core/base/dice.ts';
import { DECISIONS, type Frame, INTERRUPT, METERS } from '../../../src/core/rules/frame.ts';
import { advance, begin, beginAgain, currentScene, isOpen, newTrace } from '../../../src/core/rules/kernel.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { read } from '../../../src/core/rules/read.ts';
import { STOCKS, type Story } from '../../../src/core/rules/story.ts';
import { SOURCES, type Trace } from '../../../src/core/rules/trace.ts';
import { plainStories, teamStories } from '../../support/generated.ts';

const kinds = [
  ['with a team', teamStories],
  ['without dynamics', plainStories],
] as const;

/** Plays open options by the dice of `luck`; `watch` sees the frame before and after each choice. Returns the last frame. */
function play(
  p: Prepared,
  seed: number,
  luck: number,
  trace?: Trace,
  watch?: (before: Frame, after: Frame, option: number) => void,
): Frame {
  const next = stream(luck);
  const f = begin(p, seed, trace);
  for (let scene = currentScene(p, f), i = 0; scene && i < 40; scene = currentScene(p, f), i++) {
    const open = scene.options.flatMap((one, index) => (isOpen(p, f, one) ? [index] : []));
    const option = open[Math.floor(next() * open.length)] ?? 0;
    const before = f.slice();
    advance(p, f, option, trace);
    watch?.(before, f, option);
  }
  return f;
}

const sum = (list: Float64Array): number => list.reduce((all, one) => all + one, 0);
const bits = (f: Frame): string => Buffer.from(f.buffer, f.byteOffset, f.byteLength).toString('base64');
/** A law throws where it does not hold; plain comparisons, as it is asked a hundred thousand times. */
const must = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Error(what());
};
function check(stories: fc.Arbitrary<Story>, law: (p: Prepared, seed: number, luck: number, story: Story) => void, numRuns = 200): void {
  const property = fc.property(stories, fc.nat(), fc.nat(), (story, seed, luck) => {
    law(prepare(story), seed, luck, story);
  });
  fc.assert(property, { numRuns, endOnFailure: true });
}

/** Every scene makes people join and leave on entering, and every later effect hits hard: the arrival does most of the work. */
const busyArrivals = teamStories.map(
  (story): Story => ({
    ...story,
    scenes: story.scenes.map((scene, i) => ({ ...scene, joins: i % 2 ? [3] : [0], leaves: i % 3 === 1 ? [2] : i % 3 === 2 ? [0] : [] })),
    laters: story.laters.map((later, i) => ({
      ...later,
      when: null,
      effects: [
        { meter: i, by: -15 },
        { meter: 4, by: 3 },
        { meter: 7, by: 40 },
        { person: 1, of: 'engagement', by: -60 },
      ],
    })),
  }),
);

describe('laws of every story', { timeout: 60_000 }, () => {
  it.each([...kinds, ['with much going on at arrival', busyArrivals] as const])('[A1] causes add up to the change, %s', (_, stories) => {
    check(stories, (p, seed, luck) => {
      const trace = newTrace(p);
      play(p, seed, luck, trace, (before, after) => {
        const change = (meter: number): number => (after[METERS + meter] ?? 0) - (before[METERS + meter] ?? 0);
        const adds = (causes: Float64Array, meter: number): void =>
          must(
            Math.abs(sum(causes) - change(meter)) < 1e-9,
            () => `meter ${meter}: causes ${[...causes].join(' ')} are not ${change(meter)}`,
          );
        adds(trace.morale, STOCKS.indexOf('morale'));
        adds(trace.execution, STOCKS.indexOf('execution'));
        if (p.team) adds(trace.load, STOCKS.indexOf('load'));
        const width = SOURCES.length + 1;
        for (let own = 0; own * width < trace.own.length; own++) adds(trace.own.slice(own * width, (own + 1) * width), STOCKS.length + own);
      });
    });
  });

  it('[A1] a new run forgets the causes of the last one', () => {
    check(
      busyArrivals,
      (p, seed, luck) => {
        const [used, fresh] = [newTrace(p), newTrace(p)];
        play(p, seed, luck, used);
        begin(p, seed, used);
        begin(p, seed, fresh);
        for (const list of ['morale', 'execution', 'load', 'own', 'byPerson', 'executionFrom'] as const)
          expect(used[list]).toEqual(fresh[list]);
        expect(used.happened).toEqual(fresh.happened);
      },
      100,
    );
  });

  it.each(kinds)('[R1] the same bits with and without a trace, and every time, %s', (_, stories) => {
    check(stories, (p, seed, luck, story) => {
      const first = bits(play(p, seed, luck));
      must(bits(play(p, seed, luck, newTrace(p))) === first, () => 'a trace changed the run');
      must(bits(play(p, seed, luck)) === first, () => 'the second time was different');
      must(bits(play(prepare(structuredClone(story)), seed, luck)) === first, () => 'an equal story gave another run');
    });
  });

  it.each(kinds)('[R1] begun again in the frame of an earlier run it is the same beginning, %s', (_, stories) => {
    fc.assert(
      fc.property(stories, (story) => {
        const p = prepare(story);
        const f = play(p, 5, 3);
        beginAgain(p, f, 8);
        must(bits(f) === bits(begin(p, 8)), () => 'something of the earlier run is left');
      }),
      { numRuns: 50 },
    );
  });

  it('[R1] before the first choice the seed changes nothing', () => {
    check(teamStories, (p, seed) => {
      must(bits(begin(p, seed).slice(1)) === bits(begin(p, seed + 1).slice(1)), () => 'seeds begin differently');
    });
  });

  it.each([...kinds, ['with much going on at arrival', busyArrivals] as const])('[A2] every stock stays in its range, %s', (_, stories) => {
    check(stories, (p, seed, luck) => {
      play(p, seed, luck, undefined, (_before, after) => {
        must(
          after.every((value) => Number.isFinite(value)),
          () => 'not a number',
        );
        const state = read(p, after);
        const { load, ...points } = state.stocks;
        const all = [...Object.values(points), ...state.own, ...state.people.flatMap((one) => [one.energy, one.engagement])];
        for (const value of all) must(value >= 0 && value <= 100, () => `${value} is out of 0 to 100`);
        must(load >= 0 && load <= 12, () => `load is ${load}`);
        for (const { work } of state.people) must(work >= 0 && work <= 1, () => `work is ${work}`);
      });
    });
  });

  it.each(kinds)('[D1] changing one choice changes no other luck, %s', (_, stories) => {
    const scarred = stories.map((story) => ({ ...story, scenes: story.scenes.map((scene) => ({ ...scene, without: [] })) }));
    let compared = 0;
    check(scarred, (p, seed, luck) => {
      /** Whether luck was good, by scene, option and how often it was taken before; odds differ, so only equal odds are compared. */
      const luckOf = (by: number): Map<string, boolean> => {
        const rolls = new Map<string, boolean>();
        const trace = newTrace(p);
        play(p, seed, by, trace, (before, _after, option) => {
          const scene = currentScene(p, before);
          const chosen = scene?.options[option];
          for (const one of trace.happened)
            if (one.what === 'chance' && chosen)
              rolls.set(`${scene?.scene.id} ${option} ${before[p.at.chosen + chosen.index]} ${one.in10}`, one.good);
        });
        return rolls;
      };
      const [one, other] = [luckOf(luck), luckOf(luck + 1)];
      for (const [roll, good] of one) {
        if (!other.has(roll)) continue;
        compared++;
        must(other.get(roll) === good, () => `another choice changed the luck of ${roll}`);
      }
    });
    expect(compared).toBeGreaterThan(20);
  });

  it.each(kinds)(
    '[S5] an interrupt plays at most once, never after another, before the first or after the last decision, %s',
    (_, stories) => {
      let played = 0;
      check(stories, (p, seed, luck) => {
        const seen: number[] = [];
        must(begin(p, seed)[INTERRUPT] === -1, () => 'before the first decision');
        const last = play(p, seed, luck, undefined, (before, after) => {
          const interrupt = after[INTERRUPT] ?? -1;
          // An aside leaves the interrupt where it is.
          if (interrupt < 0 || after[DECISIONS] === before[DECISIONS]) return;
          played++;
          expect(before[INTERRUPT]).toBe(-1);
          expect(currentScene(p, after)?.isInterrupt).toBe(true);
          expect(after[DECISIONS]).toBeGreaterThan(0);
          seen.push(interrupt);
        });
        expect(new Set(seen).size).toBe(seen.length);
        expect([currentScene(p, last), last[INTERRUPT]]).toEqual([null, -1]);
      });
      expect(played).toBeGreaterThan(15);
    },
  );
});
