/** Who is on the stage besides the team: a speaker from outside it, and the one the scene is with. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/view/view.ts';
import { randomPages } from '../../support/pages.ts';
import { shippedStories } from '../../support/shipped.ts';

const runs = shippedStories().flatMap((story) => Array.from({ length: 40 }, (_, seed) => randomPages(story, seed + 1)));
const pages = runs.flat();
const speakers = ({ lines }: View): readonly string[] => lines.flatMap(({ who }) => (who === null ? [] : [who.id]));
const isOfTeam = ({ team }: View, id: string): boolean => team.some((one) => one.id === id);

describe('the guest', () => {
  it('is the last speaker of the page who is not of the team and not at the door', () => {
    let seen = 0;
    for (const { view } of pages) {
      const outside = speakers(view).filter((id) => !isOfTeam(view, id) && id !== view.stage.door?.id);
      if (outside.length === 0) continue;
      seen += 1;
      expect(view.stage.guest?.id).toBe(outside.at(-1));
      const line = view.lines.filter(({ who }) => who?.id === view.stage.guest?.id).at(-1);
      expect(view.stage.guest?.face).toBe(line?.face);
      expect(view.stage.guest?.look).toEqual(line?.who?.look);
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('is never one of the team, and never also at the door', () => {
    for (const { view } of pages) {
      const { guest, door } = view.stage;
      if (guest === null) continue;
      expect(isOfTeam(view, guest.id)).toBe(false);
      expect(guest.id).not.toBe(door?.id);
    }
  });

  it('stays for the question after the words, as does the one the scene is with', () => {
    let stayed = 0;
    for (const run of runs)
      for (const [k, { page, view }] of run.entries()) {
        const before = run[k - 1];
        if (page !== 'decision' || view.moment === 'interrupt' || before?.page !== 'scene') continue;
        expect(view.stage.guest?.id).toBe(before.view.stage.guest?.id);
        expect(view.stage.opposite).toBe(speakers(before.view).at(-1) ?? null);
        if (view.stage.guest !== null) stayed += 1;
      }
    expect(stayed).toBeGreaterThan(5);
  });

  it('stays in a reaction in which nobody speaks', () => {
    let silent = 0;
    for (const run of runs)
      for (const [k, { page, view }] of run.entries()) {
        const before = run[k - 1];
        if (page !== 'reaction' || speakers(view).length > 0 || before?.page !== 'decision' || before.view.stage.opposite === null)
          continue;
        silent += 1;
        expect(view.stage.opposite).not.toBeNull();
      }
    expect(silent).toBeGreaterThan(5);
  });
});
