/** What is seen between two pictures, as functions of time: it begins where things were, ends at rest, and never covers a head. */
import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../../src/core/view/view.ts';
import { cameraFor, onScreen } from '../../../../src/ui/stage/camera.ts';
import { type Cue, cuesBetween } from '../../../../src/ui/stage/cues.ts';
import { peopleOf, posturesBetween } from '../../../../src/ui/stage/diff.ts';
import { boundsOf, covers, overlaps } from '../../../../src/ui/stage/keep-clear.ts';
import { LONGEST, shiftAt } from '../../../../src/ui/stage/moments/course.ts';
import { headAt, shifted } from '../../../../src/ui/stage/moments/heads.ts';
import { type Play, playOf, type Scene } from '../../../../src/ui/stage/moments/play.ts';
import { pictureOf } from '../../../../src/ui/stage/picture-of.ts';
import type { Figure, Item, Prop } from '../../../../src/ui/stage/picture.ts';
import { type Seating, seatPeople } from '../../../../src/ui/stage/seating.ts';
import { CORNER_NAMES, type person, stageView } from '../people.ts';
import { viewOn } from '../views.ts';

const WIDE = { layout: 'wide', width: 1366, height: 768, rail: 392, low: 260, isRightToLeft: false } as const;
const sceneOf = (view: StageView, seating: Seating): Scene => {
  const picture = pictureOf(view, seating);
  return { picture, camera: cameraFor(picture, WIDE), frame: WIDE };
};
type Played = { readonly play: Play; readonly cues: readonly Cue[]; readonly before: Scene; readonly after: Scene };
function played(from: StageView, to: StageView): Played {
  const seats = seatPeople(from.people, new Map());
  const [before, after] = [sceneOf(from, seats), sceneOf(to, seatPeople(to.people, seats))];
  const cues = cuesBetween(viewOn(from), viewOn(to), posturesBetween(before.picture, after.picture));
  return { play: playOf(cues, before, after), cues, before, after };
}
const withFirst = (view: StageView, more: Parameters<typeof person>[2]): StageView => ({
  ...view,
  people: view.people.map((one, k) => (k === 0 ? { ...one, ...more } : one)),
});
const isFigure = (item: Item): item is Figure => item.kind === 'figure';
const isProp = (item: Item): item is Prop => item.kind === 'prop';
const moving = ({ play: { courses } }: Played, name: RegExp): Prop[] =>
  [...courses.keys()].filter(isProp).filter(({ prop }) => name.test(prop));

/** Every change of corner, work and team that a decision can make, and more. */
const CHANGES = CORNER_NAMES.flatMap((from) =>
  CORNER_NAMES.flatMap((to) =>
    [1, 3, 6].map((team) => {
      const after = stageView(to, team, { pile: 10, progress: 0.9 });
      const name = `${team} from ${from} to ${to}`;
      return [
        name,
        stageView(from, team),
        team === 3 ? withFirst(after, { state: 'left' }) : team === 6 ? withFirst(after, { state: 'sick' }) : after,
      ] as const;
    }),
  ),
);
const TIMES = Array.from({ length: LONGEST / 40 + 1 }, (_, k) => k * 40);

describe('a play', () => {
  it.each(CHANGES)('of %s is over in time, and is then the picture and nothing else', (_, from, to) => {
    const { play, after } = played(from, to);
    expect(play.length).toBeLessThanOrEqual(LONGEST);
    const rest = play.picture.items.flatMap((item): Item[] => {
      const course = play.courses.get(item);
      if (course === undefined) return [item];
      const { alpha, ...shift } = shiftAt(course, LONGEST);
      expect(Object.values(shift).map((value) => value + 0)).toEqual([0, 0, 0, 1, 1]);
      if (alpha === 0) return [];
      expect(alpha).toBe(1);
      return [item.kind === 'prop' && item.move === 'once' ? { ...item, move: null } : item];
    });
    expect(rest).toEqual(after.picture.items);
  });

  it.each(CHANGES)('of %s covers no head with anything, and no head with somebody who walks', (_, from, to) => {
    const { play, after } = played(from, to);
    const people = [...peopleOf(after.picture).values()];
    const visible = play.picture.items.filter(isFigure);
    for (const time of TIMES) {
      for (const [item, course] of play.courses) {
        if (item.kind !== 'prop' || shiftAt(course, time).alpha === 0) continue;
        const prop = shifted({ prop: item, course }, Math.min(1, time / course.length));
        for (const person of people) {
          const head = headAt(person, play.courses.get(person), time);
          expect(covers(prop, { ...person, head }), `${prop.prop} over ${person.id} at ${time} ms`).toBe(false);
        }
      }
      for (const person of visible)
        for (const other of visible) {
          const isAtRest = overlaps(person.head, other.head);
          if (person === other || isAtRest) continue;
          const heads = [person, other].map((one) => headAt(one, play.courses.get(one), time));
          const gone = [person, other].some((one) => !people.includes(one));
          if (heads[0] && heads[1] && !gone)
            expect(overlaps(heads[0], heads[1]), `${person.id} before ${other.id} at ${time} ms`).toBe(false);
        }
    }
  });

  it.each(CHANGES)('of %s never has a light that comes and goes more than three times a second', (_, from, to) => {
    const { play } = played(from, to);
    const light = (time: number): number =>
      [...play.courses].reduce(
        (sum, [item, course]) => sum + (item.kind === 'prop' && /beam|glow|rays/.test(item.prop) ? shiftAt(course, time).alpha : 0),
        0,
      );
    let turns = 0;
    for (let time = 20; time < LONGEST; time += 20) {
      const [was, is, next] = [light(time - 20), light(time), light(time + 20)];
      if ((is - was) * (next - is) < 0) turns += 1;
    }
    expect(turns).toBeLessThanOrEqual(3);
  });

  it('is the same each time', () => {
    for (const [, from, to] of CHANGES.slice(0, 12)) {
      const [once, twice] = [played(from, to).play, played(from, to).play];
      expect(twice.picture).toEqual(once.picture);
      expect([...twice.courses.values()].map((course) => shiftAt(course, 333))).toEqual(
        [...once.courses.values()].map((course) => shiftAt(course, 333)),
      );
    }
  });

  it('is nothing where nothing is told and nobody moved', () => {
    const view = stageView('chaos', 6);
    expect(played(view, view).play.courses.size).toBe(0);
  });

  it.each([
    ['back in time', { progress: 0.2 }],
    ['to an ending', { ending: 'chaos' as const }],
    ['to another place', { place: 'kitchen' as const }],
    [
      'to the door',
      {
        door: {
          id: 'person-0',
          name: '',
          look: stageView('chaos', 1).people[0]?.look ?? { head: 'bob', skin: 'tan' },
          face: 'sad' as const,
        },
      },
    ],
  ])('is nothing but a cross-fade %s', (_, more) => {
    const { play, after } = played(stageView('between', 4), stageView('chaos', 4, more));
    expect(play).toEqual({ picture: after.picture, courses: new Map(), length: 0 });
  });
});

describe('people', () => {
  it.each([
    ['a straight room', stageView('stagnation', 6), stageView('thriving', 6)],
    ['a tilted one', stageView('chaos', 6), stageView('stagnation', 6)],
    ['one that tilts', stageView('stagnation', 4), stageView('chaos', 4)],
  ])('walk from where the window last showed them in %s', (_, from, to) => {
    const { play, before, after } = played(from, to);
    const seen = ({ camera, frame }: Scene, x: number, y: number): readonly number[] => onScreen([x, y, 0, 0], camera, frame).slice(0, 2);
    const walks = [...play.courses].filter(
      ([item, course]) => isFigure(item) && Math.hypot(shiftAt(course, 0).dx, shiftAt(course, 0).dy) > 60,
    );
    expect(walks.length).toBeGreaterThan(0);
    for (const [item, course] of walks) {
      const old = isFigure(item) ? peopleOf(before.picture).get(item.id) : undefined;
      if (!isFigure(item) || old === undefined) throw new Error('Who walks was there before.');
      const { dx, dy } = shiftAt(course, 0);
      const [x = Number.NaN, y = Number.NaN] = seen(after, item.x + dx, item.y + dy);
      const [wasX = 0, wasY = 0] = seen(before, old.x, old.y);
      expect(x).toBeCloseTo(wasX, 6);
      expect(y).toBeCloseTo(wasY, 6);
    }
  });

  it('who come in come up from behind their desk', () => {
    const here = stageView('between', 3);
    const { play } = played(withFirst(here, { state: 'sick' }), here);
    const [figure, course] = [...play.courses].find(([item]) => isFigure(item) && item.id === 'person-0') ?? [];
    expect(figure).toBeDefined();
    expect(course && shiftAt(course, 0).dy).toBeGreaterThan(30);
  });

  it('who leave walk out with a box, and only they', () => {
    const here = stageView('between', 4);
    const gone = played(here, withFirst(here, { state: 'left' }));
    const walker = [...gone.play.courses.keys()].filter(isFigure);
    expect(walker.map(({ id, pose }) => [id, pose])).toEqual([['person-0', 'standing']]);
    const [box] = moving(gone, /^box$/);
    if (box === undefined || walker[0] === undefined) throw new Error('Somebody leaves with a box.');
    expect(overlaps(boundsOf(box), walker[0].head)).toBe(false);
    for (const item of [box, walker[0]]) {
      const course = gone.play.courses.get(item);
      expect(course && Math.abs(shiftAt(course, 900).dx)).toBeGreaterThan(200);
    }
    expect(moving(played(here, withFirst(here, { state: 'sick' })), /^box$/)).toEqual([]);
  });

  it('hop where their mood is better and sink where it is worse', () => {
    const here = stageView('between', 3);
    const dy = (face: 'happy' | 'angry'): number => {
      const { play } = played(here, withFirst(here, { face }));
      const [, course] = [...play.courses].find(([item]) => isFigure(item)) ?? [];
      return course ? shiftAt(course, 150).dy : 0;
    };
    expect(dy('happy')).toBeLessThan(-3);
    expect(dy('angry')).toBeGreaterThan(3);
  });
});

describe('things', () => {
  it('burst from a desk where order is lost, and the alarm swells once', () => {
    const lost = played(stageView('thriving', 6), stageView('chaos', 6));
    expect(moving(lost, /^paper-/).length).toBeGreaterThan(2);
    expect(moving(lost, /^alarm-glow$/)).toHaveLength(1);
  });

  it('fly from column to column: one for each note that is done, to where it hangs', () => {
    const here = stageView('stagnation', 3, { progress: 0.5 });
    const done = played(here, { ...here, progress: 0.67 });
    expect(moving(done, /^note$/)).toHaveLength(2);
    for (const note of moving(done, /^note$/)) {
      const course = done.play.courses.get(note);
      expect(course && shiftAt(course, 0).dx).toBeLessThan(-50);
      expect(course && shiftAt(course, course.length / 2).dy).toBeLessThan(-30);
    }
  });

  it('come to the stacks with work, and go from them without', () => {
    const here = stageView('stagnation', 3, { pile: 6 });
    const paths = (pile: number): number[] => {
      const both = played(here, { ...here, pile });
      const [sheet] = moving(both, /^paper-/);
      const course = sheet && both.play.courses.get(sheet);
      return course ? [100, 300].map((time) => shiftAt(course, time).dy) : [];
    };
    const [above, near] = paths(9);
    expect(Math.abs(above ?? 0)).toBeGreaterThan(Math.abs(near ?? 0));
    const [low, high] = paths(3);
    expect(Math.abs(low ?? 0)).toBeLessThan(Math.abs(high ?? 0));
  });

  it('hang or lift their leaves, and lamps go on', () => {
    const dim = stageView('between', 3, { order: 1, drive: 0.36 });
    const lit = played(dim, { ...dim, drive: 0.9 });
    const plants = moving(lit, /^plant-/);
    expect(plants.length).toBeGreaterThan(1);
    for (const one of plants) {
      const course = lit.play.courses.get(one);
      expect(course && shiftAt(course, 0).scaleY).toBeLessThan(0.9);
    }
    expect(moving(lit, /^lamp-beam$/)).toHaveLength(2);
    expect(moving(played({ ...dim, drive: 0.9 }, dim), /^lamp-beam$/)).toEqual([]);
  });
});

describe('signs', () => {
  it('pop up beside whoever has warned, and beside nobody twice', () => {
    const here = stageView('between', 4);
    const warned = played(here, withFirst(here, { warned: true, notes: ['Something.'] }));
    const shown = moving(warned, /^(bubble|bulb)/);
    expect(shown.map(({ prop }) => prop)).toEqual(['bubble-alert']);
  });
});
