/** Checks the deck: that slots draw events and every event can be drawn, and that slots lead on even where no event fits. */
import { knotsOf } from './knots.ts';
import { type CheckPart, entriesOf, type Known, type KnownScene } from './known.ts';
import { namedBy } from './onward.ts';
import type { Reporter } from './report.ts';

/** Events of the file, and those that some slot can draw. */
function checkDraws(known: Known, report: Reporter): void {
  const events = new Set([...known.scenes.values()].flatMap(({ id, isEvent }) => (isEvent ? [id] : [])));
  const drawn = new Set<string>();
  for (const [id, slot] of entriesOf(known.file.slots)) {
    if (slot.events === undefined) {
      for (const event of events) drawn.add(event);
      // A list that was taken out for its form may have named some.
      if (events.size === 0 && !Object.hasOwn(slot, 'events')) report.add('slot-empty', ['slots', id], { slot: id }, 'key');
    }
    slot.events?.forEach((event, i) => {
      if (event === undefined) return;
      const path = ['slots', id, 'events', i];
      if (!known.scenes.has(event)) report.add('unknown-scene', path, { id: event, names: events });
      else if (!events.has(event)) report.add('slot-draws-no-event', path, { scene: event });
      else if (slot.events?.indexOf(event) !== i) report.add('twice-named', path, { id: event, list: 'events' });
      drawn.add(event);
    });
  }
  const unsure = Object.values(known.file.slots ?? {}).includes(undefined);
  for (const event of events) if (!drawn.has(event) && !unsure) report.add('event-never-drawn', ['scenes', event], { scene: event }, 'key');
}

/** Where nothing is decided on the way: from a slot to where it leads, from a scene to where it goes without somebody. */
function checkCircles(known: Known, report: Reporter): void {
  const places = [...known.scenes.values(), ...known.slots.values()];
  const ways = places.map(({ isSlot, scene }) => {
    const targets = isSlot ? namedBy(scene.next, known) : Object.values(scene.without ?? {}).flatMap((to) => namedBy(to, known));
    return targets.flatMap((to) => (to ? [to.index] : []));
  });
  for (const knot of knotsOf(ways)) {
    const circle = knot.map((index) => places[index] as KnownScene).filter(({ isSlot }) => isSlot);
    const ids = circle.sort((a, b) => a.index - b.index).map(({ id }) => id);
    if (ids[0] !== undefined) report.add('slots-in-circle', ['slots', ids[0]], { slots: ids }, 'key');
  }
}

export const checkDeck = (known: Known, report: Reporter): CheckPart => ({
  scene: () => undefined,
  rest: () => {
    checkDraws(known, report);
    if (known.file.slots === undefined) return;
    for (const id of Object.keys(known.file.slots))
      if (known.scenes.has(id)) report.add('slot-named-as-scene', ['slots', id], { id }, 'key');
    checkCircles(known, report);
  },
});
