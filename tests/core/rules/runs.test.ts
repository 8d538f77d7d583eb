import { describe, expect, it } from 'vitest';
import { startPlay, runOf } from '../../../src/core/run/play.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { resume } from '../../../src/core/run/resume.ts';
import { rewind } from '../../../src/core/run/rewind.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { digest } from '../../../src/core/rules/read.ts';
import type { Story } from '../../../src/core/rules/story.ts';
import { inOrder, option, plainStory, scene } from '../../support/stories.ts';

const flag = { is: 'flag' as const, flag: 0 };
const story = (points = 5, renamed: Story['renamed'] = {}, id = 'praise'): Story =>
  plainStory(
    inOrder([
      scene('one', [option(id, { effects: [{ meter: 0, by: points }] }), option('skip')]),
      scene('two', [option('go'), option('closed', { when: flag })]),
    ]),
    { renamed, flags: ['seen'] },
  );

describe('runs', () => {
  it('[R2] a replay stops at the first choice that does not fit, and says why', () => {
    const stopped = (...choices: string[]) => {
      const { stopped, steps } = replay(prepare(story()), 1, choices);
      return [stopped?.at ?? null, stopped?.why ?? null, steps.length];
    };
    expect(stopped('one:praise', 'two:go')).toEqual([null, null, 2]);
    expect(stopped('one:praise', 'one:praise')).toEqual([1, 'other-scene', 1]);
    expect(stopped('one:blame')).toEqual([0, 'no-option', 0]);
    expect(stopped('one:skip', 'two:closed')).toEqual([1, 'closed', 1]);
    expect(stopped('one:skip', 'two:go', 'two:go')).toEqual([2, 'ended', 2]);
  });

  it('[R3] [R4] a saved run is resumed on today’s scenario', () => {
    const play = startPlay(prepare(story()), 1, ['one:praise']);
    const run = runOf(play);
    play.stop();
    expect(resume(prepare(story()), run)).toMatchObject({ kind: 'same', choices: ['one:praise'] });
    expect(resume(prepare(story(9)), run)).toMatchObject({ kind: 'other-numbers', meters: [{ meter: 'morale', was: 55, now: 59 }] });
    expect(resume(prepare(story(5, { 'one:praise': 'thank' }, 'thank')), run)).toMatchObject({ kind: 'same', choices: ['one:thank'] });
    expect(resume(prepare(story(5, {}, 'thank')), run)).toMatchObject({ kind: 'stopped', choices: [], lost: 'one:praise' });
  });

  it('[R7] going back keeps the choices before, and leaves the old run alone', () => {
    const play = startPlay(prepare(story()), 1, ['one:praise', 'two:go']);
    const run = runOf(play);
    play.stop();
    expect(rewind(run, 1)).toEqual({ choices: ['one:praise'], origin: { attempt: 1, kept: 1, intent: 'rewind' } });
    expect(rewind(run, 0).origin.intent).toBe('again');
    expect(run.choices).toEqual(['one:praise', 'two:go']);
  });

  it('[R1] the digest stands for the state, by ids: a scene added elsewhere does not change it', () => {
    const at = (one: Story): string => {
      const p = prepare(one);
      return digest(p, replay(p, 1, ['one:praise']).frame);
    };
    const longer = { ...story(), scenes: [...story().scenes, scene('new', [option('go')])] };
    expect(at(longer)).toBe(at(story()));
    expect(at(story(6))).not.toBe(at(story()));
  });
});
