/**
/**
 * Moments: what a player meets on the way, from some random runs: how much a decision moves, who speaks or is asked after they have gone,
 * and where every option was closed. In: a Prepared and its Text. Out: Moments, sampled, with a run for what is wrong.
 */
import { stream } from '../../base/dice.ts';
import { choiceOf } from '../../rules/choice.ts';
import { ENDING, EXECUTION, type Frame, get, MORALE } from '../../rules/frame.ts';
import { advance, begin, currentScene, newTrace } from '../../rules/kernel.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import type { Trace } from '../../rules/trace.ts';
import type { Text } from '../../scenario/text.ts';
import type { Example } from '../facts.ts';
import { anyOf, openOf } from '../players/play-run.ts';
import { type Absent, comeAndGo, hear, listenerFor, type Listener, look, type OnTheWay, startHearing } from './hearing.ts';

export type Moments = {
  readonly runs: number;
  /** Median of |change of morale| + |change of execution| of a decision, points, by scene; null where no run came by. */
  readonly felt: readonly (number | null)[];
  /** Lines of people who have left, and asides and needs for people who are not there. */
  readonly absent: readonly Absent[];
  readonly asked: readonly Absent[];
  /** By scene: a run that found every option closed there. */
  readonly stuck: readonly (Example | null)[];
};

/** Runs, and choices in all of them, that are looked at. */
export type MomentsSize = { readonly runs: number; readonly decisions: number };
const MOMENTS: MomentsSize = { runs: 300, decisions: 20_000 };

type Looking = {
  readonly p: Prepared;
  readonly text: Text;
  readonly listener: Listener;
  readonly trace: Trace;
  readonly felt: number[][];
  readonly stuck: (Example | null)[];
};

export function momentsOf(p: Prepared, text: Text, { runs, decisions }: MomentsSize = MOMENTS): Moments {
  const looking: Looking = {
    p,
    text,
    listener: listenerFor(p, text),
    trace: newTrace(p),
    felt: p.scenes.map(() => []),
    stuck: p.scenes.map(() => null),
  };
  let played = 0;
  let left = decisions;
  for (; played < runs && left > 0; played++) left -= lookAtOne(looking, played + 1, left);
  const { absent, asked } = looking.listener;
  return {
    runs: played,
    felt: looking.felt.map(median),
    absent: [...absent.values()],
    asked: [...asked.values()],
    stuck: looking.stuck,
  };
}

/** Plays one run, at most so many choices of it. Out: how many it had. */
function lookAtOne(looking: Looking, seed: number, most: number): number {
  const { p, text, listener } = looking;
  const next = stream(seed);
  const frame = begin(p, seed);
  const run = startHearing(seed);
  let isBack = false;
  while (run.choices.length < most) {
    const scene = currentScene(p, frame);
    if (scene === null) break;
    // Whoever is back from an aside has read all that.
    if (!isBack) look(listener, run, frame, scene);
    const open = openOf(p, frame, scene);
    if (open.length === 0) {
      looking.stuck[scene.index] ??= { seed, choices: run.choices };
      break;
    }
    const chosen = anyOf(open, next);
    take(looking, run, frame, scene, chosen);
    isBack = chosen.aside !== null;
  }
  const ending = p.story.endings[get(frame, ENDING)]?.id;
  if (ending !== undefined) hear(listener, run, frame, text.endings[ending]?.lines ?? [], ['endings', ending, 'lines']);
  return run.choices.length;
}

function take(looking: Looking, run: OnTheWay, frame: Frame, scene: PreparedScene, chosen: PreparedOption): void {
  const { p, listener, trace } = looking;
  const before = frame.slice();
  run.choices.push(choiceOf(scene.scene.id, chosen.option.id));
  comeAndGo(p, run, { joins: chosen.joins, leaves: [] });
  advance(p, frame, scene.options.indexOf(chosen), trace);
  const luck = trace.happened.find((one) => one.what === 'chance');
  listener.reaction(run, before, scene, chosen, luck?.what === 'chance' ? luck.good : null);
  comeAndGo(p, run, chosen);
  if (chosen.aside !== null) return;
  looking.felt[scene.index]?.push(
    Math.abs(get(frame, MORALE) - get(before, MORALE)) + Math.abs(get(frame, EXECUTION) - get(before, EXECUTION)),
  );
}

function median(list: number[]): number | null {
  list.sort((a, b) => a - b);
  return list[Math.floor(list.length / 2)] ?? null;
}

/** A seeded random run that is stuck in a scene, where a few thousand choices find one. */
export function stuckRun(p: Prepared, scene: number, decisions = 20_000): Example | null {
  for (let seed = 1, left = decisions; left > 0; seed++) {
    const next = stream(seed);
    const frame = begin(p, seed);
    const choices: string[] = [];
    for (let at = currentScene(p, frame); at !== null && left > 0; at = currentScene(p, frame), left--) {
      const open = openOf(p, frame, at);
      if (open.length === 0) {
        if (at.index === scene) return { seed, choices };
        break;
      }
      const chosen = anyOf(open, next);
      choices.push(choiceOf(at.scene.id, chosen.option.id));
      advance(p, frame, at.options.indexOf(chosen));
    }
    left--;
  }
  return null;
}
