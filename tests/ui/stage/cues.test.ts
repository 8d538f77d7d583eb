/** What the stage is told between two Views. */
import { describe, expect, it } from 'vitest';
import type { StageView, View } from '../../../src/core/view/view.ts';
import { weightsOf } from '../../../src/ui/stage/corners.ts';
import { areLampsOn, type Cue, cuesBetween, isAlarmed, isChangeOfScene, MOST_CUES, plantsHealth } from '../../../src/ui/stage/cues.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import { randomPages } from '../../support/pages.ts';
import { shippedStories } from '../../support/shipped.ts';
import { type CornerName, person, stageView } from './people.ts';
import { viewOn } from './views.ts';

const start = stageView('between', 4);
const withFirst = (more: Parameters<typeof person>[2]): StageView => ({
  ...start,
  people: start.people.map((one, k) => (k === 0 ? { ...one, ...more } : one)),
});
const told = (before: StageView, after: StageView): readonly Cue[] => cuesBetween(viewOn(before), viewOn(after));
const promise = (state: 'open' | 'due' | 'kept' | 'broken') => ({
  id: 'monday:ask',
  to: 'Person 1',
  what: 'a free Sunday',
  due: '',
  state,
});
const promising = (...promises: readonly View['promises'][number][]): View => viewOn(start, { promises });

describe('nothing is told', () => {
  it('between identical views, and before the first', () => {
    expect(told(start, start)).toEqual([]);
    expect(cuesBetween(null, viewOn(start))).toEqual([]);
    expect(cuesBetween(promising(promise('open')), promising(promise('due')))).toEqual([]);
  });
});

describe('a person', () => {
  it('leaves, falls ill, comes back, joins', () => {
    expect(told(start, withFirst({ state: 'left' }))).toEqual([{ cue: 'leaves', id: 'person-0' }]);
    expect(told(withFirst({ state: 'sick' }), withFirst({ state: 'left' }))).toEqual([{ cue: 'leaves', id: 'person-0' }]);
    expect(told(start, withFirst({ state: 'sick' }))).toEqual([{ cue: 'ill', id: 'person-0' }]);
    expect(told(withFirst({ state: 'sick' }), start)).toEqual([{ cue: 'back', id: 'person-0' }]);
    expect(told(withFirst({ state: 'coming' }), start)).toEqual([{ cue: 'joins', id: 'person-0' }]);
    expect(told(start, { ...start, people: [...start.people, person(4, 'calm')] })).toEqual([{ cue: 'joins', id: 'person-4' }]);
  });

  it('warns, is learned something about, and changes in mood, not merely in face', () => {
    expect(told(start, withFirst({ warned: true }))).toEqual([{ cue: 'warns', id: 'person-0' }]);
    expect(told(start, withFirst({ notes: ['Jun burnt the stock.'] }))).toEqual([{ cue: 'learned', id: 'person-0' }]);
    expect(told(start, withFirst({ face: 'happy' }))).toEqual([{ cue: 'mood', id: 'person-0', isBetter: true }]);
    expect(told(start, withFirst({ face: 'furious' }))).toEqual([{ cue: 'mood', id: 'person-0', isBetter: false }]);
    expect(told(start, withFirst({ face: 'sceptical' }))).toEqual([]);
  });

  it('stands at the door once', () => {
    const [first] = start.people;
    if (first === undefined) throw new Error('There is a first person.');
    const knocked = { ...start, door: { id: first.id, name: '', look: first.look, face: 'sad' } as const };
    expect(told(start, knocked)).toEqual([{ cue: 'door', id: 'person-0' }]);
    expect(told(knocked, knocked)).toEqual([]);
  });
});

describe('a promise', () => {
  it('is made, kept, broken; and names the one of the team who got it', () => {
    const [none, open, kept, broken] = [promising(), promising(promise('open')), promising(promise('kept')), promising(promise('broken'))];
    expect(cuesBetween(none, open)).toEqual([{ cue: 'promised', promise: 'monday:ask', id: 'person-1' }]);
    expect(cuesBetween(open, kept)).toEqual([{ cue: 'kept', promise: 'monday:ask', id: 'person-1' }]);
    expect(cuesBetween(open, broken)).toEqual([{ cue: 'broken', promise: 'monday:ask', id: 'person-1' }]);
    const outside = { ...promise('open'), to: 'Ms Orlov' };
    expect(cuesBetween(none, promising(outside))).toEqual([{ cue: 'promised', promise: 'monday:ask', id: null }]);
  });
});

describe('the room', () => {
  it('tells by how much work came or went, where it can be seen', () => {
    expect(told(start, { ...start, pile: 8.5 })).toEqual([{ cue: 'pile', by: 1.5 }]);
    expect(told(start, { ...start, pile: 5 })).toEqual([{ cue: 'pile', by: -2 }]);
    expect(told(start, { ...start, pile: 7.2 })).toEqual([]);
  });

  it('tells how many notes moved to Done', () => {
    expect(told(start, { ...start, progress: 0.75 })).toEqual([{ cue: 'done', by: 3 }]);
  });

  it('tells another place and another layout', () => {
    expect(told(start, { ...start, place: 'kitchen' })).toEqual([{ cue: 'place', place: 'kitchen' }]);
    expect(told(start, stageView('thriving', 4)).find(({ cue }) => cue === 'layout')).toEqual({ cue: 'layout', corner: 'thriving' });
  });

  it('tells thresholds where they are crossed, in both directions', () => {
    const at = (order: number, drive: number): StageView => ({ ...start, order, drive });
    const only = (before: StageView, after: StageView): readonly Cue[] => told(before, after).filter(({ cue }) => cue !== 'layout');
    expect(only(at(0.7, 1), at(0.3, 1))).toEqual([{ cue: 'papers' }, { cue: 'alarm', isOn: true }, { cue: 'plants', isBetter: false }]);
    expect(only(at(0.3, 1), at(0.7, 1))).toEqual([
      { cue: 'alarm', isOn: false },
      { cue: 'plants', isBetter: true },
    ]);
    expect(only(at(1, 0.44), at(1, 0.46))).toEqual([{ cue: 'lamps', isOn: true }]);
    expect(only(at(1, 0.46), at(1, 0.44))).toEqual([{ cue: 'lamps', isOn: false }]);
  });

  it('is drawn with an alarm, lamps and plants exactly where these are told', () => {
    for (let order = 0; order <= 1; order += 0.05) {
      for (let drive = 0; drive <= 1; drive += 0.05) {
        const names = pictureOf({ ...start, order, drive }, new Map()).items.flatMap((item) => (item.kind === 'prop' ? [item.prop] : []));
        const weights = weightsOf(order, drive);
        const plant = (['plant-wilted', 'plant-stressed', 'plant-healthy'] as const)[plantsHealth(weights, drive)];
        expect(names.includes('alarm'), `alarm at ${order} ${drive}`).toBe(isAlarmed(weights));
        expect(names.includes('lamp-on'), `lamps at ${order} ${drive}`).toBe(areLampsOn({ drive, place: 'office' }));
        expect(names.includes(plant), `${plant} at ${order} ${drive}`).toBe(true);
      }
    }
  });
});

describe('going back', () => {
  const late = viewOn({ ...start, progress: 0.6 });
  it.each<[string, View, View]>([
    ['to an earlier day', late, viewOn({ ...withFirst({ state: 'left' }), progress: 0.4 })],
    ['from an ending', viewOn(start, { phase: 'ending' }), viewOn(start)],
    ['to the briefing', late, viewOn({ ...start, progress: 0.6 }, { phase: 'briefing' })],
    ['to another story', late, viewOn(late.stage, { scenario: { id: 'other', title: '', minutes: 1 } })],
    ['to a promise that was not yet made', promising(promise('kept')), promising()],
    ['to somebody who had left', viewOn(withFirst({ state: 'left' })), viewOn(start)],
  ])('%s tells nothing else', (_, before, after) => {
    const cues = cuesBetween(before, after);
    expect(cues).toEqual([{ cue: 'rewound' }]);
    expect(isChangeOfScene(cues)).toBe(true);
  });
});

describe('everything at once', () => {
  const corners: readonly CornerName[] = ['thriving', 'chaos', 'stagnation', 'adrift', 'between'];
  const upheaval = (): readonly Cue[] =>
    cuesBetween(
      promising(promise('open')),
      viewOn(
        {
          ...stageView('chaos', 6, { pile: 12, progress: 1, place: 'kitchen', ending: 'chaos' }),
          people: stageView('chaos', 6).people.map((one, k) =>
            k === 0 ? { ...one, state: 'left' } : { ...one, warned: true, face: 'sad' },
          ),
        },
        { phase: 'ending', promises: [promise('broken')] },
      ),
      [{ cue: 'posture', id: 'person-1', change: 'slumps' }],
    );

  it('is told the weightiest first, and no more than can be seen', () => {
    const cues = upheaval();
    expect(cues.map(({ cue }) => cue).slice(0, 5)).toEqual(['ending', 'leaves', 'joins', 'joins', 'broken']);
    expect(cues).toHaveLength(MOST_CUES);
  });

  it('is told the same each time', () => {
    expect(upheaval()).toEqual(upheaval());
    for (const before of corners)
      for (const after of corners)
        expect(told(stageView(before, 6), stageView(after, 6))).toEqual(told(stageView(before, 6), stageView(after, 6)));
  });
});

describe('real runs', () => {
  it.each(shippedStories().map((one) => [one.id, one] as const))(
    '%s never looks rewound while it goes on, and does when it starts again',
    (_, shipped) => {
      let cues = 0;
      for (const seed of [1, 2, 3]) {
        const views = randomPages(shipped, seed).map(({ view }) => view);
        views.reduce((before, after) => {
          const between = cuesBetween(before, after);
          expect(between, `${before.heading} → ${after.heading}`).not.toContainEqual({ cue: 'rewound' });
          cues += between.length;
          return after;
        });
        const [first, last] = [views[0], views.at(-1)];
        if (first === undefined || last === undefined) throw new Error('A run has pages.');
        expect(cuesBetween(last, first)).toEqual([{ cue: 'rewound' }]);
      }
      expect(cues).toBeGreaterThan(10);
    },
  );
});
