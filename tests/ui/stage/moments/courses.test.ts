/** Each moment as a function of time: where it begins, where it ends, and how far it may go. */
import { describe, expect, it } from 'vitest';
import { after, type Course, LONGEST, REST, type Shift, shiftAt } from '../../../../src/ui/stage/moments/course.ts';
import { hop } from '../../../../src/ui/stage/moments/hop.ts';
import { fly } from '../../../../src/ui/stage/moments/note.ts';
import { plant } from '../../../../src/ui/stage/moments/plant.ts';
import { duck, rise, sink } from '../../../../src/ui/stage/moments/rise.ts';
import { sign } from '../../../../src/ui/stage/moments/sign.ts';
import { swell } from '../../../../src/ui/stage/moments/swell.ts';
import { walk } from '../../../../src/ui/stage/moments/walk.ts';

const HERE = { x: 100, y: 400, scale: 0.2 };
const THERE = { x: 700, y: 600, scale: 0.25 };
const toRest: Readonly<Record<string, Course>> = {
  'a glad hop': hop(true),
  'a sad one': hop(false),
  'a note': fly(HERE, THERE),
  'a plant that lifts': plant(true, 1),
  'one that hangs': plant(false, -1),
  'somebody who stands up': rise(30),
  'somebody who sinks': sink(30),
  'a walk': walk(HERE, THERE),
  'a later walk': after(200, walk(HERE, THERE)),
};
const toNothing: Readonly<Record<string, Course>> = { 'a light': swell(0.5), 'a sign': sign(), 'somebody gone': duck(60) };
const all = Object.entries({ ...toRest, ...toNothing });
const steps = Array.from({ length: 61 }, (_, k) => k / 60);
const plain = (shift: Shift): number[] => Object.values(shift).map((value) => value + 0);

describe('every course', () => {
  it.each(all)('%s takes less than a decision’s effect may, and stays within the room', (_, course) => {
    expect(course.length).toBeLessThanOrEqual(LONGEST);
    for (const share of steps) {
      const { dx, dy, turn, scaleX, scaleY, alpha } = course.at(share);
      for (const value of [dx, dy]) expect(Math.abs(value)).toBeLessThanOrEqual(700);
      expect(Math.abs(turn)).toBeLessThanOrEqual(60);
      for (const value of [scaleX, scaleY]) expect(value > 0.25 && value < 1.5, String(value)).toBe(true);
      expect(alpha >= 0 && alpha <= 1, String(alpha)).toBe(true);
    }
  });

  it.each(all)('%s never jumps', (_, course) => {
    steps.reduce((before, share) => {
      const [was, is] = [course.at(before), course.at(share)];
      if (is.alpha > 0) expect(Math.hypot(is.dx - was.dx, is.dy - was.dy)).toBeLessThan(40);
      if (is.alpha > 0) expect(Math.abs(is.scaleY - was.scaleY)).toBeLessThan(0.16);
      return share;
    });
  });

  it.each(Object.entries(toRest))('%s ends at rest, and stays there', (_, course) => {
    for (const time of [course.length, course.length + 500]) expect(plain(shiftAt(course, time))).toEqual(plain(REST));
  });

  it.each(Object.entries(toNothing))('%s ends unseen', (_, course) => {
    expect(shiftAt(course, course.length).alpha).toBe(0);
  });
});

describe('where they begin', () => {
  it('a walk and a note begin where somebody or something was, in their size', () => {
    for (const course of [walk(HERE, THERE), fly(HERE, THERE)]) {
      const { dx, dy } = shiftAt(course, 0);
      expect([THERE.x + dx, THERE.y + dy]).toEqual([HERE.x, HERE.y]);
    }
    expect(shiftAt(walk(HERE, THERE), 0).scaleX * THERE.scale).toBeCloseTo(HERE.scale, 9);
    expect(walk(HERE, THERE).length).toBeLessThanOrEqual(800);
  });

  it('who stands up begins lower, who sinks higher; a plant that lifts begins hanging', () => {
    expect(shiftAt(rise(30), 0).dy).toBe(30);
    expect(shiftAt(sink(30), 0).dy).toBe(-30);
    expect(shiftAt(plant(true, 1), 0).scaleY).toBeLessThan(1);
    expect(shiftAt(plant(false, 1), 0).scaleY).toBeGreaterThan(1);
  });

  it('what begins later waits where it begins', () => {
    const later = after(300, rise(30));
    expect(shiftAt(later, 250)).toEqual(shiftAt(rise(30), 0));
    expect(later.length).toBe(rise(30).length + 300);
  });

  it('a light goes up once and down once', () => {
    const light = steps.map((share) => swell(0.5).at(share).alpha);
    const turns = light.slice(2).filter((value, k) => (value - (light[k + 1] ?? 0)) * ((light[k + 1] ?? 0) - (light[k] ?? 0)) < 0);
    expect(turns).toHaveLength(1);
    expect(Math.max(...light)).toBeCloseTo(0.5, 2);
  });
});
