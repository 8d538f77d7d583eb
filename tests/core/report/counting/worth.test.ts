/** The worth of a run's decisions, held against a slow count of its own. */
import { describe, expect, it } from 'vitest';
import { COUNT, countWorth, type DecisionWorth, extremeOf } from '../../../../src/core/report/counting/worth.ts';
import { shownKind } from '../../../../src/core/rules/endings.ts';
import type { Frame } from '../../../../src/core/rules/frame.ts';
import { advance, currentScene, isOpen } from '../../../../src/core/rules/kernel.ts';
import { eachOutcome } from '../../../../src/core/rules/luck.ts';
import { type Prepared, prepare } from '../../../../src/core/rules/prepare.ts';
import type { Story } from '../../../../src/core/rules/story.ts';
import { replay } from '../../../../src/core/run/replay.ts';
import { driven } from '../../../support/driven.ts';
import { anyRun } from '../../../support/any-run.ts';
import { deckTeamStory, smallStory, smallTeamStory } from '../../../support/small-stories.ts';
import { inOrder, option, plainStory, scene } from '../../../support/stories.ts';

const WALKED = { ...COUNT, walked: Number.POSITIVE_INFINITY };

const countedRun = (p: Prepared, seed: number, size = WALKED): readonly DecisionWorth[] => {
  const choices = anyRun(p, seed);
  return driven(countWorth(p, seed, replay(p, seed, choices).steps, size)).value;
};

/** Share of random play from here that thrives: the definition, as a recursion. */
function thriving(p: Prepared, f: Frame): number {
  const now = currentScene(p, f);
  if (now === null) return shownKind(p, f) === 'thriving' ? 1 : 0;
  const open = now.options.flatMap((one, place) => (isOpen(p, f, one) ? [place] : []));
  return open.reduce((sum, place) => sum + after(p, f, place) / open.length, 0);
}

function after(p: Prepared, f: Frame, place: number): number {
  let sum = 0;
  let next = f;
  eachOutcome(
    p,
    () => {
      next = f.slice();
      advance(p, next, place);
    },
    (chance) => {
      sum += chance * thriving(p, next);
    },
  );
  return sum;
}

describe('what decisions were worth', () => {
  it.each([
    ['plain', smallStory],
    ['team', smallTeamStory],
    ['asides, a deck and a calendar', deckTeamStory],
  ])('is what random play goes on to, option by option: %s', (_, storyOf: (seed: number) => Story) => {
    let decisions = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const p = prepare(storyOf(seed));
      const { steps } = replay(p, seed, anyRun(p, seed));
      for (const { at, scene: sceneId, taken, options, moved } of countedRun(p, seed)) {
        decisions++;
        const { before, scene: where, option: chosen } = steps[at] as (typeof steps)[number];
        expect([sceneId, taken]).toEqual([where, chosen]);
        const now = currentScene(p, before);
        const open = (now?.options ?? []).filter((one) => one.aside === null && isOpen(p, before, one));
        expect(options.map((one) => one.option)).toEqual(open.map((one) => one.option.id));
        const slow = open.map((one) => after(p, before, now?.options.indexOf(one) ?? -1));
        options.forEach(({ ends }, i) => expect(ends.thrives).toBeCloseTo(slow[i] as number, 12));
        const mean = slow.reduce((sum, one) => sum + one, 0) / slow.length;
        expect(moved).toBeCloseTo((slow[open.findIndex((one) => one.option.id === taken)] as number) - mean, 12);
      }
    }
    expect(decisions).toBeGreaterThan(20);
  });

  it('asides, and scenes with one way on, are no decisions', () => {
    const p = prepare(
      plainStory(inOrder([scene('one-way', [option('only')]), scene('small', [option('+aside', { aside: 0.5 }), option('go')])]), {
        days: 1,
      }),
    );
    const { steps } = replay(p, 1, ['one-way:only', 'small+aside', 'small:go']);
    expect(steps).toHaveLength(3);
    expect(driven(countWorth(p, 1, steps)).value).toEqual([]);
  });

  it('sampled, it is counted again where it moved most, and sure only where the dice do not explain it', () => {
    const p = prepare(smallTeamStory(4));
    const size = { walked: 0, first: 40, again: 3000 };
    const sampled = countedRun(p, 3, size);
    const exact = countedRun(p, 3);
    const played = sampled.map(({ options }) => options[0]?.ends.played);
    expect(played.filter((count) => count === 3000).length).toBe(Math.min(4, sampled.length));
    expect(played.every((count) => count === 40 || count === 3000)).toBe(true);
    sampled.forEach((one, i) => {
      if (one.isSure) expect(Math.sign(one.moved)).toBe(Math.sign(exact[i]?.moved ?? 0));
    });
  });

  it('the best and the worst of a decision are the first of equals', () => {
    const [decision] = countedRun(prepare(plainStory([scene('same', [option('a'), option('b')])])), 1);
    if (decision === undefined) throw new Error('one decision');
    expect([extremeOf(decision, 1).option, extremeOf(decision, -1).option]).toEqual(['a', 'a']);
    expect(decision).toMatchObject({ moved: 0, isSure: false });
  });
});
