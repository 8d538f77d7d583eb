/** Numbering: every id of a scenario gets its place in the Story's lists, in the order of the file. */
import { STOCKS } from '../rules/story.ts';
import { type Numbers, stepPoints } from './compile-parts.ts';
import type { Scenario } from './schema.ts';

const numbered = (ids: Iterable<string>): Map<string, number> => {
  const map = new Map<string, number>();
  for (const id of ids) if (!map.has(id)) map.set(id, map.size);
  return map;
};

/** Everybody who is in the team at the start, or joins it somewhere. */
export function teamOf(scenario: Scenario): Set<string> {
  const ever = new Set(scenario.team ?? []);
  for (const scene of Object.values(scenario.scenes)) {
    for (const id of scene.joins ?? []) ever.add(id);
    for (const option of Object.values(scene.options)) for (const id of option.joins ?? []) ever.add(id);
  }
  return ever;
}

export function numbersOf(scenario: Scenario): Numbers {
  const ever = teamOf(scenario);
  const own = Object.entries(scenario.meters ?? {});
  const flags: string[] = [];
  const promises: string[] = [];
  const options: Map<string, number>[] = [];
  for (const [sceneId, scene] of Object.entries(scenario.scenes)) {
    options.push(numbered(Object.keys(scene.options)));
    for (const [optionId, option] of Object.entries(scene.options)) {
      if (option.set) flags.push(...option.set);
      if (option.promise) promises.push(`${sceneId}:${optionId}`);
    }
  }
  return {
    people: numbered(Object.keys(scenario.cast).filter((id) => ever.has(id))),
    meters: numbered([...STOCKS, ...own.map(([id]) => id)]),
    steps: [
      ...STOCKS.map((_, meter) => stepPoints(meter, undefined)),
      ...own.map(([, meter], i) => stepPoints(STOCKS.length + i, meter.step)),
    ],
    facts: numbered(Object.keys(scenario.facts ?? {})),
    flags: numbered(flags),
    scenes: numbered(Object.keys(scenario.scenes)),
    options,
    promises: numbered(promises),
    cast: new Set(Object.keys(scenario.cast)),
  };
}
