/** The camera: faces stay in the free area of every window, and the room fills it. */
import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../src/core/view/view.ts';
import { cameraFor, type Frame, onScreen, panTo, visibleBox } from '../../../src/ui/stage/camera.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import type { Figure, Picture } from '../../../src/ui/stage/picture.ts';
import { personAt } from '../../../src/ui/stage/pointing.ts';
import { PROPS } from '../../../src/ui/stage/props.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { pixelsOf } from '../../../src/ui/stage/window.ts';
import { CORNER_NAMES, type CornerName, stageView } from './people.ts';
import { CARD_EDGE, face, STRIPS, WIDE, wide } from './windows.ts';

const draw = (view: StageView): Picture => pictureOf(view, seatPeople(view.people, new Map()));
const drawn = new Map<string, Picture>();
/** A picture of the corner, drawn once for all windows. */
function drawnAs(corner: CornerName, team: number): Picture {
  const known = drawn.get(`${corner} ${team}`);
  if (known !== undefined) return known;
  const picture = draw(stageView(corner, team));
  drawn.set(`${corner} ${team}`, picture);
  return picture;
}
const inRoom = (picture: Picture): Figure[] => picture.items.filter((item): item is Figure => item.kind === 'figure' && item.z < 900);
const cases = (frames: Readonly<Record<string, Frame>>): [string, string, number][] =>
  Object.keys(frames).flatMap((name) =>
    CORNER_NAMES.flatMap((corner) => [3, 4, 5, 6, 8].map((team): [string, string, number] => [name, corner, team])),
  );

describe('the camera', () => {
  it.each(cases(WIDE))('at %s, %s, team of %i: no face under the cards, on either side', (name, corner, team) => {
    const frame = WIDE[name];
    const at = CORNER_NAMES.find((one) => one === corner);
    if (frame === undefined || at === undefined) throw new Error('A known case.');
    for (const isRightToLeft of [false, true]) {
      const own = { ...frame, isRightToLeft };
      const picture = drawnAs(at, team);
      const camera = cameraFor(picture, own);
      const [from, to] = isRightToLeft ? [own.rail, own.width] : [0, own.width - own.rail];
      for (const figure of inRoom(picture)) {
        const [x, y, width, height] = onScreen(face(figure), camera, own);
        expect(x, figure.id).toBeGreaterThanOrEqual(from);
        expect(x + width, figure.id).toBeLessThanOrEqual(to);
        expect(y, figure.id).toBeGreaterThanOrEqual(0);
        expect(y + height, figure.id).toBeLessThanOrEqual(own.height - own.low);
        expect(width, 'large enough to read').toBeGreaterThan(24);
      }
    }
  });

  it.each(cases(STRIPS))('in the strip of %s, %s, team of %i: whole faces above the card, the speaker among them', (name, corner, team) => {
    const frame = STRIPS[name];
    const at = CORNER_NAMES.find((one) => one === corner);
    if (frame === undefined || at === undefined) throw new Error('A known case.');
    for (const speaker of [0, team - 1]) {
      const picture = { ...drawnAs(at, team), speaker: `person-${speaker}` };
      const camera = cameraFor(picture, frame);
      const boxes = inRoom(picture).map((figure) => ({ id: figure.id, box: onScreen(face(figure), camera, frame) }));
      const seen = boxes.filter(
        ({ box: [x, y, width, height] }) => x >= 0 && x + width <= frame.width && y >= 0 && y + height <= frame.height - CARD_EDGE,
      );
      expect(seen.map(({ id }) => id)).toContain(`person-${speaker}`);
      expect(seen.length).toBeGreaterThanOrEqual(Math.min(team, 2));
    }
  });

  it('shows an ending beside its card, and somebody at the door before all cards', () => {
    for (const frame of Object.values(WIDE)) {
      const ending = draw(stageView('chaos', 6, { ending: 'chaos' }));
      const beside = { ...frame, rail: 31 * (frame.width > 1900 ? 18.6 : 16), low: 0 };
      const far = cameraFor(ending, beside);
      for (const figure of inRoom(ending)) {
        const [x, , width] = onScreen(face(figure), far, beside);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(beside.width - beside.rail);
      }
      const view = stageView('chaos', 6);
      const first = view.people[0];
      if (first === undefined) throw new Error('There is a first person.');
      const door = draw({ ...view, door: { id: 'guest', name: 'Guest', look: first.look, face: 'sad' } });
      const guest = door.items.filter((item): item is Figure => item.kind === 'figure').at(-1);
      const [x, y, width, height] = onScreen(guest?.head ?? [0, 0, 0, 0], cameraFor(door, frame), frame);
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(frame.width - frame.rail);
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThan(frame.height / 2);
    }
  });

  it('never shows an edge of the room', () => {
    const [left, top, width, height] = PROPS.room;
    const frames = [...Object.values(WIDE), ...Object.values(STRIPS), wide(1024, 600, 16), wide(3440, 1440, 22), wide(1200, 1900, 16)];
    for (const frame of frames)
      for (const corner of CORNER_NAMES)
        for (const ending of [null, 'chaos'] as const) {
          const picture = draw(stageView(corner, 3, { ending }));
          const [x, y, across, down] = visibleBox(cameraFor(picture, frame), frame, 0);
          expect(x).toBeGreaterThan(left);
          expect(y).toBeGreaterThan(top);
          expect(x + across).toBeLessThan(left + width);
          expect(y + down).toBeLessThan(top + height);
        }
  });

  it('does not move when somebody leaves or falls ill', () => {
    const frame = WIDE['1366×768'];
    if (frame === undefined) throw new Error('A known frame.');
    const view = stageView('stagnation', 6);
    const fewer = {
      ...view,
      people: view.people.map((one, k) =>
        k === 0 ? { ...one, state: 'left' as const } : k === 4 ? { ...one, state: 'sick' as const } : one,
      ),
    };
    expect(cameraFor(draw(fewer), frame)).toEqual(cameraFor(draw(view), frame));
  });

  it('pans to whole columns of an empty or a crowded room', () => {
    expect(panTo([], null, 700)).toBe(640);
    const { items } = draw(stageView('stagnation', 6));
    const figures = items.filter((item): item is Figure => item.kind === 'figure');
    const middle = panTo(figures, null, 740);
    for (const { head } of figures) {
      const isWhole = head[0] >= middle - 370 && head[0] + head[2] <= middle + 370;
      const isOutside = head[0] + head[2] <= middle - 370 || head[0] >= middle + 370;
      expect(isWhole || isOutside).toBe(true);
    }
  });
});

describe('pointing', () => {
  it('finds the person whose face is at a point, and nobody on the wall', () => {
    const frame = WIDE['1366×768'];
    if (frame === undefined) throw new Error('A known frame.');
    const picture = draw(stageView('chaos', 6));
    const camera = cameraFor(picture, frame);
    for (const figure of inRoom(picture)) {
      const [x, y, width, height] = onScreen(figure.head, camera, frame);
      expect(personAt(picture, camera, frame, x + width / 2, y + height / 2)).toBe(figure.id);
    }
    expect(personAt(picture, camera, frame, 300, 20)).toBeNull();
  });
});

describe('lengths from the page', () => {
  it('reads px and rem, and takes anything else as nothing', () => {
    expect([' 24.5rem', '260px', '12', '', 'calc(1px + 2rem)', '30vw'].map((text) => pixelsOf(text, 16))).toEqual([392, 260, 12, 0, 0, 0]);
  });
});
