/**
 * Camera: which part of the room lies where in the window. In: a picture and the window with the areas that words cover; out: scale, turn
 * and the point in the middle. All faces end in the free area, and the room fills the window (UI.md §3, "Camera and safe areas").
 */
import type { Box } from '../../core/look/anatomy.ts';
import type { Figure, Picture, Crop as PictureCrop } from './picture.ts';

/** CSS pixels. In the stacked layout the stage is a strip above the words, so nothing covers it but the first card's edge. */
export type Frame = {
  readonly layout: 'wide' | 'stacked';
  readonly width: number;
  readonly height: number;
  /** What words cover at the end side and at the bottom. */
  readonly rail: number;
  readonly low: number;
  /** Words run from right to left: the rail is on the left. */
  readonly isRightToLeft: boolean;
};

export type Camera = {
  /** CSS pixels per unit of the set. */
  readonly scale: number;
  /** The room's point in the middle of the window, and the turn of the room about it (degrees). */
  readonly x: number;
  readonly y: number;
  readonly turn: number;
};

/** The set's middle, about which it tilts. */
const PIVOT = { x: 640, y: 360 } as const;
/** Gap between the picture's free area and the cards, CSS pixels. */
const PAD = 24;
/** Faces of both rows and the desks before them, from the top. Units. */
const ROOM_HEIGHT = 625;
const TABLEAU = { width: 1090, height: 700, top: -110 } as const;
const DOOR = { wide: { width: 1400, height: 800, x: 505, y: -28 }, stacked: { width: 760, height: 430, x: 470, y: -40 } } as const;
/** Stacked strips: width and height that must fit, and the top edge. */
type Strip = { readonly width: number; readonly height: number; readonly top: number };
const ROWS: Strip = { width: 740, height: 390, top: 250 };
const ROUND: Strip = { width: 860, height: 470, top: 128 };
const STRIP: Readonly<Record<Exclude<PictureCrop, 'door' | 'tableau'>, Strip>> = {
  rows: ROWS,
  table: ROUND,
  meeting: ROWS,
  corner: { width: 800, height: 430, top: 196 },
  kitchen: ROUND,
  'all-hands': { width: 780, height: 420, top: 140 },
  phone: { width: 860, height: 466, top: 174 },
  remote: { width: 1110, height: 600, top: 26 },
  counter: ROWS,
  corridor: ROUND,
};
/** From this z on a figure stands in the doorway, not in the room. */
const AT_THE_DOOR = 900;
/** Room to each side of the outermost heads, units. */
const SIDE = 150;
/** Never nearer than this many units across, nor farther. */
const LEAST_WIDTH = 820;
const FULL_WIDTH = 1250;

/** The part of the set on screen, before its tilt: scale, and the unit at `at` (CSS pixels from the left) and at the top edge. */
type Crop = { readonly scale: number; readonly x: number; readonly at: number; readonly top: number };

/** Somebody in the room, with the head where the room's tilt puts it. */
type Seen = { readonly id: string; readonly head: Box };

/** Where a point of the set comes to lie when the room tilts and grows about its middle. */
function tilted(picture: Picture, x: number, y: number): { x: number; y: number } {
  const angle = (picture.turn * Math.PI) / 180;
  const dx = (x - PIVOT.x) * picture.zoom;
  const dy = (y - PIVOT.y) * picture.zoom;
  return { x: PIVOT.x + dx * Math.cos(angle) - dy * Math.sin(angle), y: PIVOT.y + dx * Math.sin(angle) + dy * Math.cos(angle) };
}

function heads(picture: Picture): readonly Seen[] {
  const people = picture.items.filter((item): item is Figure => item.kind === 'figure' && item.z < AT_THE_DOOR);
  return people.map(({ id, head: [x, y, width, height] }) => {
    const middle = tilted(picture, x + width / 2, y + height / 2);
    const size = picture.zoom;
    return { id, head: [middle.x - (width * size) / 2, middle.y - (height * size) / 2, width * size, height * size] };
  });
}

/** From the first head's left to the last head's right; the middle for an empty room. */
function span(people: readonly Seen[]): { from: number; to: number } {
  if (people.length === 0) return { from: 640, to: 640 };
  return { from: Math.min(...people.map(({ head }) => head[0])), to: Math.max(...people.map(({ head }) => head[0] + head[2])) };
}

/** Free area at the start side of the rail. */
function freeAcross(frame: Frame, covered: number): { width: number; at: number } {
  const width = Math.max(1, frame.width - covered);
  return { width, at: frame.isRightToLeft ? frame.width - width / 2 : width / 2 };
}

/** The seats' span, and everybody who sits, stands or lies beyond it. */
function focus(picture: Picture): { from: number; to: number } {
  const people = span(heads(picture));
  if (picture.focus.seats === 0) return people;
  const seats = { from: tilted(picture, picture.focus.from, PIVOT.y).x, to: tilted(picture, picture.focus.to, PIVOT.y).x };
  return { from: Math.min(people.from, seats.from), to: Math.max(people.to, seats.to) };
}

function wide(picture: Picture, frame: Frame): Crop {
  const { from, to } = focus(picture);
  const isSmall = picture.focus.seats > 0 && picture.focus.seats <= 4;
  const x = isSmall || to > 1280 ? (from + to) / 2 : PIVOT.x;
  if (picture.crop === 'tableau') {
    const { width, at } = freeAcross(frame, frame.rail);
    const needed = Math.max(TABLEAU.width, to - from + SIDE);
    return { scale: Math.min(width / needed, frame.height / TABLEAU.height), x, at, top: TABLEAU.top };
  }
  const { width, at } = freeAcross(frame, frame.rail + PAD);
  const across = isSmall ? Math.max(LEAST_WIDTH, to - from + 2 * SIDE) : Math.max(FULL_WIDTH, to - from + SIDE);
  return { scale: Math.min(width / across, Math.max(1, frame.height - frame.low) / ROOM_HEIGHT), x, at, top: 0 };
}

/** How good a strip is: whole heads count, the speaker's most; heads cut by its edge count against it. */
function stripScore(people: readonly Seen[], speaker: string | null, from: number, to: number): number {
  let points = 0;
  for (const { id, head } of people) {
    const isWhole = head[0] >= from && head[0] + head[2] <= to;
    const isCut = !isWhole && head[0] < to && head[0] + head[2] > from;
    points += isWhole ? (id === speaker ? 100 : 2) : isCut ? -3 : 0;
  }
  return points;
}

/** The middle of a strip `width` units wide that shows whole heads only, the speaker's among them, and as many as it can. */
export function panTo(people: readonly Seen[], speaker: string | null, width: number): number {
  const half = width / 2;
  const { from, to } = span(people);
  if (to - from <= width - 20) return (from + to) / 2;
  const score = (middle: number): number => stripScore(people, speaker, middle - half, middle + half);
  const middles = people.flatMap(({ head }) => [head[0] - 12 + half, head[0] + head[2] + 12 - half]).sort((a, b) => a - b);
  const best = middles.reduce((found, middle) => (score(middle) > score(found) ? middle : found), middles[0] ?? (from + to) / 2);
  const whole = span(people.filter(({ head }) => head[0] >= best - half && head[0] + head[2] <= best + half));
  const centred = (whole.from + whole.to) / 2;
  return score(centred) >= score(best) ? centred : best;
}

function stripFor({ crop, tempo }: Picture): Strip {
  if (crop === 'tableau' || crop === 'door') return tempo === 'calm' ? ROUND : ROWS;
  const strip = STRIP[crop];
  // Where everything is slow nobody stands, and some heads lie on the table.
  return strip === ROUND && tempo === 'slow' ? ROWS : strip;
}

function stacked(picture: Picture, frame: Frame): Crop {
  const people = heads(picture);
  const strip = stripFor(picture);
  const at = frame.width / 2;
  const first = Math.min(frame.width / strip.width, frame.height / strip.height);
  const x = panTo(people, picture.speaker, frame.width / first);
  const shown = people.filter(({ head }) => Math.abs(head[0] + head[2] / 2 - x) < frame.width / first / 2);
  const top = Math.min(strip.top, ...shown.map(({ head }) => head[1] - 22));
  const scale = Math.min(frame.width / strip.width, frame.height / (strip.height + strip.top - top));
  return { scale, x: panTo(people, picture.speaker, frame.width / scale), at, top };
}

function door(frame: Frame): Crop {
  if (frame.layout === 'stacked') {
    const { width, height, x, y } = DOOR.stacked;
    return { scale: Math.min(frame.width / width, frame.height / height), x, at: frame.width / 2, top: y };
  }
  const { width, height, x, y } = DOOR.wide;
  const free = freeAcross(frame, frame.rail + PAD);
  return { scale: Math.max(frame.height / height, free.width / width), x, at: free.at, top: y };
}

function cropFor(picture: Picture, frame: Frame): Crop {
  if (picture.crop === 'door') return door(frame);
  return frame.layout === 'stacked' ? stacked(picture, frame) : wide(picture, frame);
}

/** Where the camera stands. Somebody at the door is not seen at a tilt. */
export function cameraFor(picture: Picture, frame: Frame): Camera {
  const { scale, x, at, top } = cropFor(picture, frame);
  const middle = { x: x + (frame.width / 2 - at) / scale, y: top + frame.height / 2 / scale };
  const turn = picture.crop === 'door' ? 0 : picture.turn;
  const zoom = picture.crop === 'door' ? 1 : picture.zoom;
  const angle = (-turn * Math.PI) / 180;
  const dx = (middle.x - PIVOT.x) / zoom;
  const dy = (middle.y - PIVOT.y) / zoom;
  return {
    scale: scale * zoom,
    x: PIVOT.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: PIVOT.y + dx * Math.sin(angle) + dy * Math.cos(angle),
    turn,
  };
}

/** A box of the set as the upright box it fills in the window, CSS pixels. */
export function onScreen(box: Box, camera: Camera, frame: Frame): Box {
  const angle = (camera.turn * Math.PI) / 180;
  const corners = [box[0], box[0] + box[2]].flatMap((x) =>
    [box[1], box[1] + box[3]].map((y) => ({
      x: frame.width / 2 + camera.scale * ((x - camera.x) * Math.cos(angle) - (y - camera.y) * Math.sin(angle)),
      y: frame.height / 2 + camera.scale * ((x - camera.x) * Math.sin(angle) + (y - camera.y) * Math.cos(angle)),
    })),
  );
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return [left, top, Math.max(...corners.map((corner) => corner.x)) - left, Math.max(...corners.map((corner) => corner.y)) - top];
}

/** The part of the set that the window shows, as an upright box with a margin, in units. */
export function visibleBox(camera: Camera, frame: Frame, margin = 12): Box {
  const angle = (Math.abs(camera.turn) * Math.PI) / 180;
  const across = frame.width / camera.scale;
  const down = frame.height / camera.scale;
  const width = across * Math.cos(angle) + down * Math.sin(angle) + 2 * margin;
  const height = down * Math.cos(angle) + across * Math.sin(angle) + 2 * margin;
  return [camera.x - width / 2, camera.y - height / 2, width, height];
}
