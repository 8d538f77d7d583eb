/** Marks: each has a drawing and a place; none covers a head, the board or another mark in any layout. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/look/anatomy.ts';
import { FACES } from '../../../src/core/look/look.ts';
import { holds } from '../../../src/core/rules/conditions.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { MARKS, type MarkName } from '../../../src/core/scenario/marks.ts';
import type { StageView } from '../../../src/core/view/view.ts';
import { whoGoes } from '../../../src/ui/stage/farewell.ts';
import { boundsOf, overlaps } from '../../../src/ui/stage/keep-clear.ts';
import { MARK_SPOTS } from '../../../src/ui/stage/marks.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import { propSource } from '../../../src/ui/stage/parts.ts';
import type { Figure, Picture, Prop } from '../../../src/ui/stage/picture.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { randomRun } from '../../support/random-run.ts';
import { CORNER_NAMES, type CornerName, stageView } from './people.ts';

/** Places that two marks share, because no story can show both. */
const SHARED: readonly (readonly MarkName[])[] = [
  ['balloon', 'balloon-low', 'balloon-face', 'string'],
  ['framed-headline', 'first-no'],
];
const share = (a: MarkName, b: MarkName): boolean => SHARED.some((names) => names.includes(a) && names.includes(b));

const figures = (picture: Picture): Figure[] => picture.items.filter((item): item is Figure => item.kind === 'figure');
const hung = (picture: Picture): Prop[] =>
  picture.items.filter((item): item is Prop => item.kind === 'prop' && item.prop.startsWith('mark-'));
const boxes = new Map<MarkName, Box>(
  hung(pictureOf(stageView('stagnation', 0, { marks: MARKS }), new Map())).map((prop) => [
    prop.prop.replace('mark-', '') as MarkName,
    boundsOf(prop),
  ]),
);

/** The same office with other faces and energies, so that people sit, stand, slump and raise their arms. */
function crowd(corner: CornerName, team: number, turn: number): StageView {
  const view = stageView(corner, team, { marks: MARKS });
  const people = view.people.map((one, k) => ({
    ...one,
    face: FACES[(turn + k * 4) % FACES.length] ?? one.face,
    energy: (turn + k) % 3 === 0 ? 30 : 60,
  }));
  return { ...view, people };
}

describe('marks', () => {
  it('are all drawn, each with a drawing of its own', () => {
    expect([...boxes.keys()].sort()).toEqual([...MARKS].sort());
    const drawings = new Set(MARKS.map((name) => propSource(`mark-${name}`)));
    expect(drawings.size).toBe(MARKS.length);
  });

  it('are in the picture as often as the view names them: not at all, or once', () => {
    expect(hung(pictureOf(stageView('thriving', 4), new Map()))).toEqual([]);
    const twice = pictureOf(stageView('thriving', 4, { marks: ['cake', 'cake', 'kettle'] }), new Map());
    expect(hung(twice).map(({ prop }) => prop)).toEqual(['mark-cake', 'mark-kettle']);
  });

  it('stay where they are when another comes', () => {
    for (const name of MARKS) {
      const alone = hung(pictureOf(stageView('stagnation', 0, { marks: [name] }), new Map()));
      expect(alone.map(boundsOf)).toEqual([boxes.get(name)]);
      expect(alone[0]).toMatchObject(MARK_SPOTS[name]);
    }
  });

  it('cover no other mark, but for those that share a place', () => {
    for (const [a, boxA] of boxes)
      for (const [b, boxB] of boxes) if (a < b && !share(a, b)) expect(overlaps(boxA, boxB), `${a} and ${b}`).toBe(false);
  });

  it('leave the board free', () => {
    const board: Box = [470, 86, 330, 196];
    for (const [name, box] of boxes) expect(overlaps(box, board), name).toBe(false);
  });

  it.each(CORNER_NAMES)('cover no head in %s, whoever sits, stands or goes', (corner) => {
    let heads = 0;
    for (const team of [1, 4, 6, 8])
      for (let turn = 0; turn < FACES.length; turn++) {
        const view = crowd(corner, team, turn);
        const seats = seatPeople(view.people, new Map());
        const after = view.people.map((one, k) => (k === turn % team ? { ...one, state: 'left' as const } : one));
        for (const picture of [pictureOf(view, seats), pictureOf({ ...view, people: after }, seats, whoGoes(view.people, after))])
          for (const { head, pose } of figures(picture)) {
            heads += 1;
            for (const [name, box] of boxes) expect(overlaps(box, head), `${name} and a head, ${pose}`).toBe(false);
          }
      }
    expect(heads).toBeGreaterThan(700);
  });
});

describe('Rapid growth', () => {
  const { story, text } = load(readFileSync('scenarios/rapid-growth/scenario.json', 'utf8'));

  it('keeps only what is drawn, and never two things in one place', () => {
    if (story === null || text === null) throw new Error('It loads.');
    const prepared = prepare(story);
    const seen = new Set<MarkName>();
    for (let seed = 1; seed <= 600; seed++)
      randomRun(prepared, seed, (frame) => {
        const names = text.marks.filter(({ when }) => holds(prepared, frame, when)).map(({ prop }) => prop);
        for (const name of names) seen.add(name);
        for (const together of SHARED) {
          const both = names.filter((name) => together.includes(name));
          expect(both.length, `${both.join(' and ')}, seed ${seed}`).toBeLessThan(2);
        }
      });
    expect(text.marks).toHaveLength(20);
    expect(seen.size).toBe(20);
  });
});
