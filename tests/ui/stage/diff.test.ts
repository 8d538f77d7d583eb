/** Cues: what has changed between two pictures. */
import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../src/core/view/view.ts';
import { type Cue, cuesBetween } from '../../../src/ui/stage/diff.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { type person, stageView } from './people.ts';

function between(before: StageView, after: StageView): readonly Cue[] {
  const seats = seatPeople(before.people, new Map());
  return cuesBetween(pictureOf(before, seats), pictureOf(after, seatPeople(after.people, seats)));
}
const named = (cues: readonly Cue[]): string[] => cues.map((cue) => ('id' in cue ? `${cue.cue} ${cue.id}` : cue.cue));
const start = stageView('between', 4);
const withFirst = (more: Parameters<typeof person>[2]): StageView => ({
  ...start,
  people: start.people.map((one, k) => (k === 0 ? { ...one, ...more } : one)),
});

describe('cuesBetween', () => {
  it('says nothing where nothing changed, and starts with a scene', () => {
    expect(between(start, start)).toEqual([]);
    expect(named(cuesBetween(null, pictureOf(start, new Map())))).toEqual(['change-of-scene']);
  });

  it('names who came, who left, and whose face or posture changed', () => {
    expect(named(between(start, withFirst({ state: 'left' })))).toEqual(['left person-0']);
    expect(named(between(withFirst({ state: 'sick' }), start))).toEqual(['came person-0']);
    expect(named(between(start, withFirst({ face: 'worried' })))).toEqual(['face person-0']);
    expect(named(between(start, withFirst({ face: 'asleep', energy: 20 })))).toEqual(['posture person-0']);
  });

  it('tells a change of light from a change of scene', () => {
    expect(named(between(start, { ...start, pile: 12 }))).toEqual(['room']);
    expect(named(between(start, stageView('thriving', 4)))[0]).toBe('change-of-scene');
    const first = start.people[0];
    if (first === undefined) throw new Error('There is a first person.');
    expect(named(between(start, { ...start, door: { id: first.id, name: '', look: first.look, face: 'sad' } }))[0]).toBe('change-of-scene');
  });
});
