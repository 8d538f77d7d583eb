import { describe, expect, it } from 'vitest';
import { runsAtMost } from '../../../src/core/analysis/odds/count.ts';
import { statesOdds } from '../../../src/core/analysis/odds/states.ts';
import { walkPaths } from '../../../src/core/analysis/walk/paths.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import type { Condition, StoryEvent, StoryScene } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { option, plainStory, scene, teamStory } from '../../support/stories.ts';

const flag: Condition = { is: 'flag', flag: 0 };
const event = (id: string, more: Partial<StoryEvent> = {}, needs: readonly number[] = []): StoryScene =>
  scene(id, [option('go'), option('stay')], { label: null, needs, next: [], event: { when: null, weight: 1, raise: [], ...more } });
const slot = (id: string, to: number, draws: readonly number[], label: number): StoryScene =>
  scene(id, [], { label, draws, next: [{ when: null, to }] });

/** one → first slot → two → second slot → end; three events. */
const scenes = (events: readonly StoryScene[]): StoryScene[] => [
  scene('one', [option('plain'), option('flagged', { set: [0] })], { next: [{ when: null, to: 2 }] }),
  scene('two', [option('go')], { label: 3, next: [{ when: null, to: 3 }] }),
  slot('first', 1, [4, 5, 6], 2),
  slot('second', -1, [4, 5, 6], 4),
  ...events,
];
const three = [event('cake'), event('cold', { when: flag }), event('copy', { weight: 2, raise: [{ when: flag, by: 3 }] })];
const story = plainStory(scenes(three), { flags: ['seen'] });
const drawnIn = (choices: readonly string[], seed: number): string =>
  playing(story, seed)
    .choose(...choices)
    .state().scene ?? 'end';

describe('the deck', () => {
  it('[Q1] an event fits while its condition holds and once in a run', () => {
    for (let seed = 0; seed < 60; seed++) {
      expect(['cake', 'copy']).toContain(drawnIn(['plain'], seed));
      const [first, second] = [drawnIn(['flagged'], seed), drawnIn(['flagged', 'go', 'go'], seed)];
      expect(second).not.toBe(first);
    }
  });

  it('[Q1] those it needs must be here', () => {
    const team = teamStory(scenes([event('cake', {}, [0]), event('cold', {}, [1]), event('copy', {}, [0])]), { flags: ['seen'] });
    const gone = { ...team, scenes: team.scenes.map((one, i) => (i === 0 ? { ...one, options: [option('bye', { leaves: [0] })] } : one)) };
    for (let seed = 0; seed < 20; seed++) expect(playing(gone, seed).choose('bye').state().scene).toBe('cold');
  });

  it('[Q2] is drawn by weight: random runs and the exact odds agree', () => {
    const p = prepare(story);
    const odds = statesOdds(p);
    const visits = ['cake', 'cold', 'copy'].map((id) => odds?.scenes[p.scenes.findIndex((one) => one.scene.id === id)]?.visits ?? 0);
    // First slot: plain 1 : 2 (cake, copy), flagged 1 : 1 : 5; the second slot draws from what is left.
    const plain = [1, 0, 1];
    const flagged = [
      1 / 7 + (1 / 7) * (1 / 6) + (5 / 7) * (1 / 2),
      1 / 7 + (1 / 7) * (1 / 6) + (5 / 7) * (1 / 2),
      5 / 7 + (2 / 7) * (5 / 6),
    ];
    visits.forEach((visit, i) => expect(visit).toBeCloseTo(((plain[i] ?? 0) + (flagged[i] ?? 0)) / 2, 12));
    const runs = 4000;
    let cakes = 0;
    for (let seed = 0; seed < runs; seed++) if (drawnIn(['flagged'], seed) === 'cake') cakes++;
    expect(Math.abs(cakes / runs - 1 / 7)).toBeLessThan(4 * Math.sqrt(((1 / 7) * (6 / 7)) / runs));
  });

  it('[Q2] [D4] walking every run gives the same odds, and fewer runs than were counted beforehand', () => {
    const p = prepare(story);
    const walked = walkPaths(p);
    const odds = statesOdds(p);
    expect(walked?.odds.looked).toBeLessThanOrEqual(runsAtMost(p));
    walked?.odds.scenes.forEach((one, i) => expect(one.visits).toBeCloseTo(odds?.scenes[i]?.visits ?? -1, 12));
  });

  it('[Q3] the story goes on where the slot goes on, with the date of the slot', () => {
    const inEvent = playing(story, 3).choose('plain');
    expect(inEvent.state()).toMatchObject({ label: 2, interrupted: false });
    expect(inEvent.choose('go').state()).toMatchObject({ scene: 'two', label: 3 });
    expect(playing(story, 3).choose('plain', 'go', 'go', 'go').state()).toMatchObject({ scene: null, label: 4 });
  });

  it('[Q3] a slot where nothing fits is passed at once', () => {
    const empty = plainStory(scenes(three.map((one) => ({ ...one, event: { when: flag, weight: 1, raise: [] } }))), { flags: ['seen'] });
    expect(playing(empty).choose('plain').state()).toMatchObject({ scene: 'two', label: 3, decisions: 1 });
    expect(playing(empty).choose('plain', 'go').state().scene).toBe(null);
  });
});
