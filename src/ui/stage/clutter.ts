/**
 * Clutter: what lies and flies about where nobody keeps order, and what stands about where all goes well. Everything keeps clear of heads.
 */
import { stream } from '../../core/base/dice.ts';
import type { RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { boundsOf, overlaps } from './keep-clear.ts';
import { type Figure, type Prop, thing } from './picture.ts';

const SHEETS = ['paper-1', 'paper-2', 'paper-3'] as const;
/** The board's middle, which flying paper leaves free (x, y, width, height). */
const BOARD_BOX = [470, 0, 330, 250] as const;

function onFloor(weights: Weights, order: number, slots: RoomColours): Prop[] {
  const { chaos } = weights;
  const next = stream(41);
  const list: Prop[] = [];
  if (chaos > 0.3) list.push(thing('chair-fallen', 838, 668, 640, { turn: 6, scale: 1.15, slots }));
  if (chaos > 0.4) list.push(thing('cable', 330, 694, 640, { slots }));
  if (chaos > 0.55) list.push(thing('box', 742, 560, 505, { turn: -8, slots }));
  if (1 - order <= 0.4) return list;
  list.push(thing('bin', 384, 560, 505, { turn: chaos > 0.5 ? -64 : 0, slots }));
  for (let k = 0; k < 3 + 5 * chaos; k++) {
    list.push(
      thing('paper-ball', 330 + next() * 620, 548 + next() * 150, 506 + (k % 2) * 130, {
        scale: 0.6 + next() * 0.4,
        turn: next() * 180,
        slots,
      }),
    );
  }
  return list;
}

/** How many sheets fly: more with chaos and with work waiting (weeks). */
const sheetCount = (weights: Weights, pile: number): number =>
  Math.round((30 * weights.chaos + 8 * weights.adrift) * Math.min(1, 0.6 + pile / 16));

function flying(weights: Weights, pile: number, people: readonly Figure[], slots: RoomColours): Prop[] {
  const next = stream(7);
  const isHigh = weights.chaos >= weights.adrift;
  const list: Prop[] = [];
  const count = sheetCount(weights, pile);
  for (let tries = 0; list.length < count && tries < 900; tries++) {
    const k = list.length;
    const x = 20 + next() * 1240;
    const y = isHigh ? 120 + next() * 570 : 420 + next() * 280;
    const sheet = thing(SHEETS[k % 3] ?? 'paper-1', x, y, k % 3 === 0 ? 555 : 660, {
      scale: 0.65 + next() * 0.75,
      turn: (next() - 0.5) * 300,
      move: 'drift',
      slots,
    });
    const box = boundsOf(sheet);
    if (!overlaps(box, BOARD_BOX) && people.every((person) => !overlaps(box, person.head, 8))) list.push(sheet);
  }
  return list;
}

const nearSheets = (slots: RoomColours): Prop[] => [
  thing('paper-2', 36, 560, 890, { scale: 3.1, turn: -26, slots }),
  thing('paper-1', 1262, 640, 890, { scale: 3.3, turn: 24, slots }),
  thing('paper-3', 356, 722, 890, { scale: 2.6, turn: 14, slots }),
];

function comforts({ thriving }: Weights, slots: RoomColours): Prop[] {
  const list: Prop[] = [];
  if (thriving > 0.5) list.push(thing('rug', 640, 548, 32, { alpha: thriving, scale: 1.1, slots }));
  if (thriving > 0.8)
    list.push(thing('trophy', 1010, 590, 572, { slots }), thing('whiteboard-plan', 1200, 366, 431, { scale: 0.62, slots }));
  return list;
}

/** `order` 0 to 1; `pile` weeks of work waiting. */
export function clutter(weights: Weights, order: number, pile: number, people: readonly Figure[], slots: RoomColours): Prop[] {
  return [
    ...comforts(weights, slots),
    ...onFloor(weights, order, slots),
    ...flying(weights, pile, people, slots),
    ...(weights.chaos > 0.6 ? nearSheets(slots) : []),
  ];
}
