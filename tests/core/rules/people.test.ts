import { describe, expect, it } from 'vitest';
import { LOST, P_ENERGY, P_ENGAGEMENT, ROW, SEATS } from '../../../src/core/rules/frame.ts';
import { MORALE_CAUSES } from '../../../src/core/rules/trace.ts';
import { playing } from '../../support/playing.ts';
import { moveIndex, option, person, scene, teamStory } from '../../support/stories.ts';

/** One scene for ever; `go` costs person 0 a lot of engagement, `tire` energy. */
const effect = (of: 'engagement' | 'energy', by: number) => [{ person: 0, of, by }];
const story = (more = {}) =>
  teamStory(
    [
      scene(
        'one',
        [
          option('wait', { move: moveIndex('align') }),
          option('hurt', { effects: effect('engagement', -30) }),
          option('please', { effects: effect('engagement', 60) }),
          option('tire', { effects: effect('energy', -70) }),
          option('join', { joins: [3] }),
          option('leave', { leaves: [0] }),
        ],
        { next: [{ when: null, to: 0 }] },
      ),
    ],
    { people: [person('ada', 'free-spirit'), person('ben', 'planner'), person('cleo', 'carer'), person('jo', 'steady', false)], ...more },
  );
const ada = (play: ReturnType<typeof playing>) => {
  const one = play.state().people[0];
  if (!one) throw new Error('nobody');
  return one;
};

describe('people', () => {
  it('[M10] somebody warns, and is relieved well above the line', () => {
    const play = playing(story()).choose('hurt');
    expect([ada(play).warned, play.happened()]).toEqual([true, expect.arrayContaining(['warns'])]);
    expect(play.trace.happened).toContainEqual({ what: 'warns', row: 0, why: 'engagement' });
    play.choose('please');
    expect([ada(play).warned, play.happened()]).toEqual([false, expect.arrayContaining(['relieved'])]);
    const content = playing(story({ start: [90, 80, 80, 70, 2, 60, 77] }));
    expect(content.choose('tire').trace.happened).toContainEqual({ what: 'warns', row: 0, why: 'energy' });
  });

  it('[M11] nobody goes with the decision that brings the warning; the disengaged leave with a later one, and the others lose', () => {
    const play = playing(story()).choose('hurt');
    expect(ada(play).status).toBe('here');
    play.choose('hurt');
    expect([ada(play).status, play.f[LOST], play.state().hired]).toEqual(['left', 1, 1]);
    expect(play.trace.morale[MORALE_CAUSES.indexOf('loss')]).toBeCloseTo(-3, 9);
  });

  it('[M11] the exhausted fall ill and come back after two decisions with energy 70', () => {
    const play = playing(story()).choose('tire', 'tire');
    expect([ada(play).status, play.state().sick, play.state().hired]).toEqual(['sick', 1, 0]);
    expect(ada(play.choose('wait')).status).toBe('sick');
    expect(ada(play.choose('wait'))).toMatchObject({ status: 'here', energy: 70 });
  });

  it('[M12] somebody new takes the seat after two decisions, at 0.3 of the work', () => {
    const play = playing(story()).choose('hurt', 'hurt');
    const seen = ['wait', 'wait'].map((choice) => play.choose(choice).state().people[4]);
    expect(seen).toMatchObject([
      { id: 'new-1', hired: true, status: 'coming', work: 0.3 },
      { id: 'new-1', hired: true, status: 'here', work: 0.3 },
    ]);
    expect(play.choose('wait', 'wait', 'wait').state().people[4]?.work).toBeCloseTo(1, 9);
  });

  it('[M12] seats stay empty after 24 people were hired', () => {
    const play = playing(story({ difficulty: 'hard', start: [30, 10, 5, 5, 12, 5, 30] }));
    for (let i = 0; i < 400; i++) play.choose('hurt');
    expect(play.state().people.length).toBeLessThanOrEqual(4 + 24);
    expect(play.state().hired).toBeLessThanOrEqual(24);
    expect(play.state().lost).toBeGreaterThan(24);
  });

  it('[M9] morale and energy are the means of those at work', () => {
    const play = playing(story()).choose('hurt', 'hurt', 'wait');
    const here = play.state().people.filter((one) => one.status === 'here');
    const mean = (of: 'engagement' | 'energy'): number => here.reduce((sum, one) => sum + one[of], 0) / here.length;
    expect(here).toHaveLength(2);
    expect(play.state().stocks.morale).toBeCloseTo(mean('engagement'), 12);
    expect(play.state().stocks.energy).toBeCloseTo(mean('energy'), 12);
  });

  it('[T1] whoever joins is here at once, new to the work; whoever is here already stays as they are', () => {
    const play = playing(story()).choose('join');
    expect(play.happened()).toContain('joins');
    expect(play.state().people[3]).toMatchObject({ id: 'jo', status: 'here' });
    expect(play.state().people[3]?.work).toBeLessThan(0.6);
    expect(play.f[SEATS]).toBe(3);
    const row = play.p.at.people + 3 * ROW;
    const before = [play.f[row + P_ENERGY], play.f[row + P_ENGAGEMENT]];
    play.choose('join');
    expect(play.happened()).not.toContain('joins');
    expect(before).not.toEqual([80, 58]);
  });

  it('[T2] whoever leaves is gone for good: no loss, no blow, nobody hired, and may join again', () => {
    const [left, stayed] = [playing(story()).choose('leave'), playing(story()).choose('wait')];
    expect([ada(left).status, left.f[LOST], left.state().hired]).toEqual(['left', 0, 0]);
    expect(left.trace.morale[MORALE_CAUSES.indexOf('loss')]).toBe(0);
    expect(left.trace.morale[MORALE_CAUSES.indexOf('people')]).not.toBe(0);
    expect(stayed.trace.morale[MORALE_CAUSES.indexOf('people')]).toBeCloseTo(0, 12);
    for (let i = 0; i < 8; i++) left.choose('wait');
    expect(ada(left).status).toBe('left');
  });
});
