/** Every drawing in assets/props is known to the stage, and every one can be seen somewhere. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FACES } from '../../../src/core/look/look.ts';
import { ENDING_KINDS } from '../../../src/core/rules/story.ts';
import { MARKS } from '../../../src/core/scenario/marks.ts';
import { PLACES } from '../../../src/core/scenario/places.ts';
import { readDrawing } from '../../../src/ui/stage/drawing.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import { propSource } from '../../../src/ui/stage/parts.ts';
import { PROPS, type PropName } from '../../../src/ui/stage/props.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { CORNER_NAMES, stageView } from './people.ts';

it('knows every file of the folder, with the box that is drawn in it', () => {
  const files = readdirSync('assets/props').map((file) => file.replace('.svg', ''));
  expect(files.sort()).toEqual(Object.keys(PROPS).sort());
  for (const name of Object.keys(PROPS) as PropName[]) expect(readDrawing(propSource(name)).box, name).toEqual(PROPS[name]);
});

it('places every prop in some picture', () => {
  const seen = new Set<string>();
  for (const corner of CORNER_NAMES)
    for (const place of PLACES)
      for (const pile of [0, 4, 8, 12])
        for (const turn of [0, 1, 2, 3]) {
          const view = stageView(corner, 6, { place, pile, marks: MARKS });
          const people = view.people.map((one, k) => ({
            ...one,
            face: FACES[(turn * 5 + pile + k * 4) % FACES.length] ?? one.face,
            state: k === 5 && turn === 3 ? ('left' as const) : one.state,
          }));
          const first = people[0];
          const door = first !== undefined && turn === 2 ? { id: first.id, name: first.name, look: first.look, face: first.face } : null;
          for (const item of pictureOf({ ...view, people, door }, seatPeople(view.people, new Map())).items)
            if (item.kind === 'prop') seen.add(item.prop);
        }
  const guest = {
    id: 'guest',
    name: 'Guest',
    look: stageView('thriving', 1).people[0]?.look ?? { head: 'bun', skin: 'tan' },
    face: 'calm',
  } as const;
  for (const corner of CORNER_NAMES)
    for (const place of PLACES) {
      const view = stageView(corner, 4, { place, guest, opposite: 'guest', pile: 8 });
      const people = view.people.map((one, k) => ({ ...one, state: k === 1 ? ('sick' as const) : one.state }));
      for (const item of pictureOf({ ...view, people }, seatPeople(view.people, new Map())).items)
        if (item.kind === 'prop') seen.add(item.prop);
    }
  for (const ending of ENDING_KINDS)
    for (const team of [1, 5]) {
      const view = stageView('between', team, { ending });
      for (const item of pictureOf(view, seatPeople(view.people, new Map())).items) if (item.kind === 'prop') seen.add(item.prop);
    }
  expect(Object.keys(PROPS).filter((name) => !seen.has(name))).toEqual([]);
});
