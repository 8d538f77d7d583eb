/** Two accounts of what random play leads to say the same, to twelve digits. */
import { expect } from 'vitest';
import type { Odds } from '../../src/core/analysis/odds/odds.ts';
import { ENDING_KINDS } from '../../src/core/rules/story.ts';
import type { Counted } from './small-stories.ts';

/** All figures of odds in one list, each with its name. */
function figures(odds: Odds | Counted): (readonly [string, number])[] {
  const kind = (name: (typeof ENDING_KINDS)[number]): number =>
    odds.kinds instanceof Map ? (odds.kinds.get(name) ?? 0) : odds.kinds[name];
  return [
    ...odds.endings.map((share, ending) => [`ending ${ending}`, share] as const),
    ...ENDING_KINDS.map((name) => [name, kind(name)] as const),
    ['stuck', odds.stuck],
    ...odds.scenes.flatMap((scene, index) => [
      [`scene ${index}: visits`, scene.visits] as const,
      [`scene ${index}: stuck`, scene.stuck] as const,
      ...scene.open.map((share, option) => [`scene ${index}: option ${option} open`, share] as const),
      ...scene.taken.map((share, option) => [`scene ${index}: option ${option} taken`, share] as const),
      ...scene.meters.flatMap(({ least, most, mean }, meter) => [
        [`scene ${index}: meter ${meter} least`, least] as const,
        [`scene ${index}: meter ${meter} most`, most] as const,
        [`scene ${index}: meter ${meter} mean`, mean] as const,
      ]),
    ]),
  ];
}

export function expectSame(one: Odds | Counted, other: Odds | Counted): void {
  const others = new Map(figures(other));
  const mine = figures(one);
  expect(mine.length).toBe(others.size);
  const different = mine.filter(([name, figure]) => {
    const its = others.get(name) ?? Number.NEGATIVE_INFINITY;
    return Number.isNaN(figure) !== Number.isNaN(its) || Math.abs(figure - its) > 1e-12 * Math.max(1, Math.abs(its));
  });
  expect(different.map(([name, figure]) => `${name}: ${figure}, not ${others.get(name)}`)).toEqual([]);
}
