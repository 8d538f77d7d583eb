/** How an ending comes about. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { office } from '../../../src/ui/stage/office.ts';
import type { Picture } from '../../../src/ui/stage/picture.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { playSteps, stepsOf } from '../../../src/ui/stage/tableau.ts';
import { CORNER_NAMES, stageView } from './people.ts';

const people = (picture: Picture): string[] => picture.items.flatMap((item) => (item.kind === 'figure' ? [item.id] : []));
const ending = (corner: (typeof CORNER_NAMES)[number], team: number): Picture => {
  const view = stageView(corner, team, { ending: 'thriving' });
  return office(view, seatPeople(view.people, new Map()));
};

describe('stepsOf', () => {
  it.each(CORNER_NAMES.flatMap((corner) => [1, 2, 3, 6].map((team) => [corner, team] as const)))(
    '%s with %i people takes four to eight seconds, people come and stay, and the last step is the still picture',
    (corner, team) => {
      const picture = ending(corner, team);
      const steps = stepsOf(picture);
      const times = steps.map(({ at }) => at);
      expect(times[0]).toBe(0);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(times.at(-1)).toBeGreaterThanOrEqual(4000);
      expect(times.at(-1)).toBeLessThanOrEqual(8000);
      expect(steps.at(-1)?.picture).toEqual(picture);
      expect(people(steps[0]?.picture ?? picture)).toEqual([]);
      steps.reduce((before, after) => {
        expect(people(after.picture)).toEqual(expect.arrayContaining(people(before.picture)));
        expect(after.picture.items.length).toBeGreaterThanOrEqual(before.picture.items.length);
        return after;
      });
    },
  );

  it('is the still picture at once where nobody is left', () => {
    const picture = ending('chaos', 0);
    expect(stepsOf(picture)).toEqual([{ at: 0, picture }]);
  });
});

describe('playSteps', () => {
  const steps = stepsOf(ending('thriving', 4));
  const last = steps.at(-1);
  let shown: Picture[] = [];
  let stop = (): void => undefined;
  const press = (key: string): boolean => window.dispatchEvent(Object.assign(new Event('keydown'), { key }));

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', new EventTarget());
    shown = [];
    stop = playSteps(steps, (picture) => shown.push(picture));
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('shows every step at its time', () => {
    for (const [k, { at }] of steps.entries()) {
      vi.advanceTimersByTime(at - (steps[k - 1]?.at ?? 0));
      expect(shown).toHaveLength(k + 1);
    }
    expect(shown).toEqual(steps.map(({ picture }) => picture));
  });

  it.each([
    ['a click', () => window.dispatchEvent(new Event('pointerdown'))],
    ['Space', () => press(' ')],
    ['Enter', () => press('Enter')],
    ['a hidden tab', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('shows the last at once after %s, and nothing after it', (_, skip) => {
    vi.advanceTimersByTime(1);
    skip();
    expect(shown).toEqual([steps[0]?.picture, last?.picture]);
    vi.advanceTimersByTime(20_000);
    skip();
    expect(shown).toHaveLength(2);
  });

  it('goes on where another key was pressed, and stops where something else is shown', () => {
    vi.advanceTimersByTime(1);
    press('Tab');
    expect(shown).toHaveLength(1);
    stop();
    vi.advanceTimersByTime(20_000);
    press(' ');
    expect(shown).toHaveLength(1);
  });
});
