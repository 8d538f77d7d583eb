/**
 * What the picture of a story is made of, before anything has a place. In: a Story, its odds. Out: where every scene's options lead, those
 * that lead to the same place bundled, so that three options with one target are one line. Scenes are numbered as in the story; then
 * come the gate ("the end": endings are tested) and the endings.
 */
import type { Odds } from '../../analysis/odds/odds.ts';
import { type Condition, END, type Route, type Story } from '../../rules/story.ts';
import { listedIn } from '../listed.ts';

export type Bundle = {
  readonly from: number;
  /** Places of the rows in their box: options or needs, of a slot its events; empty: it leaves from the head of the box (somebody is away). */
  readonly rows: readonly number[];
  readonly to: number;
  /** Under which conditions; empty where it is always so. */
  readonly when: readonly Condition[];
  /** The person whose absence sends a run this way, or -1. */
  readonly without: number;
  /** Visits per run, 0 to 1 and more where there are circles; null where nobody knows. */
  readonly share: number | null;
};

export const gateOf = (story: Story): number => story.scenes.length;
export const endingNode = (story: Story, ending: number): number => story.scenes.length + 1 + ending;

/** Scenes of the story proper, slots among them; events and interrupts stand in lanes of their own and have no lines. */
export const mainScenes = (story: Story): readonly number[] =>
  story.scenes.flatMap((scene, index) => (scene.interrupt === null && scene.event === null ? [index] : []));

type Draft = { rows: number[]; when: Condition[]; share: number | null };

function sceneBundles(story: Story, index: number, odds: Odds | null): Bundle[] {
  const scene = story.scenes[index];
  if (!scene) return [];
  const target = (to: number): number => (to === END ? gateOf(story) : to);
  const drafts = new Map<string, Draft & { to: number }>();
  const add = (route: Route, row: number, taken: number | null): void => {
    // A way that is always open and one that is not look different, so they are two lines.
    const key = `${target(route.to)} ${route.when === null}`;
    const draft = drafts.get(key) ?? { to: target(route.to), rows: [], when: [], share: 0 };
    drafts.set(key, draft);
    draft.rows.push(row);
    if (route.when) draft.when.push(route.when);
    draft.share = taken === null || draft.share === null ? null : draft.share + taken;
  };
  const taken = (places: readonly number[]): number | null =>
    odds === null ? null : places.reduce((sum, place) => sum + (odds.scenes[index]?.taken[place] ?? 0), 0);
  listedIn(scene).forEach(({ kind, option, places }, row) => {
    // An aside leads nowhere.
    if (kind === 'aside') return;
    const routes = option.goto ?? scene.next;
    for (const route of routes) add(route, row, routes.length === 1 && route.when === null ? taken(places) : null);
  });
  scene.draws?.forEach((_, row) => {
    for (const route of scene.next) add(route, row, null);
  });
  // Every part of a calendar's time was counted; a run that comes by goes on once.
  const splits = scene.options.flatMap(({ split }, place) => (split === null ? [] : [place]));
  if (splits.length > 0) for (const draft of drafts.values()) draft.share &&= taken(splits);
  const away = scene.without.map(
    ({ person, to }): Bundle => ({ from: index, rows: [], to: target(to), when: [], without: person, share: null }),
  );
  return [...[...drafts.values()].map((draft): Bundle => ({ from: index, without: -1, ...draft })), ...away];
}

/** Every line of the picture. */
export function bundlesOf(story: Story, odds: Odds | null): readonly Bundle[] {
  const fromGate = story.endings.flatMap((ending, index): Bundle[] =>
    ending.early
      ? []
      : [
          {
            from: gateOf(story),
            rows: [0],
            to: endingNode(story, index),
            when: ending.when ? [ending.when] : [],
            without: -1,
            share: odds?.endings[index] ?? null,
          },
        ],
  );
  return [...mainScenes(story).flatMap((index) => sceneBundles(story, index, odds)), ...fromGate];
}

/** Columns of one label. */
export type Week = { readonly label: number; readonly first: number; readonly last: number };
export type Columns = { readonly of: ReadonlyMap<number, number>; readonly weeks: readonly Week[]; readonly count: number };

/** Steps along lines between scenes of one label; a line that closes a circle is passed over. */
function depths(scenes: readonly number[], bundles: readonly Bundle[]): ReadonlyMap<number, number> {
  const inside = new Set(scenes);
  const depth = new Map<number, number>();
  const open = new Set<number>();
  const before = (at: number): readonly number[] =>
    bundles.flatMap((bundle) => (bundle.to === at && bundle.from !== at && inside.has(bundle.from) ? [bundle.from] : []));
  const visit = (at: number): number => {
    const known = depth.get(at);
    if (known !== undefined) return known;
    open.add(at);
    const found = Math.max(-1, ...before(at).flatMap((from) => (open.has(from) ? [] : [visit(from)]))) + 1;
    open.delete(at);
    depth.set(at, found);
    return found;
  };
  scenes.forEach(visit);
  return depth;
}

/** Which column each box stands in: by label, and within a label as far right as its lines ask; gate and endings last. */
export function columnsOf(story: Story, bundles: readonly Bundle[], order: readonly number[]): Columns {
  const byLabel = new Map<number, number[]>();
  for (const index of order) {
    const scene = story.scenes[index];
    if (!scene || scene.interrupt || scene.event) continue;
    const label = scene.label ?? 0;
    byLabel.set(label, [...(byLabel.get(label) ?? []), index]);
  }
  const of = new Map<number, number>();
  const weeks: Week[] = [];
  let next = 0;
  for (const [label, scenes] of [...byLabel].sort(([a], [b]) => a - b)) {
    const depth = depths(scenes, bundles);
    const deepest = Math.max(...depth.values());
    for (const index of scenes) of.set(index, next + (depth.get(index) ?? 0));
    weeks.push({ label, first: next, last: next + deepest });
    next += deepest + 1;
  }
  of.set(gateOf(story), next);
  story.endings.forEach((_, ending) => of.set(endingNode(story, ending), next + 1));
  return { of, weeks, count: next + 2 };
}
