/** The steps of an ending, at their times, and whoever does not want to wait for them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tableau } from '../../../src/ui/stage/endings/tableau.ts';
import type { Picture } from '../../../src/ui/stage/picture.ts';
import { playSteps } from '../../../src/ui/stage/play-steps.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { stageView } from './people.ts';

describe('playSteps', () => {
  const view = stageView('thriving', 4);
  const { steps } = tableau({ ...view, ending: 'thriving' }, seatPeople(view.people, new Map()));
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
