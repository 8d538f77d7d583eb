/** A StageView as a picture: the four corners differ, the people are themselves, and nothing covers a head. */
import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../src/core/view/view.ts';
import { noteCounts } from '../../../src/ui/stage/board.ts';
import { covers, overlaps } from '../../../src/ui/stage/keep-clear.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import type { Figure, Picture, Prop } from '../../../src/ui/stage/picture.ts';
import { mannerOf } from '../../../src/ui/stage/posture.ts';
import { type Seating, seatPeople } from '../../../src/ui/stage/seating.ts';
import { CORNER_NAMES, type CornerName, person, stageView } from './people.ts';

const NOBODY: Seating = new Map();
const draw = (view: StageView): Picture => pictureOf(view, seatPeople(view.people, NOBODY));
const people = (picture: Picture): Figure[] => picture.items.filter((item): item is Figure => item.kind === 'figure');
const props = (picture: Picture): Prop[] => picture.items.filter((item): item is Prop => item.kind === 'prop');
const count = (picture: Picture, name: RegExp): number => props(picture).filter(({ prop }) => name.test(prop)).length;
const everyTeam = CORNER_NAMES.flatMap((corner) => [0, 1, 2, 3, 4, 5, 6, 7, 8].map((team): [CornerName, number] => [corner, team]));

describe('pictureOf', () => {
  it.each(everyTeam)('draws %s with a team of %i, the same each time, lowest first', (corner, team) => {
    const view = stageView(corner, team);
    const picture = draw(view);
    expect(JSON.stringify(draw(view))).toBe(JSON.stringify(picture));
    expect(people(picture)).toHaveLength(team);
    const depths = picture.items.map(({ z }) => z);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
    expect(JSON.stringify(picture)).not.toMatch(/null,null|NaN/);
  });

  it.each(everyTeam)('covers no head in %s with a team of %i', (corner, team) => {
    for (const pile of [0, 4, 8, 12]) {
      const picture = draw(stageView(corner, team, { pile }));
      for (const figure of people(picture)) {
        // A sign beside a head belongs to it and may touch its own hair.
        const others = props(picture).filter((prop) => prop.z !== 800 && covers(prop, figure));
        expect(others.map(({ prop }) => prop)).toEqual([]);
        const inFront = people(picture).filter((other) => other.z > figure.z && overlaps(figure.head, other.head, -14));
        expect(inFront.map(({ id, pose }) => `${id} ${pose} over ${figure.id} ${figure.pose}`)).toEqual([]);
      }
    }
  });

  it('tells the corners apart by layout, clutter, light and tilt, not by colour alone', () => {
    const [thriving, chaos, stagnation] = (['thriving', 'chaos', 'stagnation'] as const).map((corner) => draw(stageView(corner, 6)));
    if (thriving === undefined || chaos === undefined || stagnation === undefined) throw new Error('Three pictures were drawn.');
    expect(count(thriving, /table-long/)).toBe(1);
    expect(count(chaos, /^paper-\d/)).toBeGreaterThan(15);
    expect(count(stagnation, /^paper-\d/)).toBe(0);
    expect(count(stagnation, /stack-high/)).toBe(12);
    expect(count(thriving, /plant-healthy/)).toBeGreaterThan(count(chaos, /plant/));
    expect(count(stagnation, /lamp-off/)).toBe(2);
    expect(count(chaos, /^alarm$/)).toBe(1);
    expect(chaos.turn).toBeLessThan(-2);
    expect(thriving.turn + stagnation.turn).toBeCloseTo(0);
    expect(new Set([thriving, chaos, stagnation].map((picture) => picture.tempo)).size).toBe(3);
    const places = [thriving, chaos, stagnation].map((picture) => JSON.stringify(people(picture).map(({ x, y }) => [x, y])));
    expect(new Set(places).size).toBe(3);
  });

  it('heaps up work that waits, and fills the last column as the story goes on', () => {
    for (const corner of ['chaos', 'adrift', 'between'] as const) {
      expect(count(draw(stageView(corner, 6, { pile: 12 })), /^stack-(high|tower)/)).toBeGreaterThan(
        count(draw(stageView(corner, 6, { pile: 0 })), /^stack-(high|tower)/),
      );
    }
    expect(noteCounts(0, 0)[2]).toBe(0);
    expect(noteCounts(0, 1)[2]).toBe(12);
    const notes = (progress: number): number => count(draw(stageView('thriving', 3, { progress })), /^note$/);
    expect(notes(1) - notes(0)).toBe(12);
  });

  it('gives everybody their own face and posture in every corner', () => {
    for (const corner of CORNER_NAMES) {
      const flat = person(0, 'tired', { energy: 35 });
      const asleep = person(1, 'asleep', { energy: 20 });
      const well = person(2, 'happy', { energy: 80, engagement: 75 });
      const drawn = people(draw(stageView(corner, 0, { people: [flat, asleep, well] })));
      const figures = [flat, asleep, well].map(({ id }) => drawn.find((figure) => figure.id === id));
      expect(figures.map((figure) => figure?.face)).toEqual(['tired', 'asleep', 'happy']);
      expect(mannerOf(flat)).toBe('flat');
      expect(figures[1]?.pose).toMatch(/slump|laptop/);
      for (const figure of figures.slice(0, 2)) expect(figure?.pose).not.toMatch(/cheer|coffee|explaining|standing|point/);
      expect(figures[2]?.pose).not.toMatch(/slump|panic|chin|arms/);
    }
  });

  it('never draws a warned person calm, whatever the view says', () => {
    for (const corner of CORNER_NAMES)
      for (const face of ['calm', 'happy', 'content', 'delighted', 'neutral'] as const) {
        const [figure] = people(draw(stageView(corner, 0, { people: [person(0, face, { warned: true, engagement: 80, energy: 80 })] })));
        expect(figure?.face).toBe('concerned');
        expect(figure?.pose).not.toMatch(/cheer|coffee|explaining/);
      }
  });

  it('leaves the desk of somebody gone bare and of somebody sick tidy, with the chair behind it', () => {
    const at = (state: 'here' | 'left' | 'sick'): Picture => {
      const view = stageView('chaos', 3, { pile: 9 });
      return draw({ ...view, people: view.people.map((one, k) => (k === 0 ? { ...one, state } : one)) });
    };
    const onDesk = (picture: Picture): string[] =>
      props(picture)
        .filter((prop) => prop.z === 571 && prop.x < 340)
        .map(({ prop }) => prop);
    expect(onDesk(at('here')).length).toBeGreaterThan(2);
    expect(onDesk(at('left'))).toEqual([]);
    expect(onDesk(at('sick'))).toEqual(['mug']);
    for (const state of ['left', 'sick'] as const) {
      expect(
        people(at(state))
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['person-1', 'person-2']);
      expect(count(at(state), /^chair$/)).toBe(1);
    }
  });

  it('seats somebody in a wheelchair where others stand', () => {
    const view = stageView('thriving', 6);
    const rolling = {
      ...view,
      people: view.people.map((one) => ({ ...one, face: 'happy' as const, look: { ...one.look, mobility: 'wheelchair' as const } })),
    };
    const poses = people(draw(rolling)).map(({ pose }) => pose);
    expect(poses).toContain('wheelchair');
    expect(poses.join()).not.toContain('standing');
  });

  it('puts whoever is at the door before everything else, and not at their desk too', () => {
    const view = stageView('between', 6);
    const guest = view.people[2];
    if (guest === undefined) throw new Error('There is a third person.');
    const picture = draw({ ...view, door: { id: guest.id, name: guest.name, look: guest.look, face: 'sad' } });
    expect(picture.crop).toBe('door');
    expect(people(picture).filter(({ id }) => id === guest.id)).toHaveLength(1);
    expect(people(picture).at(-1)).toMatchObject({ id: guest.id, face: 'sad' });
  });
});

describe('seating', () => {
  it('keeps seats, and gives the seat of one who left to somebody new', () => {
    const team = stageView('between', 4).people;
    const first = seatPeople(team, NOBODY);
    expect([...first.values()]).toEqual([0, 1, 2, 3]);
    const without = team.map((one, k) => (k === 1 ? { ...one, state: 'left' as const } : one));
    expect(seatPeople(without, first)).toEqual(first);
    const hired = [...without, person(9, 'curious')];
    const later = seatPeople(hired, seatPeople(without, first));
    expect(later.get('person-9')).toBe(1);
    expect(later.get('person-3')).toBe(3);
    const figures = people(pictureOf(stageView('between', 0, { people: hired }), later));
    expect(figures).toHaveLength(4);
    expect(props(pictureOf(stageView('between', 0, { people: hired }), later)).filter(({ prop }) => prop === 'chair')).toEqual([]);
  });

  it('lets those who are still to come wait, and a ninth person go without a seat', () => {
    expect(seatPeople([person(0, 'calm', { state: 'coming' })], NOBODY).size).toBe(0);
    expect(seatPeople(stageView('chaos', 9).people, NOBODY).size).toBe(8);
  });
});
