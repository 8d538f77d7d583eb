/** Places: the table of all places a scene can have. Each is a small pure file: state → seats, things, crop. */
import type { StageView } from '../../../core/view/view.ts';
import { allHands } from './all-hands.ts';
import { corner } from './corner.ts';
import { corridor } from './corridor.ts';
import { counter } from './counter.ts';
import { kitchen } from './kitchen.ts';
import { meeting } from './meeting.ts';
import { night } from './night.ts';
import { office } from './office.ts';
import { phone } from './phone.ts';
import type { Place } from './place.ts';
import { remote } from './remote.ts';

export const PLACES: Readonly<Record<StageView['place'], Place>> = {
  office,
  meeting,
  corner,
  kitchen,
  'all-hands': allHands,
  night,
  phone,
  remote,
  counter,
  corridor,
};
