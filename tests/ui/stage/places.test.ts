/** Every place, in every corner, with every team: who is drawn, what lies clear, and what can be seen of it in every window. */
import { describe, expect, it } from 'vitest';
import type { StageView, VisitorView } from '../../../src/core/view/view.ts';
import { cameraFor, type Frame, onScreen, visibleBox } from '../../../src/ui/stage/camera.ts';
import { covers, overlaps } from '../../../src/ui/stage/keep-clear.ts';
import type { Figure, Picture, Prop } from '../../../src/ui/stage/picture.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import { PLACES } from '../../../src/ui/stage/places/places.ts';
import { PROPS } from '../../../src/ui/stage/props.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { CORNER_NAMES, type CornerName, person, stageView } from './people.ts';
import { CARD_EDGE, face, STRIPS, WIDE } from './windows.ts';

type PlaceName = StageView['place'];
const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];
const TEAMS = [1, 2, 3, 4, 5, 6] as const;

const draw = (view: StageView): Picture => pictureOf(view, seatPeople(view.people, new Map()));
const people = (picture: Picture): Figure[] => picture.items.filter((item): item is Figure => item.kind === 'figure');
const props = (picture: Picture): Prop[] => picture.items.filter((item): item is Prop => item.kind === 'prop');
const count = (picture: Picture, name: RegExp): number => props(picture).filter(({ prop }) => name.test(prop)).length;

const GUEST: VisitorView = { id: 'guest', name: 'Guest', look: { head: 'bun', skin: 'tan' }, face: 'concerned' };
/** A team alone; with a guest who listens; with one who speaks. */
const GUESTS: readonly Partial<StageView>[] = [{}, { guest: GUEST }, { guest: GUEST, speaker: 'guest', opposite: 'guest' }];

/** Every picture of a place, drawn once. */
function* every(place: PlaceName): Generator<{ what: string; view: StageView; picture: Picture }> {
  for (const corner of CORNER_NAMES)
    for (const team of TEAMS)
      for (const [k, more] of GUESTS.entries()) {
        const view = stageView(corner, team, { place, pile: [0, 7, 12][(team + k) % 3] ?? 7, opposite: `person-${team - 1}`, ...more });
        yield { what: `${corner}, team of ${team}, guest ${k}`, view, picture: drawn(place, corner, team, k, view) };
      }
}
const kept = new Map<string, Picture>();
function drawn(place: PlaceName, corner: CornerName, team: number, guest: number, view: StageView): Picture {
  const key = `${place} ${corner} ${team} ${guest}`;
  const picture = kept.get(key) ?? draw(view);
  kept.set(key, picture);
  return picture;
}

const inside = ([x, y, width, height]: readonly number[], [left, top, right, bottom]: readonly number[]): boolean =>
  (x ?? 0) >= (left ?? 0) && (y ?? 0) >= (top ?? 0) && (x ?? 0) + (width ?? 0) <= (right ?? 0) && (y ?? 0) + (height ?? 0) <= (bottom ?? 0);

describe.each(PLACE_NAMES)('%s', (place) => {
  it('draws everybody and the guest once, the same each time, lowest first', () => {
    for (const { what, view, picture } of every(place)) {
      expect(JSON.stringify(draw(view)), what).toBe(JSON.stringify(picture));
      const ids = [...view.people.map(({ id }) => id), ...(view.guest === null ? [] : [view.guest.id])];
      expect(
        people(picture)
          .map(({ id }) => id)
          .sort(),
        what,
      ).toEqual(ids.sort());
      expect(
        picture.items.map(({ z }) => z),
        what,
      ).toEqual(picture.items.map(({ z }) => z).sort((a, b) => a - b));
      expect(JSON.stringify(picture), what).not.toMatch(/null,null|NaN/);
    }
  });

  it('covers no head', () => {
    for (const { what, picture } of every(place))
      for (const figure of people(picture)) {
        // A sign beside a head belongs to it and may touch its own hair.
        const over = props(picture).filter((prop) => prop.z !== 800 && covers(prop, figure));
        expect(
          over.map(({ prop }) => prop),
          `${what}: ${figure.id}`,
        ).toEqual([]);
        const before = people(picture).filter((other) => other.z > figure.z && overlaps(figure.head, other.head, -14));
        expect(
          before.map(({ id, pose }) => `${id} ${pose}`),
          `${what}: over ${figure.id} ${figure.pose}`,
        ).toEqual([]);
      }
  });

  it.each(Object.keys(WIDE))('has no face under the cards at %s, on either side', (name) => {
    const frame = WIDE[name];
    if (frame === undefined) throw new Error('A known frame.');
    for (const isRightToLeft of [false, true]) {
      const own: Frame = { ...frame, isRightToLeft };
      const free = isRightToLeft ? [own.rail, 0, own.width, own.height - own.low] : [0, 0, own.width - own.rail, own.height - own.low];
      for (const { what, picture } of every(place)) {
        const camera = cameraFor(picture, own);
        for (const figure of people(picture)) {
          const box = onScreen(face(figure), camera, own);
          expect(inside(box, free), `${what}: ${figure.id} at ${box.map(Math.round).join()}`).toBe(true);
          expect(box[2], `${what}: ${figure.id} is large enough to read`).toBeGreaterThan(24);
        }
      }
    }
  });

  it.each(Object.keys(STRIPS))('shows whole faces in the strip of %s, the speaker’s among them', (name) => {
    const frame = STRIPS[name];
    if (frame === undefined) throw new Error('A known frame.');
    for (const { what, view, picture } of every(place))
      for (const speaker of [view.speaker ?? 'person-0', view.speaker ?? `person-${view.people.length - 1}`]) {
        const camera = cameraFor({ ...picture, speaker }, frame);
        const seen = people(picture).filter((one) =>
          inside(onScreen(face(one), camera, frame), [0, 0, frame.width, frame.height - CARD_EDGE]),
        );
        expect(
          seen.map(({ id }) => id),
          `${what}: ${speaker}`,
        ).toContain(speaker);
        expect(seen.length, what).toBeGreaterThanOrEqual(Math.min(people(picture).length, 2));
      }
  });

  it('never shows an edge of the room', () => {
    const [left, top, width, height] = PROPS.room;
    for (const frame of [...Object.values(WIDE), ...Object.values(STRIPS)])
      for (const { what, picture } of every(place)) {
        const [x, y, across, down] = visibleBox(cameraFor(picture, frame), frame, 0);
        expect(inside([x, y, across, down], [left, top, left + width, top + height]), what).toBe(true);
      }
  });

  it('tells the corners apart by layout, things, light and tilt, not by colour alone', () => {
    const four = (['thriving', 'chaos', 'stagnation', 'adrift'] as const).map((corner) => draw(stageView(corner, 6, { place })));
    const [thriving, chaos, stagnation, adrift] = four;
    if (thriving === undefined || chaos === undefined || stagnation === undefined || adrift === undefined)
      throw new Error('Four were drawn.');
    expect(count(chaos, /^paper-\d/)).toBeGreaterThan(count(adrift, /^paper-\d/));
    expect(count(adrift, /^paper-\d/)).toBeGreaterThan(count(stagnation, /^paper-\d/));
    expect(count(thriving, /plant-healthy/)).toBeGreaterThan(count(chaos, /plant/) - 1);
    expect(count(chaos, /^alarm$/)).toBe(1);
    expect(chaos.turn).toBeLessThan(-2);
    expect(new Set([thriving, chaos, stagnation].map(({ tempo }) => tempo)).size).toBe(3);
    const things = four.map((picture) => [...new Set(props(picture).map(({ prop }) => prop))].sort().join());
    expect(new Set(things).size).toBe(4);
    const posed = four.map((picture) => JSON.stringify(people(picture).map(({ x, y, pose }) => [Math.round(x), Math.round(y), pose])));
    expect(new Set(posed).size).toBe(4);
  });

  it('heaps up work that waits, and fills the last column as the story goes on', () => {
    const size = (corner: CornerName, pile: number): number => {
      const picture = draw(stageView(corner, 4, { place, pile, opposite: 'person-1' }));
      return count(picture, /^stack-low/) + 2 * count(picture, /^stack-high/) + 3 * count(picture, /^stack-(tower|double)/);
    };
    for (const corner of CORNER_NAMES) {
      expect(size(corner, 12), corner).toBeGreaterThan(size(corner, 5));
      expect(size(corner, 5), corner).toBeGreaterThanOrEqual(size(corner, 0));
    }
    const notes = (progress: number): number => count(draw(stageView('thriving', 3, { place, progress })), /^note$/);
    expect(notes(1) - notes(0)).toBe(12);
  });

  it('shows that somebody is sick or gone, and moves nobody else for it', () => {
    for (const corner of ['thriving', 'chaos', 'stagnation'] as const) {
      const whole = stageView(corner, 5, { place, opposite: 'person-1' });
      const seats = seatPeople(whole.people, new Map());
      const without = (state: 'sick' | 'left'): Picture =>
        pictureOf({ ...whole, people: whole.people.map((one, k) => (k === 0 ? { ...one, state } : one)) }, seats);
      for (const state of ['sick', 'left'] as const) {
        const others = people(without(state)).map(({ id, x }) => `${id} ${x}`);
        expect(others).toEqual(people(pictureOf(whole, seats)).flatMap(({ id, x }) => (id === 'person-0' ? [] : [`${id} ${x}`])));
      }
    }
  });

  it('gives everybody their own face, and nobody flat a glad posture', () => {
    for (const corner of CORNER_NAMES) {
      const team = [person(0, 'tired', { energy: 35 }), person(1, 'asleep', { energy: 20 }), person(2, 'happy', { energy: 80 })];
      const drawnNow = people(draw(stageView(corner, 0, { place, people: team, opposite: 'person-2' })));
      expect(team.map(({ id }) => drawnNow.find((one) => one.id === id)?.face)).toEqual(['tired', 'asleep', 'happy']);
      for (const one of drawnNow.filter(({ id }) => id !== 'person-2'))
        expect(one.pose, one.id).not.toMatch(/cheer|coffee|explaining|standing|point/);
    }
  });

  it('seats somebody in a wheelchair where others stand', () => {
    for (const corner of ['thriving', 'chaos'] as const) {
      const view = stageView(corner, 6, { place });
      const rolling = view.people.map((one) => ({ ...one, look: { ...one.look, mobility: 'wheelchair' as const } }));
      expect(
        people(draw({ ...view, people: rolling, guest: { ...GUEST, look: { ...GUEST.look, mobility: 'wheelchair' } } }))
          .map(({ pose }) => pose)
          .join(),
      ).not.toContain('standing');
    }
  });
});

describe('places', () => {
  it('are different rooms', () => {
    const rooms = PLACE_NAMES.map((place) =>
      JSON.stringify(props(draw(stageView('thriving', 4, { place }))).map(({ prop, x, y }) => [prop, x, y])),
    );
    expect(new Set(rooms).size).toBe(PLACE_NAMES.length);
  });
});

describe('who is where', () => {
  const head = (picture: Picture, id: string): number => people(picture).find((one) => one.id === id)?.head[2] ?? 0;

  it('in the corner, whoever the scene is with sits large, a guest too', () => {
    const view = stageView('thriving', 5, { place: 'corner', opposite: 'person-3' });
    const others = (picture: Picture): number =>
      Math.max(
        ...people(picture)
          .filter(({ id }) => id !== 'person-3' && id !== 'guest')
          .map((one) => one.head[2]),
      );
    expect(head(draw(view), 'person-3')).toBeGreaterThan(2 * others(draw(view)));
    const guest = draw({ ...view, guest: GUEST, opposite: 'guest' });
    expect(head(guest, 'guest')).toBeGreaterThan(2 * others(guest));
    expect(head(guest, 'person-3')).toBeLessThan(head(draw(view), 'person-3'));
  });

  it('on the phone, the caller is in the round inset, and nobody else', () => {
    const disc = (picture: Picture): Prop | undefined => props(picture).find(({ prop }) => prop === 'inset-disc');
    const within = (picture: Picture, id: string): boolean => {
      const round = disc(picture);
      const one = people(picture).find((figure) => figure.id === id);
      if (round === undefined || one === undefined) return false;
      return Math.hypot(one.head[0] + one.head[2] / 2 - round.x, one.head[1] + one.head[3] / 2 - round.y) + one.head[2] / 2 < 190;
    };
    const team = draw(stageView('chaos', 5, { place: 'phone', opposite: 'person-2' }));
    expect(
      people(team)
        .filter(({ id }) => within(team, id))
        .map(({ id }) => id),
    ).toEqual(['person-2']);
    const guest = draw(stageView('chaos', 5, { place: 'phone', opposite: 'person-2', guest: GUEST }));
    expect(
      people(guest)
        .filter(({ id }) => within(guest, id))
        .map(({ id }) => id),
    ).toEqual(['guest']);
    expect(disc(draw(stageView('chaos', 5, { place: 'phone' })))).toBeUndefined();
  });

  it('remote, everybody has a tile of their own: muted for the sick, dark for the gone', () => {
    const view = stageView('thriving', 6, { place: 'remote' });
    const states = ['sick', 'left', 'here', 'here', 'here', 'here'] as const;
    const picture = draw({ ...view, people: view.people.map((one, k) => ({ ...one, state: states[k] ?? 'here' })) });
    expect([count(picture, /^tile-(window|shelf)$/), count(picture, /^tile-off$/), count(picture, /^tile-empty$/)]).toEqual([4, 1, 1]);
    expect(count(draw(stageView('thriving', 3, { place: 'remote' })), /^board$/)).toBe(1);
    expect(count(draw(stageView('chaos', 6, { place: 'remote' })), /^spinner$/)).toBeGreaterThan(1);
  });

  it('at the counter, more wait the more work does', () => {
    const waiting = (pile: number): number => count(draw(stageView('between', 4, { place: 'counter', pile })), /^audience/);
    expect(waiting(12)).toBeGreaterThan(waiting(2));
  });

  it('at night one lamp is lit', () => {
    for (const corner of CORNER_NAMES) {
      const picture = draw(stageView(corner, 6, { place: 'night' }));
      expect(count(picture, /^lamp-desk$/), corner).toBe(1);
      expect(count(picture, /^window-night$/)).toBe(count(picture, /^window/) - count(picture, /^window-beam$/));
      expect(count(picture, /^lamp-on$/), corner).toBe(0);
    }
  });
});
