/** Concept coverage: which concepts (scenario/concepts.ts) the options of some scenarios are about. In: their texts. Out: by concept, where. */
import { choiceOf, isAside } from '../rules/choice.ts';
import { CONCEPTS } from '../scenario/concepts.ts';
import type { Text } from '../scenario/text.ts';

export type ConceptCoverage = {
  readonly concept: string;
  /** Scenarios that touch it, by id, each with its options, needs and asides as conditions name them. None: nobody does. */
  readonly scenarios: readonly { readonly scenario: string; readonly options: readonly string[] }[];
};

/** Every concept, in the order of the list. Of two scenarios with one id the first counts. */
export function coverageOf(texts: readonly Pick<Text, 'id' | 'scenes'>[]): readonly ConceptCoverage[] {
  const byConcept = new Map<string, Map<string, string[]>>(CONCEPTS.map((concept) => [concept, new Map()]));
  const seen = new Set<string>();
  for (const { id, scenes } of texts) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const [scene, { options, calendar }] of Object.entries(scenes)) {
      // A calendar is written need by need; its splits say the same again.
      const written = Object.entries(options).filter(([option]) => calendar === null || isAside(option));
      for (const [option, { concepts }] of [...written, ...Object.entries(calendar?.needs ?? {})]) {
        for (const concept of concepts) {
          const scenarios = byConcept.get(concept);
          const list = scenarios?.get(id);
          if (list) list.push(choiceOf(scene, option));
          else scenarios?.set(id, [choiceOf(scene, option)]);
        }
      }
    }
  }
  return [...byConcept].map(([concept, scenarios]) => ({
    concept,
    scenarios: [...scenarios].map(([scenario, options]) => ({ scenario, options })),
  }));
}
