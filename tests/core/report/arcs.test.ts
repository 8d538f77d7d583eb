/** Arcs: from the choice that started something to the one it came with. */
import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../../src/core/report/arcs.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import type { StoryLater } from '../../../src/core/rules/story.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { inOrder, option, plainStory, scene, teamStory } from '../../support/stories.ts';

const later = (more: Partial<StoryLater>): StoryLater => ({
  after: 1,
  at: null,
  when: null,
  in10: 10,
  effects: [{ meter: 0, by: -5 }],
  ...more,
});
const arcsIn = (p: Prepared, choices: readonly string[]) => arcsOf(p, replay(p, 1, choices).steps);

describe('arcs', () => {
  const days = [
    scene('one', [option('start', { later: [0, 1] }), option('+small', { aside: 0.5, later: [2] })], { label: 1 }),
    scene('two', [option('go')], { label: 2 }),
    scene('three', [option('go'), option('+look', { aside: 0.5 })], { label: 3 }),
    scene('four', [option('go')], { label: 4 }),
  ];

  it('lead from an option to the decision its effect landed with: asides between are not counted', () => {
    const p = prepare(plainStory(inOrder(days), { laters: [later({ after: 1 }), later({ after: 3 }), later({ after: 2 })], days: 3 }));
    expect(arcsIn(p, ['one+small', 'one:start', 'two:go', 'three+look', 'three:go', 'four:go'])).toEqual([
      { what: 'later', later: 2, scene: 'one', option: '+small', entry: 0, from: 0, to: 2 },
      { what: 'later', later: 0, scene: 'one', option: 'start', entry: 0, from: 1, to: 2 },
      { what: 'later', later: 1, scene: 'one', option: 'start', entry: 1, from: 1, to: 5 },
    ]);
  });

  it('what waits for a scene leads to the choice that entered it; what does not hold by then leads nowhere', () => {
    const laters = [later({ after: null, at: 2 }), later({ after: 1, when: { is: 'meter', meter: 0, atLeast: 99 } })];
    const p = prepare(plainStory(inOrder(days.slice(0, 3)), { laters, days: 1 }));
    expect(arcsIn(p, ['one:start', 'two:go', 'three:go'])).toEqual([
      { what: 'later', later: 0, scene: 'one', option: 'start', entry: 0, from: 0, to: 1 },
    ]);
  });

  it('lead from a promise to where it was kept or broken', () => {
    const promising = (keeps: boolean) =>
      prepare(
        teamStory(
          inOrder([
            scene('ask', [option('promise', { promises: [0] })], { label: 1 }),
            scene('then', [option('go', { keeps: keeps ? [0] : [] })], { label: 2 }),
            scene('due', [option('go')], { label: 3 }),
          ]),
          { promises: [{ id: 'ask:promise', to: 0, by: 3 }] },
        ),
      );
    const choices = ['ask:promise', 'then:go', 'due:go'];
    expect(arcsIn(promising(true), choices)).toEqual([{ what: 'kept', promise: 0, from: 0, to: 1 }]);
    expect(arcsIn(promising(false), choices)).toEqual([{ what: 'broken', promise: 0, from: 0, to: 1 }]);
  });
});
