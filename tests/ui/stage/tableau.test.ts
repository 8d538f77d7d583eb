/** How an ending comes about. */
import { describe, expect, it } from 'vitest';
import { office } from '../../../src/ui/stage/office.ts';
import type { Picture } from '../../../src/ui/stage/picture.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { stepsOf } from '../../../src/ui/stage/tableau.ts';
import { CORNER_NAMES, stageView } from './people.ts';

const people = (picture: Picture): string[] => picture.items.flatMap((item) => (item.kind === 'figure' ? [item.id] : []));
const ending = (corner: (typeof CORNER_NAMES)[number], team: number): Picture => {
  const view = stageView(corner, team, { ending: 'thriving' });
  return office(view, seatPeople(view.people, new Map()));
};

describe('stepsOf', () => {
  it.each(CORNER_NAMES.flatMap((corner) => [1, 2, 3, 6].map((team) => [corner, team] as const)))(
    '%s with %i people takes four to eight seconds, people come and stay, and the last step is the still picture',
    (corner, team) => {
      const picture = ending(corner, team);
      const steps = stepsOf(picture);
      const times = steps.map(({ at }) => at);
      expect(times[0]).toBe(0);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(times.at(-1)).toBeGreaterThanOrEqual(4000);
      expect(times.at(-1)).toBeLessThanOrEqual(8000);
      expect(steps.at(-1)?.picture).toEqual(picture);
      expect(people(steps[0]?.picture ?? picture)).toEqual([]);
      steps.reduce((before, after) => {
        expect(people(after.picture)).toEqual(expect.arrayContaining(people(before.picture)));
        expect(after.picture.items.length).toBeGreaterThanOrEqual(before.picture.items.length);
        return after;
      });
    },
  );

  it('is the still picture at once where nobody is left', () => {
    const picture = ending('chaos', 0);
    expect(stepsOf(picture)).toEqual([{ at: 0, picture }]);
  });
});
