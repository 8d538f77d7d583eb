import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startPlay } from '../../../src/core/run/play.ts';
import { machineOf } from '../../../src/core/machine/machine.ts';
import { partsOf } from '../../../src/core/rules/choice.ts';
import type { Frame } from '../../../src/core/rules/frame.ts';
import { currentScene } from '../../../src/core/rules/kernel.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import type { Condition } from '../../../src/core/rules/story.ts';
import { plainStories, teamStories } from '../../support/generated.ts';
import { randomRun } from '../../support/random-run.ts';
import { shippedStories } from '../../support/shipped.ts';
import { inOrder, option, plainStory, scene } from '../../support/stories.ts';

/** True where both frames hold the same bits. */
const sameBits = (a: Frame, b: Frame): boolean => Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;

/** The machine, choice by choice, stands where the kernel stands, bit for bit. Returns the number of choices. */
function sameAsMachine(p: Prepared, machine: ReturnType<typeof machineOf>, seed: number): number {
  const frames: Frame[] = [];
  const run = randomRun(p, seed, (frame) => frames.push(frame.slice()));
  const play = startPlay(p, seed, [], machine);
  run.choices.forEach((choice, i) => {
    const { scene, option } = partsOf(choice);
    const wanted = frames[i];
    const stood = currentScene(p, play.frame())?.scene.id;
    if (stood !== scene || !play.choose(option) || !wanted || !sameBits(play.frame(), wanted)) {
      throw new Error(`seed ${seed}: the machine stood at ${stood} and left the kernel at choice ${i + 1}, ${choice}`);
    }
  });
  expect(play.ended()).toBe(true);
  play.stop();
  return run.choices.length;
}

describe('the machine a player runs is the kernel', () => {
  for (const { id, prepared } of shippedStories()) {
    it(`[S] 2,000 seeded runs of ${id}`, () => {
      const machine = machineOf(prepared);
      let choices = 0;
      for (let seed = 1; seed <= 2000; seed++) choices += sameAsMachine(prepared, machine, seed);
      expect(choices).toBeGreaterThan(4000);
    }, 60_000);
  }

  it.each([
    ['with a team', teamStories],
    ['without dynamics', plainStories],
  ] as const)(
    '[S] 2,000 runs of generated stories %s',
    (_, stories) => {
      fc.assert(
        fc.property(stories, fc.integer({ min: 0, max: 2 ** 31 }), (story, first) => {
          const p = prepare(story);
          const machine = machineOf(p);
          for (let seed = first; seed < first + 20; seed++) sameAsMachine(p, machine, seed);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );

  it('[C7] an event that is no open option of the scene changes nothing', () => {
    fc.assert(
      fc.property(teamStories, (story) => {
        const p = prepare(story);
        const play = startPlay(p, 1);
        const before = play.frame().slice();
        expect(play.choose('nobody-wrote-this')).toBe(false);
        expect(play.frame()).toEqual(before);
        play.stop();
      }),
      { numRuns: 20 },
    );
  });

  it('[S] whatever the author calls the scenes', () => {
    const always: Condition = { is: 'meter', meter: 0, atLeast: 0 };
    const ids = ['return', 'story', 'history', 'go-on', 'ending'];
    const knock = scene('interrupt', [option('yes')], { label: null, interrupt: { when: always, urgency: 1 } });
    const p = prepare(plainStory([...inOrder(ids.map((id) => scene(id, [option('return'), option('story')]))), knock]));
    const machine = machineOf(p);
    for (let seed = 1; seed <= 20; seed++) expect(sameAsMachine(p, machine, seed)).toBe(ids.length + 1);
  });
});
