/** What differs between two pictures. */
import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../src/core/view/view.ts';
import { isSame, peopleOf, type PostureCue, posturesBetween } from '../../../src/ui/stage/diff.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import type { Picture } from '../../../src/ui/stage/picture.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { type person, stageView } from './people.ts';

const draw = (view: StageView): Picture => pictureOf(view, seatPeople(view.people, new Map()));
const start = stageView('between', 4);
const withFirst = (more: Parameters<typeof person>[2]): StageView => ({
  ...start,
  people: start.people.map((one, k) => (k === 0 ? { ...one, ...more } : one)),
});
const postures = (before: StageView, after: StageView): readonly PostureCue[] => posturesBetween(draw(before), draw(after));

describe('isSame', () => {
  it('holds for the same view, and for no other face, pile or light', () => {
    expect(isSame(draw(start), draw(start))).toBe(true);
    for (const other of [withFirst({ face: 'happy' }), { ...start, pile: 12 }, { ...start, order: 0.9 }])
      expect(isSame(draw(start), draw(other))).toBe(false);
  });
});

describe('peopleOf', () => {
  it('are those in the room, not whoever stands in the doorway', () => {
    const [first] = start.people;
    if (first === undefined) throw new Error('There is a first person.');
    const picture = draw({ ...start, door: { id: first.id, name: '', look: first.look, face: 'sad' } });
    expect([...peopleOf(picture).keys()].sort()).toEqual(['person-1', 'person-2', 'person-3']);
  });
});

describe('posturesBetween', () => {
  it('names who lays their head down and who lifts it', () => {
    const asleep = withFirst({ face: 'asleep', energy: 20 });
    expect(postures(start, asleep)).toEqual([{ cue: 'posture', id: 'person-0', change: 'slumps' }]);
    expect(postures(asleep, start)).toEqual([{ cue: 'posture', id: 'person-0', change: 'lifts' }]);
  });

  it('names who stands up where all goes well, and who sits down again', () => {
    const rising = postures(stageView('stagnation', 6), stageView('thriving', 6)).filter(({ change }) => change === 'stands');
    expect(rising.map(({ id }) => id)).toEqual(['person-2', 'person-5']);
    const back = postures(stageView('thriving', 6), stageView('between', 6));
    expect(back.find(({ id }) => id === 'person-2')?.change).toMatch(/^(sits|slumps)$/);
  });

  it('says nothing of people who came, went or kept still', () => {
    expect(postures(start, start)).toEqual([]);
    expect(postures(start, withFirst({ state: 'left' }))).toEqual([]);
    expect(postures(withFirst({ state: 'sick' }), start)).toEqual([]);
  });
});
