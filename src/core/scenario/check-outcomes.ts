/**
 * Checks what the player is to learn: that every outcome that names concepts is touched by an option somebody can reach; that pairs name
 * what exists; and that a story of the theory is long enough for it.
 */
import { checkAddress } from './check-conditions.ts';
import { HAS } from './fields.ts';
import { type CheckPart, type Known, type KnownScene } from './known.ts';
import { beginning, decisionsBehind, routesOf, scenesFrom } from './onward.ts';
import type { Reporter } from './report.ts';
import { shortestPath, THE_END } from './shortest-path.ts';

/** Decisions on the shortest way below which leading and managing have no time to show (MODEL.md §7). */
const SHORTEST_FOR_THEORY = 5;

/** Concepts of the options that can be reached; null where a way or a concept is broken, so that nobody can say. */
function reachedConcepts(known: Known): ReadonlySet<string | undefined> | null {
  const { scenes, isWhole } = scenesFrom(beginning(known), known);
  if (!isWhole) return null;
  const found = new Set<string | undefined>();
  for (const scene of known.scenes.values()) {
    if (!scene.isShort && !scenes.has(scene)) continue;
    for (const { option } of scene.deeds) for (const concept of option.concepts ?? []) found.add(concept);
  }
  // One that was taken out may have been meant.
  if (found.has(undefined)) return null;
  return found;
}

function checkTouched(known: Known, isTagged: boolean, report: Reporter): void {
  const outcomes = (known.file.outcomes ?? []).map((outcome) => (typeof outcome === 'object' ? (outcome.concepts ?? []) : []));
  if (outcomes.every((concepts) => concepts.length === 0)) {
    if (isTagged && outcomes.length > 0 && !known.file.outcomes?.includes(undefined))
      report.add('outcome-without-concepts', ['outcomes'], {}, 'key');
    return;
  }
  const reached = reachedConcepts(known);
  if (reached === null) return;
  outcomes.forEach((concepts, i) => {
    const named = concepts.filter((concept) => concept !== undefined);
    if (named.length === 0 || named.some((concept) => reached.has(concept))) return;
    report.add('untouched-outcome', ['outcomes', i], { concepts: named });
  });
}

/** Of the shortest way only its beginning is looked at. */
function checkLength(known: Known, report: Reporter): void {
  const { level, scenes, file } = known;
  const first = file.first === undefined ? undefined : scenes.get(file.first);
  if (level !== 'team-v1' || first === undefined) return;
  let isWhole = true;
  const decisions = shortestPath(
    first.id,
    (id) => {
      const scene = scenes.get(id) as KnownScene;
      isWhole &&= scene.options.length > 0;
      const targets = scene.options.flatMap(({ option }) => decisionsBehind(routesOf(scene, option), known));
      isWhole &&= !targets.includes(undefined);
      return targets.flatMap((to) => (to === undefined ? [] : [to?.id ?? THE_END]));
    },
    SHORTEST_FOR_THEORY,
  );
  if (!isWhole || decisions === null || decisions >= SHORTEST_FOR_THEORY) return;
  report.add('too-short-for-theory', ['scenes'], { decisions, least: SHORTEST_FOR_THEORY }, 'key');
}

export function checkOutcomes(known: Known, report: Reporter): CheckPart {
  let isTagged = false;
  return {
    scene: ({ deeds }) => {
      if (!isTagged) isTagged = deeds.some(({ option, has }) => has & HAS.concepts && option.concepts?.some((one) => one !== undefined));
    },
    rest: () => {
      checkTouched(known, isTagged, report);
      checkLength(known, report);
      known.file.pairs?.forEach((pair, i) => {
        for (const side of ['one', 'other'] as const) {
          const address = pair?.[side];
          if (address !== undefined) checkAddress(address, ['pairs', i, side], known, report);
        }
      });
    },
  };
}
