import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/core/rules/prepare.ts';
import type { Story, StoryScene } from '../../../src/core/rules/story.ts';
import { runOf, startPlay } from '../../../src/core/run/play.ts';
import { fitting, renamedChoice, resume } from '../../../src/core/run/resume.ts';
import { rewind } from '../../../src/core/run/rewind.ts';
import { type Run, storyHash } from '../../../src/core/run/run.ts';
import { inOrder, moveIndex, option, scene, stock, teamStory } from '../../support/stories.ts';

/** Three decisions; the second scene has an option the tests take away, rename or move. */
const scenes = (): StoryScene[] =>
  inOrder([
    scene('monday', [option('tell', { move: moveIndex('inspire') }), option('list', { move: moveIndex('organise') })], { label: 1 }),
    scene('tuesday', [option('walk', { move: moveIndex('listen') }), option('count', { move: moveIndex('check') })], { label: 2 }),
    scene('friday', [option('rest', { move: moveIndex('protect') }), option('run', { move: moveIndex('push') })], { label: 5 }),
  ]);
const story = teamStory(scenes());
const saved = (choices: readonly string[] = ['monday:tell', 'tuesday:walk']): Run => {
  const play = startPlay(prepare(story), 3, choices);
  expect(play.choices()).toEqual(choices);
  return runOf(play);
};
const edited = (change: (scenes: StoryScene[]) => StoryScene[], more: Partial<Story> = {}) =>
  prepare({ ...story, scenes: change(scenes()), ...more });
const withOption = (from: string, to: string | null) => (all: StoryScene[]) =>
  all.map((one) => ({ ...one, options: one.options.flatMap((o) => (o.id !== from ? [o] : to === null ? [] : [{ ...o, id: to }])) }));

describe('a saved run on a story that changed', () => {
  it('[R3] unchanged: resumes silently at the same place', () => {
    expect(resume(prepare(story), saved())).toEqual({ kind: 'same', choices: ['monday:tell', 'tuesday:walk'], lost: null, meters: [] });
  });

  it('[R3] texts changed: the story hash is the same, nothing to say', () => {
    // Texts are not part of a Story at all; the hash of its meaning cannot see them.
    expect(storyHash(story)).toBe(storyHash(teamStory(scenes())));
    expect(resume(prepare(teamStory(scenes())), saved()).kind).toBe('same');
  });

  it('[R4] an option renamed with `renamed`: plays on under its new name', () => {
    const p = edited(withOption('walk', 'stroll'), { renamed: { 'tuesday:walk': 'tuesday:stroll' } });
    expect(resume(p, saved())).toEqual({ kind: 'same', choices: ['monday:tell', 'tuesday:stroll'], lost: null, meters: [] });
  });

  it('[R4] an option renamed without `renamed`: stops at the last decision that fits, and says which choice is gone', () => {
    expect(resume(edited(withOption('walk', 'stroll')), saved())).toEqual({
      kind: 'stopped',
      choices: ['monday:tell'],
      lost: 'tuesday:walk',
      meters: [],
    });
  });

  it('[R4] an option removed: the same', () => {
    expect(resume(edited(withOption('walk', null)), saved())).toMatchObject({
      kind: 'stopped',
      choices: ['monday:tell'],
      lost: 'tuesday:walk',
    });
  });

  it('[R4] a scene inserted: stops where the story now asks something else', () => {
    const added = scene('early', [option('wait', { move: moveIndex('wait') })], { label: 1 });
    const p = edited(([first, ...rest]) => inOrder([first as StoryScene, added, ...rest]));
    expect(resume(p, saved())).toMatchObject({ kind: 'stopped', choices: ['monday:tell'], lost: 'tuesday:walk' });
  });

  it('[R3] a scene inserted elsewhere: resumes silently', () => {
    const p = edited((all) => inOrder([...all, scene('saturday', [option('sleep', { move: moveIndex('wait') })], { label: 6 })]));
    expect(resume(p, saved()).kind).toBe('same');
  });

  it('[R3] a meter added: plays on, and says that there is a new meter', () => {
    const p = prepare({ ...story, meters: [{ id: 'trust', start: 50, shown: true }] });
    expect(resume(p, saved())).toEqual({
      kind: 'other-numbers',
      choices: ['monday:tell', 'tuesday:walk'],
      lost: null,
      meters: [{ meter: 'trust', was: null, now: 50 }],
    });
  });

  it('[R3] an effect changed: plays on, and says which meters differ', () => {
    const p = edited((all) =>
      all.map((one) =>
        one.id === 'monday' ? { ...one, options: one.options.map((o) => ({ ...o, effects: [{ meter: stock('morale'), by: -20 }] })) } : one,
      ),
    );
    const result = resume(p, saved());
    expect(result.kind).toBe('other-numbers');
    expect(result.meters.map((one) => one.meter)).toContain('morale');
    expect(result.meters.every((one) => one.was !== one.now)).toBe(true);
  });

  it('[R4] a threshold changed so that a chosen option is closed: stops there', () => {
    const closed = { is: 'meter', meter: stock('morale'), atLeast: 99 } as const;
    const p = edited((all) =>
      all.map((one) => ({ ...one, options: one.options.map((o) => (o.id === 'walk' ? { ...o, when: closed } : o)) })),
    );
    expect(resume(p, saved())).toMatchObject({ kind: 'stopped', choices: ['monday:tell'], lost: 'tuesday:walk' });
  });

  it('[R4] chains of renaming end, even where they go round in a ring', () => {
    expect(renamedChoice({ old: 'new', 'new:walk': 'new:stroll' }, 'old:walk')).toBe('new:stroll');
    expect(renamedChoice({ a: 'b', b: 'a' }, 'a:x')).toBe('a:x');
    expect(renamedChoice({}, 'a:x')).toBe('a:x');
  });

  it('[R7] rewinding makes a new run that remembers where it came from', () => {
    const run = saved();
    expect(rewind(run, 1)).toEqual({ choices: ['monday:tell'], origin: { attempt: 1, kept: 1, intent: 'rewind' } });
    expect(rewind({ ...run, origin: { attempt: 2, kept: 1, intent: 'rewind' } }, 0).origin).toEqual({
      attempt: 3,
      kept: 0,
      intent: 'again',
    });
    expect(rewind(run, 99).choices).toHaveLength(2);
    expect(run.choices).toHaveLength(2);
  });
});

describe('the choices of a link', () => {
  it.each([
    ['all fit', ['monday:tell', 'tuesday:walk'], 2, null],
    ['an option that is not there', ['monday:tell', 'tuesday:fly', 'friday:rest'], 1, 'tuesday:fly'],
    ['a scene that is not asked', ['tuesday:walk'], 0, 'tuesday:walk'],
    ['something that is no choice', ['monday'], 0, 'monday'],
    ['more than the story asks', ['monday:tell', 'tuesday:walk', 'friday:rest', 'friday:rest'], 3, 'friday:rest'],
  ])('%s', (_, choices, fit, lost) => {
    expect(fitting(prepare(story), 3, choices)).toMatchObject({ choices: choices.slice(0, fit), lost });
  });

  it('by their older names too', () => {
    const p = edited(withOption('walk', 'stroll'), { renamed: { 'tuesday:walk': 'tuesday:stroll' } });
    expect(fitting(p, 3, ['monday:tell', 'tuesday:walk'])).toMatchObject({ choices: ['monday:tell', 'tuesday:stroll'], lost: null });
  });
});
