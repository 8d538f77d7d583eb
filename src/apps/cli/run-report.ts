/**
 * A run told step by step. In: an opened scenario, a seed, choices. Out: a RunOutput: what was chosen, every meter before and after with
 * its exact causes, what happened, where a choice did not fit, what waits, how it ended. It decides nothing: replay and the view do.
 */
import { EVENT, INTERRUPT, METERS, type Frame } from '../../core/rules/frame.ts';
import { choiceOf, isAside, partsOf } from '../../core/rules/choice.ts';
import { currentScene, isOpen } from '../../core/rules/kernel.ts';
import type { Prepared } from '../../core/rules/prepare.ts';
import { digest, read } from '../../core/rules/read.ts';
import { STOCKS } from '../../core/rules/story.ts';
import { shownMeters, type Step } from '../../core/run/play.ts';
import { replay, type Replay } from '../../core/run/replay.ts';
import { renamedChoice } from '../../core/run/resume.ts';
import { runCode } from '../../core/run/run-code.ts';
import { RULES_VERSION, storyHash } from '../../core/run/run.ts';
import { nearest } from '../../core/scenario/suggest.ts';
import type { Text } from '../../core/scenario/text.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { capital } from '../../core/text/descriptions.ts';
import { executionCauses, loadCauses, moraleCauses, ownCauses } from '../../core/view/causes.ts';
import { happeningSays } from '../../core/view/news.ts';
import { teamView } from '../../core/view/people.ts';
import { viewOf } from '../../core/view/view-of.ts';
import type { CauseView, PersonView } from '../../core/view/view.ts';
import type { Opened } from '../../io/files/check-files.ts';
import type { RunMeter, RunOutput, RunStep } from './json.ts';

export function runReport({ prepared: p, text }: Opened, seed: number, choices: readonly string[]): RunOutput {
  const replayed = replay(p, seed, choices);
  const last = replayed.steps.at(-1) ?? null;
  const state = read(p, replayed.frame);
  return {
    scenario: { id: text.id, title: text.title },
    seed,
    steps: replayed.steps.map((step, i) => stepOf(p, text, step, i)),
    stopped: stoppedOf(p, text, replayed, choices, last),
    waits: waitsOf(p, text, replayed.frame, last),
    ending: state.ending ? { ...state.ending, title: text.endings[state.ending.id]?.title ?? state.ending.id } : null,
    code: codeOf(p, seed, choices.slice(0, replayed.steps.length), replayed.frame),
  };
}

/** The run code of choices that lead to this frame. */
export const codeOf = (p: Prepared, seed: number, choices: readonly string[], frame: Frame): string =>
  runCode({
    format: 1,
    scenario: p.story.id,
    seed,
    choices,
    marks: [],
    made: { story: storyHash(p.story), rules: RULES_VERSION, end: digest(p, frame), meters: shownMeters(p, frame) },
  });

function stepOf(p: Prepared, text: Text, step: Step, index: number): RunStep {
  const after = viewOf({ prepared: p, text, frame: step.after, last: step, page: 'reaction' });
  // As they feel, not as they look while they speak.
  const team = teamView(p, text, step.after, read(p, step.after));
  const words = text.scenes[step.scene];
  return {
    number: index + 1,
    scene: step.scene,
    option: step.option,
    clock: after.clock,
    interrupt: (step.before[INTERRUPT] ?? -1) >= 0,
    // An interrupt can stand before an event that waits.
    event: (step.before[INTERRUPT] ?? -1) < 0 && (step.before[EVENT] ?? -1) >= 0,
    aside: isAside(step.option),
    ask: words?.ask ?? '',
    chose: words?.options[step.option]?.says ?? step.option,
    meters: metersOf(p, text, step),
    happened: happenedIn(p, text, step, team),
    team: team.map(({ id, name, mood, state, warned, energy, engagement }) => ({ id, name, mood, state, warned, energy, engagement })),
  };
}

/** Everything that happened, in its order. A player is told the weightiest first, and all doubts in one sentence. */
const happenedIn = (p: Prepared, text: Text, step: Step, team: readonly PersonView[]): RunStep['happened'] =>
  step.trace.happened.flatMap((one) => {
    const says = happeningSays(p, text, step, team, one);
    return says === '' ? [] : [{ what: one.what, says }];
  });

/** Every meter the story has: without a team model the stocks beneath are not alive. */
export function metersOf(p: Prepared, text: Text, step: Step): RunMeter[] {
  const meter = (id: string, name: string, place: number, shown: boolean, causes: readonly CauseView[]): RunMeter => ({
    id,
    name,
    shown,
    from: step.before[METERS + place] ?? 0,
    to: step.after[METERS + place] ?? 0,
    causes: [...causes],
  });
  const causes: Partial<Record<(typeof STOCKS)[number], () => CauseView[]>> = {
    morale: () => moraleCauses(p, step),
    execution: () => executionCauses(p, step),
    load: () => loadCauses(step.trace),
  };
  const stocks = STOCKS.flatMap((stock, i) => {
    const isTold = causes[stock] !== undefined;
    const isAlive = stock === 'morale' || stock === 'execution' || p.team;
    return isAlive ? [meter(stock, stock === 'load' ? 'Work pile' : capital(stock), i, isTold, causes[stock]?.() ?? [])] : [];
  });
  const own = p.story.meters.map((one, i) =>
    meter(one.id, text.meters[one.id]?.name ?? one.id, STOCKS.length + i, one.shown, ownCauses(step.trace, i)),
  );
  return [...stocks, ...own];
}

function waitsOf(p: Prepared, text: Text, frame: Frame, last: Step | null): RunOutput['waits'] {
  const scene = currentScene(p, frame);
  if (scene === null) return null;
  const { clock, moment, options, asides, calendar, days } = viewOf({ prepared: p, text, frame, last, page: 'decision' });
  const words = text.scenes[scene.scene.id];
  type Waiting = NonNullable<RunOutput['waits']>['options'][number];
  const closed = { locked: null, odds: null, promise: null, takes: null };
  const all: Omit<Waiting, 'open'>[] = [
    ...options.map(({ id, says, locked, odds, promise, price }) => ({ id, says, locked, odds, promise, takes: price?.inWords ?? null })),
    // Of a calendar every way to share it out is told: it is what `--choices` names.
    ...(calendar?.splits ?? []).map((id, i) => ({
      ...closed,
      id,
      says: words?.options[id]?.says ?? id,
      takes: calendar?.prices[i] ?? null,
    })),
    ...(calendar?.needs ?? []).flatMap(({ id, says, locked }) => (locked === null ? [] : [{ ...closed, id, says, locked }])),
    ...asides.map(({ id, says, locked, promise, inWords }) => ({ id, says, locked, odds: null, promise, takes: inWords })),
  ];
  return {
    scene: scene.scene.id,
    clock,
    interrupt: moment === 'interrupt' && scene.isInterrupt,
    event: scene.isEvent,
    ask: words?.ask ?? '',
    days: days?.inWords ?? null,
    options: all.map((one) => ({ ...one, open: one.locked === null })),
  };
}

function stoppedOf(p: Prepared, text: Text, replayed: Replay, choices: readonly string[], last: Step | null): RunOutput['stopped'] {
  if (replayed.stopped === null) return null;
  const { at, why } = replayed.stopped;
  const choice = choices[at] ?? '';
  const scene = currentScene(p, replayed.frame);
  const renamed = renamedChoice(p.story.renamed, choice);
  const isRenamed = renamed !== choice;
  const says = whyNot(p, text, replayed, choice, last);
  return {
    number: at + 1,
    choice,
    why,
    message: `${COMMAND_LINE.doesNotFit(at + 1, choice, says)}${isRenamed ? ` ${COMMAND_LINE.renamedTo(renamed)}` : ''}`,
    open: (scene?.options ?? [])
      .filter((one) => isOpen(p, replayed.frame, one))
      .map(({ option }) => choiceOf(scene?.scene.id ?? '', option.id)),
  };
}

function whyNot(p: Prepared, text: Text, { stopped, frame }: Replay, choice: string, last: Step | null): string {
  const { option } = partsOf(choice);
  const scene = currentScene(p, frame);
  const id = scene?.scene.id ?? '';
  if (stopped === null || stopped.why === 'ended' || scene === null) {
    const ending = read(p, frame).ending?.id ?? '';
    return COMMAND_LINE.ended(text.endings[ending]?.title ?? ending);
  }
  if (stopped.why === 'other-scene') return COMMAND_LINE.otherScene(id);
  if (stopped.why === 'no-option') {
    const names = scene.options.map((one) => one.option.id);
    return COMMAND_LINE.noOption(id, nearest(option, names));
  }
  const { options, asides } = viewOf({ prepared: p, text, frame, last, page: 'decision' });
  const shown = [...options, ...asides].find((one) => one.id === option);
  return COMMAND_LINE.closedOption(shown?.locked ?? '').trimEnd();
}
