/** Numbering: every id of a scenario gets its place in the Story's lists, in the order of the file. */
import { STOCKS } from '../rules/story.ts';
import { type Numbers, stepPoints } from './compile-parts.ts';
import type { AuthoredOption, AuthoredScene, Scenario } from './schema.ts';

const numbered = (ids: Iterable<string>): Map<string, number> => {
  const map = new Map<string, number>();
  for (const id of ids) if (!map.has(id)) map.set(id, map.size);
  return map;
};

export function numbersOf(scenario: Scenario): Numbers {
  /** Everybody who is in the team at the start, or joins it somewhere. */
  const ever = new Set(scenario.team ?? []);
  const own = Object.entries(scenario.meters ?? {});
  const flags: string[] = [];
  const promises: string[] = [];
  for (const sceneId of Object.keys(scenario.scenes)) {
    const scene = scenario.scenes[sceneId] as AuthoredScene;
    if (scene.joins) for (const id of scene.joins) ever.add(id);
    for (const optionId of Object.keys(scene.options)) {
      const option = scene.options[optionId] as AuthoredOption;
      if (option.joins) for (const id of option.joins) ever.add(id);
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
    options: (scene) => numbered(Object.keys(scenario.scenes[scene]?.options ?? {})),
    promises: numbered(promises),
    straight: new Map(),
    cast: new Set(Object.keys(scenario.cast)),
  };
}
