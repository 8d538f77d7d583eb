/**
 * What is shipped of a scenario, as the source of JavaScript modules. In: a compiled scenario. Out: the catalogue entry, the opening
 * (all that the first two decisions need, at most 10 KB compressed) and the rest (every word), each loaded on its own.
 */
import { END, type Route, type Story, type StoryScene } from '../../core/rules/story.ts';
import type { Text } from '../../core/scenario/text.ts';
import type { Shipped } from './scenarios.ts';

/** JSON.parse of a string is read faster than the same data as a literal, and keeps a key called __proto__ harmless. */
const constant = (name: string, value: unknown): string => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/** Everywhere a scene can lead, by its options or instead of itself. */
const exits = (scene: StoryScene): readonly number[] => {
  const routes: readonly Route[] = [...scene.next, ...scene.options.flatMap((option) => option.goto ?? [])];
  return [...new Set(routes.map(({ to }) => to))].filter((to) => to !== END);
};

const withStandIns = (story: Story, scenes: readonly number[]): readonly number[] => {
  const standIns = scenes.flatMap((index) => story.scenes[index]?.without.map(({ to }) => to) ?? []);
  return [...new Set([...scenes, ...standIns])].filter((to) => to !== END);
};

/** Decisions on the longest way through the story, interrupts and rings left out. */
export function decisionsOf(story: Story): number {
  const known = new Map<number, number>();
  const open = new Set<number>();
  const from = (index: number): number => {
    const scene = story.scenes[index];
    const counted = known.get(index);
    if (counted !== undefined) return counted;
    if (scene === undefined || open.has(index)) return 0;
    open.add(index);
    const count = (scene.options.length > 0 ? 1 : 0) + Math.max(0, ...exits(scene).map(from));
    open.delete(index);
    known.set(index, count);
    return count;
  };
  return from(story.first);
}

/** The words of the briefing, the first scene and the scenes that may follow it; of the facts only what can be learned there. */
export function openingText({ story, text }: Shipped): Text {
  const first = story.scenes[story.first];
  const shown = withStandIns(story, [story.first, ...(first === undefined ? [] : exits(first))]).flatMap(
    (index) => story.scenes[index] ?? [],
  );
  const facts = new Set(shown.flatMap(({ options }) => options.flatMap(({ learn }) => learn.map((fact) => story.facts[fact] ?? ''))));
  const ids = new Set(shown.map(({ id }) => id));
  const pick = <Value>(from: Readonly<Record<string, Value>>, keys: ReadonlySet<string>): Record<string, Value> =>
    Object.fromEntries(Object.entries(from).filter(([key]) => keys.has(key)));
  return { ...text, scenes: pick(text.scenes, ids), facts: pick(text.facts, facts), endings: {}, questions: [] };
}

export const openingModule = (shipped: Shipped): string =>
  [constant('story', shipped.story), constant('text', openingText(shipped))].join('\n');

export const restModule = ({ text }: Shipped): string => constant('text', text);

/** Where to fetch each story from: in the first load, so it holds nothing else. */
export function storiesModule(scenarios: readonly Shipped[]): string {
  const entries = scenarios.map(({ story }) => {
    const lazy = (kind: string): string => `${kind}: () => import(${JSON.stringify(`virtual:${kind}/${story.id}`)})`;
    return `  ${JSON.stringify(story.id)}: { ${lazy('opening')}, ${lazy('rest')} },`;
  });
  return `export const stories = {\n${entries.join('\n')}\n};\n`;
}

/** Faces on a card of the home page. */
const MOST_FACES = 5;

/** The cards of the home page. */
export function catalogueModule(scenarios: readonly Shipped[]): string {
  const entries = scenarios.map(({ story, text }) => ({
    id: story.id,
    title: text.title,
    minutes: text.minutes,
    outcomes: text.outcomes,
    cast: Object.values(text.cast)
      .slice(0, MOST_FACES)
      .map(({ look }) => look),
    decisions: decisionsOf(story),
    endings: story.endings.map(({ id, kind }) => ({
      id,
      kind: kind === 'otherwise' ? 'holding' : kind,
      title: text.endings[id]?.title ?? id,
    })),
  }));
  return constant('catalogue', entries);
}
