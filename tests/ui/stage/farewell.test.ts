/** Who has just gone is seen once, on the way out; and how people stand and go. */
import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../../src/core/view/view.ts';
import { whoGoes } from '../../../src/ui/stage/farewell.ts';
import { overlaps } from '../../../src/ui/stage/keep-clear.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import type { Figure, Picture } from '../../../src/ui/stage/picture.ts';
import { leavingPose, sittingPose, standingPose } from '../../../src/ui/stage/posture.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { CORNER_NAMES, person, stageView } from './people.ts';

const figures = (picture: Picture): Figure[] => picture.items.filter((item): item is Figure => item.kind === 'figure');
const gone = (people: readonly PersonView[], k: number): PersonView[] =>
  people.map((one, at) => (at === k ? { ...one, state: 'left' as const } : one));

describe('whoGoes', () => {
  const team = stageView('between', 4).people;

  it('is the one who was here in the view before and is gone in this one', () => {
    expect(whoGoes(team, gone(team, 2))?.id).toBe('person-2');
    expect(whoGoes(gone(team, 2), gone(team, 2))).toBeNull();
    expect(whoGoes(team, team)).toBeNull();
  });

  it('is nobody in the first picture, nor when a run goes back', () => {
    expect(whoGoes([], gone(team, 2))).toBeNull();
    expect(whoGoes(gone(team, 2), team)).toBeNull();
  });
});

describe('the way out', () => {
  const everyLeaver = CORNER_NAMES.flatMap((corner) => [3, 6, 8].flatMap((team) => [0, 1, 2].map((k) => [corner, team, k] as const)));

  it.each(everyLeaver)('in %s with a team of %i: person %i carries a box and hides no head', (corner, team, k) => {
    const view = stageView(corner, team);
    const people = gone(view.people, k).map((one, at) => (at === k ? { ...one, face: 'sad' as const } : one));
    const seats = seatPeople(view.people, new Map());
    const leaver = people[k];
    if (leaver === undefined) throw new Error('There is such a person.');
    const all = figures(pictureOf({ ...view, people }, seats, leaver));
    const last = all.find(({ id }) => id === leaver.id);
    expect(last?.pose).toBe('carrying-box');
    for (const other of all) if (last !== undefined && other !== last) expect(overlaps(last.head, other.head), other.id).toBe(false);
    expect(figures(pictureOf({ ...view, people }, seats))).toHaveLength(all.length - 1);
  });

  it('is taken in a wheelchair by who sits in one, and without a box by who is cross', () => {
    const rolling = person(0, 'sad', { look: { head: 'afro', skin: 'umber', mobility: 'wheelchair' } });
    expect(leavingPose(rolling)).toBe('wheelchair');
    expect(leavingPose(person(0, 'furious'))).toBe('walking');
  });
});

describe('posture', () => {
  it('lets the two in the middle of the table talk and listen', () => {
    for (const face of ['happy', 'delighted'] as const) {
      const poses = [0, 1].map((seat) => sittingPose(person(seat, face), 'table', seat, true));
      expect(poses).toEqual(['talking', 'listening']);
    }
  });

  it('has somebody write where all is well and where all is still', () => {
    for (const layout of ['table', 'rows'] as const) {
      const poses = [0, 1, 2, 3, 4].map((seat) => sittingPose(person(seat, 'happy'), layout, seat, false));
      expect(poses).toContain('writing');
    }
  });

  it('stands with a mug when well, with folded arms when uneasy, and rolls in a wheelchair', () => {
    expect(standingPose(person(0, 'calm'), 'table', 'standing')).toBe('standing-coffee');
    expect(standingPose(person(0, 'calm'), 'table', 'standing-point')).toBe('standing-point');
    expect(standingPose(person(0, 'concerned'), 'scattered', 'standing-point')).toBe('standing-folded');
    expect(standingPose(person(0, 'furious'), 'scattered', 'standing-point')).toBe('standing-point');
    const rolling = person(0, 'calm', { look: { head: 'afro', skin: 'umber', mobility: 'wheelchair' } });
    expect(standingPose(rolling, 'table', 'standing')).toBe('wheelchair');
  });
});
