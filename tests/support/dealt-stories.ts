/**
 * Stories dealt from the word tables, as the generator of MODEL.md §7 deals them (same seeds, same stories): one option that leads, one
 * that manages, one third way; now and then somebody takes sides, or a word effect. In: a seed and what is given. Out: a Story.
 */
import { stream } from '../../src/core/base/dice.ts';
import { type Effect, ENDING_KINDS, type Story, type StoryOption } from '../../src/core/rules/story.ts';
import {
  type DifficultyName,
  type MoveName,
  PACE_NAMES,
  type PaceName,
  START_NAMES,
  type StartName,
  STEP_POINTS,
  TYPE_NAMES,
  type TypeName,
  weeksPerDecision,
} from '../../src/core/rules/words.ts';
import { inOrder, moveIndex, option, person, scene, startOf, stock, teamStory } from './stories.ts';

export type Given = {
  readonly start?: StartName;
  readonly pace?: PaceName;
  readonly decisions?: number;
  readonly difficulty?: DifficultyName;
  readonly team?: readonly TypeName[];
};

const LEADING: readonly MoveName[] = ['inspire', 'listen', 'coach', 'protect'];
const MANAGING: readonly MoveName[] = ['organise', 'check', 'push', 'organise'];
const THIRD: readonly MoveName[] = ['align', 'cut-scope', 'wait', 'protect', 'coach', 'push', 'cut-scope'];
const WORDED = ['morale', 'execution', 'load', 'purpose', 'clarity', 'energy'] as const;

export function dealtStory(seed: number, given: Given = {}): Story {
  const next = stream(seed * 7919 + 17);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  const start = given.start ?? pick(START_NAMES);
  const pace = given.pace ?? pick(PACE_NAMES);
  const decisions = given.decisions ?? 5 + Math.floor(next() * 11);
  const size = 3 + Math.floor(next() * 4);
  const team = given.team ?? Array.from({ length: size }, () => pick(TYPE_NAMES));
  const somebody = (): number => Math.floor(next() * team.length);
  const dealt = (id: string, move: MoveName): StoryOption => {
    const pleased = next() < 0.3 ? [somebody()] : [];
    const displeased = next() < 0.3 ? [somebody()].filter((who) => !pleased.includes(who)) : [];
    return option(id, { move: moveIndex(move), for: pleased, against: displeased, effects: next() < 0.2 ? [worded()] : [] });
  };
  const worded = (): Effect => {
    const name = pick(WORDED);
    const sign = pick([-1, 1]);
    return { meter: stock(name), by: sign * (name === 'load' ? STEP_POINTS.load : STEP_POINTS.points) };
  };
  const scenes = Array.from({ length: decisions }, (_, index) => {
    const lead = pick(LEADING);
    const manage = pick(MANAGING);
    let third: MoveName;
    do third = pick(THIRD);
    while (third === lead || third === manage);
    const options = [dealt('lead', lead), dealt('manage', manage), dealt('third', third)];
    return scene(`scene-${index + 1}`, options, { label: index + 1 });
  });
  return teamStory(inOrder(scenes), {
    id: `dealt-${seed}`,
    start: startOf(start),
    difficulty: given.difficulty ?? 'fair',
    weeks: weeksPerDecision(pace, decisions),
    people: team.map((type, index) => person(`p${index + 1}`, type)),
    endings: [
      ...ENDING_KINDS.filter((kind) => kind !== 'holding').map((kind) => ({ id: kind, kind, when: null, early: false })),
      { id: 'the-rest', kind: 'otherwise', when: null, early: false },
    ],
  });
}
