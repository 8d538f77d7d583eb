/**
 * Lock-step: a run of the old story, choice by choice, and what core/run/resume would make of it on the new one if it were saved there.
 * Two lines run along on the new story, as resume tries them: the choices as they were saved, and the choices by their new names. What
 * this says of a place must be what `resume` says of the run that was saved there; a property test holds them equal.
 */
import { choiceOf, partsOf } from '../../rules/choice.ts';
import { type Frame, METERS } from '../../rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../rules/kernel.ts';
import { withDice } from '../../rules/luck.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import { digest } from '../../rules/read.ts';
import { STOCKS } from '../../rules/story.ts';
import { type MeterDifference, renamedChoice, type Resumed } from '../../run/resume.ts';
import { eachFall, type Rolls } from './against-luck.ts';

/** `gone`: no option of that name today. `closed`: its condition does not hold. The others: the run stands elsewhere, or is over. */
export type Why = 'gone' | 'closed' | 'other-scene' | 'ended';
/** A choice that no longer fits, as it was saved; the scene in which the run stands today instead, null where the story is over. */
export type Stop = { readonly choice: string; readonly why: Why; readonly at: string | null };

/** Places of scenes and options in the new story; -1 where there is none. */
type Target = { readonly scene: number; readonly option: number };
type Way = { readonly choice: string; readonly saved: Target; readonly renamed: Target; readonly isSame: boolean };
type ShownMeter = { readonly meter: string; readonly was: number; readonly now: number };

export type Lockstep = {
  readonly was: Prepared;
  readonly now: Prepared;
  /** By the place of the option among all options of the old story. */
  readonly ways: readonly Way[];
  /** Of every old scene: where it is today, by its own name and by its new one. */
  readonly scenes: readonly (readonly [number, number])[];
  /** Places of meters that are shown in one story or both; -1 where they are not. */
  readonly meters: readonly ShownMeter[];
};

export type Line = { readonly frame: Frame; readonly stop: Stop | null };
/** The choices so far, the last first. */
export type Taken = { readonly choice: string; readonly before: Taken | null };

export type Standing = {
  /** On the old story. */
  readonly frame: Frame;
  readonly saved: Line;
  /** The same object as `saved` until a choice has another name today. */
  readonly renamed: Line;
  readonly taken: Taken | null;
  readonly decisions: number;
  /** Null also where a seed decides. */
  readonly rolls: Rolls | null;
  /** The first place at which the run, saved, would be stopped. */
  readonly stranded: { readonly taken: Taken | null; readonly rolls: Rolls | null } | null;
};

function shownMeters(was: Prepared, now: Prepared): ShownMeter[] {
  const own = (p: Prepared): Map<string, number> =>
    new Map(p.story.meters.flatMap((meter, i) => (meter.shown ? [[meter.id, METERS + STOCKS.length + i] as const] : [])));
  const [before, today] = [own(was), own(now)];
  const ids = [...new Set([...today.keys(), ...before.keys()])];
  return [
    { meter: 'morale', was: METERS, now: METERS },
    { meter: 'execution', was: METERS + 1, now: METERS + 1 },
    ...ids.map((meter) => ({ meter, was: before.get(meter) ?? -1, now: today.get(meter) ?? -1 })),
  ];
}

export function lockstepOf(was: Prepared, now: Prepared): Lockstep {
  const { renamed } = now.story;
  const places = new Map<string, Target>();
  const sceneAt = new Map<string, number>();
  for (const { scene, index } of now.scenes) {
    sceneAt.set(scene.id, index);
    scene.options.forEach((option, position) => void places.set(choiceOf(scene.id, option.id), { scene: index, option: position }));
  }
  const target = (choice: string): Target => places.get(choice) ?? { scene: -1, option: -1 };
  return {
    was,
    now,
    ways: was.scenes.flatMap(({ scene, options }) =>
      options.map(({ option }): Way => {
        const choice = choiceOf(scene.id, option.id);
        const today = renamedChoice(renamed, choice);
        return { choice, saved: target(choice), renamed: target(today), isSame: today === choice };
      }),
    ),
    scenes: was.scenes.map(({ scene }) => {
      const { scene: today } = partsOf(renamedChoice(renamed, choiceOf(scene.id, '')));
      return [sceneAt.get(scene.id) ?? -1, sceneAt.get(today) ?? -1] as const;
    }),
    meters: shownMeters(was, now),
  };
}

/** Before the first choice. */
export function startOf({ was, now }: Lockstep, seed: number): Standing {
  const line: Line = { frame: begin(now, seed), stop: null };
  return { frame: begin(was, seed), saved: line, renamed: line, taken: null, decisions: 0, rolls: null, stranded: null };
}

/** How an option is taken: by dice that are known, or by the seed in the frame. */
type Take = (p: Prepared, f: Frame, option: number) => void;

/** The option to take, or why the choice does not fit: what core/run/replay.ts asks of every choice, in its order. */
function fit(p: Prepared, { frame }: Line, target: Target): PreparedOption | Why {
  const scene = currentScene(p, frame);
  if (target.option < 0) return 'gone';
  if (!scene) return 'ended';
  const chosen = scene.index === target.scene ? scene.options[target.option] : undefined;
  if (!chosen) return 'other-scene';
  return isOpen(p, frame, chosen) ? chosen : 'closed';
}

function goOn(p: Prepared, line: Line, target: Target, choice: string, take: Take): Line {
  if (line.stop !== null) return line;
  const chosen = fit(p, line, target);
  if (typeof chosen === 'string') {
    return { frame: line.frame, stop: { choice, why: chosen, at: currentScene(p, line.frame)?.scene.id ?? null } };
  }
  const frame = line.frame.slice();
  take(p, frame, target.option);
  return { frame, stop: null };
}

/** The standing after an option, as far as it depends on how luck fell. */
type Stepped = Omit<Standing, 'rolls' | 'stranded'>;

function step(lock: Lockstep, before: Standing, option: number, chosen: PreparedOption, take: Take): Stepped {
  const way = lock.ways[chosen.index] as Way;
  const frame = before.frame.slice();
  take(lock.was, frame, option);
  const saved = goOn(lock.now, before.saved, way.saved, way.choice, take);
  const isOne = before.renamed === before.saved && way.isSame;
  const renamed = isOne ? saved : goOn(lock.now, before.renamed, way.renamed, way.choice, take);
  const taken = { choice: way.choice, before: before.taken };
  return { frame, saved, renamed, taken, decisions: before.decisions + 1 };
}

function standing(before: Standing, stepped: Stepped, rolls: Rolls | null): Standing {
  const { saved, renamed, taken } = stepped;
  const isStopped = saved.stop !== null && renamed.stop !== null;
  return { ...stepped, rolls, stranded: before.stranded ?? (isStopped ? { taken, rolls } : null) };
}

/** Takes an open option of the old story; luck falls as the seed of the run says. */
export const takeBySeed = (lock: Lockstep, before: Standing, option: number, chosen: PreparedOption): Standing =>
  standing(
    before,
    step(lock, before, option, chosen, (p, f, index) => advance(p, f, index)),
    null,
  );

/** Takes it once for every way in which luck can fall in both stories. The chances add up to 1. */
export function takeEachWay(
  lock: Lockstep,
  before: Standing,
  option: number,
  chosen: PreparedOption,
  told: (after: Standing, chance: number) => void,
): void {
  eachFall(
    before.rolls,
    (dice) => step(lock, before, option, chosen, (p, f, index) => withDice(p, dice, () => advance(p, f, index))),
    (stepped, rolls, chance) => told(standing(before, stepped, rolls), chance),
  );
}

/** Today's state of the run, or null where it is stopped. As saved, wherever that fits; else by the new names. */
export const todayOf = ({ saved, renamed }: Standing): Frame | null =>
  saved.stop === null ? saved.frame : renamed.stop === null ? renamed.frame : null;

/** What `resume` says of the run, saved here. */
export function resumedAt(lock: Lockstep, standing: Standing): Pick<Resumed, 'kind' | 'lost' | 'meters'> {
  const today = todayOf(standing);
  if (today === null) return { kind: 'stopped', lost: standing.renamed.stop?.choice ?? null, meters: [] };
  const meters: MeterDifference[] = [];
  let isCertain = false;
  for (const { meter, was, now } of lock.meters) {
    const before = was < 0 ? null : Math.round(standing.frame[was] ?? 0);
    const after = now < 0 ? null : Math.round(today[now] ?? 0);
    if (before === after) continue;
    meters.push({ meter, was: before, now: after });
    // Other points: the digests cannot be equal.
    isCertain ||= before !== null && after !== null;
  }
  const differs = meters.length > 0 && (isCertain || digest(lock.was, standing.frame) !== digest(lock.now, today));
  return { kind: differs ? 'other-numbers' : 'same', lost: null, meters: differs ? meters : [] };
}

/** True where the run goes on in another scene than the one in which it was left. */
export function isElsewhere(lock: Lockstep, standing: Standing): boolean {
  const today = todayOf(standing);
  if (today === null) return false;
  const was = currentScene(lock.was, standing.frame);
  const now = currentScene(lock.now, today);
  if (was === null || now === null) return was !== now;
  const [byName, byNewName] = lock.scenes[was.index] as readonly [number, number];
  return now.index !== byName && now.index !== byNewName;
}

/** In the order in which they were made. */
export function choicesOf(taken: Taken | null): readonly string[] {
  const last: string[] = [];
  for (let one = taken; one !== null; one = one.before) last.push(one.choice);
  return last.map((_, i) => last[last.length - 1 - i] as string);
}
