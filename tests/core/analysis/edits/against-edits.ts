/** Edits an author makes to a story, dealt by fast-check: names with and without `renamed`, parts removed and added, numbers, meters. */
import fc from 'fast-check';
import type { Story, StoryOption, StoryScene } from '../../../../src/core/rules/story.ts';
import { choiceOf, isAside } from '../../../../src/core/rules/choice.ts';
import { option, scene } from '../../../support/stories.ts';

export type Edit = { readonly name: string; readonly change: (story: Story) => Story };

/** Numbers larger than the list go round. */
const pick = (list: readonly unknown[], at: number): number => at % list.length;

function withScene(story: Story, at: number, change: (scene: StoryScene) => StoryScene): Story {
  const place = pick(story.scenes, at);
  return { ...story, scenes: story.scenes.map((one, i) => (i === place ? change(one) : one)) };
}

function withOption(story: Story, at: number, slot: number, change: (option: StoryOption) => StoryOption | null): Story {
  return withScene(story, at, (one) => ({
    ...one,
    options: one.options.flatMap((o, i) => {
      const changed = i === pick(one.options, slot) ? change(o) : o;
      return changed === null ? [] : [changed];
    }),
  }));
}

const addressAt = (story: Story, at: number, slot: number): readonly [scene: string, option: string] => {
  const one = story.scenes[pick(story.scenes, at)] as StoryScene;
  return [one.id, one.options[pick(one.options, slot)]?.id ?? ''];
};
/** Another id of the same sort: an aside stays one. */
const anew = (id: string): string => (isAside(id) ? `+new-${id.slice(1)}` : `new-${id}`);
const renaming = (story: Story, more: Record<string, string>): Story => ({ ...story, renamed: { ...story.renamed, ...more } });

const renameOption =
  (at: number, slot: number, declared: boolean) =>
  (story: Story): Story => {
    const [sceneId, optionId] = addressAt(story, at, slot);
    const now = withOption(story, at, slot, (o) => ({ ...o, id: anew(o.id) }));
    return declared ? renaming(now, { [choiceOf(sceneId, optionId)]: choiceOf(sceneId, anew(optionId)) }) : now;
  };

const renameScene =
  (at: number, declared: boolean) =>
  (story: Story): Story => {
    const [sceneId] = addressAt(story, at, 0);
    const now = withScene(story, at, (one) => ({ ...one, id: `new-${one.id}` }));
    return declared ? renaming(now, { [sceneId]: `new-${sceneId}` }) : now;
  };

const removeOption =
  (at: number, slot: number) =>
  (story: Story): Story =>
    withOption(story, at, slot, () => null);

/** An option that goes, its runs sent to the one beside it, which old runs know as well. */
const mergeOption =
  (at: number, slot: number) =>
  (story: Story): Story => {
    const [sceneId, optionId] = addressAt(story, at, slot);
    const [, other] = addressAt(story, at, slot + 1);
    return renaming(removeOption(at, slot)(story), { [choiceOf(sceneId, optionId)]: choiceOf(sceneId, other) });
  };

/** An entry for a name that is still in use: as saved goes first, so it changes nothing while every choice fits. */
const idleEntry =
  (at: number, slot: number) =>
  (story: Story): Story => {
    const [sceneId, optionId] = addressAt(story, at, slot);
    const [, other] = addressAt(story, at, slot + 1);
    return renaming(story, { [choiceOf(sceneId, optionId)]: choiceOf(sceneId, other) });
  };

/** A new scene behind another one, before whatever came then. */
const insertScene =
  (at: number) =>
  (story: Story): Story => {
    const before = story.scenes[pick(story.scenes, at)] as StoryScene;
    const fresh = scene('inserted', [option('wait'), option('go')], { label: before.label ?? 1, next: before.next });
    const added: Story = { ...story, scenes: [...story.scenes, fresh] };
    return withScene(added, pick(story.scenes, at), (one) => ({ ...one, next: [{ when: null, to: story.scenes.length }] }));
  };

const threshold =
  (at: number, slot: number, atLeast: number) =>
  (story: Story): Story =>
    withOption(story, at, slot, (o) => ({ ...o, when: { is: 'meter', meter: 0, atLeast } }));
const effect =
  (at: number, slot: number, by: number) =>
  (story: Story): Story =>
    withOption(story, at, slot, (o) => ({ ...o, effects: [...o.effects, { meter: 0, by }] }));
const luck =
  (at: number, slot: number, in10: number) =>
  (story: Story): Story =>
    withOption(story, at, slot, (o) => ({
      ...o,
      chance: { in10, raise: [], good: o.chance?.good ?? [{ meter: 1, by: 15 }], bad: o.chance?.bad ?? [{ meter: 1, by: -15 }] },
    }));

const place = fc.nat(20);
const slot = fc.nat(5);

/** One edit of any kind. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(place, slot, fc.boolean())
    .map(([at, o, declared]) => ({ name: `rename option ${at} ${o}`, change: renameOption(at, o, declared) })),
  fc.tuple(place, fc.boolean()).map(([at, declared]) => ({ name: `rename scene ${at}`, change: renameScene(at, declared) })),
  fc.tuple(place, slot).map(([at, o]) => ({ name: `remove option ${at} ${o}`, change: removeOption(at, o) })),
  fc.tuple(place, slot).map(([at, o]) => ({ name: `merge option ${at} ${o}`, change: mergeOption(at, o) })),
  fc.tuple(place, slot).map(([at, o]) => ({ name: `idle entry ${at} ${o}`, change: idleEntry(at, o) })),
  place.map((at) => ({ name: `insert scene ${at}`, change: insertScene(at) })),
  fc
    .tuple(place, slot, fc.integer({ min: 30, max: 70 }))
    .map(([at, o, least]) => ({ name: `threshold ${at} ${o} ${least}`, change: threshold(at, o, least) })),
  fc
    .tuple(place, slot, fc.integer({ min: -20, max: 20 }))
    .map(([at, o, by]) => ({ name: `effect ${at} ${o} ${by}`, change: effect(at, o, by) })),
  fc
    .tuple(place, slot, fc.integer({ min: 1, max: 9 }))
    .map(([at, o, in10]) => ({ name: `luck ${at} ${o} ${in10}`, change: luck(at, o, in10) })),
  fc.boolean().map((shown) => ({
    name: 'a meter comes',
    change: (story: Story): Story => ({ ...story, meters: [...story.meters, { id: 'calm', start: 40, shown }] }),
  })),
  fc.constant({
    name: 'meters are hidden',
    change: (story: Story): Story => ({ ...story, meters: story.meters.map((one) => ({ ...one, shown: !one.shown })) }),
  }),
  fc.integer({ min: 30, max: 70 }).map((morale) => ({
    name: `start ${morale}`,
    change: (story: Story): Story => ({ ...story, start: [morale, ...story.start.slice(1)] }),
  })),
);

/** Up to three edits, one after the other. */
export const severalEdits: fc.Arbitrary<Edit> = fc.array(edits, { minLength: 1, maxLength: 3 }).map((several) => ({
  name: several.map(({ name }) => name).join(', then '),
  change: (story) => several.reduce((now, { change }) => change(now), story),
}));
