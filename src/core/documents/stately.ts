/**
 * statelyConfig: the scenario's machine as data that XState's createMachine loads; statelyCode: as code that statechart viewers import. In: Story, Text. Out: plain
 * JSON, equal in states and events to core/machine; guards and actions are named in words, for people who read the chart. It cannot
 * play: the game's machine asks the kernel.
 */
import { END, type Route, type Story, type StoryOption, type StoryScene } from '../rules/story.ts';
import type { Text } from '../scenario/text.ts';
import { KIND_MEANS, MOVE_WORDS, STATELY_WORDS } from '../text/documents.ts';
import { usesOf } from '../rules/meaning.ts';
import { MOVE_NAMES } from '../rules/words.ts';
import { type InWords, inWords } from './in-words.ts';
import { numberingOf } from './numbering.ts';
import { plain } from './phrase.ts';

/** `guard` and `actions` are names without code behind them. */
type Transition = {
  readonly target: string;
  readonly guard?: string;
  readonly actions?: readonly string[];
  readonly description?: string;
};
export type StateConfig = {
  readonly id?: string;
  readonly type?: 'history' | 'final';
  readonly history?: 'shallow';
  readonly initial?: string;
  readonly description?: string;
  readonly on?: Readonly<Record<string, readonly Transition[]>>;
  readonly always?: readonly Transition[];
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly meta?: Readonly<Record<string, string | number | null>>;
};

const sceneTarget = (story: Story, scene: number): string => `#scene:${story.scenes[scene]?.id ?? ''}`;

/** What an option does, as names of actions. */
function actionsOf(option: StoryOption, words: InWords): readonly string[] {
  const moves = usesOf(option).flatMap(({ move }) => MOVE_NAMES[move] ?? []);
  return [...moves.map((move) => MOVE_WORDS[move] ?? move), ...words.effects(option.effects), ...words.sides(option.for, option.against)];
}

/** Ways to the endings: those with a condition by it, the others by the kind of the run. */
function endingWays(story: Story, words: InWords, early: boolean): readonly { target: string; when: string }[] {
  return story.endings
    .filter((ending) => !early || ending.early)
    .map((ending) => ({
      target: `#ending:${ending.id}`,
      when: ending.when ? plain(words.condition(ending.when)) : ending.kind === 'otherwise' ? '' : (KIND_MEANS[ending.kind] ?? ending.kind),
    }));
}

function transitions(story: Story, text: Text, words: InWords, scene: StoryScene): Record<string, Transition[]> {
  const on: Record<string, Transition[]> = {};
  for (const option of scene.options) {
    const open = option.when ? plain(words.condition(option.when)) : '';
    const transition = (target: string, when: string): Transition => {
      const guard = [open, when].filter((part) => part !== '').join(', and ');
      const actions = actionsOf(option, words);
      return {
        target,
        ...(guard === '' ? {} : { guard }),
        ...(actions.length === 0 ? {} : { actions }),
        description: text.scenes[scene.id]?.options[option.id]?.says ?? option.id,
      };
    };
    const follow = ({ when, to }: Route): Transition[] => {
      const condition = when ? plain(words.condition(when)) : '';
      if (to !== END) return [transition(sceneTarget(story, to), condition)];
      return endingWays(story, words, false).map((way) =>
        transition(way.target, [condition, way.when].filter((part) => part !== '').join(', and ')),
      );
    };
    if (option.aside !== null) on[option.id] = [transition(`#scene:${scene.id}`, STATELY_WORDS.aside(option.aside))];
    else if (scene.interrupt) on[option.id] = [transition('#story.go_on', '')];
    else on[option.id] = (scene.event ? slotsOf(story, scene).flatMap(({ next }) => next) : (option.goto ?? scene.next)).flatMap(follow);
  }
  return on;
}

/** The slots that can draw an event: behind it the story goes on where they do. */
function slotsOf(story: Story, event: StoryScene): readonly StoryScene[] {
  const index = story.scenes.indexOf(event);
  return story.scenes.filter(({ draws }) => draws?.includes(index) === true);
}

/** A slot is left at once: for an event, or for what follows. */
function slotWays(story: Story, words: InWords, { draws, next }: StoryScene): Transition[] {
  const events = (draws ?? []).map((index): Transition => {
    const event = story.scenes[index]?.event;
    return { target: sceneTarget(story, index), guard: STATELY_WORDS.drawn(event?.when ? plain(words.condition(event.when)) : '') };
  });
  const onward = next.flatMap(({ when, to }): Transition[] => {
    const guard = [STATELY_WORDS.noneFits, ...(when ? [plain(words.condition(when))] : [])].join(', and ');
    if (to !== END) return [{ target: sceneTarget(story, to), guard }];
    return endingWays(story, words, false).map((way) => ({
      target: way.target,
      guard: way.when === '' ? guard : `${guard}, and ${way.when}`,
    }));
  });
  return [...events, ...onward];
}

function stateOf(story: Story, text: Text, words: InWords, scene: StoryScene): StateConfig {
  const detours = scene.without.flatMap(({ person, to }): Transition[] => {
    const guard = STATELY_WORDS.away(words.person(person));
    if (to !== END) return [{ target: sceneTarget(story, to), guard }];
    return endingWays(story, words, false).map((way) => ({
      target: way.target,
      guard: way.when === '' ? guard : `${guard}, and ${way.when}`,
    }));
  });
  const always = scene.draws === null ? detours : [...detours, ...slotWays(story, words, scene)];
  return {
    id: `scene:${scene.id}`,
    description: scene.draws === null ? (text.scenes[scene.id]?.ask ?? '') : STATELY_WORDS.slot,
    ...(always.length === 0 ? {} : { always }),
    on: transitions(story, text, words, scene),
    meta: {
      place: text.scenes[scene.id]?.place ?? null,
      ...(scene.interrupt
        ? { urgency: scene.interrupt.urgency }
        : scene.event
          ? { weight: scene.event.weight }
          : { [text.clock]: scene.label }),
    },
  };
}

/** Plain JSON. */
export function statelyConfig(story: Story, text: Text): StateConfig {
  const words = inWords(story, text, numberingOf(story));
  const main = story.scenes.filter((scene) => scene.interrupt === null && scene.event === null);
  const interrupts = story.scenes
    .filter((scene) => scene.interrupt !== null)
    .sort((a, b) => (b.interrupt?.urgency ?? 0) - (a.interrupt?.urgency ?? 0));
  // Interrupts and early endings are tested after every choice, so they hang on the story as a whole, once.
  const always: Transition[] = [
    ...endingWays(story, words, true).map((way): Transition => ({ target: way.target, guard: way.when })),
    ...interrupts.map(
      (scene): Transition => ({
        target: `#scene:${scene.id}`,
        guard: scene.interrupt ? STATELY_WORDS.interrupt(plain(words.condition(scene.interrupt.when))) : '',
      }),
    ),
  ];
  return {
    id: story.id,
    description: text.title,
    initial: 'story',
    states: {
      story: {
        id: 'story',
        description: text.role,
        initial: story.scenes[story.first]?.id ?? '',
        ...(always.length === 0 ? {} : { always }),
        states: {
          ...Object.fromEntries(main.map((scene) => [scene.id, stateOf(story, text, words, scene)])),
          go_on: { type: 'history', history: 'shallow' },
        },
      },
      ...Object.fromEntries(
        story.scenes.flatMap((scene) =>
          scene.interrupt || scene.event
            ? [[`${scene.event ? 'event' : 'interrupt'}:${scene.id}`, stateOf(story, text, words, scene)] as const]
            : [],
        ),
      ),
      ...Object.fromEntries(
        story.endings.map((ending): [string, StateConfig] => [
          `ending:${ending.id}`,
          {
            id: `ending:${ending.id}`,
            type: 'final',
            description: text.endings[ending.id]?.title ?? ending.id,
            meta: { kind: ending.kind },
          },
        ]),
      ),
    },
  };
}

/** The same as code, which the import of Stately's editor asks for: a module with one createMachine and nothing but data in it. */
export const statelyCode = (story: Story, text: Text): string =>
  `import { createMachine } from 'xstate';\n\nexport const machine = createMachine(${JSON.stringify(statelyConfig(story, text), null, 2)});\n`;
