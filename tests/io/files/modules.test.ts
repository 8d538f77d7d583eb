/** What is shipped of a scenario: the opening has the pages before the first choice and no more, the catalogue counts and points. */
import { describe, expect, it } from 'vitest';
import { END, type Route, type Story, type StoryScene } from '../../../src/core/rules/story.ts';
import type { SceneText, Text } from '../../../src/core/scenario/text.ts';
import { openingOf } from '../../../src/core/view/opening.ts';
import { catalogueModule, decisionsOf, openingData, storiesModule, storyModule } from '../../../src/io/files/modules.ts';
import { option, scene as anyScene } from '../../support/stories.ts';

const to = (scene: number): readonly Route[] => [{ when: null, to: scene }];

const scene = (id: string, next: number, more: Partial<StoryScene> = {}): StoryScene =>
  anyScene(id, [option('left'), option('right')], { next: to(next), ...more });

const scenes: readonly StoryScene[] = [
  scene('morning', 1, { options: [option('left', { learn: [0] }), option('right', { goto: to(2) })] }),
  scene('noon', 3, { without: [{ person: 0, to: 4 }] }),
  scene('detour', 1),
  scene('night', END, { options: [option('left', { learn: [1] })] }),
  scene('alone', END),
];
const story: Story = {
  id: 'sample',
  dynamics: 'none',
  weeks: 0,
  difficulty: 'fair',
  start: [50, 50, 50, 50, 2, 50, 50],
  meters: [],
  people: [],
  flags: [],
  facts: ['early', 'late'],
  promises: [],
  laters: [],
  days: null,
  stale: [],
  weekly: [],
  scenes,
  first: 0,
  endings: [{ id: 'dawn', kind: 'otherwise', when: null, early: false }],
  renamed: {},
};
const words = (ask: string): SceneText => ({ place: 'office', lines: [], ask, options: {}, calendar: null, usual: null });
const text: Text = {
  id: 'sample',
  title: 'A "sample" </script>',
  language: 'en',
  minutes: 3,
  role: 'You try things.',
  outcomes: ['See'],
  clock: 'week',
  last: 1,
  cast: {},
  facts: { early: 'one', late: 'two' },
  meters: {},
  scenes: { morning: words('Up?'), noon: words('Eat?'), detour: words('Turn?'), night: words('Sleep?'), alone: words('Sing?') },
  endings: { dawn: { title: 'Dawn', lines: [] } },
  questions: ['Why?'],
  weekly: [],
  stale: [],
  chapters: [],
  lessons: [],
  marks: [],
};
const shipped = { story, text, warnings: [] };

/** Runs the source of a module as a browser would. */
const run = async (source: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as Readonly<Record<string, unknown>>;

describe('the opening', () => {
  const data = openingData(shipped);

  it('has the pages before the first choice, and gives them back unchanged', () => {
    expect(JSON.parse(data)).toEqual(openingOf(story, text));
    expect(data).toContain('Up?');
  });

  it('tells no later scene, and no ending', () => {
    for (const later of ['Eat?', 'Turn?', 'Dawn']) expect(data).not.toContain(later);
  });

  it('cannot end the element that it stands in', () => {
    expect(data).not.toContain('<');
  });
});

describe('the modules', () => {
  it('give back the words unchanged, whatever is in them', async () => {
    expect(await run(storyModule(shipped))).toMatchObject({ story, text });
  });

  it('give the home page its card', async () => {
    const card = { id: 'sample', title: text.title, minutes: 3, decisions: 4, endings: [{ id: 'dawn', kind: 'holding', title: 'Dawn' }] };
    expect((await run(catalogueModule([shipped])))['catalogue']).toMatchObject([card]);
  });

  it('point at every story', () => {
    expect(storiesModule([shipped])).toContain('"sample": () => import("virtual:story/sample")');
  });
});

describe('decisions', () => {
  it('are counted on the longest way', () => {
    expect(decisionsOf(story)).toBe(4);
  });

  it('pass through a slot, whose event comes by itself, and count no aside', () => {
    const cake = scene('cake', END, { label: null, event: { when: null, weight: 1, raise: [] } });
    const slot = scene('slot', 2, { options: [], draws: [3] });
    const morning = scene('morning', 1, { options: [option('left'), option('+look', { aside: 1 })] });
    expect(decisionsOf({ ...story, days: 1, scenes: [morning, slot, scene('noon', END), cake] })).toBe(2);
  });

  it('are counted once in a ring', () => {
    expect(decisionsOf({ ...story, scenes: [scene('morning', 1), scene('noon', 0)] })).toBe(2);
  });
});
