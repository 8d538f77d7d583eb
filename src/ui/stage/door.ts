/** Door: somebody stands in the doorway before the darkened office, because an interrupt is theirs. */
import type { StageView } from '../../core/view/view.ts';
import type { RoomColours } from './colours.ts';
import { headBox } from './figures.ts';
import { type Item, thing } from './picture.ts';

/** Middle of the doorway, and where whoever stands in it has their head. In stage units. */
const DOORWAY = { x: 380, y: 0 } as const;
const STANDING = { x: 368, y: 925, scale: 0.3 } as const;
/** Somebody in a wheelchair is lower, and nearer. */
const SITTING = { x: 330, y: 836, scale: 0.32 } as const;

export function doorItems(door: NonNullable<StageView['door']>, slots: RoomColours): Item[] {
  const isSitting = door.look.mobility === 'wheelchair';
  const place = isSitting ? SITTING : STANDING;
  const pose = isSitting ? 'wheelchair' : 'standing';
  return [
    { kind: 'wash', wash: 'dark', alpha: 0.62, z: 900 },
    thing('doorway', DOORWAY.x, DOORWAY.y, 910, { slots }),
    {
      kind: 'figure',
      id: door.id,
      look: door.look,
      pose,
      face: door.face,
      ...place,
      z: 920,
      tilt: 0,
      flip: false,
      mute: 0,
      head: headBox(pose, place, false),
    },
    thing('knock', 96, 300, 930, { move: 'pulse' }),
    thing('knock', 842, 300, 930, { flip: true, move: 'pulse' }),
  ];
}
