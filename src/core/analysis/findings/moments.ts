/**
 * Moments: what a player meets on the way, from some random runs: how much a decision moves, who speaks after the story let them go, and
 * where every option was closed. In: a Prepared and its Text. Out: Moments, sampled, with a run for what is wrong.
 */
import { stream } from '../../base/dice.ts';
import { holds } from '../../rules/conditions.ts';
import { ENDING, EXECUTION, type Frame, get, MORALE } from '../../rules/frame.ts';
import { advance, begin, currentScene } from '../../rules/kernel.ts';
import type { Prepared, PreparedScene } from '../../rules/prepare.ts';
import type { Line, Text } from '../../scenario/text.ts';
import type { Example } from '../facts.ts';
import { anyOf, openOf } from '../players/play-run.ts';

/** A line of somebody who has left, and a run in which it would be said. The path is the author's. */
export type Absent = { readonly path: readonly (string | number)[]; readonly person: string; readonly run: Example };

export type Moments = {
  readonly runs: number;
  /** Median of |change of morale| + |change of execution| of a decision, points, by scene; null where no run came by. */
  readonly felt: readonly (number | null)[];
  readonly absent: readonly Absent[];
  /** By scene: a run that found every option closed there. */
  readonly stuck: readonly (Example | null)[];
};

/** Runs, and decisions in all of them, that are looked at. */
export type MomentsSize = { readonly runs: number; readonly decisions: number };
const MOMENTS: MomentsSize = { runs: 300, decisions: 20_000 };

type Looking = {
  readonly p: Prepared;
  readonly text: Text;
  readonly felt: number[][];
  readonly stuck: (Example | null)[];
  readonly absent: Map<string, Absent>;
};

/** One run on its way. `gone`: whom the story let go. */
type OnTheWay = { readonly seed: number; readonly choices: string[]; readonly gone: Set<string> };

export function momentsOf(p: Prepared, text: Text, { runs, decisions }: MomentsSize = MOMENTS): Moments {
  const looking: Looking = {
    p,
    text,
    felt: p.scenes.map(() => []),
    stuck: p.scenes.map(() => null),
    absent: new Map(),
  };
  let played = 0;
  let left = decisions;
  for (; played < runs && left > 0; played++) left -= lookAtOne(looking, played + 1, left);
  return {
    runs: played,
    felt: looking.felt.map(median),
    absent: [...looking.absent.values()],
    stuck: looking.stuck,
  };
}

/** Plays one run, at most so many decisions of it. Out: how many it had. */
function lookAtOne(looking: Looking, seed: number, most: number): number {
  const { p, text } = looking;
  const next = stream(seed);
  const frame = begin(p, seed);
  const run: OnTheWay = { seed, choices: [], gone: new Set() };
  while (run.choices.length < most) {
    const scene = currentScene(p, frame);
    if (scene === null) break;
    enter(looking, run, frame, scene);
    const open = openOf(p, frame, scene);
    if (open.length === 0) {
      looking.stuck[scene.index] ??= { seed, choices: run.choices };
      break;
    }
    const chosen = anyOf(open, next);
    const { id } = scene.scene;
    const shown = text.scenes[id]?.options[chosen.option.id];
    const [morale, execution] = [get(frame, MORALE), get(frame, EXECUTION)];
    run.choices.push(`${id}:${chosen.option.id}`);
    comeAndGo(p, run, { joins: chosen.joins, leaves: [] });
    hear(looking, run, frame, shown?.lines ?? [], ['scenes', id, 'options', chosen.option.id]);
    comeAndGo(p, run, chosen);
    advance(p, frame, scene.options.indexOf(chosen));
    const moved = Math.abs(get(frame, MORALE) - morale) + Math.abs(get(frame, EXECUTION) - execution);
    looking.felt[scene.index]?.push(moved);
  }
  const ending = p.story.endings[get(frame, ENDING)]?.id;
  if (ending !== undefined) hear(looking, run, frame, text.endings[ending]?.lines ?? [], ['endings', ending]);
  return run.choices.length;
}

/** Whom the scene lets go may still say goodbye in it; who joins with it may speak. */
function enter(looking: Looking, run: OnTheWay, frame: Frame, { scene }: PreparedScene): void {
  const { p, text } = looking;
  const shown = text.scenes[scene.id];
  comeAndGo(p, run, { joins: scene.joins, leaves: [] });
  hear(looking, run, frame, shown?.lines ?? [], ['scenes', scene.id]);
  comeAndGo(p, run, scene);
}

function comeAndGo(p: Prepared, { gone }: OnTheWay, { joins, leaves }: { joins: readonly number[]; leaves: readonly number[] }): void {
  for (const person of leaves) gone.add(p.story.people[person]?.id ?? '');
  for (const person of joins) gone.delete(p.story.people[person]?.id ?? '');
}

function hear(looking: Looking, run: OnTheWay, frame: Frame, lines: readonly Line[], path: Absent['path']): void {
  lines.forEach(({ who, when }, i) => {
    if (!holds(looking.p, frame, when)) return;
    if (who === null || !run.gone.has(who)) return;
    const at = [...path, 'lines', i];
    const key = at.join('.');
    if (!looking.absent.has(key)) looking.absent.set(key, { path: at, person: who, run: { seed: run.seed, choices: [...run.choices] } });
  });
}

function median(list: number[]): number | null {
  list.sort((a, b) => a - b);
  return list[Math.floor(list.length / 2)] ?? null;
}

/** A seeded random run that is stuck in a scene, where a few thousand decisions find one. */
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
      choices.push(`${at.scene.id}:${chosen.option.id}`);
      advance(p, frame, at.options.indexOf(chosen));
    }
    left--;
  }
  return null;
}
