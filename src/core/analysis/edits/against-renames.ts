/**
 * Renames: which ids of the old file no choice finds any more, and what they were probably renamed to. In: both stories with their texts.
 * Out: the ids that are gone, each with a successor where one is likely. An author decides; nothing is renamed here.
 */
import { choiceOf, isAside, partsOf } from '../../rules/choice.ts';
import type { Prepared } from '../../rules/prepare.ts';
import type { StoryScene } from '../../rules/story.ts';
import { renamedChoice } from '../../run/resume.ts';
import type { SceneText, Text } from '../../scenario/text.ts';
import { sameWords, shareOfWords, similarIds } from './against-alike.ts';

/** A story with its words. */
export type Version = { readonly prepared: Prepared; readonly text: Text };

/** Why something is taken for the successor. `old-map`: the old file itself says so, in a `renamed` entry that was removed. */
export type Because = 'same-words' | 'similar-words' | 'similar-id' | 'same-options' | 'old-map';
export type Successor = { readonly id: string; readonly because: Because };
/** `id` as `renamed` writes it: "scene", or a choice ("scene:option", "scene:ravi=1~ingrid=1", "scene+aside"). `entry`: it stood in the old file's `renamed` and is no id of the old story. */
export type Gone = { readonly id: string; readonly what: 'scene' | 'option' | 'entry'; readonly successor: Successor | null };

/** More pairs of scenes than this are not compared word by word. */
const MOST_PAIRS = 20_000;

type Likeness = { readonly score: number; readonly because: Because };
type Pair = Likeness & { readonly from: string; readonly to: string };

/** The likeliest pairs first, each name once. */
function match(pairs: readonly Pair[]): ReadonlyMap<string, Successor> {
  const found = new Map<string, Successor>();
  const used = new Set<string>();
  for (const { from, to, because } of [...pairs].sort((a, b) => b.score - a.score)) {
    if (found.has(from) || used.has(to)) continue;
    found.set(from, { id: to, because });
    used.add(to);
  }
  return found;
}

type Named = { readonly id: string; readonly says: string; readonly place: number };

function likeOption(old: Named, now: Named): Likeness | null {
  // What decides was never an aside.
  if (isAside(old.id) !== isAside(now.id)) return null;
  if (sameWords(old.says, now.says)) return { score: 4, because: 'same-words' };
  const words = shareOfWords(old.says, now.says);
  const isThere = old.place === now.place;
  if (words >= 0.75 || (isThere && words >= 0.4)) return { score: 2 + words, because: 'similar-words' };
  if (similarIds(old.id, now.id) && (isThere || words >= 0.25)) return { score: 1 + words, because: 'similar-id' };
  return null;
}

const allWords = (text: SceneText | undefined): string =>
  text === undefined
    ? ''
    : [text.ask, ...text.lines.map((line) => line.says), ...Object.values(text.options).map(({ says }) => says)].join(' ');

type Scene = { readonly scene: StoryScene; readonly text: SceneText | undefined; readonly all: string; readonly place: number };

function likeScene(old: Scene, now: Scene): Likeness | null {
  if (sameWords(old.text?.ask ?? '', now.text?.ask ?? '')) return { score: 4, because: 'same-words' };
  const words = shareOfWords(old.all, now.all);
  const isThere = old.place === now.place;
  if (words >= 0.5) return { score: 2 + words, because: 'similar-words' };
  const ids = new Set(old.scene.options.map(({ id }) => id));
  const shared = now.scene.options.filter(({ id }) => ids.has(id)).length;
  if (shared > 0 && shared * 2 >= ids.size && (isThere || words >= 0.3)) return { score: 1 + words, because: 'same-options' };
  if (similarIds(old.scene.id, now.scene.id) && isThere) return { score: words, because: 'similar-id' };
  return null;
}

/** Every id of a story: scenes, and what can be chosen in them. */
const idsOf = (p: Prepared): ReadonlySet<string> =>
  new Set(p.scenes.flatMap(({ scene }) => [scene.id, ...scene.options.map(({ id }) => choiceOf(scene.id, id))]));

/** An id by today's names. */
function todays(renamed: Readonly<Record<string, string>>, id: string): string {
  return partsOf(id).option === '' ? partsOf(renamedChoice(renamed, choiceOf(id, ''))).scene : renamedChoice(renamed, id);
}

function goneScenes(old: Version, now: Version, isFound: (id: string) => boolean): ReadonlyMap<string, Successor | null> {
  const known = new Set(old.prepared.scenes.map(({ scene }) => scene.id));
  const listed = ({ prepared, text }: Version, isWanted: (scene: StoryScene) => boolean): Scene[] =>
    prepared.scenes
      // No choice names a slot.
      .filter(({ scene, draws }) => draws === null && isWanted(scene))
      .map(({ scene, index }) => ({ scene, text: text.scenes[scene.id], all: allWords(text.scenes[scene.id]), place: index }));
  const gone = listed(old, (scene) => !isFound(scene.id) && !scene.options.some(({ id }) => isFound(choiceOf(scene.id, id))));
  const fresh = listed(now, (scene) => !known.has(scene.id));
  const pairs = gone.flatMap((from) =>
    fresh.flatMap((to): Pair[] => {
      if (gone.length * fresh.length > MOST_PAIRS && from.text?.ask !== to.text?.ask) return [];
      const like = likeScene(from, to);
      return like ? [{ ...like, from: from.scene.id, to: to.scene.id }] : [];
    }),
  );
  const found = match(pairs);
  return new Map(gone.map(({ scene }) => [scene.id, found.get(scene.id) ?? null]));
}

/** The options of an old scene that are gone in the scene that follows it. */
function goneOptions(old: Version, now: Version, scene: StoryScene, today: StoryScene, isFound: (id: string) => boolean): Gone[] {
  const named = ({ text }: Version, { id, options }: StoryScene): Named[] =>
    options.map((option, place) => ({ id: option.id, says: text.scenes[id]?.options[option.id]?.says ?? '', place }));
  const kept = new Set(scene.options.map(({ id }) => id));
  const isSame = (id: string): boolean => isFound(choiceOf(scene.id, id)) || today.options.some((option) => option.id === id);
  const gone = named(old, scene).filter(({ id }) => !isSame(id));
  const fresh = named(now, today).filter(({ id }) => !kept.has(id));
  const pairs = gone.flatMap((from) =>
    fresh.flatMap((to): Pair[] => {
      const like = likeOption(from, to);
      return like ? [{ ...like, from: from.id, to: to.id }] : [];
    }),
  );
  const found = match(pairs);
  return gone.map(({ id }): Gone => {
    const successor = found.get(id);
    const to = successor ? { ...successor, id: choiceOf(today.id, successor.id) } : null;
    return { id: choiceOf(scene.id, id), what: 'option', successor: to };
  });
}

/** Entries that the old file's `renamed` had and the new one lost: runs older than the old file need them. */
function goneEntries(old: Version, gone: readonly Gone[], now: Version, isFound: (id: string) => boolean): Gone[] {
  const found = gone.flatMap(({ id, successor }) => (successor ? [[id, successor.id] as const] : []));
  const renamed = { ...now.prepared.story.renamed, ...old.prepared.story.renamed, ...Object.fromEntries(found) };
  const ids = idsOf(now.prepared);
  return Object.keys(old.prepared.story.renamed)
    .filter((id) => !isFound(id))
    .map((id): Gone => {
      const to = todays(renamed, id);
      return { id, what: 'entry', successor: ids.has(to) ? { id: to, because: 'old-map' } : null };
    });
}

/** In the order of the old file, then entries of its `renamed`. A scene that is gone without a successor stands for its options. */
export function goneIds(old: Version, now: Version): readonly Gone[] {
  const { renamed } = now.prepared.story;
  const ids = idsOf(now.prepared);
  const isFound = (id: string): boolean => ids.has(id) || ids.has(todays(renamed, id));
  const lost = goneScenes(old, now, isFound);
  const gone = old.prepared.scenes.flatMap(({ scene }): Gone[] => {
    const successor = lost.get(scene.id) ?? null;
    const own: Gone[] = lost.has(scene.id) ? [{ id: scene.id, what: 'scene', successor }] : [];
    const todayId = successor?.id ?? (ids.has(scene.id) ? scene.id : todays(renamed, scene.id));
    const today = now.prepared.scenes.find((one) => one.scene.id === todayId)?.scene;
    if (today !== undefined) return [...own, ...goneOptions(old, now, scene, today, isFound)];
    if (own.length > 0) return own;
    // Some of its options were given names elsewhere; the others are gone.
    return scene.options.flatMap(({ id }): Gone[] =>
      isFound(choiceOf(scene.id, id)) ? [] : [{ id: choiceOf(scene.id, id), what: 'option', successor: null }],
    );
  });
  return [...gone, ...goneEntries(old, gone, now, isFound)];
}

/** The lines for `renamed` that the successors ask for. */
export const suggestedOf = (gone: readonly Gone[]): Readonly<Record<string, string>> =>
  Object.fromEntries(gone.flatMap(({ id, successor }) => (successor ? [[id, successor.id]] : [])));
