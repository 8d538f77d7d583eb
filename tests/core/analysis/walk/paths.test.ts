/** Walking every run: against runs played one by one, in parts and whole, cancelled, and its runs played again. */
import { describe, expect, it } from 'vitest';
import { runsAtMost } from '../../../../src/core/analysis/odds/count.ts';
import type { Paths } from '../../../../src/core/analysis/facts.ts';
import { byValue, walkedValues } from '../../../../src/core/analysis/players/option-values.ts';
import { combineParts, splitOf, walkPart, walkPaths } from '../../../../src/core/analysis/walk/paths.ts';
import { playRun } from '../../../../src/core/analysis/players/play-run.ts';
import { shownKind } from '../../../../src/core/rules/endings.ts';
import { DECISIONS, ENDING, EXECUTION, type Frame, get, LOST, MORALE, WARNINGS } from '../../../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../../../src/core/rules/kernel.ts';
import { eachOutcome } from '../../../../src/core/rules/luck.ts';
import { type Prepared, prepare } from '../../../../src/core/rules/prepare.ts';
import { startPlay } from '../../../../src/core/run/play.ts';
import { dealtStory } from '../../../support/dealt-stories.ts';
import { expectSame } from '../../../support/same-odds.ts';
import { deckStory, deckTeamStory, everyRun, smallStory, smallTeamStory } from '../../../support/small-stories.ts';
import { inOrder, option, plainStory, scene } from '../../../support/stories.ts';
import { read } from '../../../../src/core/rules/read.ts';

/** Small stories with chances, interrupts, promises, guards, early endings. Same ones every time. */
const small = Array.from({ length: 25 }, (_, seed) => [smallStory(seed + 1), smallTeamStory(seed + 1)])
  .flat()
  .map((story) => prepare(story))
  .filter((p) => runsAtMost(p) <= 3000);
/** The same with asides, calendars, slots and events. */
const decks = Array.from({ length: 40 }, (_, seed) => [deckStory(seed + 1), deckTeamStory(seed + 1)])
  .flat()
  .map((story) => prepare(story))
  .filter((p) => runsAtMost(p) <= 12_000);
/** Of these some that have parts. */
const FEW = 6;

type Brute = {
  runs: number;
  readonly endings: number[];
  stuck: number;
  departed: number;
  warned: number;
  felt: number;
  readonly open: Map<number, number>;
  readonly best: Map<number, number>;
  readonly worth: Map<number, number>;
  readonly better: Set<string>;
};

/** Everything by plain recursion over whole lists: what paths.ts does in place. */
function brute(p: Prepared): Brute & { value: number; planner: number } {
  const b: Brute = {
    runs: 0,
    endings: p.story.endings.map(() => 0),
    stuck: 0,
    departed: 0,
    warned: 0,
    felt: 0,
    open: new Map(),
    best: new Map(),
    worth: new Map(),
    better: new Set(),
  };
  const count = (map: Map<number, number>, key: number, by: number) => map.set(key, (map.get(key) ?? 0) + by);
  type After = { readonly value: number; readonly planner: number; readonly seen: number };
  const visit = (frame: Frame, chance: number, path: readonly Frame[]): After => {
    const scene = currentScene(p, frame);
    const open = scene?.options.filter((one) => isOpen(p, frame, one)) ?? [];
    if (!scene || open.length === 0) {
      b.runs++;
      const ending = get(frame, ENDING);
      if (ending < 0) b.stuck += chance;
      else b.endings[ending] = (b.endings[ending] ?? 0) + chance;
      if (get(frame, LOST) > 0) b.departed += chance;
      // Asides are no decisions.
      const half = path.filter((at) => get(at, DECISIONS) <= Math.ceil(get(frame, DECISIONS) / 2)).at(-1);
      if (half && get(half, WARNINGS) > 0) b.warned += chance;
      const value = ending >= 0 && shownKind(p, frame) === 'thriving' ? 1 : 0;
      return { value, planner: value, seen: 0 };
    }
    const afters = open.map((one): After => {
      let value = 0;
      let planner = 0;
      let seen = 0;
      const child = frame.slice();
      eachOutcome(
        p,
        () => {
          child.set(frame);
          advance(p, child, scene.options.indexOf(one));
        },
        (luck) => {
          const reached = (chance / open.length) * luck;
          if (one.aside === null)
            b.felt +=
              reached * (Math.abs(get(child, MORALE) - get(frame, MORALE)) + Math.abs(get(child, EXECUTION) - get(frame, EXECUTION)));
          const here = child.slice();
          const below = visit(here, reached, [...path, here]);
          value += luck * below.value;
          planner += luck * below.planner;
          seen += luck * (get(here, MORALE) + get(here, EXECUTION));
        },
      );
      return { value, planner, seen };
    });
    const values = afters.map(({ value }) => value);
    const compared = values.filter((_, i) => open[i]?.aside === null);
    const high = Math.max(...compared);
    const low = Math.min(...compared);
    open.forEach((one, i) => {
      count(b.open, one.index, chance);
      count(b.worth, one.index, chance * (values[i] ?? 0));
      if (one.aside !== null) return;
      if (high - low > 1e-9 && (values[i] ?? 0) > high - 1e-9) count(b.best, one.index, chance);
      open.forEach((other, j) => {
        if (other.aside === null && (values[i] ?? 0) > (values[j] ?? 0) + 1e-9) b.better.add(`${one.index}>${other.index}`);
      });
    });
    const most = Math.max(...values);
    const best = afters.filter(({ value }) => value > most - 1e-9).reduce((one, other) => (other.seen > one.seen ? other : one));
    return { value: values.reduce((sum, value) => sum + value, 0) / values.length, planner: best.planner, seen: 0 };
  };
  const first = begin(p, 0);
  const { value, planner } = visit(first, 1, [first]);
  return { ...b, value, planner };
}

const walked = (p: Prepared, split = splitOf(p)): Paths => {
  const paths = walkPaths(p, null, split);
  if (!paths) throw new Error('nobody stopped it');
  return paths;
};

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

describe('every run of small generated stories', () => {
  it('there are enough of them, with luck, interrupts and stuck runs among them', () => {
    expect(small.length).toBeGreaterThan(20);
    expect(small.some((p) => walked(p).random.stuck > 0)).toBe(true);
    expect(small.some((p) => walked(p).odds.scenes.some(({ visits }, i) => p.scenes[i]?.isInterrupt && visits > 0))).toBe(true);
  });

  it('there are asides, calendars and events among those that came later', () => {
    expect(decks.length).toBeGreaterThan(15);
    const isTaken = (is: (id: string) => boolean): boolean =>
      decks.some((p) => walked(p).options.some(({ scene, option, open }) => open > 0 && (is(option) || is(scene))));
    for (const id of ['+small', 'a=1~b=1', 'event-0', 'event-1']) expect(isTaken((one) => one === id)).toBe(true);
    // Somebody stands in the scene again after an aside, and that is no other way to come there.
    const again = decks.filter((p) => (walked(p).odds.scenes[0]?.visits ?? 0) > 1);
    expect(again.length).toBeGreaterThan(5);
    for (const p of again) expect(walked(p).scenes[0]?.states).toBe(1);
  });

  it('comes to the same as runs played one by one', { timeout: 60_000 }, () => {
    for (const p of [...small, ...decks]) {
      const paths = walked(p);
      const b = brute(p);
      expectSame(paths.odds, everyRun(p.story));
      expect(paths.runs).toBe(b.runs);
      b.endings.forEach((share, i) => expect(paths.random.endings[i]).toBeCloseTo(share, 12));
      expect(paths.random.stuck).toBeCloseTo(b.stuck, 12);
      expect(sum(paths.odds.endings) + paths.odds.stuck).toBeCloseTo(1, 12);
      expect(paths.random.kinds.thriving).toBeCloseTo(b.value, 12);
      expect(paths.planner.pure.kinds.thriving).toBeCloseTo(b.planner, 12);
      if (paths.people) expect(paths.people.departed).toBeCloseTo(b.departed, 12);
      if (paths.people) expect(paths.people.warnedByMid).toBeCloseTo(b.warned, 12);
      const options = p.scenes.flatMap((one) => one.options);
      options.forEach(({ index }, i) => {
        const worth = paths.options[i];
        expect(worth?.open).toBeCloseTo(b.open.get(index) ?? 0, 12);
        expect((worth?.mean ?? 0) * (worth?.open ?? 0)).toBeCloseTo(b.worth.get(index) ?? 0, 12);
        expect((worth?.best ?? 0) * (worth?.differ ?? 0) * (worth?.open ?? 0)).toBeCloseTo(b.best.get(index) ?? 0, 12);
      });
      for (const { options } of p.scenes)
        for (const weak of options)
          for (const strong of options) {
            const isDominated = paths.dominated.some(
              (one) =>
                `${one.scene}:${one.option}` === `${p.scenes.find((s) => s.options.includes(weak))?.scene.id}:${weak.option.id}` &&
                one.by === strong.option.id,
            );
            // Splits of a calendar are judged by their needs.
            if (weak.option.split !== null) expect(isDominated).toBe(false);
            else expect(isDominated).toBe(!b.better.has(`${weak.index}>${strong.index}`) && b.better.has(`${strong.index}>${weak.index}`));
          }
    }
  });

  it('is the same in parts, walked elsewhere, sent, and put together in another order', () => {
    let cut = 0;
    for (const p of [...small.slice(0, FEW), ...decks.slice(0, FEW)]) {
      const split = splitOf(p, 0);
      const elsewhere = prepare(JSON.parse(JSON.stringify(p.story)) as Prepared['story']);
      const parts = Array.from({ length: split.parts }, (_, part) => {
        const done = walkPart(elsewhere, split, split.parts - 1 - part);
        if (!done) throw new Error('nobody stopped it');
        return structuredClone(done);
      });
      cut += split.parts;
      expect(combineParts(p, split, parts)).toEqual(walked(p, split));
      const whole = walked(p);
      const together = walked(p, split);
      expect(together.runs).toBe(whole.runs);
      expect(together.dominated).toEqual(whole.dominated);
      expect(Object.keys(together.prefixes).sort()).toEqual(Object.keys(whole.prefixes).sort());
      whole.options.forEach((one, i) => expect(together.options[i]?.mean).toBeCloseTo(one.mean, 12));
      whole.planner.slips.endings.forEach((share, i) => expect(together.planner.slips.endings[i]).toBeCloseTo(share, 12));
    }
    expect(cut).toBeGreaterThan(50);
  });

  it('names runs that can be played again and end as said', () => {
    let found = 0;
    for (const p of [...small, ...decks]) {
      const paths = walked(p);
      paths.endingExamples.forEach((example, ending) => {
        if ((paths.random.endings[ending] ?? 0) === 0) expect(example).toBeNull();
        if (!example) return;
        found++;
        const play = startPlay(p, example.seed, example.choices);
        expect(play.choices()).toEqual(example.choices);
        expect(read(p, play.frame()).ending?.id).toBe(p.story.endings[ending]?.id);
        play.stop();
      });
    }
    expect(found).toBeGreaterThan(60);
  });
});

describe('a story dealt from the word tables', () => {
  const p = prepare(dealtStory(3, { start: 'fresh', pace: 'normal', decisions: 5 }));
  const paths = walked(p);

  it('has as many runs as options allow', () => {
    expect(paths.runs).toBe(3 ** 5);
    expect(paths.odds.looked).toBe(3 ** 5);
  });

  it("the planner's and the spoiler's lines are what they choose state by state", () => {
    expect(paths.planner.example?.choices).toEqual(playRun(p, 1, byValue(walkedValues, 1)).choices);
    expect(paths.spoiler.example?.choices).toEqual(playRun(p, 1, byValue(walkedValues, -1)).choices);
  });

  it('its exact share with slips is what seeded runs with slips come to', () => {
    const runs = 100;
    let thriving = 0;
    for (let seed = 1; seed <= runs; seed++) if (playRun(p, seed, byValue(walkedValues, 1), 0.1).kind === 'thriving') thriving++;
    const share = paths.planner.slips.kinds.thriving;
    // Four standard errors.
    expect(Math.abs(thriving / runs - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / runs) + 1e-9);
  });

  it('tells how far it is, and stops when it is told to', () => {
    const split = splitOf(p, 0);
    const told: number[] = [];
    walkPaths(p, (runs) => told.push(runs) > 0, split);
    expect(told.at(-1)).toBe(3 ** 5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(walkPaths(p, (runs) => runs < 100, split)).toBeNull();
  });
});

it('will not walk a story that can go in circles', () => {
  const scenes = inOrder([scene('one', [option('back', { goto: [{ when: null, to: 0 }] }), option('on')]), scene('two', [option('on')])]);
  expect(() => walkPaths(prepare(plainStory(scenes)))).toThrow('circles');
});
