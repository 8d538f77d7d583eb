/**
 * What is shipped of a scenario. In: a compiled scenario. Out: its first pages as data (at most 10 KB compressed), and as the source of
 * JavaScript modules all of it, the list of stories and the cards of the home page.
 */
import { END, type Route, type Story, type StoryScene } from '../../core/rules/story.ts';
import type { CatalogueEntry } from '../../core/view/home.ts';
import { openingOf } from '../../core/view/opening.ts';
import { unlockable } from '../../core/view/recall.ts';
import type { Shipped } from './scenarios.ts';

/** JSON.parse of a string is read faster than the same data as a literal, and keeps a key called __proto__ harmless. */
const constant = (name: string, value: unknown): string => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/** Everywhere a scene can lead, by its options or instead of itself. */
const exits = (scene: StoryScene): readonly number[] => {
  const routes: readonly Route[] = [...scene.next, ...scene.options.flatMap((option) => option.goto ?? [])];
  return [...new Set(routes.map(({ to }) => to))].filter((to) => to !== END);
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

/**
 * The first pages of a story as data for the page itself: shown before any story is fetched, and the bytes cost no waiting, because the
 * scripts are still on their way when they come. `<` is escaped, so that nothing in a story ends the element.
 */
export const openingData = ({ story, text }: Shipped): string => JSON.stringify(openingOf(story, text)).replaceAll('<', '\\u003c');

/** All of a story. */
export const storyModule = ({ story, text }: Shipped): string => [constant('story', story), constant('text', text)].join('\n');

/** Where to fetch each story from: in the first load, so it holds nothing else. */
export function storiesModule(scenarios: readonly Shipped[]): string {
  const entries = scenarios.map(({ story: { id } }) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(`virtual:story/${id}`)}),`);
  return `export const stories = {\n${entries.join('\n')}\n};\n`;
}

/** Faces on a card of the home page. */
const MOST_FACES = 5;

/** The cards of the home page. */
export const catalogueOf = (scenarios: readonly Shipped[]): readonly CatalogueEntry[] =>
  scenarios.map(({ story, text }) => ({
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
    chapters: text.chapters.map(({ title }) => title),
    unlockable: unlockable(story, text),
  }));

export const catalogueModule = (scenarios: readonly Shipped[]): string => constant('catalogue', catalogueOf(scenarios));
