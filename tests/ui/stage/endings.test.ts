/** Endings: each a tableau of its own that comes together in steps, and can be seen beside its card. */
import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../src/core/view/view.ts';
import { cameraFor, onScreen } from '../../../src/ui/stage/camera.ts';
import { tableau, type Tableau } from '../../../src/ui/stage/endings/tableau.ts';
import { covers, overlaps } from '../../../src/ui/stage/keep-clear.ts';
import type { Figure, Picture, Prop } from '../../../src/ui/stage/picture.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import type { PropName } from '../../../src/ui/stage/props.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { CORNER_NAMES, stageView } from './people.ts';
import { CARD_EDGE, face, STRIPS, WIDE } from './windows.ts';

type EndingKind = NonNullable<StageView['ending']>;
/** What each picture cannot do without, whoever sits where. */
const TOLD_BY: Readonly<Record<EndingKind, readonly PropName[]>> = {
  thriving: ['cake', 'trophy', 'window-dusk', 'party-lights', 'table-long'],
  hollow: ['crate', 'trophy', 'chair', 'lamp-off'],
  chaos: ['party-lights', 'cake', 'balloons', 'alarm', 'paper-1', 'window-storm'],
  stagnation: ['tick', 'window-blinds', 'stack-high', 'cobweb'],
  collapse: ['hooks', 'coats', 'soup-pot', 'lamp-on', 'window-night'],
  drift: ['window-blossom', 'tulips', 'mug', 'stack-low'],
  holding: ['calendar', 'coat-rack', 'mug', 'window-day'],
};
const KINDS = Object.keys(TOLD_BY) as EndingKind[];

const figures = (picture: Picture): Figure[] => picture.items.filter((item): item is Figure => item.kind === 'figure');
const props = (picture: Picture): Prop[] => picture.items.filter((item): item is Prop => item.kind === 'prop');
const names = (picture: Picture): ReadonlySet<PropName> => new Set(props(picture).map(({ prop }) => prop));

function drawn(kind: EndingKind, corner: (typeof CORNER_NAMES)[number], team: number, more: Partial<StageView> = {}): Tableau {
  const view = { ...stageView(corner, team, more), ending: kind };
  return tableau(view, seatPeople(view.people, new Map()));
}
const everyTeam = CORNER_NAMES.flatMap((corner) => [1, 2, 3, 4, 5, 6].map((team) => ({ corner, team })));

describe.each(KINDS)('%s', (kind) => {
  it('is the same each time, holds everybody who is left, and what tells it', () => {
    for (const { corner, team } of everyTeam) {
      const { picture } = drawn(kind, corner, team);
      expect(JSON.stringify(drawn(kind, corner, team).picture)).toBe(JSON.stringify(picture));
      expect(figures(picture)).toHaveLength(team);
      const missing = TOLD_BY[kind].filter((prop) => !names(picture).has(prop) && !(prop === 'chair' && team === 6));
      expect(missing, `${corner}, team of ${team}`).toEqual([]);
    }
    const view = stageView('adrift', 5);
    const left = { ...view, people: view.people.map((one, k) => (k < 2 ? { ...one, state: 'left' as const } : one)) };
    expect(
      figures(drawn(kind, 'adrift', 5, left).picture)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['person-2', 'person-3', 'person-4']);
  });

  it('covers no head', () => {
    for (const { corner, team } of everyTeam) {
      const { picture } = drawn(kind, corner, team);
      for (const figure of figures(picture)) {
        expect(
          props(picture)
            .filter((prop) => prop.z !== 800 && covers(prop, figure))
            .map(({ prop }) => prop),
        ).toEqual([]);
        const before = figures(picture).filter((other) => other.z > figure.z && overlaps(figure.head, other.head, -14));
        expect(
          before.map(({ id }) => id),
          `${corner}, team of ${team}: over ${figure.id} ${figure.pose}`,
        ).toEqual([]);
      }
    }
  });

  it('comes together in 4 to 8 seconds, each step adding to the one before, and ends in the still picture', () => {
    const { picture, steps } = drawn(kind, 'between', 5);
    const times = steps.map(({ at }) => at);
    expect(times[0]).toBe(0);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeGreaterThanOrEqual(4000);
    expect(times.at(-1)).toBeLessThanOrEqual(8000);
    expect(steps.at(-1)?.picture).toEqual(picture);
    for (const [k, step] of steps.entries()) {
      const before = steps[k - 1];
      if (before === undefined) continue;
      const now = new Set(step.picture.items.map((item) => JSON.stringify(item)));
      expect(before.picture.items.filter((item) => !now.has(JSON.stringify(item)))).toEqual([]);
      expect(figures(step.picture)).toEqual(figures(before.picture));
    }
  });

  it('is seen whole beside its card, and in a strip as far as it reaches', () => {
    for (const { corner, team } of everyTeam) {
      const { picture } = drawn(kind, corner, team);
      for (const frame of Object.values(WIDE)) {
        const beside = { ...frame, rail: 31 * (frame.width > 1900 ? 18.6 : 16), low: 0 };
        for (const figure of figures(picture)) {
          const [x, y, width, height] = onScreen(face(figure), cameraFor(picture, beside), beside);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width, `${corner}, team of ${team}: ${figure.id}`).toBeLessThanOrEqual(beside.width - beside.rail);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(beside.height);
        }
      }
      for (const frame of Object.values(STRIPS)) {
        const camera = cameraFor(picture, frame);
        const seen = figures(picture).filter((one) => {
          const [x, y, width, height] = onScreen(face(one), camera, frame);
          return x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height - CARD_EDGE;
        });
        expect(seen.length, `${corner}, team of ${team}`).toBeGreaterThanOrEqual(Math.min(team, 2));
      }
    }
  });
});

describe('endings', () => {
  it('are different pictures, and what the stage shows at the end', () => {
    const pictures = KINDS.map((kind) => {
      const view = { ...stageView('between', 4), ending: kind };
      const seating = seatPeople(view.people, new Map());
      expect(pictureOf(view, seating)).toEqual(tableau(view, seating).picture);
      return [...names(tableau(view, seating).picture)].sort().join();
    });
    expect(new Set(pictures).size).toBe(KINDS.length);
  });
});
