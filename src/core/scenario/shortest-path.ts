/**
 * The shortest way through a story, in decisions: from the first scene to an ending, conditions and interrupts apart.
 * In: the scenes a decision can lead to, per scene. Out: a number of decisions, or null when no way leads to an ending, or none so short.
 */
export const THE_END = 'end';

export function shortestPath(
  first: string,
  targetsOf: (scene: string) => Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): number | null {
  const seen = new Set([first]);
  let here = [first];
  for (let decisions = 1; here.length > 0 && decisions <= most; decisions++) {
    const next: string[] = [];
    for (const scene of here) {
      for (const target of targetsOf(scene)) {
        if (target === THE_END) return decisions;
        if (seen.has(target)) continue;
        seen.add(target);
        next.push(target);
      }
    }
    here = next;
  }
  return null;
}

type Routes = string | readonly ({ readonly to?: string | undefined } | undefined)[] | undefined;

/** Where routes lead, whatever their conditions. */
export function eachTarget(routes: Routes, visit: (to: string) => void): void {
  if (routes === undefined) return;
  if (typeof routes === 'string') return visit(routes);
  for (const route of routes) if (route?.to !== undefined) visit(route.to);
}
