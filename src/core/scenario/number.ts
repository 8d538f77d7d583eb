/** Numbering: every id of a scenario gets its place in the Story's lists, in the order of the file. In: a scenario, and what is known of it. */
import { STOCKS } from '../rules/story.ts';
import { NONE, type Numbers, stepPoints } from './compile-parts.ts';
import type { Known } from './known.ts';
import type { AuthoredScene, Scenario } from './schema.ts';
import { choiceIds } from './splits.ts';

const numbered = (ids: Iterable<string>): Map<string, number> => {
  const map = new Map<string, number>();
  for (const id of ids) if (!map.has(id)) map.set(id, map.size);
  return map;
};

export function numbersOf(scenario: Scenario, { ever, flags, promises, scenes }: Known): Numbers {
  const own = Object.entries(scenario.meters ?? {});
  return {
    people: numbered(Object.keys(scenario.cast).filter((id) => ever.has(id))),
    meters: numbered([...STOCKS, ...own.map(([id]) => id)]),
    steps: [
      ...STOCKS.map((_, meter) => stepPoints(meter, undefined)),
      ...own.map(([, meter], i) => stepPoints(STOCKS.length + i, meter.step)),
    ],
    facts: numbered(Object.keys(scenario.facts ?? {})),
    flags: numbered(flags),
    scenes,
    options: (scene) => numbered(choiceIds(scenario.scenes[scene] as AuthoredScene)),
    slots: new Map(Object.keys(scenario.slots ?? {}).map((id, i) => [id, scenes.size + i])),
    promises: numbered(promises),
    straight: new Map(),
    effects: { list: NONE, longer: new Map() },
    cast: new Set(Object.keys(scenario.cast)),
  };
}
