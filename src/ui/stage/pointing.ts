/** Pointing: which person of the picture lies at a point of the window (CSS pixels). Front people first. */
import { type Camera, type Frame, onScreen } from './camera.ts';
import type { Figure, Picture } from './picture.ts';

/** How far a person reaches below the head, in heads. */
const BODY = 1.4;

export function personAt(picture: Picture, camera: Camera, frame: Frame, x: number, y: number): string | null {
  const people = picture.items.filter((item): item is Figure => item.kind === 'figure').toReversed();
  const found = people.find(({ head }) => {
    const [left, top, width, height] = onScreen([head[0] - head[2] * 0.2, head[1], head[2] * 1.4, head[3] * (1 + BODY)], camera, frame);
    return x >= left && x <= left + width && y >= top && y <= top + height;
  });
  return found?.id ?? null;
}
