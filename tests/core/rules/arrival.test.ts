import { describe, expect, it } from 'vitest';
import { LEFT, P_STATUS } from '../../../src/core/rules/frame.ts';
import type { Condition, StoryScene } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, plainStory, scene, teamStory } from '../../support/stories.ts';

const seen: Condition = { is: 'flag', flag: 0 };
const go = option('go');
const names = (scenes: readonly StoryScene[], choices: string[]): (string | null)[] => {
  const play = playing(teamStory(scenes, { flags: ['seen'] }));
  return choices.map((choice) => play.choose(choice).state().scene);
};

describe('after a choice', () => {
  it('[S1] the first route that holds: the option’s own, else its scene’s', () => {
    const routes = [
      { when: seen, to: 2 },
      { when: null, to: 1 },
    ];
    const scenes = [
      scene('hub', [go, option('set', { set: [0] }), option('own', { goto: [{ when: null, to: 3 }] })], { next: routes }),
      scene('plain', [go]),
      scene('seen', [go]),
      scene('own', [go]),
    ];
    expect(['go', 'set', 'own'].map((choice) => names(scenes, [choice])[0])).toEqual(['plain', 'seen', 'own']);
    expect(names(scenes, ['go', 'go'])).toEqual(['plain', null]);
  });

  it('[S1] an early ending comes before routes and interrupts; on the way to the end no interrupt comes', () => {
    const endings = [
      { id: 'cut', kind: 'chaos' as const, when: seen, early: true },
      { id: 'rest', kind: 'otherwise' as const, when: null, early: false },
    ];
    const knock = scene('knock', [go], { label: null, interrupt: { when: seen, urgency: 3 } });
    const scenes = inOrder([scene('one', [option('set', { set: [0] })]), scene('two', [go]), knock]);
    expect(
      playing(plainStory(scenes, { flags: ['seen'], endings }))
        .choose('set')
        .state(),
    ).toMatchObject({ scene: null, ending: { id: 'cut' } });
  });
});

describe('arrival', () => {
  it('[S2] label, what waited for the scene, promises due, the visit, who leaves: all before the next decision', () => {
    const scenes = inOrder([
      scene('one', [option('go', { promises: [0], later: [0] })], { label: 1 }),
      scene('two', [option('back', { goto: [{ when: null, to: 1 }] })], { label: 4, leaves: [2] }),
    ]);
    const later = { after: null, at: 1, when: { is: 'visited' as const, scene: 1, option: -1 }, in10: 10, effects: [{ meter: 4, by: 1 }] };
    const first = playing(teamStory(scenes, { promises: [{ id: 'one:go', to: -1, by: 3 }], laters: [{ ...later, when: null }] })).choose(
      'go',
    );
    expect(first.state()).toMatchObject({ scene: 'two', label: 4, promises: [{ state: 'broken' }] });
    expect(first.happened().filter((what) => what !== 'warns')).toEqual(['promised', 'landed', 'broken', 'leaves']);
    const visitedBefore = playing(teamStory(scenes, { promises: [{ id: 'one:go', to: -1, by: 3 }], laters: [later] })).choose('go');
    expect(visitedBefore.happened()).not.toContain('landed');
  });

  it('[S3] a scene goes elsewhere when somebody is away, and asks again there', () => {
    const scenes = inOrder([
      scene('one', [go, option('fire', { leaves: [0] }), option('both', { leaves: [0, 1] })]),
      scene('two', [go], { without: [{ person: 0, to: 2 }] }),
      scene('three', [go], { without: [{ person: 1, to: 3 }] }),
      scene('four', [go]),
    ]);
    expect(['go', 'fire', 'both'].map((choice) => names(scenes, [choice])[0])).toEqual(['two', 'three', 'four']);
  });

  it('[S3] elsewhere may be the end: the story ends, and no interrupt comes first', () => {
    const scenes = inOrder([
      scene('one', [option('fire', { leaves: [0], set: [0] })]),
      scene('two', [go], { without: [{ person: 0, to: -1 }] }),
      scene('knock', [go], { label: null, interrupt: { when: seen, urgency: 1 } }),
    ]);
    const play = playing(teamStory(scenes, { flags: ['seen'] })).choose('fire');
    expect(play.state()).toMatchObject({ scene: null, ending: { id: 'the-rest' } });
    expect(() => play.choose('go')).toThrow('no open option go in a finished run');
  });

  it('[S3] people who go while an interrupt plays are missed on coming back', () => {
    const scenes = inOrder([
      scene('one', [option('set', { set: [0] })]),
      scene('two', [go], { without: [{ person: 0, to: 2 }] }),
      scene('three', [go]),
      scene('knock', [option('fire', { leaves: [0] })], { label: null, interrupt: { when: seen, urgency: 1 } }),
    ]);
    const play = playing(teamStory(scenes, { flags: ['seen'] })).choose('set', 'fire');
    expect(play.state().scene).toBe('three');
    expect(play.f[play.p.at.people + P_STATUS]).toBe(LEFT);
  });
});
